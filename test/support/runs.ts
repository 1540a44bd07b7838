import { isDeepStrictEqual } from "node:util";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import type { State } from "../../src/model/state.ts";
import { stateLayout } from "../../src/model/state.ts";
import type { World } from "../../src/model/world.ts";

export const stateNames = Object.keys(stateLayout) as (keyof State)[];

type Options = Parameters<typeof createSimulation>[2];

/** A run after so many weeks (all of them, where not said). */
export function runOf(setup: Setup, replicate = 0, weeks = setup.weeks, options: Options = {}): Simulation {
  const simulation = createSimulation(setup, replicate, options);
  while (simulation.world.week < weeks) step(simulation);
  return simulation;
}

/** Arrays whose values are numbers of ties. */
const tieNumbers: readonly string[] = ["tieReverse", "tieNextIn", "firstIn"];

/**
 * What an array says of some people, the same whatever room is left for new ties: of ties only those that are
 * there, and a tie's number told as its owner and its place in her row.
 */
function tellOf({ structure, sizes, state }: World, name: keyof State, first: number, end: number): number[] {
  const { slotOffsets } = structure;
  const array = state[name];
  const [span, second] = stateLayout[name].spans as readonly (keyof typeof sizes)[];
  const told: number[] = [];
  const width = second === undefined ? 1 : sizes[second];
  if (span === "tie") {
    for (let i = first; i < end; i++)
      told.push(...array.subarray(slotOffsets[i]!, slotOffsets[i]! + state.degree[i]!));
  } else told.push(...array.subarray(first * width, end * width));
  if (!tieNumbers.includes(name)) return told;
  return told.flatMap((e) =>
    e < 0 ? [-1, -1] : [state.tieSource[e]!, e - slotOffsets[state.tieSource[e]!]!],
  );
}

/** Names of the state's arrays that differ between two worlds of the same people, bit for bit. */
export function differingArrays(one: World, other: World): string[] {
  return stateNames.filter((name) => {
    if (sameBytes(one.state[name], other.state[name])) return false;
    const [span] = stateLayout[name].spans as readonly string[];
    if (span !== "tie" && !tieNumbers.includes(name)) return true;
    const people = one.sizes.person;
    return !isDeepStrictEqual(tellOf(one, name, 0, people), tellOf(other, name, 0, people));
  });
}

type Viewed = { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number };

function sameBytes(one: Viewed, other: Viewed): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: Viewed) => Buffer.from(buffer, byteOffset, byteLength);
  return bytes(one).equals(bytes(other));
}

/**
 * All that the state says of one school and its people, array by array. Counts over the whole system
 * (spans of practices alone) are left out; groups belong to their school.
 */
export function stateOfSchool(world: World, school: number): Record<string, number[]> {
  const { system, sizes, state } = world;
  const people = [system.schoolOffsets[school]!, system.schoolOffsets[school + 1]!] as const;
  const groups = [system.groupSchool.indexOf(school), system.groupSchool.lastIndexOf(school) + 1] as const;
  const ranges: Readonly<Record<string, readonly [number, number]>> = {
    person: people,
    tie: people,
    school: [school, school + 1],
    group: groups[0] < 0 ? [0, 0] : groups,
  };
  const seen: Record<string, number[]> = {};
  for (const name of stateNames) {
    const [span, second] = stateLayout[name].spans as readonly (keyof typeof sizes)[];
    const range = ranges[span!];
    if (range === undefined) continue;
    const width = second === undefined ? 1 : sizes[second];
    const byPerson = span === "tie" || span === "person";
    seen[name] = byPerson
      ? tellOf(world, name, ...range)
      : [...state[name].subarray(range[0] * width, range[1] * width)];
  }
  return seen;
}
