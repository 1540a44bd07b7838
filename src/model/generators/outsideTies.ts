import { choiceOf, uniformOf } from "../../core/distributions.ts";
import { stream, type Luck } from "../../core/luck.ts";
import type { BoundarySpanners } from "./boundarySpanners.ts";
import { firstTeacherOf, teacherCountOf, type DistrictPlan } from "./districtPlan.ts";
import type { NetworkValues } from "./networkParameters.ts";
import type { TieRows } from "./tieRows.ts";

const counting = stream("generator.crossSchoolCount");
const crossing = stream("generator.crossSchool");
const principalCounting = stream("generator.principalCount");
const principalAsking = stream("generator.principalAsks");
const principalTeacher = stream("generator.principalTeacher");

const ATTEMPTS_LIMIT = 24;
/** Attempts in which only boundary spanners of the other school are named; then any teacher there. */
const SPANNER_ATTEMPTS = 6;

/** How many ties each boundary spanner of a school holds: `each`, and one more for `more` of them from `start` on. */
export interface CrossSchoolLoad {
  readonly each: number;
  readonly more: number;
  readonly start: number;
}

/** Works out a school's ties to other schools from the number of its teachers' other ties. */
export function crossSchoolLoad(
  plan: DistrictPlan,
  spanners: BoundarySpanners,
  school: number,
  innerTies: number,
  values: NetworkValues,
  luck: Luck,
): CrossSchoolLoad {
  const holders = spanners.offsets[school + 1]! - spanners.offsets[school]!;
  if (plan.schoolCount < 2 || holders === 0) return { each: 0, more: 0, start: 0 };
  const words = luck.draw(counting, 0, school);
  const share = values.crossSchoolShare;
  const count = Math.floor((innerTies * share) / (1 - share) + uniformOf(words[0]!));
  return { each: Math.floor(count / holders), more: count % holders, start: choiceOf(words[1]!, holders) };
}

/**
 * Writes the ties to other schools of a boundary spanner, the `place`-th of her school: mostly to boundary
 * spanners of schools in the same network. Falls short only where there is hardly anybody left to name.
 */
export function addCrossSchoolTies(
  rows: TieRows,
  plan: DistrictPlan,
  spanners: BoundarySpanners,
  school: number,
  place: number,
  load: CrossSchoolLoad,
  values: NetworkValues,
  luck: Luck,
): void {
  const holders = spanners.offsets[school + 1]! - spanners.offsets[school]!;
  const wanted = load.each + ((place - load.start + holders) % holders < load.more ? 1 : 0);
  let use = 0;
  let leaves = false;
  for (let tie = 0; tie < wanted; tie++) {
    for (let attempt = 0; attempt < ATTEMPTS_LIMIT; attempt++) {
      const words = luck.draw(crossing, 0, rows.person, use++ & 0xffff);
      if (attempt === 0 || !plan.apart)
        leaves = leavesNetwork(plan, school, words[0]!, values.outsideNetworkShare);
      if (!hasSchool(plan, school, leaves)) break;
      const other = anotherSchool(plan, school, leaves, words[1]!);
      const first = spanners.offsets[other]!;
      const count = spanners.offsets[other + 1]! - first;
      if (count === 0) continue;
      const target =
        attempt < SPANNER_ATTEMPTS
          ? spanners.members[first + choiceOf(words[2]!, count)]!
          : firstTeacherOf(plan, other) + choiceOf(words[2]!, teacherCountOf(plan, other));
      if (rows.has(target)) continue;
      rows.add(target);
      break;
    }
  }
}

/**
 * Writes a principal's ties to principals of other schools, mostly of the same network. Where networks stand apart, she
 * has fewer where hers has too few principals.
 */
