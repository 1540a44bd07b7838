import { createSimulation, step } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import type { Settings } from "../target.ts";
import { openShipped } from "../limit.ts";
import { cumulative, YEARS, type Superintendents } from "./superintendentData.ts";
import { dealtGap, meanGap, tiedPeople } from "./tieGap.ts";

/** What is compared of one future. */
export interface Future {
  /** Adopters by the end of each of the six years. */
  readonly curve: readonly number[];
  /** Mean difference in years between friends who both adopted; NaN where there are no two. */
  readonly gap: number;
  /** The same on average when their years are dealt out at random among all adopters with friends. */
  readonly dealt: number;
  /** The same when they are dealt out among all adopters, those without friends on record included. */
  readonly dealtToAll: number;
}

/**
 * The same people without anybody to learn from or to wait for: no ties, and no threshold, since without contacts
 * none can be reached. What is left is outside influence.
 */
export function withoutPeers(setup: Setup): Setup {
  const people = setup.system.role.length;
  return {
    ...setup,
    system: {
      ...setup.system,
      ties: { nodeCount: people, offsets: new Int32Array(people + 1), targets: new Int32Array(0) },
      tieStrength: new Float32Array(0),
      tieLayer: new Uint8Array(0),
    },
    values: { ...setup.values, zeroThresholdShare: 1 },
  };
}

/** The setup of the scenario, with settings as for --set on top. */
export function superintendentSetup(dataFolder: string, settings: Settings = {}): Setup {
  return openShipped("superintendents", settings, dataFolder);
}

/** Futures of the 38. Year y ends with school week 36 y; who has ever used the practice by then has adopted. */
export function runFutures(setup: Setup, data: Superintendents, count: number): Future[] {
  const place = new Map(setup.system.staffIds?.map((id, i) => [id, i]));
  const persons = data.ids.map((id) => place.get(id)!);
  return Array.from({ length: count }, (_, replicate) => {
    const simulation = createSimulation(setup, replicate);
    const { world } = simulation;
    const year = new Float64Array(persons.length).fill(Infinity);
    for (let y = 1; y <= YEARS; y++) {
      while (world.week < y * WEEKS_PER_YEAR) step(simulation);
      persons.forEach((i, at) => {
        if (world.state.everUsed[i] !== 0) year[at] = Math.min(year[at]!, y);
      });
    }
    const both = data.friends.filter(([a, b]) => Number.isFinite(year[a]! + year[b]!));
    const adopters = tiedPeople(data.friends).filter((i) => Number.isFinite(year[i]!));
    const all = [...year.keys()].filter((i) => Number.isFinite(year[i]!));
    return {
      curve: cumulative(year),
      gap: meanGap(year, both),
      dealt: dealtGap(year, adopters),
      dealtToAll: dealtGap(year, all),
    };
  });
}
