import { EventLog } from "../../../engine/eventLog.ts";
import type { Setup } from "../../../engine/setup.ts";
import { createSimulation, runToEnd } from "../../../engine/simulation.ts";
import { staffName, type System } from "../../../model/system.ts";
import { practiceName } from "../../../model/variants.ts";
import type { World } from "../../../model/world.ts";
import type { Story, StoryEvent } from "../engine/protocol.ts";
import { placeNetwork } from "./placeNetwork.ts";

/** A story with its events as a plain list. */
export type ToldStory = Story & { readonly events: readonly StoryEvent[] };

/**
 * Everything that happens in one future, from its start to its last week. Where the future's network is not the one
 * that the page has placed already (`placed`; null where it has none) the story brings places of its own: each future may
 * have a network of its own, and so may a plan. Cost: one run, and the layout where it is needed.
 */
export function tellStory(setup: Setup, replicate: number, placed: System | null = null): ToldStory {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const log = new EventLog();
  log.attach(world);
  const firstUse = world.state.current.slice();
  runToEnd(simulation);
  return storyOf(world, setup, replicate, firstUse, log.events, placed);
}

/** The story of a run that is over, from what was noted of it. */
export function storyOf(
  world: World,
  setup: Pick<Setup, "weeks">,
  replicate: number,
  firstUse: Int16Array,
  events: readonly StoryEvent[],
  placed: System | null,
): ToldStory {
  const { system, practices, structure, state } = world;
  const isPlaced = placed !== null && isSameNetwork(system, placed);
  return {
    replicate,
    weeks: setup.weeks,
    practices: practices.names.map((_, p) => ({
      // A variant has a name only once it was made; a place that stayed free has none.
      name: practiceName(world, p),
      domain: practices.domainNames[structure.domainOf[p]!]!,
      quality: state.quality[p]!,
    })),
    schoolNames: system.schoolNames,
    schoolOffsets: system.schoolOffsets,
    names: Array.from(system.role, (_, i) => staffName(system, i)),
    roles: system.role,
    tieOffsets: system.ties.offsets,
    tieTargets: system.ties.targets,
    firstUse,
    domains: practices.domainNames,
    events,
    ...(isPlaced ? {} : { layout: placeNetwork(system) }),
  };
}

/** Whether two networks have the same schools and the same ties, so that one's places serve the other. */
export function isSameNetwork(one: System, other: System): boolean {
  return (
    isSame(one.schoolOffsets, other.schoolOffsets) &&
    isSame(one.ties.offsets, other.ties.offsets) &&
    isSame(one.ties.targets, other.ties.targets)
  );
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
