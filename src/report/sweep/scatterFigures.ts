import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { formatCount } from "../format.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { cellFormat, unitOfCells, valueText } from "./cellText.ts";
import { drawScatterPanels, type ScatterPanel } from "./scatterPanels.ts";
import { extremesSentence, rivalsSentence, signSentence } from "./sweepSentences.ts";

/** Combinations that the table under the figure lists; all are in summary.csv. */
const ROWS_MOST = 200;

/** Designs that fill the space: each combination as a point against each setting. */
export function scatterFigures(result: SweepResult, at: number): readonly Figure[] {
  const { cells, design, measures, settings } = result;
  if (design === "cartesian" || design === "zip") return [];
  const { key, label, unit } = measures[at]!;
  const title = metricTitle(key, label);
  const means = cells.map(({ spreads }) => spreads[at]!.mean);
  if (!means.some((mean) => Number.isFinite(mean))) return [];
  const formatOne = cellFormat(means, unit);
  const panels = settings.map((setting, place): ScatterPanel => ({
    title: setting.name,
    scale: setting.scale,
    points: cells.map(({ values }, cell) => ({ x: values[place]!, y: means[cell]! })),
  }));
  const name = `points-${at + 1}`;
  const counted = unitOfCells(unit);
  return [
    {
      name,
      title,
      caption: [
        `Upward: means${counted === "" ? "" : `, ${counted}`}.`,
        ...[extremesSentence(result, at), rivalsSentence(result, at), signSentence(result, at)],
      ]
        .filter(Boolean)
        .join(" "),
      drawings: [
        {
          name,
          title: `${title} against each setting`,
          description: `A point for each of ${formatCount(cells.length)} combinations. ${extremesSentence(result, at)}`,
          draw: (size) => drawScatterPanels(panels, formatOne, size),
        },
      ],
      table: {
        caption: `${label} (${key})${counted === "" ? "" : `, ${counted}`}${cells.length > ROWS_MOST ? `: the first ${ROWS_MOST} combinations; all are in summary.csv` : ""}`,
        columns: ["combination", ...settings.map((setting) => setting.name), "mean"],
        rows: cells
          .slice(0, ROWS_MOST)
          .map(({ case: number, values }, cell) => [
            formatCount(number),
            ...values.map(valueText),
            formatOne(means[cell]!),
          ]),
      },
    },
  ];
}
