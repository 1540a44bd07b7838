import { estimate } from "../../core/estimate.ts";
import { contrastOf, meanOf, pairsOf } from "./contrast.ts";
import type { Extremes } from "./sweepResult.ts";

/**
 * The highest and the lowest of so many combinations; `valuesOf` gives one value for each future, in the same order
 * for all. Null where none has a value. Cost: linear in combinations × futures.
 */
export function extremesOf(count: number, valuesOf: (cell: number) => readonly number[]): Extremes | null {
  const values = Array.from({ length: count }, (_, cell) => valuesOf(cell));
  const means = values.map(meanOf);
  const known = means.flatMap((mean, cell) => (mean === mean ? [cell] : []));
  if (known.length === 0) return null;
  const highest = known.reduce((best, cell) => (means[cell]! > means[best]! ? cell : best));
  const least = known.reduce((best, cell) => (means[cell]! < means[best]! ? cell : best));
  // Where all means are equal, cells can still differ in single futures: then these are two of them.
  const lowest =
    least === highest ? (known.find((cell) => differs(values[highest]!, values[cell]!)) ?? least) : least;
  const pairs = pairsOf(known.length);
  const like = (extreme: number): number[] =>
    known.filter((cell) => {
      if (cell === extreme) return false;
      return contrastOf(values[extreme]!, values[cell]!, pairs).clarity !== "clear";
    });
  return {
    highest,
    lowest,
    difference:
      highest === lowest
        ? { ...contrastOf(values[highest]!, values[lowest]!, pairs), low: 0, high: 0, clarity: "same" }
        : contrastOf(values[highest]!, values[lowest]!, pairs),
    likeHighest: like(highest),
    likeLowest: like(lowest),
    signs: means[highest]! > 0 && means[lowest]! < 0 ? signsOf(known.map((cell) => values[cell]!)) : null,
  };
}

/** Whether two cells have other values in some future in which both have one. */
export function differs(one: readonly number[], other: readonly number[]): boolean {
  return one.some((value, future) => value < other[future]! || value > other[future]!);
}

function signsOf(values: readonly (readonly number[])[]): { below: number; above: number } {
  let [below, above] = [0, 0];
  for (const each of values) {
    const nothing = each.map(() => 0);
    const { mean, clarity } = contrastOf(each, nothing, values.length);
    if (clarity !== "clear") continue;
    if (mean < 0) below++;
    else above++;
  }
  return { below, above };
}

/** Mean, future by future, of some combinations; futures in which none has a value stay NaN. */
export function averageOf(cells: readonly (readonly number[])[]): number[] {
  return Array.from(
    { length: cells[0]?.length ?? 0 },
    (_, future) => estimate(cells.map((values) => values[future]!)).mean,
  );
}
