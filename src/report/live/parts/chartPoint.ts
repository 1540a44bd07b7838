import type { Reading } from "../../board/chartReadings.ts";

/** A point of a chart: its row, and its place in it. */
export interface ChartPoint {
  readonly row: number;
  readonly point: number;
}

/** Whether two are the same point. */
export function samePoint(one: ChartPoint, other: ChartPoint): boolean {
  return one.row === other.row && one.point === other.point;
}

/** What a point says; undefined where the chart no longer has it. */
export function pointText(readings: readonly Reading[], { row, point }: ChartPoint): string | undefined {
  return readings[row]?.texts[point];
}

/**
 * Where a key leads: left and right along a row, up and down to the same place of another row, Home and End to its ends.
 * The first key leads to the first point. Null for other keys. Never beyond the ends.
 */
export function movePoint(
  readings: readonly Reading[],
  at: ChartPoint | null,
  key: string,
): ChartPoint | null {
  const step = STEPS[key];
  if (step === undefined || readings.every(({ texts }) => texts.length === 0)) return null;
  if (at === null) return { row: readings.findIndex(({ texts }) => texts.length > 0), point: 0 };
  const row = clamp(at.row + step.rows, readings.length);
  const { length } = readings[row]!.texts;
  if (length === 0) return at;
  return { row, point: clamp(at.point + step.points, length) };
}

const STEPS: Readonly<Record<string, { readonly rows: number; readonly points: number }>> = {
  ArrowLeft: { rows: 0, points: -1 },
  ArrowRight: { rows: 0, points: 1 },
  ArrowUp: { rows: -1, points: 0 },
  ArrowDown: { rows: 1, points: 0 },
  Home: { rows: 0, points: -Infinity },
  End: { rows: 0, points: Infinity },
};

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place));
}
