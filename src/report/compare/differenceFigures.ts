import { scaleLinear } from "d3-scale";
import { quantileOfSorted } from "../../core/statistics.ts";
import type {
  CompareResult,
  DifferenceCurve,
  MetricComparison,
} from "../../experiment/compare/compareResult.ts";
import { drawBandChart } from "../charts/bandChart.ts";
import { bandTable } from "../charts/bandTable.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawDotPlot, type DotPlotInput, type DotSign } from "../charts/dotPlot.ts";
import { KEY_TONE, type Tone } from "../charts/tones.ts";
import { DOT_COUNT } from "../findings/ending.ts";
import { LEAST_FOR_BANDS, type FutureKind } from "../findings/findings.ts";
import { formatCount, formatRange } from "../format.ts";
import { formatDifference, formatSigned, formatTick, leastExtent } from "../formatUnit.ts";
import { INDIGO } from "../palette.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { countOf, eightOfTen, quoted, whichFuture } from "../sentences/words.ts";
import { differenceAxis } from "./compareSentences.ts";

const TONE: Tone = { ...KEY_TONE, colour: INDIGO };
// Ten to a row: fifty rows of one number would fill a printed page.
const COLUMNS = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];

/** How many futures there are to speak of. */
export function kindOfCount(count: number): FutureKind {
  return count === 1 ? "one" : count < LEAST_FOR_BANDS ? "few" : "many";
}

/** The paired difference in one metric over the weeks, with bands over the futures. */
export function curveFigure(
  curve: DifferenceCurve,
  weekCount: number,
  { arms }: CompareResult,
): Figure | undefined {
  const { metric, label, unit, weeks, mean } = curve;
  const kind = kindOfCount(Math.max(0, ...curve.n));
  const shown = kind !== "many" ? [curve.q50] : [curve.q10, curve.q50, curve.q90];
  const values = shown.flat().filter((value) => Number.isFinite(value));
  if (values.length === 0) return undefined;
  const scale = scaleLinear(extentOf(values, unit), [0, 1]).nice(5);
  const [from, to] = scale.domain() as [number, number];
  const last = weeks.length - 1;
  const name = `difference-${metric.replaceAll("_", "-")}-${curve.other}`;
  const title = `${metricTitle(metric, label)}, difference over time`;
  const end = Number.isFinite(mean[last])
    ? `In the last week that both have, the mean difference is ${formatDifference(mean[last]!, unit)}${Number.isFinite(curve.ciLow[last]) ? ` (95 % interval ${formatSigned(curve.ciLow[last]!, unit)} to ${formatSigned(curve.ciHigh[last]!, unit)})` : ""}.`
    : "In the last week there is nothing to measure.";
  const names = `${quoted(arms[curve.other]!.name)} minus ${quoted(arms[curve.reference]!.name)}`;
  const input = {
    name,
    weeks,
    weekCount,
    band: curve,
    kind,
    tone: TONE,
    valueLabel: differenceAxis(metric, label, unit),
    formatOne: (value: number) => formatSigned(value, unit),
    formatTick: (value: number) => formatTick(value, unit),
    extent: [from, to] as const,
    ticks: scale.ticks(5),
  };
  return {
    name,
    title,
    caption: `${names}, each future with its twin. ${end}`,
    drawings: [{ name, title, description: `${names}. ${end}`, draw: (size) => drawBandChart(input, size) }],
    table: bandTable(`${differenceAxis(metric, label, unit)}: ${names}`, weeks, curve, kind, input.formatOne),
  };
}

/** From the least to the greatest with zero among them; a flat line has to look flat. */
function extentOf(values: readonly number[], unit: string): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const missing = Math.max(0, leastExtent(unit) - (high - low)) / 2;
  return [low - missing, high + missing];
}

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
  const formatOne = (value: number): string => formatSigned(value, unit);
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
  const middle = `${formatDifference(range.median, unit)} ${whichFuture(kind)}${eightOfTen(range, kind, formatOne)}.`;
  return {
    name,
    title,
    caption: `Each dot is one possible future under both: ${names}.${parts} ${middle}`,
    drawings: [{ name, title, description: `${names}. ${middle}`, draw: (size) => drawDotPlot(input, size) }],
    table: {
      caption: `${differenceAxis(metric, label, unit)}: one number for each dot, the lowest first`,
      columns: ["dots", ...COLUMNS.slice(0, dots.length)],
      rows: Array.from({ length: Math.ceil(dots.length / COLUMNS.length) }, (_, line) => {
        const first = line * COLUMNS.length;
        const cells = dots.slice(first, first + COLUMNS.length).map(formatOne);
        const blanks = new Array<string>(Math.min(COLUMNS.length, dots.length) - cells.length).fill("");
        return [formatRange(first + 1, first + cells.length, formatCount), ...cells, ...blanks];
      }),
    },
  };
}

/** What a difference means: better or worse where that is clear, else higher or lower. */
export function signOfDifference(value: number, better: MetricComparison["better"]): DotSign {
  if (!(value !== 0)) return "same";
  if (better === null) return value > 0 ? "higher" : "lower";
  return value > 0 === (better === "higher") ? "better" : "worse";
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
