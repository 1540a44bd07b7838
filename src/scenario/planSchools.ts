import { spreadSizes } from "../model/generators/spreadSizes.ts";
import type { Examination } from "./examination.ts";
import { counted } from "./networks/faultList.ts";
import type { ScenarioInput } from "./schema.ts";
import { SCHOOLS_MAXIMUM } from "./systemSchema.ts";

/** What a scenario says of the network to generate. */
export type Given = NonNullable<NonNullable<ScenarioInput["system"]>["generate"]>;

const SCHOOLS_USUAL = 11;
const STAFF_USUAL = 31;

/** How many schools there are, what staff they have, and how they form networks. */
export interface SchoolPlan {
  readonly count: number;
  /** Staff of all schools together. */
  readonly total: number;
  /** Schools of each network; undefined where none are listed. */
  readonly networks: readonly number[] | undefined;
  /** Staff of each school. Made only when asked for: the list itself could be too large. */
  sizes(): readonly number[];
}

/** Works out schools and networks from the ways to give them; what contradicts is told. */
export function planSchools(given: Given, examination: Examination): SchoolPlan {
  const { schools, staffPerSchool, schoolSizes, staffSpread } = given;
  checkTwice(given, examination);
  const networks = networksOf(given, examination);
  const inNetworks = networks?.reduce((sum, count) => sum + count, 0);
  const count = schoolSizes?.length ?? schools ?? inNetworks ?? SCHOOLS_USUAL;
  if (inNetworks !== undefined && inNetworks !== count) {
    const source = schoolSizes === undefined ? "schools" : "schoolSizes";
    examination.add(`system.generate.${given.networks === undefined ? "networkSpread" : "networks"}`, {
      problem: "does not hold all schools and no others",
      given: `${counted(inNetworks, "school", "schools")} in ${counted(networks!.length, "network", "networks")}`,
      allowed: `${count} schools in all, as ${source} says`,
      remedy: `let them add up to ${count}, or take ${source} out and let the networks say how many schools there are`,
    });
  }
  if (schoolSizes !== undefined) {
    const total = schoolSizes.reduce((sum, staff) => sum + staff, 0);
    return { count, total, networks, sizes: () => schoolSizes };
  }
  if (staffSpread !== undefined && checkSpread("system.generate.staffSpread", staffSpread, examination)) {
    const total = Math.round(count * staffSpread.mean);
    return { count, total, networks, sizes: () => spreadSizes(count, staffSpread) };
  }
  const size = staffPerSchool ?? STAFF_USUAL;
  return { count, total: count * size, networks, sizes: () => new Array<number>(count).fill(size) };
}

function checkTwice(given: Given, examination: Examination): void {
  const { schools, staffPerSchool, schoolSizes, staffSpread, networks, networkSpread, shape } = given;
  const twice = (problem: string, allowed: string): void =>
    examination.add("system.generate", { problem, allowed, remedy: "take one of them out" });
  if (schoolSizes !== undefined && (schools !== undefined || staffPerSchool !== undefined))
    twice("gives the schools' sizes twice", "schoolSizes, or schools and staffPerSchool");
  else if (staffSpread !== undefined && (schoolSizes !== undefined || staffPerSchool !== undefined))
    twice("gives the schools' sizes twice", "one of schoolSizes, staffPerSchool and staffSpread");
  if (networks !== undefined && networkSpread !== undefined)
    twice("gives the networks twice", "networks or networkSpread");
  if ((networks ?? networkSpread) !== undefined && shape !== undefined && shape !== "schools") {
    examination.add("system.generate.shape", {
      problem: "is a plain shape, which has no networks of schools",
      given: JSON.stringify(shape),
      allowed: '"schools"',
      remedy: "take out the shape, or the networks",
    });
  }
}

/** Schools of each network; a list that would be too long is not made. */
function networksOf(
  { networks, networkSpread }: Given,
  examination: Examination,
): readonly number[] | undefined {
  const path = `system.generate.${networks === undefined ? "networkSpread" : "networks"}`;
  if (networks === undefined && networkSpread === undefined) return undefined;
  if (networks === undefined && !checkSpread(path, networkSpread!, examination)) return undefined;
  const schools =
    networks?.reduce((sum, count) => sum + count, 0) ?? networkSpread!.count * networkSpread!.mean;
  if (schools <= SCHOOLS_MAXIMUM) return networks ?? spreadSizes(networkSpread!.count, networkSpread!);
  examination.add(path, {
    problem: "asks for too many schools",
    given: `${Math.round(schools)} schools`,
    allowed: `at most ${SCHOOLS_MAXIMUM} schools`,
  });
  return undefined;
}

/** Whether the mean lies between the smallest and the largest; a fault where not. */
function checkSpread(
  path: string,
  { least, mean, most }: { readonly least: number; readonly mean: number; readonly most: number },
  examination: Examination,
): boolean {
  if (least <= mean && mean <= most) return true;
  examination.add(path, {
    problem: "has a mean that does not lie between the smallest and the largest",
    given: `least ${least}, mean ${mean}, most ${most}`,
    allowed: "least ≤ mean ≤ most",
  });
  return false;
}
