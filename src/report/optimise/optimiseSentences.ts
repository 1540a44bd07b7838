import type { NamedGoal, OptimiseResult, PlanResult } from "../../experiment/optimise/optimiseResult.ts";
import { formatCount } from "../format.ts";
import { formatLevel } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf } from "../sentences/words.ts";
import { unitOfCells, valueText } from "../sweep/cellText.ts";

/** Rivals that are named; of more only the number is told. */
const NAMED_MOST = 3;

/** The answer in one or two sentences, with its confidence. */
export function answerSentence(result: OptimiseResult): string {
  const { decision, plans } = result;
  const chosen = plans[decision.plan]!;
  if (decision.kind === "none") return noneSentence(result, chosen);
  const seen = `${countSeen(chosen)}; in endlessly many it would in at least ${percent(chosen.low, "down")} with ${percent(result.confidence)} confidence`;
  return `${subject(result)} ${decision.kind === "sure" ? "is" : "seems to be"} ${planWords(result, chosen)} (${seen}).`;
}

/** How sure the answer is, and which plans cannot be told apart from it. */
export function doubtSentences(result: OptimiseResult): readonly string[] {
  const { decision, plans, chance } = result;
  const { cheaper, dearer, ties, kind } = decision;
  const named = (places: readonly number[]): string => namedPlans(result, places);
  if (kind === "none")
    return dearer.length === 0
      ? []
      : [
          `Luck hides whether ${dearer.length === 1 ? "this one" : "one of these"} does after all: ${named(dearer)}.`,
        ];
  const sentences: string[] = [];
  if (ties.length > 0) sentences.push(`As good, at exactly the same cost: ${named(ties)}.`);
  if (kind === "sure") {
    const isCheapest = plans.every(({ cost }) => !(cost.mean < plans[decision.plan]!.cost.mean));
    sentences.push(
      isCheapest
        ? "That is sure as far as these simulations go: no plan that was tried is cheaper."
        : "That is sure as far as these simulations go: every cheaper plan surely misses it.",
    );
    return sentences;
  }
  if (cheaper.length > 0)
    sentences.push(
      `Luck hides whether ${cheaper.length === 1 ? "this one, which costs" : "these, which cost"} no more, would do as well: ${named(cheaper)}.`,
    );
  if (plans[decision.plan]!.low < chance) {
    const doubt = `It is not sure that it does: its true chance may lie below ${percent(chance)}.`;
    const others =
      dearer.length === 1 ? "Then this one may be the answer" : "Then one of these may be the answer";
    sentences.push(dearer.length > 0 ? `${doubt} ${others}: ${named(dearer)}.` : doubt);
  } else if (dearer.length > 0) {
    sentences.push(`That these cost more is not sure: ${named(dearer)}.`);
  }
  const isAlone = cheaper.length + dearer.length === 0;
  sentences.push(isAlone ? "More futures (-r) would tell." : "More futures (-r) would tell them apart.");
  return sentences;
}

function noneSentence(result: OptimiseResult, nearest: PlanResult): string {
  const { decision, chance, confidence, goals, plans } = result;
  const what = `${goalInfinitive(goals)} in ${percent(chance)} of futures`;
  const most = percent(nearest.high, "up");
  // A bound of all futures bounds nothing.
  const bound =
    most === percent(1)
      ? ""
      : `, and with ${percent(confidence)} confidence in no more than ${most} of endlessly many`;
  const seen = `${countSeen(nearest)}${bound}`;
  if (plans.length === 1)
    return decision.isHopeless
      ? `The one plan that was tried, ${fullWords(result, nearest)}, does not ${what}: it does ${seen}.`
      : `The one plan that was tried, ${fullWords(result, nearest)}, was not seen to ${what}: it does ${seen}.`;
  // Others may be as near, so that nobody is called the nearest.
  const near = `No plan came nearer than ${fullWords(result, nearest)}, which does it ${seen}`;
  return decision.isHopeless
    ? `None of the ${formatCount(plans.length)} plans manages to ${what}. ${near}.`
    : `None of the ${formatCount(plans.length)} plans was seen to ${what}. ${near}.`;
}

/** "The smallest principal participation that keeps …" or "The plan of the least cost in money that keeps …". */
function subject(result: OptimiseResult): string {
  const { chance, cost, goals, settings } = result;
  const what =
    cost.isSetting && settings.length === 1
      ? `The smallest ${costNoun(result)}`
      : `The plan with the least ${costNoun(result)}`;
  return `${what} that ${goals.map(goalWords).join(" and ")} in ${percent(chance)} of futures`;
}

