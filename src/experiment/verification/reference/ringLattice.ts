/**
 * Ring of n people, each learning from her k nearest, one person and her k neighbours to begin with; whoever
 * sees `needed` users follows. Rows: n, k, needed, users in the end, weeks until the last change. Exact: counted
 * by a program of its own. It spreads exactly where needed ≤ k / 2.
 */
export const ringSteps: readonly (readonly [number, number, number, number, number])[] = [
  [51, 8, 3, 51, 10],
  [51, 8, 4, 51, 20],
  [100, 6, 2, 100, 23],
  [1000, 4, 1, 1000, 249],
  [1000, 4, 2, 1000, 497],
  [1000, 4, 3, 5, 0],
  [1000, 8, 1, 1000, 124],
  [1000, 8, 2, 1000, 165],
  [1000, 8, 3, 1000, 248],
  [1000, 8, 4, 1000, 494],
  [1000, 8, 5, 9, 0],
];
