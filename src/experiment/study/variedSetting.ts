import { declarationAt, settingName } from "../../scenario/vary/declarationAt.ts";
import { hasValues, type FactorSpec } from "../../scenario/vary/factor.ts";

/** A setting that varied, in words. Plain JSON. */
export interface VariedSetting {
  readonly path: string;
  /** Short, for charts and sentences: "principal participation"; the path where it stands in a list or in the timeline. */
  readonly name: string;
  /** What it is, as its declaration says; the path where it has none. */
  readonly label: string;
  readonly unit: string;
  /** The different values that were tried: numbers ascending, else in the order in which they came. */
  readonly levels: readonly (number | string)[];
  /** True where numbers came from a range, so that their distances mean something. */
  readonly isRange: boolean;
  readonly scale: "linear" | "log";
}

/** What varied, in words; `values` are those of all cases. */
export function variedSetting(spec: FactorSpec, values: readonly (number | string)[]): VariedSetting {
  const parameter = declarationAt(spec.path);
  return {
    path: spec.path,
    name: settingName(spec.path),
    label: parameter?.label ?? spec.path,
    unit: parameter?.unit ?? "",
    levels: orderedLevels(values),
    isRange: !hasValues(spec),
    scale: hasValues(spec) ? "linear" : spec.scale,
  };
}

/** The different values: numbers ascending, else in the order in which they come. */
export function orderedLevels(values: readonly (number | string)[]): (number | string)[] {
  const levels = [...new Set(values)];
  if (levels.some((level) => typeof level !== "number")) return levels;
  return levels.sort((left, right) => Number(left) - Number(right));
}
