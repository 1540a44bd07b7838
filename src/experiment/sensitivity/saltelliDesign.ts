import type { SeedKey } from "../../core/seedKey.ts";
import { sobolPoints } from "../../core/sobolSequence.ts";

/** Points of a block: A, B, and for each factor A with that factor as in B. */
export function blockLength(factorCount: number): number {
  return factorCount + 2;
}

/**
 * Saltelli's design: `count` blocks of points in the unit cube, row by row: in each block A, B, then A with the first
 * factor as in B, with the second …: count × (factors + 2) rows of `factors` numbers. A and B are the two halves of
 * scrambled Sobol' points in 2 × factors dimensions. Source: Saltelli et al. 2010.
 */
export function saltelliPoints(count: number, factorCount: number, key: SeedKey): Float64Array {
  const base = sobolPoints(count, 2 * factorCount, key);
  const points = new Float64Array(count * blockLength(factorCount) * factorCount);
  for (let block = 0; block < count; block++) {
    const a = base.subarray(2 * block * factorCount, (2 * block + 1) * factorCount);
    const b = base.subarray((2 * block + 1) * factorCount, (2 * block + 2) * factorCount);
    const first = block * blockLength(factorCount) * factorCount;
    points.set(a, first);
    points.set(b, first + factorCount);
    for (let factor = 0; factor < factorCount; factor++) {
      const row = first + (factor + 2) * factorCount;
      points.set(a, row);
      points[row + factor] = b[factor]!;
    }
  }
  return points;
}
