import { join } from "node:path";
import { UserError } from "../../core/fault.ts";
import type { Setup } from "../../engine/setup.ts";
import { createSimulation, runToEnd, step, type Simulation } from "../../engine/simulation.ts";
import type { World } from "../../model/world.ts";
import { prepareScenario } from "../../scenario/prepareScenario.ts";
import { shippedFolder } from "../../scenario/shippedScenarios.ts";
import type { Settings } from "./target.ts";

/**
 * The setup of a scenario that comes with Spreadwell, with settings changed as a user would change them by --set, and
 * the folder of its data where it reads any. Throws the user's faults.
 */
export function openShipped(name: string, settings: Settings, dataFolder: string | null = null): Setup {
  const file = join(shippedFolder(), `${name}.json`);
  const overrides = Object.entries(settings).map(([path, value]) => ({
    path,
    value,
    written: `${name}: ${path}`,
  }));
  return prepareScenario(file, overrides, dataFolder).built.setup;
}

/** The same without data. A scenario of our own that is not valid is our mistake, not the user's: an Error. */
export function openLimit(name: string, settings: Settings = {}): Setup {
  try {
    return openShipped(name, settings);
  } catch (error) {
    if (error instanceof UserError) throw new Error(error.message, { cause: error });
    throw error;
  }
}

/**
 * Runs so many replicates of a setup to the end and hands each world over, week by week if `weekly`, else only as it
 * ends. The world is that of the run: read it at once.
 */
export function runLimit(
  setup: Setup,
  replicates: number,
  see: (world: World, replicate: number) => void,
  { weekly = false } = {},
): void {
  for (let replicate = 0; replicate < replicates; replicate++) {
    const simulation = createSimulation(setup, replicate);
    runToEnd(simulation, weekly ? (world) => see(world, replicate) : undefined);
    if (!weekly) see(simulation.world, replicate);
  }
}

/** Number of people who use the one practice of a verification scenario. */
export function usersOf({ state, sizes }: World): number {
  let users = 0;
  for (let i = 0; i < sizes.person; i++) if (state.current[i * sizes.domain]! >= 0) users++;
  return users;
}

/** Users at the start (entry 0) and after each week of one future. */
export function usersByWeek(setup: Setup, replicate: number, weeks = setup.weeks): number[] {
  const simulation = createSimulation(setup, replicate);
  const users = [usersOf(simulation.world)];
  while (simulation.world.week < weeks) {
    step(simulation);
    users.push(usersOf(simulation.world));
  }
  return users;
}

/** Users after each of the given weeks, in each of so many futures: `[week's place][future]`. */
export function usersAtWeeks(setup: Setup, weeks: readonly number[], replicates: number): number[][] {
  const last = Math.max(...weeks);
  const seen = weeks.map((): number[] => []);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const users = usersByWeek(setup, replicate, last);
    weeks.forEach((week, at) => seen[at]!.push(users[week]!));
  }
  return seen;
}

/** How a future ended in which everything that can happen happens at once. */
export interface Ending {
  readonly simulation: Simulation;
  readonly users: number;
  /** Weeks until the last change. */
  readonly weeks: number;
}

/**
 * Runs until a week changes nothing. Only for settings without luck within a week, where such a week is the
 * last that could have; throws an Error when the scenario's weeks do not suffice.
 */
export function runUntilStill(setup: Setup, replicate: number): Ending {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  for (let users = usersOf(world), before = -1; users !== before;) {
    if (world.week >= setup.weeks)
      throw new Error(`something still happens after the last week, ${setup.weeks}`);
    step(simulation);
    before = users;
    users = usersOf(world);
  }
  const users = usersOf(world);
  return { simulation, users, weeks: world.week - 1 };
}

/** So many replicates at an effort: at least `least`, which a spread can be worked out from. */
export function replicatesAt(effort: number, full: number, least = 8): number {
  return Math.max(Math.min(least, full), Math.round(full * effort));
}
