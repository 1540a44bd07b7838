import { parameterPath } from "../../core/parameter.ts";
import { generators } from "../../model/generators/index.ts";
import { kindParameters } from "../../model/interventions/kindParameters.ts";
import { declaredParameters } from "../../model/parameters.ts";
import type { ResolvedScenario } from "../resolvedScenario.ts";

/**
 * Paths of the parameters that can matter in a scenario, in the order of their declarations: not those of networks
 * that are made in another way, and not those of interventions that its timeline has none of. Advanced ones, which
 * only researchers change, are left out.
 */
export function settingsInForce({ system, interventions }: ResolvedScenario): string[] {
  const shape = system.kind === "generate" ? (system.shape ?? "schools") : null;
  const idle = new Set<string>();
  for (const [name, { parameters }] of Object.entries(generators))
    if (name !== shape) for (const key of Object.keys(parameters)) idle.add(key);
  // Names that stand in several shapes; and files that name no teams have them formed.
  for (const key of shape === null ? ["teamSize"] : Object.keys(generators[shape].parameters))
    idle.delete(key);
  for (const [kind, parameters] of Object.entries(kindParameters))
    if (interventions.every((entry) => !Object.hasOwn(entry, kind)))
      for (const key of Object.keys(parameters)) idle.add(key);
  return Object.entries(declaredParameters)
    .filter(([name, { advanced }]) => advanced !== true && !idle.has(name))
    .map(([name, parameter]) => parameterPath(name, parameter));
}
