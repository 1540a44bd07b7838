import { createSimulation, runToEnd } from "../../engine/simulation.ts";
import type { Setup } from "../../engine/setup.ts";
import type { World } from "../../model/world.ts";

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
