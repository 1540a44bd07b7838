import { parameterPath } from "../../core/parameter.ts";
import { parameterOf } from "../../model/parameters.ts";
import { perilKeys, perils } from "../../model/perils/index.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import { showSetting } from "../settingLines.ts";
import type { Change } from "../study/study.ts";

/** What turns every peril of a scenario to the value at which it does no harm, and which of them are there already. */
export function perilChanges({ values }: ResolvedScenario): {
  readonly changes: readonly Change[];
  readonly unchanged: readonly string[];
} {
  const changes = perilKeys.map((key) => ({
    key,
    path: parameterPath(key, parameterOf(key)),
    value: perils[key].harmless,
  }));
  return {
    changes: changes
      .filter(({ key, value }) => values[key] !== value)
      .map(({ path, value }) => ({ path, value })),
    unchanged: changes
      .filter(({ key, value }) => values[key] === value)
      .map(({ key, path, value }) => {
        const { label, unit, options } = parameterOf(key);
        return `${label} (${path}) is ${showSetting(value, unit, options)} already, where it does no harm.`;
      }),
  };
}
