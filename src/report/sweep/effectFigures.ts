import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import type { DataTable, Figure } from "../charts/chartKind.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { cellFormat, unitOfCells, valueText, type CellFormat } from "./cellText.ts";
import { drawDotRows, type DotGroup } from "./dotRows.ts";
import { courseSentence, extremesSentence, rivalsSentence, signSentence } from "./sweepSentences.ts";

/** Combinations, and values of a setting, up to which each has a row. */
export const ROWS_MOST = 60;

/** What each setting does by itself: for each of its values the mean over all combinations with it. */
export function effectFigures(result: SweepResult, at: number): readonly Figure[] {
  const effects = result.effects[at]!;
  if (effects.length === 0 || result.design === "zip") return [];
  const isSingle = result.settings.length === 1;
  const groups = result.settings.map((setting, place): DotGroup => ({
    title: setting.name,
    note: courseSentence(effects[place]!),
    rows: effects[place]!.points.map(({ value, ...point }) => ({ label: valueText(value), ...point })),
  }));
  const caption = isSingle
    ? [extremesSentence(result, at), rivalsSentence(result, at), signSentence(result, at)]
    : ["Each row is the mean over all combinations with that value."];
  return [rowsFigure(result, at, `effect-${at + 1}`, groups, caption)];
}

/** Every combination as a row: for values taken side by side. */
export function combinationFigures(result: SweepResult, at: number): readonly Figure[] {
  if (result.design !== "zip" || result.cells.length > ROWS_MOST) return [];
  const rows = result.cells.map(({ values, spreads }) => {
    const { mean, ciLow, ciHigh } = spreads[at]!;
    return { label: values.map(valueText).join(", "), mean, low: ciLow, high: ciHigh };
  });
  const title = result.settings.map(({ name }) => name).join(", ");
  const caption = [extremesSentence(result, at), rivalsSentence(result, at), signSentence(result, at)];
  return [rowsFigure(result, at, `combinations-${at + 1}`, [{ title, note: "", rows }], caption)];
}

function rowsFigure(
  { measures }: SweepResult,
  at: number,
  name: string,
  groups: readonly DotGroup[],
  caption: readonly string[],
): Figure {
  const { key, label, unit } = measures[at]!;
  const title = metricTitle(key, label);
  const values = groups.flatMap(({ rows }) => rows.flatMap(({ mean, low, high }) => [mean, low, high]));
  const formatOne = cellFormat(values, unit);
  const counted = unitOfCells(unit);
  const description = groups.map(({ title: name, note }) => `${name}: ${note}`).join(" ");
  return {
    name,
    title,
    caption: [`The numbers are means${counted === "" ? "" : `, ${counted}`}.`, ...caption]
      .filter(Boolean)
      .join(" "),
    drawings: [{ name, title, description, draw: (size) => drawDotRows(groups, formatOne, size) }],
    table: rowsTable(groups, formatOne, `${label} (${key})${counted === "" ? "" : `, ${counted}`}`),
  };
}

function rowsTable(groups: readonly DotGroup[], formatOne: CellFormat, caption: string): DataTable {
  return {
    caption,
    columns: ["setting and value", "mean", "from", "to"],
    rows: groups.flatMap(({ title, rows }) =>
      rows.map(({ label, mean, low, high }) => [`${title}: ${label}`, ...[mean, low, high].map(formatOne)]),
    ),
  };
}
