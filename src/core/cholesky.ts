/**
 * Lower triangle L with L Lᵀ = `matrix` (Cholesky), row by row; null where the matrix is not positive definite, or so
 * nearly not that rounding would decide. `matrix`: size × size, symmetric, row by row.
 */
export function choleskyOf(matrix: ArrayLike<number>, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (column < row) lower[row * size + column] = rest / lower[column * size + column]!;
      else {
        // What is left of a variance once the other columns are known must be more than rounding leaves.
        if (!(rest > 1e-12 * matrix[row * size + row]!)) return null;
        lower[row * size + row] = Math.sqrt(rest);
      }
    }
  }
  return lower;
}

/** L⁻¹ x for a lower triangle L, row by row: x in the units in which the covariance L Lᵀ is the identity. */
export function solveLower(lower: Float64Array, x: ArrayLike<number>): Float64Array {
  const size = x.length;
  const solved = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let rest = x[row]!;
    for (let k = 0; k < row; k++) rest -= lower[row * size + k]! * solved[k]!;
    solved[row] = rest / lower[row * size + row]!;
  }
  return solved;
}
