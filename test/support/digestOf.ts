import { StateDigest } from "../../src/engine/digest.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";

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
