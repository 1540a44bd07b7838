import type {
  CompareArm,
  CompareResult,
  MetricComparison,
  PairComparison,
} from "../../experiment/compare/compareResult.ts";
import { formatCount } from "../format.ts";
import { formatShareRange, sayDifference, saySigned, unitWords } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, quoted } from "../sentences/words.ts";

/** The comparison of one metric in a pair. */
export function metricOf(pair: PairComparison, key: string): MetricComparison {
  return pair.metrics.find(({ metric }) => metric === key)!;
}

/** The answer for a pair: who beats whom in how many futures, and by how much. */
export function pairSentence(pair: PairComparison, { arms, headline }: CompareResult): string {
  const row = metricOf(pair, headline[0]!);
  const win = winSentence(row, arms[pair.reference]!.name, arms[pair.other]!.name);
  return row.n === 0 || row.verdict === "same" ? win : `${win} ${meanSentence(row)}`;
}

/** How sure that is, and whether it matters. */
export function weightSentence(pair: PairComparison, { headline }: CompareResult): string {
  const row = metricOf(pair, headline[0]!);
  if (row.n === 0 || row.verdict === "same") return "";
  return [chanceSentence(row), matterSentence(row)].filter((part) => part !== "").join(" ");
}

/** In how many futures which of two is the better one (or the higher, where none is better), ties apart. */
export function winSentence(row: MetricComparison, reference: string, other: string): string {
  const { n, higherCount, lowerCount, equalCount, better } = row;
  const noun = metricNoun(row.metric, row.label);
  const [first, second] = [quoted(reference), quoted(other)];
  if (n === 0) return `No future has a value of the ${noun} in both ${first} and ${second}.`;
  if (equalCount === n)
    return `The ${noun} is exactly the same in ${first} and ${second}, in ${n === 1 ? "the one future that was run" : `all ${countOf(n, "future")}`}.`;
  const [wins, losses] = better === "lower" ? [lowerCount, higherCount] : [higherCount, lowerCount];
  if (wins === losses) {
    const rest = equalCount === 0 ? "" : `; in ${formatCount(equalCount)} both are exactly the same`;
    return `Neither of ${first} and ${second} is ahead on ${noun}: each has the ${better === "lower" ? "lower" : "higher"} one in ${formatCount(wins)} of ${formatCount(n)} futures${rest}.`;
  }
  const [winner, loser, most, least] =
    wins >= losses ? [second, first, wins, losses] : [first, second, losses, wins];
  const word = better === null ? `has the higher ${noun}, compared with ${loser},` : `beats ${loser}`;
  const on = better === null ? "" : ` on ${noun}`;
  if (n === 1) return `In the one future that was run, ${winner} ${word.replace(/,$/, "")}${on}.`;
  const turned = least === 0 ? "" : `; in ${formatCount(least)} it is the other way round`;
  const same =
    equalCount === 0
      ? ""
      : `${least === 0 ? ";" : ", and"} in ${formatCount(equalCount)} both are exactly the same`;
  return `${winner} ${word} in ${formatCount(most)} of ${formatCount(n)} futures${on}${turned}${same}.`;
}

/** How sure the count is. */
export function chanceSentence({
  n,
  better,
  higher,
  lower,
  higherCount,
  lowerCount,
}: MetricComparison): string {
  if (n < 2) return "";
  const [win, loss] = better === "lower" ? [lower, higher] : [higher, lower];
  const [wins, losses] = better === "lower" ? [lowerCount, higherCount] : [higherCount, lowerCount];
  const { low, high } = wins >= losses ? win : loss;
  const who = wins === losses ? "each of the two" : "the one that is ahead here";
  return `Of 100 futures that luck could bring, ${who} would be ahead in between ${formatShareRange(low, high)} (95 % interval).`;
}

function meanSentence({ difference, unit, n }: MetricComparison): string {
  if (n < 2)
    return `The difference is ${sayDifference(difference.mean, unit)}; one future cannot tell it from luck.`;
  return `On average the difference is ${sayDifference(difference.mean, unit)} (95 % interval ${saySigned(difference.low, unit)} to ${saySigned(difference.high, unit)}).`;
}

/** Whether a difference matters, and what it would take to know. */
export function matterSentence(row: MetricComparison): string {
  const { verdict, smallest, unit, n, needed } = row;
  if (verdict === "same" || n < 2) return "";
  if (!(smallest > 0)) return "";
  const smallestWords = `${sayDifference(smallest, unit).replace("+", "")}${row.smallestAssumed ? ", assumed" : ""}`;
  if (verdict === "larger" || verdict === "smaller")
    return `The difference is more than the smallest difference that would matter (${smallestWords}).`;
  if (verdict === "practically equal")
    return `The difference is less than the smallest difference that would matter (${smallestWords}): for practical purposes they are equal.`;
  const open = `Whether it matters is open: the interval reaches to both sides of the smallest difference that would matter (${smallestWords}).`;
  if (!(needed > n))
    return `${open} The difference may lie close to it, so that more futures would not decide.`;
  return `${open} ${formatCount(needed)} futures would narrow it to ±${sayDifference(row.halfWidth, unit).replace("+", "")}.`;
}

/** That nothing differs at all, or in how many futures; undefined where all differ. */
export function identicalSentence(pair: PairComparison, arms: readonly CompareArm[]): string | undefined {
  const { identicalFutures, futures, reference, other } = pair;
  if (identicalFutures === 0) return undefined;
  const names = `${quoted(arms[reference]!.name)} and ${quoted(arms[other]!.name)}`;
  if (identicalFutures < futures)
    return `In ${formatCount(identicalFutures)} of ${formatCount(futures)} futures, ${names} are bit for bit the same in all that was recorded.`;
  const all = futures === 1 ? "the one future that was run" : `all ${countOf(futures, "future")}`;
  return `${names} are bit for bit the same in all that was recorded, in ${all}: what differs between them changes nothing here.`;
}

/** How many outcomes were looked at, how many differ, and how many would by luck alone. */
export function scanSentence(pair: PairComparison): string {
  const { scannedCount, differingCount, byLuckCount, identicalFutures, futures } = pair;
  if (scannedCount === 0 && futures > 0 && identicalFutures === futures) return "No outcome differs at all.";
  if (scannedCount === 0) return "No outcome could be judged for a difference.";
  const luck = byLuckCount < 1 ? "fewer than one" : `about ${formatCount(byLuckCount)}`;
  const found = `${countOf(scannedCount, "outcome")} ${scannedCount === 1 ? "was" : "were"} scanned; ${formatCount(differingCount)} ${differingCount === 1 ? "differs" : "differ"} (the 95 % interval leaves out zero)`;
  return `${found}. If nothing differed, ${luck} would look so by luck alone.`;
}

/** The verdict in a word or two for a chart. */
export function verdictWords({ verdict, better, needed, n }: MetricComparison): string {
  if (verdict === "same") return "the same";
  if (verdict === "practically equal") return "practically equal";
  if (verdict === "undecided") return needed > n ? `open: ${formatCount(needed)} futures` : "open";
  if (better === null) return verdict === "larger" ? "higher" : "lower";
  return (verdict === "larger") === (better === "higher") ? "better" : "worse";
}

/** What an axis of differences in a metric says. */
export function differenceAxis(metric: string, label: string, unit: string): string {
  const noun = metricNoun(metric, label);
  const words = unitWords(unit);
  return noun.endsWith(words) ? `difference in ${noun}` : `difference in ${noun}, ${words}`;
}
