import { latinHypercube } from "../../core/latinHypercube.ts";
import type { SeedKey } from "../../core/seedKey.ts";
import { sobolDimensionLimit, sobolPoints } from "../../core/sobolSequence.ts";
import type { Fault } from "../../core/fault.ts";
import { hasValues, type FactorSpec } from "../../scenario/vary/factor.ts";
import { levelCount, levelsOf, valueAt } from "../../scenario/vary/factorValues.ts";
import type { SweepDesignName } from "../../scenario/sweepSchema.ts";

/** What a sweep varies and how values are combined. Plain JSON. */
export interface SweepDesign {
  readonly factors: readonly FactorSpec[];
  readonly design: SweepDesignName;
  /** Points of the designs that fill the space; 0 for the others. */
  readonly samples: number;
}

/** Most futures of a study. */
export const RUNS_MAXIMUM = 1_000_000;

/** True for designs that go over a grid of values; the others fill the ranges with points. */
export function isGrid(design: SweepDesignName): boolean {
  return design === "cartesian" || design === "zip";
}

/** How many combinations a design has. */
export function combinationCount({ factors, design, samples }: SweepDesign): number {
  if (!isGrid(design)) return samples;
  const counts = factors.map(levelCount);
  return design === "zip" ? Math.max(0, ...counts) : counts.reduce((product, count) => product * count, 1);
}

/** All that is wrong with a design; `replicates` are the futures of each combination. */
export function designFaults(given: SweepDesign, replicates: number): Fault[] {
  const { factors, design } = given;
  if (factors.length === 0) {
    const remedy = "add for example --vary perils.groupthink=0,0.5,1, or write sweep into the scenario file";
    return [{ path: "--vary", problem: "nothing varies", remedy }];
  }
  const faults: Fault[] = [];
  const lengths = factors.map((spec) => levelsOfIfFew(spec));
  if (design === "zip" && new Set(lengths).size > 1) {
    const shown = factors.map((spec, at) => `${spec.path}: ${lengths[at]}`).join(", ");
    const problem = "takes values side by side, so all settings need equally many";
    faults.push({ path: "--zip", problem, given: shown, remedy: "give each the same number of values" });
  }
  if (design === "sobol" && factors.length > sobolDimensionLimit) {
    const allowed = `at most ${sobolDimensionLimit} settings`;
    faults.push({
      path: "--sobol",
      problem: "varies too many settings",
      given: String(factors.length),
      allowed,
    });
  }
  const runs = combinationCount(given) * replicates;
  if (runs > RUNS_MAXIMUM) {
    faults.push({
      path: "--vary",
      problem: "asks for more futures than a study can hold",
      given: `${combinationCount(given)} combinations × ${replicates} futures = ${runs}`,
      allowed: `at most ${RUNS_MAXIMUM}`,
      remedy: "give fewer values, fewer futures (-r), or points in place of a grid (--latin-hypercube 200)",
    });
  }
  return faults;
}

/** Values that a zip would take; whole numbers in a short range may be fewer than asked for. */
function levelsOfIfFew(spec: FactorSpec): number {
  return hasValues(spec) ? spec.values.length : levelsOf(spec).length;
}

/**
 * The combinations of a design, in their order: of a grid the last setting changes fastest. Points that fill the
 * space depend on `key` alone.
 */
export function combinationsOf({ factors, design, samples }: SweepDesign, key: SeedKey): unknown[][] {
  if (design === "zip") {
    const levels = factors.map(levelsOf);
    return (levels[0] ?? []).map((_, at) => levels.map((values) => values[at]));
  }
  if (design === "cartesian") {
    return factors.reduce<unknown[][]>(
      (before, spec) => before.flatMap((values) => levelsOf(spec).map((value) => [...values, value])),
      [[]],
    );
  }
  const draw = design === "sobol" ? sobolPoints : latinHypercube;
  const points = draw(samples, factors.length, key);
  return Array.from({ length: samples }, (_, row) =>
    factors.map((spec, at) => valueAt(spec, points[row * factors.length + at]!)),
  );
}
