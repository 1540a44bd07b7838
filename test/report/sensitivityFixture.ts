import { normalOf } from "../../src/core/distributions.ts";
import { Luck, stream } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { halfSteps } from "../../src/experiment/sensitivity/halfSteps.ts";
import { morrisTrajectories } from "../../src/experiment/sensitivity/morrisDesign.ts";
import { morrisMeasures } from "../../src/experiment/sensitivity/morrisMeasures.ts";
import { blockLength, saltelliPoints } from "../../src/experiment/sensitivity/saltelliDesign.ts";
import type {
  MetricSensitivity,
  SensitivityFactor,
  SensitivityResult,
} from "../../src/experiment/sensitivity/sensitivityResult.ts";
import { sobolIndices } from "../../src/experiment/sensitivity/sobolIndices.ts";
import { outcomesAt } from "../support/testFunctions.ts";

const key = seedKey("fixture");
const noise = stream("test.sensitivity.noise");
const luck = new Luck(seedKey("fixture noise"), 0);

/** A normal number that is another at every run. */
export function noiseOf(row: number, future: number): number {
  return normalOf(luck.draw(noise, row, future)[0]!);
}

/** What an outcome is made of: place in the unit cube, number of the run's point, its future, and its unit. */
export type Outcome = (unit: Float64Array, row: number, future: number, block: number) => number;

/** How a fixture differs from the usual one. */
export interface FixtureOptions {
  readonly units?: number;
  readonly replicates?: number;
  readonly factors?: readonly SensitivityFactor[];
  readonly metric?: Partial<Pick<MetricSensitivity, "key" | "label" | "unit">>;
}

/** Settings called Setting A, Setting B … */
export function factorsNamed(count: number): SensitivityFactor[] {
  return Array.from({ length: count }, (_, at) => {
    const letter = String.fromCharCode(65 + at);
    return {
      path: `section.${letter.toLowerCase()}`,
      label: `Setting ${letter}`,
      range: "0 to 1",
      isOrdered: true,
      isFixed: false,
    };
  });
}

/** The result of a screening of a function. */
export function morrisResult(
  count: number,
  of: Outcome,
  { units = 20, replicates = 3, factors = factorsNamed(count), metric }: FixtureOptions = {},
): SensitivityResult {
  const trajectories = morrisTrajectories(units, count, 4, key);
  const points = Float64Array.from(trajectories.flatMap((each) => [...each.points]));
  const outcomes = outcomesAt(points, count, replicates, (unit, row, future) =>
    of(unit, row, future, Math.floor(row / (count + 1))),
  );
  const morris = morrisMeasures(trajectories, replicates, outcomes, key);
  return resultOf("morris", factors, units, replicates, outcomes, { morris }, metric);
}

/** The result of Sobol' indices of a function. */
export function sobolResult(
  count: number,
  of: Outcome,
  { units = 256, replicates = 3, factors = factorsNamed(count), metric }: FixtureOptions = {},
): SensitivityResult {
  const points = saltelliPoints(units, count, key);
  const outcomes = outcomesAt(points, count, replicates, (unit, row, future) =>
    of(unit, row, future, Math.floor(row / blockLength(count))),
  );
  const sobol = sobolIndices(count, replicates, outcomes, key);
  const steps = halfSteps(count, replicates, outcomes, points);
  return resultOf("sobol", factors, units, replicates, outcomes, { sobol, steps }, metric);
}

function resultOf(
  method: SensitivityResult["method"],
  factors: readonly SensitivityFactor[],
  units: number,
  replicates: number,
  outcomes: Float64Array,
  found: Partial<MetricSensitivity>,
  metric: FixtureOptions["metric"],
): SensitivityResult {
  const missing = outcomes.filter((value) => !Number.isFinite(value)).length;
  const told = { key: "instruction_gain", label: "Gain", unit: "SD", ...metric };
  return {
    method,
    factors,
    units,
    replicates,
    runs: outcomes.length,
    metrics: [{ ...told, missing, ...found }],
  };
}

/** As much of a manifest as the page reads. */
export const fixtureManifest = { study: { arms: [{ name: "Some district" }] } } as unknown as Manifest;
