import { scaleLinear } from "d3-scale";
import type { CompareResult, DifferenceCurve } from "../../experiment/compare/compareResult.ts";
import { drawBandChart } from "../charts/bandChart.ts";
import { bandTable } from "../charts/bandTable.ts";
import type { Figure } from "../charts/chartKind.ts";
import { KEY_TONE, type Tone } from "../charts/tones.ts";
import { kindOfCount } from "../findings/findings.ts";
import { formatSigned, formatTick, leastExtent, sayDifference, saySigned } from "../formatUnit.ts";
import { INDIGO } from "../palette.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { quoted } from "../sentences/words.ts";
import { differenceAxis } from "./compareSentences.ts";

const TONE: Tone = { ...KEY_TONE, colour: INDIGO };

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
    ? `In the last week that both have, the mean difference is ${sayDifference(mean[last]!, unit)}${Number.isFinite(curve.ciLow[last]) ? ` (95 % interval ${saySigned(curve.ciLow[last]!, unit)} to ${saySigned(curve.ciHigh[last]!, unit)})` : ""}.`
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
    formatOne: (value: number) => saySigned(value, unit),
    formatTick: (value: number) => formatTick(value, unit),
    extent: [from, to] as const,
    ticks: scale.ticks(5),
  };
  return {
    name,
    title,
    caption: `${names}, each future with its twin. ${end}`,
    drawings: [{ name, title, description: `${names}. ${end}`, draw: (size) => drawBandChart(input, size) }],
    table: bandTable(`${differenceAxis(metric, label, unit)}: ${names}`, weeks, curve, kind, (value) =>
      formatSigned(value, unit),
    ),
  };
}

/** From the least to the greatest with zero among them; a flat line has to look flat. */
function extentOf(values: readonly number[], unit: string): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const missing = Math.max(0, leastExtent(unit) - (high - low)) / 2;
  return [low - missing, high + missing];
}
