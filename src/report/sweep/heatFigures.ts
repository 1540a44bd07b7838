import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import type { DataTable, Figure } from "../charts/chartKind.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { cellFormat, unitOfCells, valueText } from "./cellText.ts";
import { drawHeatMap, type CellMark, type HeatGrid } from "./heatMap.ts";
import { extremesSentence, rivalsSentence, signSentence, turnSentences } from "./sweepSentences.ts";

/** More values than this make no readable map. */
const LEVELS_MOST = 14;
/** More maps than this in one figure are not looked at. */
const GRIDS_MOST = 12;
/** Pairs of settings that get a map of means, where there are more settings than two. */
const PAIRS_MOST = 6;

/**
 * Heat maps of a measure. With two settings, every cell is a combination; with more, there is one map for each
 * combination of the further ones where these are few, and one for each pair, averaged over all others.
 */
export function heatFigures(result: SweepResult, at: number): readonly Figure[] {
  const { settings, design } = result;
  const fits = (place: number): boolean => settings[place]!.levels.length <= LEVELS_MOST;
  if (design !== "cartesian" || settings.length < 2) return [];
  const figures: Figure[] = [];
  if (fits(0) && fits(1)) {
    const grids = wholeGrids(result, at);
    if (grids.length <= GRIDS_MOST)
      figures.push(figureOf(result, at, grids, "map", titleOf(result, at, 0, 1)));
  }
  if (settings.length > 2) figures.push(...pairFigures(result, at, fits));
  return figures;
}

function pairFigures(result: SweepResult, at: number, fits: (place: number) => boolean): readonly Figure[] {
  const pairs = result.settings
    .flatMap((_, first) => result.settings.map((_, second) => [first, second] as const))
    .filter(([first, second]) => first < second && fits(first) && fits(second))
    .slice(0, PAIRS_MOST);
  return pairs.map(([first, second]) =>
    figureOf(
      result,
      at,
      [averageGrid(result, at, first, second)],
      `pair-${first + 1}-${second + 1}`,
      `${titleOf(result, at, first, second)}, averaged over all other settings`,
    ),
  );
}

function titleOf({ measures, settings }: SweepResult, at: number, first: number, second: number): string {
  const { key, label } = measures[at]!;
  return `${metricTitle(key, label)} by ${settings[first]!.name} and ${settings[second]!.name}`;
}

/** One map of the first two settings for each combination of the others. */
function wholeGrids(result: SweepResult, at: number): HeatGrid[] {
  const { cells, settings } = result;
  const groups = new Map<string, number[]>();
  cells.forEach(({ values }, place) => {
    const rest = values.slice(2).map((value, index) => `${settings[index + 2]!.name} ${valueText(value)}`);
    const title = rest.join(", ");
    groups.set(title, [...(groups.get(title) ?? []), place]);
  });
  return [...groups].map(([title, places]) =>
    gridOf(result, at, 0, 1, title, (row, column) => {
      return places.filter((place) => cells[place]!.values[0] === row && cells[place]!.values[1] === column);
    }),
  );
}

function averageGrid(result: SweepResult, at: number, first: number, second: number): HeatGrid {
  const { cells } = result;
  return gridOf(result, at, first, second, "", (row, column) =>
    cells.flatMap(({ values }, place) => (values[first] === row && values[second] === column ? [place] : [])),
  );
}

/** A map; of several combinations in one place the mean of those that have a value. */
function gridOf(
  { cells, extremes, measures, settings }: SweepResult,
  at: number,
  first: number,
  second: number,
  title: string,
  placesOf: (row: number | string, column: number | string) => readonly number[],
): HeatGrid {
  const [rows, columns] = [settings[first]!.levels, settings[second]!.levels];
  const places = rows.map((row) => columns.map((column) => placesOf(row, column)));
  const found = extremes[at];
  const isLower = measures[at]!.better === "lower";
  const markOf = (inside: readonly number[]): CellMark => {
    const [only] = inside;
    if (inside.length !== 1 || only === undefined || !found || found.difference.clarity === "same")
      return undefined;
    if (only === found.highest) return isLower ? "worst" : "best";
    if (only === found.lowest) return isLower ? "best" : "worst";
    return (isLower ? found.likeLowest : found.likeHighest).includes(only) ? "like best" : undefined;
  };
  const mean = (inside: readonly number[]): number => {
    const values = inside.map((place) => cells[place]!.spreads[at]!.mean).filter((value) => value === value);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    title,
    rowName: settings[first]!.name,
    columnName: settings[second]!.name,
    rows: rows.map(valueText),
    columns: columns.map(valueText),
    means: places.map((row) => row.map(mean)),
    marks: places.map((row) => row.map(markOf)),
  };
}

function figureOf(
  result: SweepResult,
  at: number,
  grids: readonly HeatGrid[],
  kind: string,
  title: string,
): Figure {
  const { better, key, unit, label } = result.measures[at]!;
  const name = `${kind}-${at + 1}`;
  const isWhole = kind === "map";
  const caption = isWhole
    ? [
        extremesSentence(result, at),
        rivalsSentence(result, at),
        signSentence(result, at),
        ...turnSentences(result, at),
      ]
    : [];
  const words = {
    best: better === undefined ? "highest" : "best",
    worst: better === undefined ? "lowest" : "worst",
  };
  const formatOne = cellFormat(
    grids.flatMap(({ means }) => means.flat()),
    unit,
  );
  const input = { grids, formatOne, isLowerBetter: better === "lower", words };
  const description = isWhole
    ? `${grids.length > 1 ? `${grids.length} maps` : "A map"} with a number in every cell. ${extremesSentence(result, at)}`
    : `A map with a number in every cell: ${title}.`;
  return {
    name,
    title,
    caption: [`Numbers are means, ${unitOfCells(unit) || "as they are"}.`, ...caption]
      .filter(Boolean)
      .join(" "),
    drawings: [{ name, title, description, draw: (size) => drawHeatMap(input, size) }],
    table: tableOf(
      grids,
      formatOne,
      `${label} (${key}), mean${unitOfCells(unit) === "" ? "" : `, ${unitOfCells(unit)}`}`,
    ),
  };
}

function tableOf(
  grids: readonly HeatGrid[],
  formatOne: (value: number) => string,
  caption: string,
): DataTable {
  const { rowName, columnName, columns } = grids[0]!;
  return {
    caption,
    columns: [rowName, ...columns.map((column) => `${columnName} ${column}`)],
    rows: grids.flatMap(({ title, rows, means }) =>
      rows.map((row, at) => [title === "" ? row : `${row} (${title})`, ...means[at]!.map(formatOne)]),
    ),
  };
}
