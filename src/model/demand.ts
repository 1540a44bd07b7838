import { normalOf } from "../core/distributions.ts";
import { stream } from "../core/luck.ts";
import type { ParameterSet } from "../core/parameter.ts";
import { schoolChallenge } from "./bodies.ts";
import { handsOf } from "./practiceUse.ts";
import type { World } from "./world.ts";

export const demandParameters = {
  demandDriven: {
    section: "purpose",
    label: "How often a group takes up what its members need most, not the network's focus",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: the network's focus sets the agenda unless told",
  },
  needBlur: {
    section: "purpose",
    label: "How far a group is off in its sense of what matters",
    unit: "number",
    min: 0,
    max: 10,
    plausible: [0, 1],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "as wide as domains differ in leverage by default",
  },
  ownership: {
    section: "purpose",
    label: "How much faster people get better at what their group chose itself",
    unit: "number",
    min: 0,
    max: 10,
    plausible: [0, 1],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "ownership deepens practice (Coburn 2003); strength guessed",
  },
} as const satisfies ParameterSet;

const sense = stream("demand.sense");

/**
 * The domain in which the people of group g need something most, of those in which one of them has something to
 * offer; −1 where nobody uses anything. Need = sensed leverage × share of good use that is missing: a person who
 * uses what she believes no worse than usual lacks 1 − fidelity, anybody else lacks all. A group's sense of leverage
 * is off by an error of its own that stays the same.
 */
export function neediestDomain(world: World, g: number, people: Int32Array, count: number): number {
  const { sizes, settings, practices, state, luck } = world;
  const { current, fidelity, beliefMean } = state;
  let neediest = -1;
  let most = -Infinity;
  for (let d = 0; d < sizes.domain; d++) {
    let offers = 0;
    let missing = 0;
    for (let k = 0; k < count; k++) {
      const at = people[k]! * sizes.domain + d;
      const p = current[at]!;
      if (p >= 0) offers++;
      missing += p >= 0 && beliefMean[people[k]! * sizes.practice + p]! >= 0 ? 1 - fidelity[at]! : 1;
    }
    if (offers === 0) continue;
    const error = settings.needBlur[0]! * normalOf(luck.draw(sense, 0, g, d)[0]!);
    const need = Math.max(0, practices.leverage[d]! + error) * missing;
    if (need > most) {
      most = need;
      neediest = d;
    }
  }
  return neediest;
}

/**
 * The domain to which person i's attention goes as far as it keeps to a focus: the one that her group took up by its
 * own demand, or else the network's.
 */
export function attentionOf({ structure, settings, state }: World, i: number, s: number): number {
  if (settings.demandDriven[s]! > 0) {
    for (let at = structure.groupsOfOffsets[i]!; at < structure.groupsOfOffsets[i + 1]!; at++) {
      const d = state.agenda[structure.groupsOf[at]!]!;
      if (d >= 0) return d;
    }
  }
  return state.focusDomain[s]!;
}

/**
 * Members get better faster at what their group chose on its own demand, while it still stands behind it. Comes on
 * top of the week's usual learning; nothing to do where no group has chosen so.
 */
export function deepenOwned(world: World): void {
  const { system, sizes, settings, state, now } = world;
  const { owned, endorsed, current, fidelity, school } = state;
  const extra = settings.ownership[0]!;
  if (extra === 0) return;
  const domains = sizes.domain;
  for (let g = 0; g < sizes.group; g++) {
    for (let d = 0; d < domains; d++) {
      const p = owned[g * domains + d]!;
      if (p < 0 || endorsed[g * domains + d] !== p) continue;
      for (let k = system.groupOffsets[g]!; k < system.groupOffsets[g + 1]!; k++) {
        const i = system.groupMembers[k]!;
        const at = i * domains + d;
        if (current[at] !== p) continue;
        const s = school[i]!;
        const slowed = 1 - settings.challengeSlows[0]! * schoolChallenge(world, s, p);
        const pace = settings.learningRate[s]! * now.support[s]! * slowed;
        fidelity[at]! += Math.min(1, (extra * pace) / handsOf(world, i)) * (1 - fidelity[at]!);
      }
    }
  }
}
