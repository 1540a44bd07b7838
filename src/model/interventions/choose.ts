import { stream } from "../../core/luck.ts";
import { TEACHER } from "../system.ts";
import type { World } from "../world.ts";
import type { Intervention, Pick } from "./intervention.ts";

const schoolLuck = stream("interventions.schools");
const staffLuck = stream("interventions.staff");

/** More than there can be practices. */
const USES_PER_ACT = 1024;

/** Keys the luck of an act about a practice, so that the same act twice has luck of its own each time. */
export function useOf(practice: number, ordinal: number): number {
  return practice + USES_PER_ACT * ordinal;
}

type Where = Readonly<{ schools: Intervention["schools"]; pick?: Pick | null }>;

/** 1 for each school that an entry is about, as things stand now. `use` keys its luck. */
export function chooseSchools(world: World, { schools, pick }: Where, use: number): Uint8Array {
  const chosen = new Uint8Array(world.sizes.school);
  if (schools === null) chosen.fill(1);
  else for (const s of schools) chosen[s] = 1;
  if (pick === undefined || pick === null || pick.of !== "schools") return chosen;
  const score = pick.by === "bestConnected" ? tiesFromOutside : pick.by === "weakest" ? weakness : noScore;
  return pickFrom(world, chosen, pick.share, score(world), schoolLuck, use);
}

/** 1 for each person that an entry is about, as things stand now. `use` keys its luck. */
export function chooseStaff(world: World, where: Where, use: number): Uint8Array {
  const { system, sizes, state } = world;
  const schools = chooseSchools(world, where, use);
  const chosen = new Uint8Array(sizes.person);
  for (let i = 0; i < sizes.person; i++) chosen[i] = schools[state.school[i]!]!;
  const { pick } = where;
  if (pick === undefined || pick === null || pick.of !== "staff") return chosen;
  const score = new Float64Array(sizes.person);
  for (let i = 0; i < sizes.person; i++) {
    if (pick.by === "bestConnected") score[i] = learners(world, i);
    if (pick.by !== "weakest") continue;
    // Principals and coaches have no class of their own, so none of them can be the weakest teacher.
    if (system.role[i] !== TEACHER) chosen[i] = 0;
    score[i] = -(state.skill[i]! + state.contribution[i]!);
  }
  return pickFrom(world, chosen, pick.share, score, staffLuck, use);
}

/** Of those among whom to choose, the share with the highest scores. Equal scores: by luck. */
function pickFrom(
  { luck, week }: World,
  among: Uint8Array,
  share: number,
  score: Float64Array,
  source: typeof staffLuck,
  use: number,
): Uint8Array {
  const candidates: number[] = [];
  const lot = new Uint32Array(among.length);
  for (let k = 0; k < among.length; k++) {
    if (among[k] === 0) continue;
    candidates.push(k);
    lot[k] = luck.draw(source, week, k, use)[0]!;
  }
  const count = share === 0 ? 0 : Math.max(1, Math.round(share * candidates.length));
  candidates.sort((one, other) => score[other]! - score[one]! || lot[one]! - lot[other]! || one - other);
  const chosen = new Uint8Array(among.length);
  for (const k of candidates.slice(0, count)) chosen[k] = 1;
  return chosen;
}

function noScore({ sizes }: World): Float64Array {
  return new Float64Array(sizes.school);
}

/** How many people learn from person i now. */
function learners({ state }: World, i: number): number {
  let count = 0;
  for (let e = state.firstIn[i]!; e >= 0; e = state.tieNextIn[e]!) count++;
  return count;
}

/** For each school, how many ties lead from other schools to its staff. */
function tiesFromOutside({ sizes, state }: World): Float64Array {
  const ties = new Float64Array(sizes.school);
  for (let i = 0; i < sizes.person; i++) {
    const home = state.school[i]!;
    for (let e = state.firstIn[i]!; e >= 0; e = state.tieNextIn[e]!) {
      if (state.school[state.tieSource[e]!] !== home) ties[home]!++;
    }
  }
  return ties;
}

/** For each school, its teachers' mean instruction with the sign turned; schools without teachers come last. */
function weakness({ system, structure, sizes, state }: World): Float64Array {
  const weak = new Float64Array(sizes.school);
  for (let s = 0; s < sizes.school; s++) {
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      if (system.role[i] === TEACHER) weak[s]! -= state.skill[i]! + state.contribution[i]!;
    }
    const teachers = structure.teacherCount[s]!;
    weak[s] = teachers === 0 ? -1e300 : weak[s]! / teachers;
  }
  return weak;
}
