/** Functions of points in the unit cube whose sensitivities are known exactly. */

/** Ishigami's function with a = 7, b = 0.1, each factor from −π to π. */
export function ishigami(unit: ArrayLike<number>): number {
  const [x, y, z] = [0, 1, 2].map((factor) => Math.PI * (2 * unit[factor]! - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's G with the given coefficients. */
export function gFunction(coefficients: readonly number[]): (unit: ArrayLike<number>) => number {
  return (unit) =>
    coefficients.reduce(
      (product, a, factor) => (product * (Math.abs(4 * unit[factor]! - 2) + a)) / (1 + a),
      1,
    );
}

/** Outcomes of points given row by row: `futures` of each, one after another. */
export function outcomesAt(
  points: Float64Array,
  factorCount: number,
  futures: number,
  of: (unit: Float64Array, row: number, future: number) => number,
): Float64Array {
  const rows = points.length / factorCount;
  const outcomes = new Float64Array(rows * futures);
  for (let row = 0; row < rows; row++) {
    const unit = points.subarray(row * factorCount, (row + 1) * factorCount);
    for (let future = 0; future < futures; future++) outcomes[row * futures + future] = of(unit, row, future);
  }
  return outcomes;
}
