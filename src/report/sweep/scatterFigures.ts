import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import { isGrid } from "../../experiment/sweep/combinations.ts";
import type { Figure } from "../charts/chartKind.ts";
import { formatCount } from "../format.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { ROWS_MOST } from "./effectFigures.ts";
import { cellFormat, unitOfCells, valueText } from "./cellText.ts";
import { drawScatterPanels, type ScatterPanel } from "./scatterPanels.ts";
import { extremesSentence, rivalsSentence, signSentence } from "./sweepSentences.ts";

/** Combinations that the table under the figure lists; all are in summary.csv. */
const TABLE_MOST = 200;

/** Settings that a figure draws. */
const PANELS_MOST = 24;
/** Points that a figure draws; of more combinations every second, third … is drawn, and all count for the line. */
const POINTS_MOST = 4000;

/**
 * Each combination as a point against each setting: of designs that fill the space, and of grids for settings with more
 * values than rows can show.
 */
export function scatterFigures(result: SweepResult, at: number): readonly Figure[] {
  const { cells, design, measures, settings } = result;
  const isShown = (levels: number): boolean =>
    isGrid(design) ? design !== "zip" && levels > ROWS_MOST : true;
  const wanted = settings.flatMap(({ levels }, place) => (isShown(levels.length) ? [place] : []));
  const shown = wanted.slice(0, PANELS_MOST);
  if (shown.length === 0) return [];
  const { key, label, unit } = measures[at]!;
  const title = metricTitle(key, label);
  const means = cells.map(({ spreads }) => spreads[at]!.mean);
  if (!means.some((mean) => Number.isFinite(mean))) return [];
  const formatOne = cellFormat(means, unit);
  const drawnEvery = Math.max(1, Math.ceil((cells.length * shown.length) / POINTS_MOST));
  const panels = shown.map((place): ScatterPanel => {
    const { name, scale } = settings[place]!;
    const points = cells.map(({ values }, cell) => ({ x: values[place]!, y: means[cell]! }));
    return { title: name, scale, points, drawnEvery };
  });
  const name = `points-${at + 1}`;
  const counted = unitOfCells(unit);
  return [
    {
      name,
      title,
      caption: [
        `Upward: means${counted === "" ? "" : `, ${counted}`}.`,
        wanted.length === shown.length
          ? ""
          : `The first ${PANELS_MOST} of ${wanted.length} settings are drawn.`,
        drawnEvery === 1 ? "" : `One of ${drawnEvery} combinations is drawn; the line goes by all.`,
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
        caption: `${label} (${key})${counted === "" ? "" : `, ${counted}`}${cells.length > TABLE_MOST ? `: the first ${TABLE_MOST} combinations; all are in summary.csv` : ""}`,
        columns: ["combination", ...settings.map((setting) => setting.name), "mean"],
        rows: cells
          .slice(0, TABLE_MOST)
          .map(({ case: number, values }, cell) => [
            formatCount(number),
            ...values.map(valueText),
            formatOne(means[cell]!),
          ]),
      },
    },
  ];
}
