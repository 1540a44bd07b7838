import type {
  AttributeResult,
  MeanInterval,
  MetricAttribution,
} from "../../experiment/attribute/attributeResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import type { DotSign } from "../charts/dotPlot.ts";
import { drawIntervalRows } from "../charts/intervalRows.ts";
import { signOfDifference } from "../compare/signOfDifference.ts";
import { formatDifference, formatTick, leastExtent, unitWords } from "../formatUnit.ts";
import { metricNoun, metricTitle } from "../sentences/metricWords.ts";
import { intervalCells, switchTitle, withInterval } from "./attributeSentences.ts";

/** Most pairs of switches that are drawn; all are in the table. */
const PAIRS_DRAWN = 10;

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
      rows: pairs.map((row) => [row.label, ...intervalCells(row, unit)]),
    },
  };
}

function signOfInterval({ mean, low, high }: MeanInterval, better: MetricAttribution["better"]): DotSign {
  return low > 0 || high < 0 ? signOfDifference(mean, better) : "same";
}
