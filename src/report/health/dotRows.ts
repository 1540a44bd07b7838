import { scaleLinear } from "d3-scale";
import type { Scale } from "../charts/axes.ts";

/** A dot of a row: its middle, in units of the drawing. `y` counts upwards from the row's floor. */
export interface RowDot {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** Rows of dots on one axis, all dots of one size, so that a dot is one future wherever it stands. */
export interface DotRows {
  readonly x: Scale;
  readonly diameter: number;
  /** The height that each row needs. */
  readonly heights: readonly number[];
  readonly rows: readonly (readonly RowDot[])[];
}

const LARGEST = 12;
// Below this, a filled dot and a ring look alike.
const SMALLEST = 7;
const ROW = 96;

/**
 * Stacks values of several rows between `left` and `right`. Stacks begin at `goal`, so that none holds dots from both
 * sides of it; a dot on the goal stands at the side of those that meet it (`isUp`: more is better). `least` is the
 * shortest stretch of the axis.
 */
export function stackRows(
  rows: readonly (readonly number[])[],
  { goal, isUp }: { readonly goal: number; readonly isUp: boolean },
  left: number,
  right: number,
  least: number,
): DotRows {
  const all = [...rows.flat(), goal];
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const spare = Math.max(0, least - (high - low)) / 2;
  const x = scaleLinear([low - spare, high + spare], [left, right]).nice(6);
  const stackOf = (value: number, diameter: number): number => {
    const distance = (x(value) - x(goal)) / diameter;
    // What sums came to as a hair's breadth off the goal stands on it.
    return isUp ? Math.floor(distance + CLOSE) : Math.ceil(distance - CLOSE) - 1;
  };
  const highest = (row: readonly number[], diameter: number): number => {
    const counts = new Map<number, number>();
    for (const value of row) {
      const stack = stackOf(value, diameter);
      counts.set(stack, (counts.get(stack) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  let diameter = LARGEST;
  while (diameter > SMALLEST && rows.some((row) => highest(row, diameter) * diameter > ROW)) diameter--;
  return {
    x,
    diameter,
    heights: rows.map((row) => Math.max(1, highest(row, diameter)) * diameter),
    rows: rows.map((row) => {
      const levels = new Map<number, number>();
      return row.map((value) => {
        const stack = stackOf(value, diameter);
        const level = levels.get(stack) ?? 0;
        levels.set(stack, level + 1);
        return { value, x: x(goal) + (stack + 0.5) * diameter, y: (level + 0.5) * diameter };
      });
    }),
  };
}

const CLOSE = 1e-6;
