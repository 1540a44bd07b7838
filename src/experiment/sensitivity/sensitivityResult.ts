import type { SensitivityMethod } from "./sensitivityDesign.ts";
import type { MorrisOutcome } from "./morrisMeasures.ts";
import type { Estimate, SobolOutcome } from "./sobolIndices.ts";

/** A setting that was varied, as it is told. */
export interface SensitivityFactor {
  readonly path: string;
  /** In plain words; the path where nobody has said it. */
  readonly label: string;
  /** What it was varied over, in words. */
  readonly range: string;
  /** False where its values have no order, such as kinds of rules. */
  readonly isOrdered: boolean;
  /** True where it was held at one value: nothing can be told of it. */
  readonly isFixed: boolean;
}

/** What the study tells of one metric after the last week. */
export interface MetricSensitivity {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Futures without a value: they failed, or there was nothing to measure. */
  readonly missing: number;
  /** With the method `morris`. */
  readonly morris?: MorrisOutcome;
  /** With the method `sobol`. */
  readonly sobol?: SobolOutcome;
  /** With the method `sobol`: mean in the upper half of each factor's range minus mean in the lower half. */
  readonly steps?: readonly Estimate[];
}

/** The result of a study of sensitivity. Plain JSON, but for NaN where there is no number. */
export interface SensitivityResult {
  readonly method: SensitivityMethod;
  readonly factors: readonly SensitivityFactor[];
  /** Trajectories or blocks. */
  readonly units: number;
  readonly replicates: number;
  readonly runs: number;
  readonly metrics: readonly MetricSensitivity[];
}
