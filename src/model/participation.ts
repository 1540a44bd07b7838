import type { World } from "./world.ts";

/**
 * How often the principal of school s takes part in teachers' learning, 0–1: what the settings say, and what she has
 * learned from other principals.
 */
export function participationOf({ settings, state }: World, s: number): number {
  const share = settings.principalParticipation[s]! + state.participationLearned[s]!;
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
