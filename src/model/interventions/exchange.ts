import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { countUse } from "../practiceUse.ts";
import { TEACHER } from "../system.ts";
import { needOf } from "../threshold.ts";
import type { World } from "../world.ts";
import { chargeStaff } from "./costs.ts";
import type { ExchangeStaff, InterventionKind } from "./intervention.ts";

export const exchangeParameters = {
  exchangeHours: {
    section: "costs",
    label: "Hours that it takes a teacher to move to a post in another school",
    unit: "hours",
    min: 0,
    max: 1000,
    plausible: [4, 60],
    default: 16,
    scope: "school",
    assumed: "two days for handing over and settling in",
  },
  exchangeMoney: {
    section: "costs",
    label: "Money for each teacher who moves to a post in another school",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [0, 2000],
    default: 0,
    scope: "school",
    assumed: "both posts are paid already",
  },
} as const satisfies ParameterSet;

const going = stream("intervention.exchange");

/**
 * Chosen teachers swap posts with teachers of another school. Each takes with her what she believes, knows, uses
 * and how she teaches; the ties, the class with its achievement, the groups and the coach stay with the post, as when somebody leaves.
 * Posts have fixed places, so nobody can move without somebody moving the other way.
 */
export const exchangeStaff: InterventionKind<ExchangeStaff> = {
  key: "exchange",
  label: "Let teachers swap posts with those of another school",
  chooses: "staff",
  lasts: false,

  act(world, intervention, chosen, ordinal) {
    const { system, settings, sizes } = world;
    const { with: target, staff } = intervention;
    const goers: number[] = [];
    for (let i = 0; i < sizes.person; i++) {
      if (chosen[i] === 1 && system.role[i] === TEACHER && world.state.school[i] !== target) goers.push(i);
    }
    const comers: number[] = [];
    for (let i = system.schoolOffsets[target]!; i < system.schoolOffsets[target + 1]!; i++) {
      if (system.role[i] === TEACHER) comers.push(i);
    }
    const from = drawLots(world, goers, 2 * ordinal);
    const to = drawLots(world, comers, 2 * ordinal + 1);
    const count = Math.min(staff, from.length, to.length);
    const moved = new Uint8Array(sizes.person);
    for (let k = 0; k < count; k++) {
      swapPosts(world, from[k]!, to[k]!);
      moved[from[k]!] = 1;
      moved[to[k]!] = 1;
    }
    chargeStaff(world, intervention, moved, settings.exchangeHours, settings.exchangeMoney);
  },
};

/** People in an order by luck. */
function drawLots({ luck, week }: World, people: readonly number[], use: number): number[] {
  return people
    .map((i) => ({ i, lot: luck.draw(going, week, i, use)[0]! }))
    .sort((one, other) => one.lot - other.lot || one.i - other.i)
    .map(({ i }) => i);
}

/** Facts that go with a person, by how many numbers they are for each. */
const ownFacts = {
  one: ["skill", "threshold", "contribution", "ring"],
  domain: ["current", "fidelity", "aware", "everUsed"],
  practice: ["beliefMean", "beliefPrecision", "ownFit", "knowHow"],
} as const;

/** Lets the holders of two posts change places. */
export function swapPosts(world: World, i: number, j: number): void {
  const { state, sizes, settings } = world;
  world.recorder?.exchanged(world.week, i, j);
  // Whoever learns from a post now sees somebody else in it.
  countAll(world, i, -1);
  countAll(world, j, -1);
  for (const name of ownFacts.one) swapRows(state[name], i, j, 1);
  for (const name of ownFacts.domain) swapRows(state[name], i, j, sizes.domain);
  for (const name of ownFacts.practice) swapRows(state[name], i, j, sizes.practice);
  countAll(world, i, 1);
  countAll(world, j, 1);
  for (const post of [i, j]) {
    state.joinedWeek[post] = world.week;
    state.need[post] = needOf(state.threshold[post]!, state.degree[post]!, settings.thresholdKind[0]!);
  }
}

function countAll(world: World, i: number, change: number): void {
  const { state, sizes } = world;
  for (let d = 0; d < sizes.domain; d++) {
    const p = state.current[i * sizes.domain + d]!;
    if (p >= 0) countUse(world, i, p, change);
  }
}

function swapRows(
  values: Float32Array | Int16Array | Uint32Array | Uint8Array,
  i: number,
  j: number,
  width: number,
): void {
  for (let k = 0; k < width; k++) {
    const before = values[i * width + k]!;
    values[i * width + k] = values[j * width + k]!;
    values[j * width + k] = before;
  }
}
