import type { Fact } from "../fact.ts";
import { anyDistrict } from "./settings.ts";

const levers = {
  participation: "leadership.principalParticipation",
  goals: "leadership.goals",
  planning: "leadership.planning",
  resourcing: "leadership.resourcing",
  environment: "leadership.environment",
} as const;
type Lever = keyof typeof levers;

/** A lever of leadership from absent to full. */
function pull(lever: Lever): Pick<Required<Fact>, "one" | "other"> {
  return { one: [`${levers[lever]}=0`], other: [`${levers[lever]}=1`] };
}

const shared = { scenario: "flagship", base: anyDistrict, metric: "instruction_gain" } as const;

function lifts(key: string, claim: string, lever: Lever): Fact {
  return { ...shared, key, claim, ...pull(lever), expect: "higher" };
}

function lessThan(key: string, claim: string, strong: Lever, weak: Lever, expect: Fact["expect"]): Fact {
  return { ...shared, key, claim, ...pull(strong), than: pull(weak), expect };
}

/** .31 and .27 lie so close that a hundred futures cannot tell their gains apart. */
const closest: Fact = {
  ...lessThan("7k", "Resources do more than an orderly school", "resourcing", "environment", "higher"),
  futures: 400,
  quick: 0,
};

/** Fact 7: the five dimensions of leadership, in the order of their published effects: .84, .42, .42, .31, .27. */
export const leadershipFacts: readonly Fact[] = [
  lifts("7a", "Principals who take part in teachers' learning lift teaching", "participation"),
  lifts("7b", "Clear goals lift teaching", "goals"),
  lifts("7c", "Planning and evaluating teaching lifts teaching", "planning"),
  lifts("7d", "Resources that follow the goals lift teaching", "resourcing"),
  lifts("7e", "An orderly, supportive school lifts teaching", "environment"),
  lessThan("7f", "Taking part does more than clear goals", "participation", "goals", "higher"),
  lessThan("7g", "Taking part does more than planning", "participation", "planning", "higher"),
  lessThan("7h", "Clear goals and planning do about the same", "goals", "planning", { within: 0.02 }),
  lessThan("7i", "Clear goals do more than resources", "goals", "resourcing", "higher"),
  lessThan("7j", "Planning does more than resources", "planning", "resourcing", "higher"),
  closest,
  {
    ...lessThan(
      "7l",
      "Resources make for fuller use than an orderly school does",
      "resourcing",
      "environment",
      "higher",
    ),
    metric: "mean fidelity_mean",
  },
];
