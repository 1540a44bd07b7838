import type {
  AttributeResult,
  MeanInterval,
  MetricAttribution,
} from "../../experiment/attribute/attributeResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawContrast } from "../charts/contrastChart.ts";
import type { DotSign } from "../charts/dotPlot.ts";
import { drawIntervalRows } from "../charts/intervalRows.ts";
import { drawWaterfall, type WaterfallInput } from "../charts/waterfallChart.ts";
import { signOfDifference } from "../compare/differenceFigures.ts";
import { NO_VALUE } from "../format.ts";
import {
  formatDifference,
  formatLevel,
  formatSigned,
  formatTick,
  leastExtent,
  unitWords,
} from "../formatUnit.ts";
import { metricNoun, metricTitle } from "../sentences/metricWords.ts";
import { byPart, futuresSentence, switchTitle, withInterval } from "./attributeSentences.ts";

/** Most pairs of switches that are drawn; all are in the table. */
const PAIRS_DRAWN = 10;

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
            ...[shapley, first, last].flatMap((each) => cellsOf(each, unit)),
          ];
        }),
        ["the whole", ...cellsOf(total, unit), "", "", "", ""],
      ],
    },
  };
}

/** What each switch does alone, as its part, and last. */
export function contrastFigure(metric: MetricAttribution, { switches }: AttributeResult): Figure | undefined {
  const { unit, label, total } = metric;
  if (metric.n === 0 || switches.length < 2) return undefined;
  const title = `${metricTitle(metric.metric, label)}: alone, as a part, and last`;
  const name = `contrast-${metric.metric.replaceAll("_", "-")}`;
  const sum = (pick: "first" | "last"): number =>
    metric.switches.reduce((before, each) => before + each[pick].mean, 0);
  const rows = [
    ...byPart(metric).map((at) => {
      const { first, shapley, last } = metric.switches[at]!;
      return {
        label: switchTitle(switches[at]!),
        alone: first.mean,
        part: shapley.mean,
        last: last.mean,
        isSum: false,
      };
    }),
    { label: "All added up", alone: sum("first"), part: total.mean, last: sum("last"), isSum: true },
  ];
  const shown = (value: number): string => formatSigned(value, unit);
  return {
    name,
    title,
    caption: "Where the three marks of a switch lie apart, what it does depends on the others.",
    drawings: [
      {
        name,
        title,
        description: rows
          .map(
            (row) =>
              `${row.label}: alone ${shown(row.alone)}, part ${shown(row.part)}, last ${shown(row.last)}.`,
          )
          .join(" "),
        draw: (size) =>
          drawContrast(
            {
              rows,
              axisLabel: `change in ${metricNoun(metric.metric, label)}, ${unitWords(unit)}`,
              formatTick: (value) => formatTick(value, unit),
              leastExtent: leastExtent(unit),
            },
            size,
          ),
      },
    ],
    table: {
      caption: `${metricTitle(metric.metric, label)}, in ${unitWords(unit)}`,
      columns: ["switch", "turned alone", "part of the whole", "turned last"],
      rows: rows.map((row) => [row.label, shown(row.alone), shown(row.part), shown(row.last)]),
    },
  };
}

/** What every two switches do together beyond what they do apart: the largest drawn, all in the table. */
export function togetherFigure(metric: MetricAttribution, { switches }: AttributeResult): Figure | undefined {
  const { unit, label } = metric;
  if (metric.n === 0 || metric.interactions.length === 0) return undefined;
  const title = `${metricTitle(metric.metric, label)}: what two switches do together`;
  const name = `together-${metric.metric.replaceAll("_", "-")}`;
  const pairs = [...metric.interactions]
    .sort((left, right) => Math.abs(right.index.mean) - Math.abs(left.index.mean))
    .map(({ one, other, index }) => ({
      label: `${switchTitle(switches[one]!)} with ${switchTitle(switches[other]!)}`,
      ...index,
      sign: signOfInterval(index, metric.better),
      value: formatDifference(index.mean, unit),
    }));
  const drawn = pairs.slice(0, PAIRS_DRAWN);
  const input = {
    rows: drawn,
    axisLabel: `change in ${metricNoun(metric.metric, label)} beyond what each does apart, ${unitWords(unit)}`,
    formatTick: (value: number) => formatTick(value, unit),
    leastExtent: leastExtent(unit),
  };
  return {
    name,
    title,
    caption: `The mark is the mean, the line its 95 % interval. ${pairs.length > drawn.length ? `The ${PAIRS_DRAWN} largest are drawn; all are in the table.` : "A square means that the interval holds zero."}`,
    drawings: [
      {
        name,
        title,
        description: drawn.map((row) => `${row.label}: ${withInterval(row, unit)}.`).join(" "),
        draw: (size) => drawIntervalRows(input, size),
      },
    ],
    table: {
      caption: `${title}, in ${unitWords(unit)}`,
      columns: ["switches", "together beyond apart", "95 % interval"],
      rows: pairs.map((row) => [row.label, ...cellsOf(row, unit)]),
    },
  };
}

function signOfInterval({ mean, low, high }: MeanInterval, better: MetricAttribution["better"]): DotSign {
  return low > 0 || high < 0 ? signOfDifference(mean, better) : "same";
}

function cellsOf({ mean, low, high }: MeanInterval, unit: string): string[] {
  const interval = Number.isFinite(low)
    ? `${formatSigned(low, unit)} to ${formatSigned(high, unit)}`
    : NO_VALUE;
  return [formatSigned(mean, unit), interval];
}

function levelTick(value: number, unit: string): string {
  const tick = formatTick(value, unit);
  return unit.endsWith("SD") ? tick : tick.replace("+", "");
}
