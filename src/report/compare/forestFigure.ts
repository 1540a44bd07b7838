import type {
  CompareResult,
  MetricComparison,
  PairComparison,
} from "../../experiment/compare/compareResult.ts";
import type { DataTable, Figure } from "../charts/chartKind.ts";
import { drawForest, type ForestGroup, type ForestRow } from "../charts/forestChart.ts";
import { formatCount, NO_VALUE } from "../format.ts";
import { formatDifference, formatLevel, formatSigned, sayDifference } from "../formatUnit.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { quoted } from "../sentences/words.ts";
import { metricOf, verdictWords } from "./compareSentences.ts";
import { signOfDifference } from "./signOfDifference.ts";

/** Every other scenario against the first: the headline metrics drawn, all metrics in the table. */
export function forestFigure(result: CompareResult): Figure | undefined {
  const { arms, pairs, headline } = result;
  const others = pairs.filter(({ reference }) => reference === 0);
  const groups = others.flatMap((pair): ForestGroup[] => {
    const rows = headline.flatMap((key) => rowOf(metricOf(pair, key)));
    if (rows.length === 0) return [];
    return [{ heading: others.length === 1 ? "" : arms[pair.other]!.name, rows }];
  });
  if (groups.length === 0) return undefined;
  const title = "Differences and whether they matter";
  const description = groups
    .flatMap(({ heading, rows }) =>
      rows.map(
        ({ label, value, verdict }) =>
          `${heading === "" ? "" : `${quoted(heading)}, `}${label}: ${value}, ${verdict}.`,
      ),
    )
    .join(" ");
  return {
    name: "differences",
    title,
    caption: `The other ${others.length === 1 ? "scenario" : "scenarios"} compared with ${quoted(arms[0]!.name)}: the mean difference over the futures and its 95 % interval.`,
    drawings: [{ name: "differences", title, description, draw: (size) => drawForest(groups, size) }],
    table: allMetricsTable(others, result),
  };
}

function rowOf(row: MetricComparison): ForestRow[] {
  const { difference, smallest, unit, verdict } = row;
  if (!(smallest > 0) || !Number.isFinite(difference.mean)) return [];
  const isClear = verdict === "larger" || verdict === "smaller";
  return [
    {
      label: metricTitle(row.metric, row.label),
      mean: difference.mean / smallest,
      low: difference.low / smallest,
      high: difference.high / smallest,
      sign: isClear ? signOfDifference(difference.mean, row.better) : "same",
      value: sayDifference(difference.mean, unit),
      verdict: verdictWords(row),
    },
  ];
}

function allMetricsTable(others: readonly PairComparison[], { arms }: CompareResult): DataTable {
  const isOne = others.length === 1;
  return {
    caption: `All outcomes after the last week, compared with ${quoted(arms[0]!.name)}`,
    columns: [
      "outcome",
      "first",
      "other",
      "difference",
      "95 % interval",
      "higher",
      "lower",
      "same",
      "correlation",
      "smallest that matters",
      "verdict",
      "futures needed",
    ],
    rows: others.flatMap((pair) =>
      pair.metrics.map((row) => {
        const { unit, difference } = row;
        const signed = (value: number): string => formatSigned(value, unit);
        const title = metricTitle(row.metric, row.label);
        return [
          isOne ? title : `${arms[pair.other]!.name}: ${title}`,
          formatLevel(row.reference.mean, unit),
          formatLevel(row.other.mean, unit),
          formatDifference(difference.mean, unit),
          Number.isFinite(difference.low)
            ? `${signed(difference.low)} to ${signed(difference.high)}`
            : NO_VALUE,
          formatCount(row.higherCount),
          formatCount(row.lowerCount),
          formatCount(row.equalCount),
          Number.isFinite(row.correlation) ? row.correlation.toFixed(3).replace("-", "−") : NO_VALUE,
          row.smallest > 0
            ? `${signed(row.smallest).replace("+", "")}${row.smallestAssumed ? " (assumed)" : ""}`
            : NO_VALUE,
          row.n === 0 ? "nothing to compare" : row.verdict,
          formatCount(row.needed),
        ];
      }),
    ),
  };
}
