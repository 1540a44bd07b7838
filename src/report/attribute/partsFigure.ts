import type { AttributeResult, MetricAttribution } from "../../experiment/attribute/attributeResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawWaterfall, type WaterfallInput } from "../charts/waterfallChart.ts";
import { signOfDifference } from "../compare/signOfDifference.ts";
import { formatDifference, formatLevel, formatTick, leastExtent, unitWords } from "../formatUnit.ts";
import { metricNoun, metricTitle } from "../sentences/metricWords.ts";
import { byPart, futuresSentence, intervalCells, switchTitle, withInterval } from "./attributeSentences.ts";

/** From the first scenario to the second, a bar for each switch's part; undefined where nothing was measured. */
export function partsFigure(metric: MetricAttribution, result: AttributeResult): Figure | undefined {
  const { from, to, switches } = result;
  const { unit, label, start, end, total } = metric;
  if (metric.n === 0) return undefined;
  const title = `${metricTitle(metric.metric, label)}: what is due to what`;
  const name = `parts-${metric.metric.replaceAll("_", "-")}`;
  const order = byPart(metric);
  const input: WaterfallInput = {
    name,
    start: { label: from, level: start.mean, value: formatLevel(start.mean, unit) },
    steps: order.map((at) => {
      const { shapley } = metric.switches[at]!;
      return {
        label: switchTitle(switches[at]!),
        change: shapley.mean,
        low: shapley.low,
        high: shapley.high,
        sign: signOfDifference(shapley.mean, metric.better),
        value: formatDifference(shapley.mean, unit),
      };
    }),
    end: { label: to, level: end.mean, value: formatLevel(end.mean, unit) },
    axisLabel: `${metricNoun(metric.metric, label)}, ${unitWords(unit)}`,
    formatTick: (value) => levelTick(value, unit),
    leastExtent: leastExtent(unit),
  };
  const description = order
    .map((at) => `${switchTitle(switches[at]!)}: ${withInterval(metric.switches[at]!.shapley, unit)}.`)
    .join(" ");
  return {
    name,
    title,
    caption: `The whole is ${withInterval(total, unit)}. ${futuresSentence(metric)}`,
    drawings: [{ name, title, description, draw: (size) => drawWaterfall(input, size) }],
    table: {
      caption: `${metricTitle(metric.metric, label)}, in ${unitWords(unit)}: parts of the whole with 95 % intervals`,
      columns: ["switch", "part", "interval", "turned alone", "interval", "turned last", "interval"],
      rows: [
        ...order.map((at) => {
          const { shapley, first, last } = metric.switches[at]!;
          return [
            switchTitle(switches[at]!),
            ...[shapley, first, last].flatMap((each) => intervalCells(each, unit)),
          ];
        }),
        ["the whole", ...intervalCells(total, unit), "", "", "", ""],
      ],
    },
  };
}

function levelTick(value: number, unit: string): string {
  const tick = formatTick(value, unit);
  return unit.endsWith("SD") ? tick : tick.replace("+", "");
}
