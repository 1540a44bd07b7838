import type { CompareResult, MetricComparison, PairComparison } from "../experiment/compare/compareResult.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { formatCount, NO_VALUE } from "../report/format.ts";
import { formatDifference, formatLevel, formatSigned } from "../report/formatUnit.ts";
import {
  identicalSentence,
  pairSentence,
  scanSentence,
  weightSentence,
} from "../report/compare/compareSentences.ts";
import { metricTitle } from "../report/sentences/metricWords.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { textTable } from "./textTable.ts";

const HEADER = [
  "After the last week",
  "first",
  "other",
  "difference (95 % interval)",
  "higher",
  "lower",
  "same",
  "pairing saves",
  "verdict",
];

/** What a comparison tells on stdout: a table for each scenario beside the first. */
export function describeCompare(result: CompareResult, { study }: Manifest): string {
  const { arms, pairs, headline } = result;
  const lines = [
    `${arms[0]!.name} and ${counted(arms.length - 1, "other", "others")}, ${counted(study.replicates, "future", "futures")} each, pair by pair under the same luck`,
  ];
  for (const pair of pairs.filter(({ reference }) => reference === 0)) {
    lines.push("", `${arms[pair.other]!.name}, compared with ${arms[0]!.name}`);
    const identical = identicalSentence(pair, arms);
    if (identical !== undefined && pair.identicalFutures === pair.futures) {
      lines.push(`  ${identical}`);
      continue;
    }
    const rows = headline.map((key) => rowOf(pair.metrics.find(({ metric }) => metric === key)!));
    lines.push(...textTable(HEADER, rows, [0, 3, 8]).map((line) => `  ${line}`));
    const sentences = [pairSentence(pair, result), weightSentence(pair, result), scanSentence(pair)];
    lines.push(...sentences.filter((sentence) => sentence !== "").map((sentence) => `  ${sentence}`));
  }
  if (arms.length > 2) lines.push("", ...winsTable(pairs, result));
  return `${lines.join("\n")}\n`;
}

function rowOf(row: MetricComparison): string[] {
  const { difference, unit, n } = row;
  const interval = Number.isFinite(difference.low)
    ? `${formatDifference(difference.mean, unit)} (${formatSigned(difference.low, unit)} to ${formatSigned(difference.high, unit)})`
    : formatDifference(difference.mean, unit);
  const needed =
    row.verdict === "undecided" && row.needed > n ? `, ${formatCount(row.needed)} futures needed` : "";
  return [
    metricTitle(row.metric, row.label),
    formatLevel(row.reference.mean, unit),
    formatLevel(row.other.mean, unit),
    interval,
    String(row.higherCount),
    String(row.lowerCount),
    String(row.equalCount),
    Number.isFinite(row.saved)
      ? `${row.saved < 9.95 ? row.saved.toFixed(1) : formatCount(row.saved)}×`
      : NO_VALUE,
    `${row.verdict}${needed}`,
  ];
}

/** In how many futures the arm of the row is higher than that of the column, for the first metric. */
function winsTable(pairs: readonly PairComparison[], { arms, headline }: CompareResult): string[] {
  const key = headline[0]!;
  const winsOf = (row: number, column: number): string => {
    const pair = pairs.find(
      ({ reference, other }) => reference === Math.min(row, column) && other === Math.max(row, column),
    );
    const metric = pair?.metrics.find((each) => each.metric === key);
    if (metric === undefined) return "";
    if (metric.n === 0) return NO_VALUE;
    return String(row > column ? metric.higherCount : metric.lowerCount);
  };
  const label = pairs[0]!.metrics.find(({ metric }) => metric === key)!.label;
  const header = [
    `${metricTitle(key, label)}: futures in which it is higher than`,
    ...arms.map((_, at) => `(${at + 1})`),
  ];
  const rows = arms.map(({ name }, row) => [
    `(${row + 1}) ${name}`,
    ...arms.map((_, column) => winsOf(row, column)),
  ]);
  return textTable(header, rows);
}
