import type { World } from "../world.ts";
import type { Intervention } from "./intervention.ts";
import { seedPractice } from "./seed.ts";
import { setParameters } from "./set.ts";

/** Lets one intervention act. */
export function intervene(world: World, intervention: Intervention, ordinal: number): void {
  switch (intervention.kind) {
    case "set":
      return setParameters.act(world, intervention, ordinal);
    case "seed":
      return seedPractice.act(world, intervention, ordinal);
  }
}

/** Whether an intervention's effect lasts over a span of weeks (settings) or is one act. */
export function lasts(intervention: Intervention): boolean {
  return intervention.kind === "set";
}

/** How many of the entries before number `index` are the same act at the same time. */
export function ordinalOf(interventions: readonly Intervention[], index: number): number {
  const entry = interventions[index]!;
  if (entry.kind !== "seed") return 0;
  return interventions
    .slice(0, index)
    .filter((other) => other.kind === "seed" && other.at === entry.at && other.practice === entry.practice)
    .length;
}