export function addPrincipalTies(
  rows: TieRows,
  plan: DistrictPlan,
  school: number,
  values: NetworkValues,
  luck: Luck,
): void {
  const rounding = uniformOf(luck.draw(principalCounting, 0, school)[0]!);
  const wanted = Math.min(plan.schoolCount - 1, Math.floor(values.principalDegree + rounding));
  let leaves = false;
  for (let tie = 0; tie < wanted; tie++) {
    let other = school;
    for (let attempt = 0; attempt < ATTEMPTS_LIMIT; attempt++) {
      const words = luck.draw(principalAsking, 0, school, tie * ATTEMPTS_LIMIT + attempt);
      if (attempt === 0 || !plan.apart)
        leaves = leavesNetwork(plan, school, words[0]!, values.principalsOutsideShare);
      if (!hasSchool(plan, school, leaves)) break;
      other = anotherSchool(plan, school, leaves, words[1]!);
      if (!rows.has(plan.schoolOffsets[other]!)) break;
    }
    if (rows.has(plan.schoolOffsets[other]!)) other = nextToAsk(rows, plan, school, other, leaves);
    if (other >= 0) rows.add(plan.schoolOffsets[other]!);
  }
}

/**
 * Where nearly all were asked already: the next school, from `other` on, whose principal was not; −1 for none. Where
 * networks stand apart, only among the schools to which the tie may lead.
 */
function nextToAsk(
  rows: TieRows,
  plan: DistrictPlan,
  school: number,
  other: number,
  leaves: boolean,
): number {
  const own = plan.networkOfSchool[school]!;
  const staysIn = plan.apart && !leaves;
  const first = staysIn ? plan.networkStart[own]! : 0;
  const count = staysIn ? networkSizeOf(plan, school) : plan.schoolCount;
  for (let step = 0; step < count; step++) {
    const next = first + ((other - first + step) % count);
    if (plan.apart && leaves && plan.networkOfSchool[next] === own) continue;
    if (!rows.has(plan.schoolOffsets[next]!)) return next;
  }
  return -1;
}

/** Writes a principal's ties to a few of her own teachers, the popular ones rather than others. */
export function addOwnTeachers(
  rows: TieRows,
  plan: DistrictPlan,
  school: number,
  urn: Int32Array,
  urnLength: number,
  values: NetworkValues,
  luck: Luck,
): void {
  const teachers = teacherCountOf(plan, school);
  const first = firstTeacherOf(plan, school);
  const rounding = uniformOf(luck.draw(principalCounting, 0, school, 1)[0]!);
  const wanted = Math.min(teachers, Math.floor(values.principalTeacherTies + rounding));
  for (let tie = 0; tie < wanted; tie++) {
    let target = first + urn[choiceOf(luck.draw(principalTeacher, 0, school, tie)[0]!, urnLength)]!;
    while (rows.has(target)) target = target + 1 < first + teachers ? target + 1 : first;
    rows.add(target);
  }
}

/** Whether a tie leaves the school's network, by a share; it must where a network that does not stand apart has one school. */
function leavesNetwork(plan: DistrictPlan, school: number, word: number, share: number): boolean {
  const size = networkSizeOf(plan, school);
  if (size === 1 && !plan.apart) return true;
  return size < plan.schoolCount && uniformOf(word) < share;
}

function networkSizeOf({ networkStart, networkOfSchool }: DistrictPlan, school: number): number {
  const network = networkOfSchool[school]!;
  return networkStart[network + 1]! - networkStart[network]!;
}

/** Whether there is another school in the network, or one outside it. */
function hasSchool(plan: DistrictPlan, school: number, outside: boolean): boolean {
  const size = networkSizeOf(plan, school);
  return outside ? size < plan.schoolCount : size > 1;
}

/** Another school, of the same network or outside it. */
function anotherSchool(plan: DistrictPlan, school: number, outside: boolean, word: number): number {
  const start = plan.networkStart[plan.networkOfSchool[school]!]!;
  const size = networkSizeOf(plan, school);
  if (outside) {
    const other = choiceOf(word, plan.schoolCount - size);
    return other < start ? other : other + size;
  }
  const other = start + choiceOf(word, size - 1);
  return other < school ? other : other + 1;
}
