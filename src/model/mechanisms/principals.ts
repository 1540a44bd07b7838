import type { ParameterSet } from "../../core/parameter.ts";
import type { Mechanism } from "../mechanism.ts";
import { participationOf } from "../participation.ts";
import { PRINCIPAL } from "../system.ts";
import { WEEKS_PER_MONTH } from "../time.ts";
import type { World } from "../world.ts";

export const principalsParameters = {
  principalsLearn: {
    section: "leadership",
    label: "How far in a month principals become like the principals they ask in how often they take part",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0,
    scope: "school",
    assumed: "off: each principal stays as she is unless told",
  },
} as const satisfies ParameterSet;

// Reused from month to month: how far each school's principal moves.
let moves = new Float64Array(0);

/**
 * Principals learn from one another to take part in teachers' learning, or not to: once a month each moves some of
 * the way to the mean of those whom she asks, weighted by the strength of the tie. Habits that spread are not good
 * by spreading: a principal among others who stay away learns to stay away.
 */
export const principals: Mechanism = {
  key: "principals",
  label: "Principals learn from one another how often to take part",
  source: "Daly & Finnigan 2011, American Educational Research Journal 48(1): leaders' networks under reform",

  step(world) {
    if (world.week % WEEKS_PER_MONTH !== 0) return;
    const { sizes, settings } = world;
    if (moves.length !== sizes.school) moves = new Float64Array(sizes.school);
    for (let s = 0; s < sizes.school; s++) {
      const rate = settings.principalsLearn[s]!;
      moves[s] = rate > 0 ? rate * distanceToAsked(world, s) : 0;
    }
  },

  settle(world) {
    const { sizes, settings, state, structure, now } = world;
    if (world.week % WEEKS_PER_MONTH === 0) {
      for (let s = 0; s < sizes.school; s++) {
        if (moves[s] === 0) continue;
        // Never beyond never and always, so that nothing is stored up that does not show.
        const share = Math.min(1, Math.max(0, participationOf(world, s) + moves[s]!));
        state.participationLearned[s] = share - settings.principalParticipation[s]!;
      }
    }
    // A new principal brings her own habit, not what her predecessor had learned.
    const { values, count } = now.leaving;
    for (let at = 0; at < count; at++) {
      const s = state.school[values[at]!]!;
      if (structure.principalOf[s] === values[at]) state.participationLearned[s] = 0;
    }
  },
};

/** How much more often the principals whom the principal of school s asks take part than she; 0 where she asks none. */
function distanceToAsked(world: World, s: number): number {
  const { system, structure, state } = world;
  const i = structure.principalOf[s]!;
  if (i < 0) return 0;
  const row = structure.slotOffsets[i]!;
  let weights = 0;
  let sum = 0;
  for (let e = row; e < row + state.degree[i]!; e++) {
    const j = state.tieTarget[e]!;
    if (system.role[j] !== PRINCIPAL || state.school[j] === s) continue;
    weights += state.tieStrength[e]!;
    sum += state.tieStrength[e]! * participationOf(world, state.school[j]!);
  }
  return weights > 0 ? sum / weights - participationOf(world, s) : 0;
}
