import { parameterPath } from "../core/parameter.ts";
import { networkTypes } from "../model/networkTypes.ts";
import { declaredParameters } from "../model/parameters.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import type { SettingLine } from "./summary.ts";

/** Every setting of a scenario in plain words, in the order of the declarations. */
export function settingLines(scenario: ResolvedScenario): SettingLine[] {
  // What a network of another shape is made by is no setting of this one.
  const values: Readonly<Record<string, number>> = { ...scenario.network, ...scenario.values };
  const ofType: Readonly<Record<string, number>> =
    scenario.networkType === null ? {} : networkTypes[scenario.networkType].values;
  return Object.entries(declaredParameters)
    .filter(
      ([name, parameter]) =>
        values[name] !== undefined &&
        (scenario.system.kind === "generate" || parameter.section !== "network" || name === "teamSize"),
    )
    .map(([name, parameter]) => {
      const value = values[name]!;
      return {
        path: parameterPath(name, parameter),
        section: parameter.section,
        label: parameter.label,
        unit: parameter.unit,
        value,
        shown: showSetting(value, parameter.unit, parameter.options),
        isDefault: value === parameter.default,
        ...(value === ofType[name] ? { ofType: scenario.networkType! } : {}),
        ...(parameter.source === undefined ? {} : { source: parameter.source }),
        ...(parameter.assumed === undefined ? {} : { assumed: parameter.assumed }),
        advanced: parameter.advanced ?? false,
      };
    });
}

/** A value with its unit as a reader would say it. */
export function showSetting(value: number, unit: string, options?: readonly string[]): string {
  if (options !== undefined) return options[value] ?? String(value);
  if (unit === "share") return `${trimmed(value * 100)} of 100`;
  if (unit === "per year")
    return value <= 1 ? `${trimmed(value * 100)} in 100 a year` : `${trimmed(value)} a year`;
  if (unit === "per week") return `${trimmed(value * 100)} in 100 a week`;
  if (unit === "number" || unit === "switch") return trimmed(value);
  if (unit === "currency") return `${trimmed(value)} in money`;
  return `${trimmed(value)} ${value === 1 ? (singular[unit] ?? unit) : unit}`;
}

const singular: Readonly<Record<string, string>> = { hours: "hour", weeks: "week", people: "person" };

function trimmed(value: number): string {
  return String(Number(value.toPrecision(6)));
}
