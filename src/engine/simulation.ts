import { allocate, bytesNeeded } from "../core/layout.ts";
import { Luck } from "../core/luck.ts";
import { drawNetwork } from "../model/generators/index.ts";
import { generatePractices } from "../model/practicePlan.ts";
import { initialise } from "../model/initialise.ts";
import { noDirectives } from "../model/interventions/directives.ts";
import { memoriesNeeded } from "../model/interventions/index.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { mechanisms as weekOrder } from "../model/mechanisms/index.ts";
import { buildSettings } from "../model/parameters.ts";
import { stateLayout, type Sizes } from "../model/state.ts";
import { buildStructure, SPARE_TIES } from "../model/structure.ts";
import { ThisWeek } from "../model/thisWeek.ts";
import { perilsWithout, type PerilKey } from "../model/perils/index.ts";
import { runWeek } from "../model/week.ts";
import type { System } from "../model/system.ts";
import type { World } from "../model/world.ts";
import type { Setup } from "./setup.ts";
import { applyTimeline } from "./timeline.ts";

/** A run in progress: the world after `world.week` weeks. */
export interface Simulation {
  readonly setup: Setup;
  readonly world: World;
  readonly mechanisms: readonly Mechanism[];
}

/** The sizes that a run's state has. */
export function sizesOf(setup: Pick<Setup, "system" | "practices" | "interventions">): Sizes {
  const { system, practices, interventions } = setup;
  const person = system.role.length;
  return {
    person,
    practice: practices.names.length,
    domain: practices.domainNames.length,
    school: system.schoolNames.length,
    group: system.groupKind.length,
    tie: system.ties.targets.length + person * SPARE_TIES,
    schoolChoice: memoriesNeeded(interventions, "chosenSchools"),
    staffChoice: memoriesNeeded(interventions, "chosenStaff"),
  };
}

/** Bytes of memory that a run's state takes. */
export function memoryNeeded(sizes: Sizes): number {
  return bytesNeeded(stateLayout, sizes);
}

/** The system that one future starts from: the setup's, unless each future draws its own by its luck. */
export function systemAtStart({ system, networkPlan }: Setup, luck: Luck): System {
  return networkPlan === undefined ? system : drawNetwork(networkPlan, luck);
}

/**
 * A run at its start (week 0). The order of the week is the model's unless other mechanisms are given,
 * for example to leave one out; `without` takes perils out altogether.
 */
export function createSimulation(
  setup: Setup,
  replicate: number,
  options: { mechanisms?: readonly Mechanism[]; without?: readonly PerilKey[] } = {},
): Simulation {
  const luck = new Luck(setup.key, replicate);
  const system = systemAtStart(setup, luck);
  const practices =
    setup.practicePlan === undefined ? setup.practices : generatePractices(setup.practicePlan, luck);
  const sizes = sizesOf({ system, practices, interventions: setup.interventions });
  const state = allocate(stateLayout, sizes);
  // Variants get attributes as the run goes on, so those in force are the state's own arrays.
  const { quality, appeal, challenge } = state;
  quality.set(practices.quality);
  appeal.set(practices.appeal);
  challenge.set(practices.challenge);
  const world: World = {
    system,
    structure: buildStructure(system, practices),
    practices: { ...practices, quality, appeal, challenge },
    settings: buildSettings(setup.values, sizes.school),
    directives: noDirectives(sizes),
    sizes,
    state,
    now: new ThisWeek(sizes),
    luck,
    perils: perilsWithout(options.without ?? []),
    recorder: null,
    week: 0,
  };
  initialise(world);
  return { setup, world, mechanisms: options.mechanisms ?? weekOrder };
}

/** Runs one week: what the timeline says first, then the mechanisms. */
export function step({ setup, world, mechanisms }: Simulation): void {
  const week = world.week + 1;
  applyTimeline(setup, world, week);
  runWeek(world, mechanisms);
}

/** Runs to the last week, calling `each` after every week (and never at week 0). */
export function runToEnd(simulation: Simulation, each?: (world: World) => void): void {
  while (simulation.world.week < simulation.setup.weeks) {
    step(simulation);
    each?.(simulation.world);
  }
}
