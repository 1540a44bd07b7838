import type { World } from "../world.ts";
import type { Intervention } from "./intervention.ts";
import { seedPractice } from "./seed.ts";
import { setParameters } from "./set.ts";

/** Lets one intervention act. */
export function intervene(world: World, intervention: Intervention, number: number): void {
  switch (intervention.kind) {
    case "set":
      return setParameters.act(world, intervention, number);
    case "seed":
      return seedPractice.act(world, intervention, number);
  }
}

/** Whether an intervention's effect lasts over a span of weeks (settings) or is one act. */
export function lasts(intervention: Intervention): boolean {
  return intervention.kind === "set";
}
