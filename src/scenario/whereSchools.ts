import type { Examination } from "./examination.ts";
import type { ResolvedSystem } from "./resolvedScenario.ts";
import type { Entry } from "./resolveTimeline.ts";

/** Names of the schools that an entry of the timeline is about, by themselves or by their networks; null: all. */
export function schoolsOfEntry(
  path: string,
  { where, connect }: Entry,
  system: ResolvedSystem,
  examination: Examination,
): readonly string[] | null {
  if (where?.networks === undefined) return where?.schools ?? null;
  if (where.schools !== undefined) {
    examination.add(`${path}.where`, {
      problem: "names schools and networks at once",
      given: "schools, networks",
      allowed: "one of the two",
      remedy: "make an entry of each, or name the schools alone",
    });
    return where.schools;
  }
  if (!examination.isSound("system")) return null;
  const sizes = system.kind === "generate" ? system.networks : undefined;
  if (system.kind !== "generate" || sizes === undefined) {
    examination.add(`${path}.where.networks`, {
      problem: "names networks, but the scenario lists none",
      given: JSON.stringify(where.networks),
      remedy: "list the schools of each network in system.generate.networks, or name the schools here",
    });
    return null;
  }
  const schools = where.networks.flatMap((network, index) => {
    if (network > sizes.length) {
      examination.add(`${path}.where.networks[${index}]`, {
        problem: "is no network of this scenario",
        given: String(network),
        allowed: sizes.length === 1 ? "1" : `1 to ${sizes.length}`,
      });
      return [];
    }
    const first = sizes.slice(0, network - 1).reduce((sum, count) => sum + count, 0);
    return system.schoolNames.slice(first, first + sizes[network - 1]!);
  });
  if (connect !== undefined && schools.length === 1) {
    examination.add(`${path}.where.networks`, {
      problem: "names a network of a single school, which cannot be connected to itself",
      given: JSON.stringify(where.networks),
      allowed: "two schools or more",
    });
  }
  return [...new Set(schools)];
}
