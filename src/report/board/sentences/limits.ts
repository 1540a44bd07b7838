import { DOT_COUNT } from "../../findings/ending.ts";
import { formatCount } from "../../format.ts";
import { countOf, quoted, span } from "../../sentences/words.ts";
import type { BoardFacts } from "../facts.ts";
import { futuresReach, ofCount } from "./counts.ts";

/** One thing that the page cannot tell. */
export interface Limit {
  readonly title: string;
  readonly sentence: string;
}

/** What the page cannot tell: the strongest assumption, data not used, and the range in which it holds. Always three. */
export function limitLines(facts: BoardFacts): readonly [Limit, Limit, Limit] {
  return [
    { title: "The strongest assumption", sentence: assumptionSentence(facts) },
    { title: "What was not used", sentence: dataSentence(facts) },
    { title: "Where it holds", sentence: rangeSentence(facts) },
  ];
}

function assumptionSentence({ assumptions, isProbed, probedName }: BoardFacts): string {
  const first = assumptions[0];
  if (first === undefined)
    return "No assumption was tried at the ends of what is plausible. Nobody knows here which one decides.";
  const { probe, low, high, moves, used } = first;
  if (used.of === 0) return "No future has a value, so nothing is known of what the assumptions do.";
  const withPlan = isProbed ? "" : ` with ${quoted(probedName)}`;
  const ends = `At ${probe.lowShown}, ${futuresReach(low)}${withPlan}; at ${probe.highShown}, ${ofCount(high)}. Here it is ${probe.usedShown}.`;
  if (moves === 0) {
    const none =
      assumptions.length === 1
        ? "The one assumption that was tried does not move the count:"
        : `None of ${countOf(assumptions.length, "assumption")} moves the count. The first is`;
    return `${none} ${quoted(probe.label, 120)}. ${ends}`;
  }
  return `Most rests on ${quoted(probe.label, 120)}. ${ends}`;
}

function dataSentence({ isOwnNetwork }: BoardFacts): string {
  const network = isOwnNetwork
    ? "Who learns from whom comes from data."
    : "Who learns from whom was not asked in your schools: the network is made like those of schools that were.";
  return `${network} How well your teachers teach and what your students score were not used.`;
}

function rangeSentence({ schools, teachers, weeks, plan, today }: BoardFacts): string {
  const futures = (plan ?? today).futures;
  const dots =
    futures > DOT_COUNT ? ` The ${DOT_COUNT} dots stand for ${formatCount(futures)} simulated futures.` : "";
  return `It holds for ${countOf(schools, "school")} with ${countOf(teachers, "teacher")} in these simulations, over ${span(weeks)}. It says nothing about later.${dots}`;
}

/** How sure the model is, and why, as one line. */
export function sureSentence({ sure }: BoardFacts): string {
  return `${sure.level.charAt(0).toUpperCase()}${sure.level.slice(1)}. ${sure.reason}`;
}
