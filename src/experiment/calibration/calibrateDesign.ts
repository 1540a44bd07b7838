import type { StudyCase } from "../study/study.ts";
import type { ObservedCurve } from "./observed.ts";
import type { CalibrationPlan, Proposal } from "./plan.ts";
import { settingAt } from "./prior.ts";

/** What a calibration makes its cases from. Plain JSON. */
export interface CalibrateDesign {
  readonly plan: CalibrationPlan;
  /** Short names of the scenarios: values of the column `scenario`. */
  readonly labels: readonly string[];
  /** Paths of what varies in each scenario, in the order of its priors. */
  readonly paths: readonly (readonly string[])[];
  readonly observed: readonly ObservedCurve[];
}

/** The case that a proposal is: its own settings in its own future. `factors` are the paths of all scenarios. */
export function caseOf(
  { plan, labels, paths }: CalibrateDesign,
  factors: readonly string[],
  { number, model, coordinates }: Proposal,
): StudyCase {
  const values = plan.models[model]!.map((prior, k) => settingAt(prior, coordinates[k]!));
  const own = paths[model]!;
  return {
    number,
    arm: model,
    label: labels[model]!,
    changes: own.map((path, k) => ({ path, value: values[k]! })),
    replicates: { first: number, count: 1 },
    factors: factors.map((path) => values[own.indexOf(path)] ?? ""),
  };
}
