import { parameterPath, type Parameter } from "../../core/parameter.ts";
import { declaredParameters } from "../../model/parameters.ts";
import { overrideParts } from "../changeInput.ts";
import { showPath } from "../paths.ts";

const declarations: ReadonlyMap<string, Parameter> = new Map(
  Object.entries(declaredParameters).map(([name, parameter]) => [parameterPath(name, parameter), parameter]),
);

/** The parameter that a path sets, in the scenario itself or in an entry of its timeline; undefined for other settings. */
export function declarationAt(path: string): Parameter | undefined {
  const parts = overrideParts(path);
  if (parts === null) return undefined;
  const isInTimeline = parts[0] === "interventions" && parts[2] === "set" && parts.length === 4;
  return declarations.get(isInTimeline ? String(parts[3]) : showPath(parts));
}

/** A path in the one way of writing it that tables and messages use; null when it is no path. */
export function settledPath(path: string): string | null {
  const parts = overrideParts(path);
  if (parts === null) return null;
  const isInTimeline = parts[0] === "interventions" && parts[2] === "set" && parts.length === 4;
  return isInTimeline ? `${showPath(parts.slice(0, 3))}.${String(parts[3])}` : showPath(parts);
}

/**
 * A short name of a setting for readers: `leadership.principalParticipation` is "principal participation",
 * `interventions[0].coach.dose` "coach dose (entry 1 of the timeline)". In other lists only the whole path says which.
 */
export function settingName(path: string): string {
  const [, entry, inside] = /^interventions\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  if (entry !== undefined)
    return `${settingName(inside!.replace(/^set\./, ""))} (entry ${Number(entry) + 1} of the timeline)`;
  if (path.includes("[")) return path;
  const words = declarations.has(path) ? path.slice(path.lastIndexOf(".") + 1) : path.replaceAll(".", " ");
  return words.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}
