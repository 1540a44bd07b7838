import { showValue, type Fault } from "../../core/fault.ts";
import { applyOverride, NO_SUCH_ENTRY } from "../applyOverride.ts";
import { overrideParts } from "../changeInput.ts";
import type { Examination } from "../examination.ts";
import { nearestSetting, noTwins, unknownName } from "../names.ts";
import { below, isGroup } from "../paths.ts";
import type { ScenarioInput } from "../schema.ts";
import { NO_SUCH_SETTING, parameterPaths } from "../schemaFaults.ts";
import { declarationAt, settledPath } from "../vary/declarationAt.ts";
import { headlineRanges, TODAY } from "./headlines.ts";

type Board = NonNullable<ScenarioInput["board"]>;
type Words = Omit<Fault, "file" | "path">;

/** What no plan can change, and why. */
const sharedByPlans: Readonly<Record<string, string>> = {
  version: "is that of the file's format",
  name: "only names the scenario",
  question: "only describes the scenario",
  description: "only describes the scenario",
  notice: "only says what to notice",
  limits: "only says what the scenario cannot tell",
  try: "only proposes what to try",
  notes: "only comments on the file",
  sweep: "says what spreadwell sweep varies",
  board: "says itself what the plans are",
  outputs: "says what is written, and must be the same for all plans",
  replicates: "is the same for all plans",
  seed: "is the same for all plans, so that they share their luck",
  weeks: "is the same for all plans, so that they can be held against each other",
  system: "says who there is, and all plans are for the same people",
};

/**
 * Says what is wrong with the `board` of a scenario by itself, whatever command reads it: names, paths, and a goal that
 * suits the headline. What depends on the rest of the scenario is seen to in `checkPractice` and `checkPlans`.
 */
export function checkBoard(input: Readonly<Record<string, unknown>>, examination: Examination): void {
  if (!examination.isSound("board") || !isGroup(input["board"])) return;
  const board = input["board"] as Board;
  checkHeadline(board, examination);
  const plans = board.plans ?? [];
  noTwins(
    "board.plans",
    plans.map(({ name }) => name),
    examination,
  );
  plans.forEach((plan, index) => {
    const path = `board.plans[${index}]`;
    const set = Object.entries(plan.set ?? {});
    if (plan.name === TODAY) {
      const problem = "is what the path without any plan is called";
      examination.add(`${path}.name`, { problem, given: JSON.stringify(TODAY), remedy: "rename the plan" });
    }
    if (set.length === 0 && (plan.interventions ?? []).length === 0) {
      const allowed = "set with at least one setting, interventions with at least one entry, or both";
      examination.add(path, { problem: "changes nothing", given: JSON.stringify(plan.name), allowed });
    }
    for (const [key, value] of set) {
      const fault = faultOfSetting(input, key, value);
      if (fault !== null) examination.add(below(`${path}.set`, key), fault);
    }
  });
  (board.guesses ?? []).forEach((guess, index) => {
    const fault = faultOfGuess(guess);
    if (fault !== null) examination.add(`board.guesses[${index}]`, fault);
  });
  noTwins("board.guesses", board.guesses ?? [], examination);
}

function checkHeadline(board: Board, examination: Examination): void {
  const { headline = "gain", practice, goal, matters } = board;
  const { min, max, unit } = headlineRanges[headline];
  const range = `a number from ${min} to ${max}${unit === "" ? "" : ` (${unit})`}`;
  if (headline === "use" && practice === undefined) {
    const remedy = "name the practice, or choose another headline";
    examination.add("board.practice", { problem: "is missing: use is about one practice", remedy });
  }
  if (headline !== "use" && practice !== undefined) {
    const remedy = 'take practice out, or set headline to "use"';
    examination.add("board.practice", {
      problem: `makes no sense here: ${headline} is about all practices`,
      given: JSON.stringify(practice),
      remedy,
    });
  }
  if (goal !== undefined && !(goal >= min && goal <= max)) {
    const problem = `is no goal for the headline ${headline}`;
    examination.add("board.goal", { problem, given: String(goal), allowed: range });
  }
  if (matters !== undefined && !(matters > 0 && matters <= max)) {
    const allowed = `a number above 0, up to ${max}${unit === "" ? "" : ` (${unit})`}`;
    examination.add("board.matters", {
      problem: "is no change that could matter",
      given: String(matters),
      allowed,
    });
  }
}

/** Why a setting cannot be part of a plan whatever the plan does; undefined where it can. */
export function sharedSetting(path: string): string | undefined {
  const part = String(overrideParts(path)?.[0]);
  return Object.hasOwn(sharedByPlans, part) ? sharedByPlans[part] : undefined;
}

function faultOfSetting(input: Readonly<Record<string, unknown>>, key: string, value: unknown): Words | null {
  const reason = sharedSetting(key);
  if (reason !== undefined) return { problem: `cannot be part of a plan: it ${reason}` };
  const [fault] = applyOverride({ ...input }, { path: key, value, written: key }).faults;
  // Whether a list has such an entry depends on the rest of the scenario, which may be changed for one run: asked when
  // the plans are made.
  if (fault === undefined || fault.problem === NO_SUCH_ENTRY) return null;
  const { problem, allowed, nearest, remedy } = fault;
  const given = problem === NO_SUCH_SETTING ? JSON.stringify(key) : showValue(value);
  const words = Object.entries({ given, allowed, nearest, remedy }).filter(([, word]) => word !== undefined);
  return { problem, ...(Object.fromEntries(words) as Omit<Words, "problem">) };
}

/** A guess must be a number of the model with a plausible range. */
function faultOfGuess(guess: string): Words | null {
  const parameter = declarationAt(guess);
  const isPlain = settledPath(guess)?.startsWith("interventions") === false;
  if (parameter !== undefined && isPlain && parameter.options === undefined) return null;
  const given = JSON.stringify(guess);
  if (parameter !== undefined)
    return { problem: "has no range of numbers", given, allowed: "a parameter that is a number" };
  const nearest = nearestSetting(guess, parameterPaths());
  return {
    problem: NO_SUCH_SETTING,
    given,
    allowed: "the path of a parameter, such as people.turnover; `spreadwell explain` lists them",
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Says whether the practice of a headline of use is one of the scenario's. */
export function checkPractice(
  input: ScenarioInput,
  practices: readonly { readonly name: string }[],
  examination: Examination,
): void {
  const practice = input.board?.practice;
  if (practice === undefined || !examination.isSound("board") || !examination.isSound("practices")) return;
  const names = practices.map(({ name }) => name);
  if (!names.includes(practice))
    examination.add("board.practice", unknownName("is no practice of this scenario", practice, names));
}
