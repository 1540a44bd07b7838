/** One setting of the rewired ring of 2000 people, and what 100 simulated rings gave in a program of its own. */
export interface RewiringRow {
  readonly neighbours: number;
  readonly needed: number;
  readonly rewiredShare: number;
  /** Share of the rings on which at least 90 % took part. */
  readonly spread: number;
  /** Mean weeks until the last change where they did; null where none did. */
  readonly weeks: number | null;
}

/** Rings simulated for each row. */
export const REWIRING_RUNS = 100;

const rows: readonly (readonly [number, number, number, number, number | null])[] = [
  [4, 1, 0.01, 1, 63.9],
  [4, 1, 0.1, 1, 13.2],
  [4, 2, 0.001, 0.08, null],
  [4, 2, 0.01, 0, null],
  [8, 2, 0.05, 1, 62.7],
  [8, 2, 0.1, 1, 34.6],
  [8, 2, 0.2, 0.82, 27.1],
  [8, 2, 0.3, 0.13, null],
  [8, 2, 0.5, 0, null],
  [8, 3, 0.02, 0.92, 521.8],
  [8, 3, 0.05, 0.06, null],
  [8, 3, 0.1, 0, null],
  [8, 4, 0.001, 0, null],
];

/** The rows. Whoever sees `needed` users among her `neighbours` follows; one person and her contacts begin. */
export const rewiringRows: readonly RewiringRow[] = rows.map(
  ([neighbours, needed, rewiredShare, spread, weeks]) => ({
    neighbours,
    needed,
    rewiredShare,
    spread,
    weeks,
  }),
);
