import type { ActMeasure } from "../../../model/acts/act.ts";
import { formatCount } from "../../format.ts";
import { countOf, listOf, quoted } from "../../sentences/words.ts";
import type { Combination, CombinationFacts } from "../combinations.ts";
import { showMeasure, showMeasureSize } from "../measureFormat.ts";

/** What is on in a combination: "“Nobody checks” and “Groupthink”", "nothing". */
export function combinationName({ on }: Pick<Combination, "on">, names: readonly string[]): string {
  return listOf(names.filter((_, s) => on[s]).map((name) => quoted(name))) || "nothing";
}

/** One combination as a line: "With “Nobody checks” alone: 12 of 50 futures end worse; the middle one at 31 of 100." */
export function combinationLine(one: Combination, names: readonly string[], measure: ActMeasure): string {
  const count = one.on.filter(Boolean).length;
  const what =
    count === 0
      ? "With nothing on"
      : count === names.length && count > 1
        ? `With all ${formatCount(count)} on`
        : `With ${combinationName(one, names)}${count === 1 ? " alone" : ""}`;
  if (!Number.isFinite(one.median)) return `${what}: not known.`;
  const middle = `the middle future ends at ${showMeasure(measure, one.median)}`;
  if (one.beside === null || one.beside.of === 0) return `${what}: ${middle}.`;
  const { muchWorse, of } = one.beside;
  return `${what}: ${formatCount(muchWorse)} of ${countOf(of, "future")} ${muchWorse === 1 ? "ends" : "end"} worse; ${middle}.`;
}

/** What all combinations come to, without adding anything up. */
export function combinationSentences(
  facts: CombinationFacts,
  names: readonly string[],
  measure: ActMeasure,
): readonly string[] {
  const { alone, all, none, worst, known, combinations } = facts;
  if (known === 0) return ["No combination is known yet."];
  const size = showMeasureSize(measure, measure.matters);
  const wanted = combinations.length - 1;
  return [
    `Worse means: at least ${size} ${measure.better === "higher" ? "lower" : "higher"} than with nothing on, in the same future.`,
    ...(known < wanted ? [`So far ${formatCount(known)} of ${formatCount(wanted)} are known.`] : []),
    combinationLine(none, names, measure),
    ...alone.filter(({ beside }) => beside !== null).map((one) => combinationLine(one, names, measure)),
    ...(all.beside === null ? [] : [combinationLine(all, names, measure)]),
    ...worstSentence(worst, names),
    "What they do together is not the sum of what each does alone.",
  ];
}

function worstSentence(worst: readonly Combination[], names: readonly string[]): readonly string[] {
  if (worst.length === 0) return ["In no future is any of them worse."];
  const { muchWorse, of } = worst[0]!.beside!;
  const counts = `${formatCount(muchWorse)} of ${countOf(of, "future")}`;
  return worst.length === 1
    ? [`Most futures end worse with ${combinationName(worst[0]!, names)}: ${counts}.`]
    : [`In ${formatCount(worst.length)} combinations as many futures end worse: ${counts}.`];
}
