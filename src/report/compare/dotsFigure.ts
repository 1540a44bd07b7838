import { quantileOfSorted } from "../../core/statistics.ts";
import type { CompareResult, MetricComparison } from "../../experiment/compare/compareResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawDotPlot, type DotPlotInput, type DotSign } from "../charts/dotPlot.ts";
import { dotTable } from "../charts/dotTable.ts";
import { DOT_COUNT } from "../findings/ending.ts";
import { kindOfCount } from "../findings/findings.ts";
import { formatSigned, formatTick, leastExtent, sayDifference, saySigned } from "../formatUnit.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { countOf, eightOfTen, quoted, whichFuture } from "../sentences/words.ts";
import { differenceAxis } from "./compareSentences.ts";
import { signOfDifference } from "./signOfDifference.ts";

/** The differences of the single futures at the end, one dot each or one for each equal part of many. */
export function dotsFigure(
  row: MetricComparison,
  { other, values }: CompareResult["dots"][number],
  { arms }: CompareResult,
): Figure | undefined {
  if (values.length === 0) return undefined;
  const { metric, label, unit, n } = row;
  const isQuantile = values.length > DOT_COUNT;
  const dots = isQuantile
    ? Array.from({ length: DOT_COUNT }, (_, dot) => quantileOfSorted(values, (dot + 0.5) / DOT_COUNT))
    : values;
  const kind = kindOfCount(n);
  const range = {
    median: quantileOfSorted(values, 0.5),
    low: quantileOfSorted(values, 0.1),
    high: quantileOfSorted(values, 0.9),
  };
  const formatOne = (value: number): string => saySigned(value, unit);
  const signOf = (value: number): DotSign => signOfDifference(value, row.better);
  const name = `futures-${metric.replaceAll("_", "-")}-${other}`;
  const title = `${metricTitle(metric, label)}, difference at the end`;
  const names = `${quoted(arms[other]!.name)} minus ${quoted(arms[0]!.name)}`;
  const parts = isQuantile
    ? ` ${countOf(n, "future")} were compared; the ${DOT_COUNT} dots stand for equal parts of them, from the lowest difference to the highest.`
    : "";
  const input: DotPlotInput = {
    dots,
    range,
    kind,
    signOf,
    signs: signsOf(dots, signOf),
    zeroLabel: "no difference",
    axisLabel: differenceAxis(metric, label, unit),
    formatOne,
    formatTick: (value) => formatTick(value, unit),
    leastExtent: leastExtent(unit),
  };
  const middle = `${sayDifference(range.median, unit)} ${whichFuture(kind)}${eightOfTen(range, kind, formatOne)}.`;
  return {
    name,
    title,
    caption: `Each dot is one possible future under both: ${names}.${parts} ${middle}`,
    drawings: [{ name, title, description: `${names}. ${middle}`, draw: (size) => drawDotPlot(input, size) }],
    table: dotTable(differenceAxis(metric, label, unit), dots, (value) => formatSigned(value, unit)),
  };
}

function signsOf(dots: readonly number[], signOf: (value: number) => DotSign): DotPlotInput["signs"] {
  return (["better", "worse", "higher", "lower", "same"] as const)
    .map((sign) => ({
      sign,
      words: sign === "same" ? "exactly the same" : sign,
      count: dots.filter((value) => signOf(value) === sign).length,
    }))
    .filter(({ count }) => count > 0);
}
