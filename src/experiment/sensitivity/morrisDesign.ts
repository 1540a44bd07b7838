import { choiceOf, shuffle } from "../../core/distributions.ts";
import { Luck, stream } from "../../core/luck.ts";
import type { SeedKey } from "../../core/seedKey.ts";

const starts = stream("morris.start");
const orders = stream("morris.order");

/** A walk through the grid of levels, one factor moved at each step. */
export interface Trajectory {
  /** Places of its points in the unit cube, row by row: (factors + 1) × factors numbers. */
  readonly points: Float64Array;
  /** The factor that each step moves: each factor once. */
  readonly moved: readonly number[];
}

/** How far a step moves a factor, as a share of its range: p / (2 (p − 1)), so that all p levels are met as often. */
export function stepLength(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * `count` random trajectories over a grid of `levels` (even) equally spaced levels per factor: start and order of the
 * factors are drawn, and each factor moves from the lower half of its levels up or from the upper half down.
 * Source: Morris 1991.
 */
export function morrisTrajectories(
  count: number,
  factorCount: number,
  levels: number,
  key: SeedKey,
): Trajectory[] {
  const luck = new Luck(key, 0);
  return Array.from({ length: count }, (_, at) => {
    const start = Array.from({ length: factorCount }, (_, factor) =>
      choiceOf(luck.draw(starts, at, factor)[0]!, levels),
    );
    const order = Array.from({ length: factorCount }, (_, factor) => factor);
    shuffle(order, (use) => luck.draw(orders, at, use)[0]!);
    return trajectory(start, order, levels);
  });
}

/** The trajectory from a start (a level 0 … levels − 1 for each factor) that moves the factors in the given order. */
export function trajectory(start: readonly number[], order: readonly number[], levels: number): Trajectory {
  const level = [...start];
  const points = new Float64Array((order.length + 1) * start.length);
  const note = (row: number): void =>
    level.forEach((value, factor) => (points[row * start.length + factor] = value / (levels - 1)));
  note(0);
  order.forEach((factor, step) => {
    level[factor]! += level[factor]! < levels / 2 ? levels / 2 : -levels / 2;
    note(step + 1);
  });
  return { points, moved: order };
}
