import { seedKey, type SeedKey } from "../../core/seedKey.ts";
import type { FactorSpec } from "../../scenario/vary/factor.ts";
import { valueAt } from "../../scenario/vary/factorValues.ts";
import { slug } from "../slug.ts";
import type { Study, StudyCase } from "../study/study.ts";
import { morrisTrajectories, type Trajectory } from "./morrisDesign.ts";
import { blockLength, saltelliPoints } from "./saltelliDesign.ts";

export const sensitivityMethods = ["morris", "sobol"] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** What a study of sensitivity varies and how. Plain JSON. */
export interface SensitivityDesign {
  readonly method: SensitivityMethod;
  readonly factors: readonly FactorSpec[];
  /** Trajectories (Morris) or blocks (Sobol'): units that are independent of one another, luck included. */
  readonly units: number;
}

/** Levels of the grid on which Morris' trajectories walk. */
export const LEVELS = 4;

/** The key of all that a study draws for itself: `purpose` keeps its uses apart. */
export function keyOf({ arms }: Pick<Study, "arms">, purpose: string): SeedKey {
  return seedKey(`sensitivity ${purpose} ${arms[0]!.scenario.seed}`);
}

/** Morris' trajectories of a study. */
export function trajectoriesOf(study: Study<SensitivityDesign>): Trajectory[] {
  const { units, factors } = study.design;
  return morrisTrajectories(units, factors.length, LEVELS, keyOf(study, "design"));
}

/** Points of a unit: they share their luck. */
export function unitLength({ method, factors }: SensitivityDesign): number {
  return method === "morris" ? factors.length + 1 : blockLength(factors.length);
}

/**
 * All cases of a study: unit by unit, its points inside. All points of a unit meet the same futures, those of
 * other units other ones: then units are independent, and intervals over them take luck in.
 */
export function casesOf(study: Study<SensitivityDesign>): StudyCase[] {
  const { design, replicates, arms } = study;
  const { factors } = design;
  const points = pointsOf(study);
  const length = unitLength(design);
  const label = slug(arms[0]!.scenario.name);
  return Array.from({ length: design.units * length }, (_, number) => {
    const values = factors.map((spec, factor) =>
      tidy(valueAt(spec, points[number * factors.length + factor]!)),
    );
    return {
      number,
      arm: 0,
      label,
      changes: factors.map(({ path }, factor) => ({ path, value: values[factor] })),
      replicates: { first: Math.floor(number / length) * replicates, count: replicates },
      factors: values.map((value) =>
        typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value),
      ),
    };
  });
}

/** Points of all cases in the unit cube, row by row. */
export function pointsOf(study: Study<SensitivityDesign>): Float64Array {
  const { method, factors, units } = study.design;
  if (method === "sobol") return saltelliPoints(units, factors.length, keyOf(study, "design"));
  const trajectories = trajectoriesOf(study);
  const points = new Float64Array(units * (factors.length + 1) * factors.length);
  trajectories.forEach((each, at) => points.set(each.points, at * each.points.length));
  return points;
}

/** A number without the error of its last digits: 0.1 and not 0.09999999999999999. */
function tidy(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
