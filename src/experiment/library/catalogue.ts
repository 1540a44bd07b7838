import { parameterPath } from "../../core/parameter.ts";
import { ENGINE_VERSION } from "../../core/version.ts";
import { metrics as modelMetrics } from "../../model/metrics/index.ts";
import { declaredParameters } from "../../model/parameters.ts";

/** A parameter of the model as its declaration has it. Choices are told by their names, as in a scenario. */
export interface ParameterInfo {
  /** Where it stands in a scenario: `perils.groupthink`. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly default: number | string;
  /** Smallest and largest value allowed; null for a choice. */
  readonly range: readonly [number, number] | null;
  /** The range worth trying; null for a choice. */
  readonly plausible: readonly [number, number] | null;
  /** Names of the choices; null where it is a number. */
  readonly options: readonly string[] | null;
  /** Only whole numbers. */
  readonly integer: boolean;
  /** `school`: may differ from school to school; `system`: one value for the whole network. */
  readonly scope: "school" | "system";
  /** Used only before the first week: the timeline cannot change it. */
  readonly atStart: boolean;
  /** The work or data that the default comes from; null where it is assumed. */
  readonly source: string | null;
  /** Why the default was assumed; null where it has a source. */
  readonly assumed: string | null;
}

/** A measure: a column of `weeks` and `runs`. */
export interface MetricInfo {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Which way is the better one, where nobody would dispute it; else null. */
  readonly better: "higher" | "lower" | null;
}

/** Version of Spreadwell. */
export const version: string = ENGINE_VERSION;

/** Every parameter with its default, range and grounds, in the order of docs/parameters.md. */
export const parameters: readonly ParameterInfo[] = Object.entries(declaredParameters).map(
  ([name, parameter]) => {
    const { options, min, max, plausible } = parameter;
    return {
      path: parameterPath(name, parameter),
      label: parameter.label,
      unit: parameter.unit,
      default: options === undefined ? parameter.default : options[parameter.default]!,
      range: options === undefined ? [min, max] : null,
      plausible: options === undefined ? plausible : null,
      options: options ?? null,
      integer: parameter.integer ?? false,
      scope: parameter.scope,
      atStart: parameter.atStart ?? false,
      source: parameter.source ?? null,
      assumed: parameter.assumed ?? null,
    };
  },
);

/** Every measure of the whole network, in the order of the columns of `weeks`. */
export const metrics: readonly MetricInfo[] = modelMetrics.map(({ key, label, unit, better }) => ({
  key,
  label,
  unit,
  better: better ?? null,
}));
