import { contrastOf, meanOf } from "./contrast.ts";
import { averageOf } from "./extremes.ts";
import { orderedLevels } from "../study/variedSetting.ts";

/** Where the best value of one setting depends on another one. */
export interface Turn {
  /** Places of the settings: of `setting` the best value changes with `other`. */
  readonly setting: number;
  readonly other: number;
  /** For each value of the other the best one of the setting. */
  readonly best: readonly { readonly other: number | string; readonly value: number | string }[];
}

/** Settings with more values are not looked at: too many comparisons to find anything. */
const LEVELS_MOST = 12;

/**
 * Finds pairs of settings of a grid in which the best value of one turns with the other: there is a value of the
 * other at which one choice is clearly better, and a second at which another one is, both beyond what luck explains
 * among all pairs of the grid. `cells` holds the values of the settings of each combination.
 */
export function turnsOf(
  cells: readonly (readonly (number | string)[])[],
  valuesOf: (cell: number) => readonly number[],
  better: "higher" | "lower",
): Turn[] {
  const count = cells[0]?.length ?? 0;
  const turns: Turn[] = [];
  for (let setting = 0; setting < count; setting++) {
    for (let other = 0; other < count; other++) {
      const turn = setting === other ? null : turnOf(setting, other, cells, valuesOf, better);
      if (turn !== null) turns.push(turn);
    }
  }
  return turns;
}

function turnOf(
  setting: number,
  other: number,
  cells: readonly (readonly (number | string)[])[],
  valuesOf: (cell: number) => readonly number[],
  better: "higher" | "lower",
): Turn | null {
  const values = orderedLevels(cells.map((cell) => cell[setting]!));
  const others = orderedLevels(cells.map((cell) => cell[other]!));
  if (values.length > LEVELS_MOST || others.length > LEVELS_MOST) return null;
  const at = others.map((otherValue) =>
    values.map((value) =>
      averageOf(
        cells.flatMap((cell, place) =>
          cell[setting] === value && cell[other] === otherValue ? [valuesOf(place)] : [],
        ),
      ),
    ),
  );
  // A list side by side has no grid: most places are empty, and nothing can be said of them.
  if (at.some((row) => row.some((futures) => futures.length === 0))) return null;
  const sign = better === "higher" ? 1 : -1;
  const best = at.map((row) => {
    const means = row.map((futures) => sign * meanOf(futures));
    return means.reduce((found, mean, place) => (mean > means[found]! ? place : found), 0);
  });
  const pairs = (others.length * values.length * (values.length - 1)) / 2;
  const isClear = (row: number, one: number, than: number): boolean => {
    const { mean, clarity } = contrastOf(at[row]![one]!, at[row]![than]!, pairs);
    return clarity === "clear" && sign * mean > 0;
  };
  const turns = best.some((one, row) =>
    best.some((than, beyond) => one !== than && isClear(row, one, than) && isClear(beyond, than, one)),
  );
  if (!turns) return null;
  return { setting, other, best: others.map((value, row) => ({ other: value, value: values[best[row]!]! })) };
}
