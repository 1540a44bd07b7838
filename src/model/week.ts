import { learn } from "./learning.ts";
import type { Mechanism } from "./mechanism.ts";
import type { World } from "./world.ts";

/**
 * Runs one week. Everyone reads the state as it stood when the week began; then the changes take effect
 * together, from the last mechanism to the first, so that whoever leaves takes the week's changes with her.
 */
export function runWeek(world: World, mechanisms: readonly Mechanism[]): void {
  world.week++;
  world.now.clear();
  for (const mechanism of mechanisms) mechanism.step?.(world);
  learn(world);
  for (let at = mechanisms.length - 1; at >= 0; at--) mechanisms[at]!.settle?.(world);
  for (const mechanism of mechanisms) mechanism.conclude?.(world);
}
