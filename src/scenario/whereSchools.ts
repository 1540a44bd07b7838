import { networkName, type System } from "../model/system.ts";
import type { Examination } from "./examination.ts";
import { unknownName } from "./names.ts";
import type { ResolvedIntervention, ResolvedSystem } from "./resolvedScenario.ts";
import type { Entry } from "./resolveTimeline.ts";

/** Where an entry of the timeline acts. */
type Place = Pick<ResolvedIntervention, "schools" | "networks">;

const everywhere: Place = { schools: null };

/**
 * The schools that an entry of the timeline is about, by themselves or by their networks. Imported networks are only
 * named: which schools they have is in the files.
 */
export function schoolsOfEntry(
  path: string,
  { where, connect }: Entry,
  system: ResolvedSystem,
  examination: Examination,
): Place {
  if (where?.networks === undefined) return { schools: where?.schools ?? null };
  if (where.schools !== undefined) {
    examination.add(`${path}.where`, {
      problem: "names schools and networks at once",
      given: "schools, networks",
      allowed: "one of the two",
      remedy: "make an entry of each, or name the schools alone",
    });
    return { schools: where.schools };
  }
  if (!examination.isSound("system")) return everywhere;
  if (system.kind === "import") return { schools: null, networks: [...new Set(where.networks.map(String))] };
  const sizes = system.networks;
  if (sizes === undefined) {
    examination.add(`${path}.where.networks`, {
      problem: "names networks, but the scenario lists none",
      given: JSON.stringify(where.networks),
      remedy: "list the schools of each network in system.generate.networks, or name the schools here",
    });
    return everywhere;
  }
  const schools = where.networks.flatMap((network, index) => {
    if (typeof network === "string" || network > sizes.length) {
      examination.add(`${path}.where.networks[${index}]`, {
        problem: "is no network of this scenario",
        given: JSON.stringify(network),
        allowed: sizes.length === 1 ? "1" : `1 to ${sizes.length}`,
      });
      return [];
    }
    const first = sizes.slice(0, network - 1).reduce((sum, count) => sum + count, 0);
    return system.schoolNames.slice(first, first + sizes[network - 1]!);
  });
  if (connect !== undefined && schools.length === 1) addSingle(path, where.networks, examination);
  return { schools: [...new Set(schools)] };
}

/** Numbers of the schools of imported networks that an entry of the timeline names. Names of none become faults. */
export function schoolsOfNetworks(
  path: string,
  { networks = [], connect }: ResolvedIntervention,
  system: System,
  examination: Examination,
): number[] {
  const at = `${path}.where.networks`;
  const { networkNames, schoolNames } = system;
  if (networkNames === undefined) {
    examination.add(at, {
      problem: "names networks, but the files name none",
      given: JSON.stringify(networks),
      remedy: "give the people of the files a column network, or name the schools here",
    });
    return [];
  }
  networks.forEach((network, index) => {
    if (networkNames.includes(network)) return;
    examination.add(`${at}[${index}]`, unknownName("is no network of these files", network, networkNames));
  });
  const wanted = new Set(networks);
  const schools = schoolNames.flatMap((_, s) =>
    wanted.has(networkName(system, s) ?? networkNames[0]!) ? [s] : [],
  );
  if (connect !== undefined && schools.length === 1) addSingle(path, networks, examination);
  return schools;
}

function addSingle(path: string, networks: readonly unknown[], examination: Examination): void {
  examination.add(`${path}.where.networks`, {
    problem: "names a network of a single school, which cannot be connected to itself",
    given: JSON.stringify(networks),
    allowed: "two schools or more",
  });
}
