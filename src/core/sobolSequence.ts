import { Luck, stream } from "./luck.ts";
import type { SeedKey } from "./seedKey.ts";
import { sobolDirections } from "./sobolDirections.ts";

const scrambling = stream("design.scrambling");

const BITS = 32;
const WORD = 1 / 4294967296;
/** Levels of the tree of halvings that one draw of 128 bits settles: 1 + 2 + … + 64 = 127 nodes. */
const LEVELS_PER_DRAW = 7;

// Direction integers of each dimension, as fractions of 2³².
const directions: readonly Uint32Array[] = readDirections();

/** How many dimensions the table of direction numbers reaches. */
export const sobolDimensionLimit = directions.length;

/**
 * The first `count` points of the Sobol' sequence, row by row: count × dimensions numbers in [0, 1), multiples of
 * 2⁻³². The first point is kept, since without it 2^m points would no longer be a net (Owen 2020). Scrambled, each
 * point alone is uniform and 2^m points together are as even as without. `dimensions` up to
 * `sobolDimensionLimit`; any count works, powers of two work best (see `nearestPowersOfTwo`).
 * Source: Joe & Kuo 2008; in the Gray-code order of Antonov & Saleev 1979.
 */
export function sobolPoints(count: number, dimensions: number, key: SeedKey, scrambled = true): Float64Array {
  if (!(dimensions >= 1 && dimensions <= sobolDimensionLimit))
    throw new RangeError(`${dimensions} dimensions of Sobol' points: 1 to ${sobolDimensionLimit} are there`);
  const points = new Float64Array(count * dimensions);
  const luck = new Luck(key, 0);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const steps = directions[dimension]!;
    let point = 0;
    for (let row = 0; row < count; row++) {
      // In Gray-code order one bit changes from row to row: that of the lowest 0 of the row before.
      if (row > 0) point ^= steps[31 - Math.clz32(row & -row)]!;
      const value = scrambled ? scramble(point, dimension, luck) : point;
      points[row * dimensions + dimension] = (value >>> 0) * WORD;
    }
  }
  return points;
}

/**
 * The powers of two at or below and at or above a count of at least 1: where both are the count itself, it is one.
 * Sobol' points lose most of their advantage in between.
 */
export function nearestPowersOfTwo(count: number): readonly [number, number] {
  let below = 1;
  while (below * 2 <= count) below *= 2;
  return [below, below === count ? below : below * 2];
}

/**
 * Owen's nested uniform scrambling: each half of each interval of each dimension changes places with its other half
 * or not, by a coin of its own. The coin depends on all higher bits, so points that share an interval still do.
 * Source: Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences".
 */
function scramble(point: number, dimension: number, luck: Luck): number {
  let result = point;
  for (let level = 0; level < BITS; level += LEVELS_PER_DRAW) {
    const above = level === 0 ? 0 : point >>> (BITS - level);
    const coins = luck.draw(scrambling, level, above, dimension);
    const end = Math.min(BITS, level + LEVELS_PER_DRAW);
    // The nodes of the subtree below `above` are numbered from 1 as in a heap: first child 2n, second 2n + 1.
    for (let depth = level, node = 1; depth < end; depth++) {
      const shift = BITS - 1 - depth;
      result ^= ((coins[node >>> 5]! >>> (node & 31)) & 1) << shift;
      node = node * 2 + ((point >>> shift) & 1);
    }
  }
  return result;
}

function readDirections(): Uint32Array[] {
  const rows = sobolDirections.trim().split("\n");
  return [
    Uint32Array.from({ length: BITS }, (_, bit) => 1 << (BITS - 1 - bit)),
    ...rows.map((row) => {
      const [degree, coefficients, ...first] = row.split(" ").map(Number) as [number, number, ...number[]];
      return directionIntegers(degree, coefficients, first);
    }),
  ];
}

/** The recurrence of Bratley & Fox 1988 over the primitive polynomial's coefficients. */
function directionIntegers(degree: number, coefficients: number, first: readonly number[]): Uint32Array {
  const integers = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      integers[bit] = first[bit]! << (BITS - 1 - bit);
      continue;
    }
    let value = integers[bit - degree]! ^ (integers[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++)
      if (((coefficients >>> (degree - 1 - k)) & 1) === 1) value ^= integers[bit - k]!;
    integers[bit] = value;
  }
  return integers;
}