/** What is to be as small as possible, in a sentence. */
export function costNoun({ cost, settings }: OptimiseResult): string {
  if (cost.isSetting) return settings.find(({ path }) => path === cost.name)!.name;
  return metricNoun(cost.name, cost.label);
}

/** A goal in a sentence: "keeps the share of use that lowers instruction under 10 %". */
function goalWords(goal: NamedGoal): string {
  const { column, relation } = goal;
  const noun = metricNoun(column.name, column.label);
  const verb = relation === "<" || relation === "<=" ? "keeps" : "brings";
  return `${verb} the ${noun} ${boundWords(goal)}`;
}

function goalInfinitive(goals: readonly NamedGoal[]): string {
  return goals
    .map((goal) =>
      goalWords(goal)
        .replace(/^keeps/, "keep")
        .replace(/^brings/, "bring"),
    )
    .join(" and ");
}

/** The goals as they stand: "share of use that lowers instruction under 10 %". */
export function goalList(goals: readonly NamedGoal[]): string {
  return listOf(
    goals.map((goal) => `${metricNoun(goal.column.name, goal.column.label)} ${boundWords(goal)}`),
  );
}

function boundWords({ column, relation, bound }: NamedGoal): string {
  const value = column.unit === "share" ? percent(bound) : `${bound} ${unitOfCells(column.unit)}`.trim();
  return {
    "<": `under ${value}`,
    "<=": `at ${value} or less`,
    ">": `above ${value}`,
    ">=": `to ${value} or more`,
  }[relation];
}

/** A plan in words: its values, and its cost where that is none of them. */
export function planWords(result: OptimiseResult, plan: PlanResult): string {
  const { settings, cost } = result;
  const values =
    settings.length === 1
      ? valueText(plan.values[0]!)
      : listOf(settings.map(({ name }, at) => `${name} at ${valueText(plan.values[at]!)}`));
  const named = settings.length === 1 && !cost.isSetting ? `${settings[0]!.name} at ${values}` : values;
  return cost.isSetting ? named : `${named}, at ${costText(result, plan)}`;
}

/** As `planWords`, with the setting's name where it goes without saying in the answer. */
function fullWords(result: OptimiseResult, plan: PlanResult): string {
  const words = planWords(result, plan);
  const isBare = result.settings.length === 1 && result.cost.isSetting;
  return isBare ? `${result.settings[0]!.name} at ${words}` : words;
}

/** The mean cost of a plan with its unit. */
export function costText({ cost }: OptimiseResult, plan: PlanResult): string {
  const { mean } = plan.cost;
  if (cost.isSetting) return valueText(mean);
  return Number.isFinite(mean) ? formatLevel(mean, cost.unit) : "a cost that nothing measured";
}

function namedPlans(result: OptimiseResult, places: readonly number[]): string {
  const named = places.slice(0, NAMED_MOST).map((place) => {
    const plan = result.plans[place]!;
    return `${planWords(result, plan)} (${formatCount(plan.hits)} of ${formatCount(plan.futures)})`;
  });
  const rest = places.length - named.length;
  return `${named.join("; ")}${rest > 0 ? `; and ${countOf(rest, "more plan")}` : ""}`;
}

function countSeen({ hits, futures }: PlanResult): string {
  return `in ${formatCount(hits)} of ${countOf(futures, "future")}`;
}

/** A share in percent; bounds are rounded away from what is claimed. */
export function percent(share: number, rounding?: "up" | "down"): string {
  const hundreds = share * 100;
  const number = rounding === undefined ? Number(hundreds.toPrecision(3)) : Math[WAYS[rounding]](hundreds);
  return `${number}\u00a0%`;
}

const WAYS = { up: "ceil", down: "floor" } as const;

/** What became of a plan, in a word or two; all but the chosen and the open ones are sure. */
export function fateWords(
  { decision }: OptimiseResult,
  { plan, fate, low }: PlanResult,
  chance: number,
): string {
  if (decision.kind !== "none" && plan === decision.plan) return "chosen";
  if (fate === "misses") return "misses";
  if (fate === "dearer") return "no cheaper";
  return low >= chance ? "does" : "open";
}
