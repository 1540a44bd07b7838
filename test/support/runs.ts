import { StateDigest } from "../../src/engine/digest.ts";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import type { State } from "../../src/model/state.ts";
import { stateLayout } from "../../src/model/state.ts";
import type { World } from "../../src/model/world.ts";

export const stateNames = Object.keys(stateLayout) as (keyof State)[];

type Options = Parameters<typeof createSimulation>[2];

/** Digest of the start and of every week of a run. */
export function digestOf(setup: Setup, replicate = 0, options: Options = {}): string {
  const simulation = createSimulation(setup, replicate, options);
  const digest = new StateDigest();
  digest.add(simulation.world);
  while (simulation.world.week < setup.weeks) {
    step(simulation);
    digest.add(simulation.world);
  }
  return digest.hex();
}

/** A run after so many weeks (all of them, where not said). */
export function runOf(setup: Setup, replicate = 0, weeks = setup.weeks, options: Options = {}): Simulation {
  const simulation = createSimulation(setup, replicate, options);
  while (simulation.world.week < weeks) step(simulation);
  return simulation;
}

/** Names of the state's arrays that differ between two worlds, bit for bit. */
export function differingArrays(one: World, other: World): string[] {
  return stateNames.filter((name) => !sameBytes(one.state[name], other.state[name]));
}

type Viewed = { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number };

function sameBytes(one: Viewed, other: Viewed): boolean {
  return Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(
    Buffer.from(other.buffer, other.byteOffset, other.byteLength),
  );
}

/**
 * All that the state says of one school and its people, array by array. Counts over the whole system
 * (spans of practices alone) are left out; groups belong to their school.
 */
export function stateOfSchool(
  { system, structure, sizes, state }: World,
  school: number,
): Record<string, number[]> {
  const people = [system.schoolOffsets[school]!, system.schoolOffsets[school + 1]!] as const;
  const groups = [system.groupSchool.indexOf(school), system.groupSchool.lastIndexOf(school) + 1] as const;
  const ranges: Record<string, readonly [number, number]> = {
    person: people,
    tie: [structure.slotOffsets[people[0]]!, structure.slotOffsets[people[1]]!],
    school: [school, school + 1],
    group: groups[0] < 0 ? [0, 0] : groups,
  };
  const seen: Record<string, number[]> = {};
  for (const name of stateNames) {
    const [first, second] = stateLayout[name].spans as readonly string[];
    const range = ranges[first!];
    if (range === undefined) continue;
    const width = second === undefined ? 1 : sizes[second as keyof typeof sizes];
    seen[name] = [...state[name].subarray(range[0] * width, range[1] * width)];
  }
  return seen;
}
