import type { AttributeResult, MetricAttribution } from "../../experiment/attribute/attributeResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawContrast } from "../charts/contrastChart.ts";
import { formatSigned, formatTick, leastExtent, unitWords } from "../formatUnit.ts";
import { metricNoun, metricTitle } from "../sentences/metricWords.ts";
import { byPart, switchTitle } from "./attributeSentences.ts";

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
