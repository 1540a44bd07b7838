import { estimate } from "../../core/estimate.ts";
import { orderedLevels } from "../study/variedSetting.ts";
import { contrastOf, pairsOf } from "./contrast.ts";
import { averageOf, differs } from "./extremes.ts";
import type { Contrast, Course, MainEffect } from "./sweepResult.ts";

/**
 * How a measure changes along one setting: at each of its values the mean over all combinations with it. `values`
 * holds the setting's value of each combination, `valuesOf` the measure in each future. Futures are the units, so
 * that intervals speak of luck and not of the other settings.
 */
export function mainEffectOf(
  values: readonly (number | string)[],
  valuesOf: (cell: number) => readonly number[],
): MainEffect {
  const levels = orderedLevels(values);
  const cellsOf = new Map(levels.map((level) => [level, [] as number[]]));
  values.forEach((value, cell) => cellsOf.get(value)!.push(cell));
  const futures = levels.map((level) => averageOf(cellsOf.get(level)!.map(valuesOf)));
  const points = levels.map((value, at) => {
    const { mean, low, high } = estimate(futures[at]!);
    return { value, mean, low, high };
  });
  const means = points.map(({ mean }) => mean);
  const highest = placeOfBest(means, (one, other) => one > other);
  const lowest = placeOfBest(means, (one, other) => one < other);
  const pairs = pairsOf(levels.length);
  const contrast = (one: number, other: number) => contrastOf(futures[one]!, futures[other]!, pairs);
  const isOrdered = levels.every((level) => typeof level === "number");
  const isSame = !futures.some((each) => differs(futures[0]!, each));
  return {
    points,
    course: isSame ? "same" : courseOf({ count: levels.length, highest, lowest, isOrdered }, contrast),
    highest,
    lowest,
  };
}

function courseOf(
  found: { count: number; highest: number; lowest: number; isOrdered: boolean },
  contrast: (one: number, other: number) => Contrast,
): Course {
  const { count, highest, lowest, isOrdered } = found;
  const last = count - 1;
  if (contrast(highest, lowest).clarity !== "clear") return "unclear";
  if (!isOrdered) return "differs";
  const isApart = (place: number): boolean =>
    place > 0 &&
    place < last &&
    contrast(place, 0).clarity === "clear" &&
    contrast(place, last).clarity === "clear";
  if (isApart(highest)) return "peaks";
  if (isApart(lowest)) return "dips";
  const ends = contrast(last, 0);
  if (ends.clarity !== "clear") return "differs";
  return ends.mean > 0 ? "rises" : "falls";
}

function placeOfBest(values: readonly number[], isBetter: (one: number, other: number) => boolean): number {
  return values.reduce(
    (best, value, at) => (isBetter(value, values[best]!) || values[best] !== values[best] ? at : best),
    0,
  );
}
