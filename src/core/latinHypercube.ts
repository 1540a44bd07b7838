import { shuffle } from "./distributions.ts";
import { Luck, stream } from "./luck.ts";
import type { SeedKey } from "./seedKey.ts";

const strata = stream("design.strata");
const places = stream("design.places");

const WORD = 1 / 4294967296;

/**
 * A Latin hypercube, row by row: count × dimensions numbers in [0, 1). In each dimension each of the `count`
 * equal strata holds exactly one point, at a random place in it; dimensions are shuffled independently.
 * `count` up to 2²⁰. Source: McKay, Beckman & Conover 1979.
 */
export function latinHypercube(count: number, dimensions: number, key: SeedKey): Float64Array {
  const points = new Float64Array(count * dimensions);
  const luck = new Luck(key, 0);
  const order = new Uint32Array(count);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    for (let row = 0; row < count; row++) order[row] = row;
    shuffle(order, (use) => luck.draw(strata, dimension, use)[0]!);
    for (let row = 0; row < count; row++) {
      // At the middle of the word's cell: rounding then never carries a point over its stratum's border.
      const place = (luck.draw(places, dimension, row)[0]! + 0.5) * WORD;
      points[row * dimensions + dimension] = (order[row]! + place) / count;
    }
  }
  return points;
}
