import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { choiceOf, uniformOf } from "../../core/distributions.ts";
import { NumberList } from "../../core/numberList.ts";
import type { Mechanism } from "../mechanism.ts";
import { addTie, hasTie } from "../tieStore.ts";
import { WEEKS_PER_YEAR } from "../time.ts";
import type { World } from "../world.ts";

export const tieParameters = {
  reciprocation: {
    section: "relationships",
    label: "How far an exchange also strengthens the tie back",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.4,
    scope: "school",
    source: "Pitts & Spillane 2009 data: 37 % of advice ties are returned",
  },
  tieGain: {
    section: "relationships",
    label: "Share of the missing strength that one exchange adds to a tie",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    default: 0.05,
    scope: "school",
    advanced: true,
    assumed: "with the weakening below, ties settle near strength .8",
  },
  tieDecay: {
    section: "relationships",
    label: "Share of its strength that a tie loses in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0, 0.02],
    default: 0.005,
    scope: "school",
    advanced: true,
    assumed: "an unused tie loses a sixth of its strength in a school year",
  },
  trustGain: {
    section: "relationships",
    label: "Share of the missing trust that reciprocated joint work adds",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.1],
    default: 0.02,
    scope: "school",
    advanced: true,
    assumed: "trust grows slowly by working together (Bryk & Schneider 2002); rate guessed",
  },
  membershipGrowth: {
    section: "relationships",
    label: "Times a year that a contact introduces each person to a colleague of hers",
    unit: "per year",
    min: 0,
    max: 9,
    plausible: [0, 1],
    default: 0.1,
    scope: "school",
    assumed:
      "slow growth, and never more than six new ones in a run; leaders' ties grew fivefold in two years under a reform (Daly & Finnigan 2011)",
  },
  networkLearning: {
    section: "relationships",
    label: "How often an introduction leads to somebody who uses what one needs",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: who is introduced is left to chance unless told",
  },
  newTieStrength: {
    section: "relationships",
    label: "Strength of a new tie",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.1, 0.8],
    default: 0.4,
    scope: "system",
    advanced: true,
    assumed: "half as strong as an established tie",
  },
} as const satisfies ParameterSet;

const growing = stream("ties.growing");
const introduction = stream("ties.introduction");
// Reused from month to month.
const introduced = new NumberList();
/** Weeks between chances for a new tie: rare events need no draw every week. */
const GROWTH_EVERY = 4;

/** Exchange strengthens a tie and, by reciprocity, the tie back; unused ties weaken; members bring in others. */
export const ties: Mechanism = {
  key: "ties",
  label: "Ties strengthen with use, weaken without, and grow by introduction",
  source: "Daly & Finnigan 2011, American Educational Research Journal 48(1)",

  step(world) {
    const { system, sizes, settings, luck, week } = world;
    if (week % GROWTH_EVERY !== 0) return;
    introduced.count = 0;
    for (let s = 0; s < sizes.school; s++) {
      const chance = (settings.membershipGrowth[s]! * GROWTH_EVERY) / WEEKS_PER_YEAR;
      luck.befall(growing, week, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!, chance, introduced);
    }
    for (let at = 0; at < introduced.count; at++) introduce(world, introduced.values[at]!);
  },

  settle(world) {
    const { system, structure, sizes, settings, state, now } = world;
    const { tieStrength, tieTrustGained, tieReverse, tieSource, school } = state;
    const { slotOffsets } = structure;
    for (let s = 0; s < sizes.school; s++) {
      const keep = 1 - settings.tieDecay[s]!;
      if (keep === 1) continue;
      // Free slots have strength 0 and keep it: one run over all of them is faster than a loop for each person.
      const end = slotOffsets[system.schoolOffsets[s + 1]!]!;
      for (let e = slotOffsets[system.schoolOffsets[s]!]!; e < end; e++) tieStrength[e]! *= keep;
    }
    // Used ties come in the order of the schools, so each school's are a run of the list.
    const { values, count } = now.usedTies;
    let at = 0;
    for (let s = 0; s < sizes.school && at < count; s++) {
      const gain = settings.tieGain[s]!;
      const backGain = gain * settings.reciprocation[s]!;
      const end = slotOffsets[system.schoolOffsets[s + 1]!]!;
      for (; at < count && values[at]! < end; at++) {
        const e = values[at]!;
        tieStrength[e]! += gain * (1 - tieStrength[e]!);
        const back = tieReverse[e]!;
        if (back >= 0) tieStrength[back]! += backGain * (1 - tieStrength[back]!);
      }
    }
    for (let at = 0; at < now.jointTies.count; at++) {
      const e = now.jointTies.values[at]!;
      if (tieReverse[e]! < 0) continue;
      tieTrustGained[e]! += settings.trustGain[school[tieSource[e]!]!]! * (1 - tieTrustGained[e]!);
    }
    for (let at = 0; at < now.newTies.count; at += 2) {
      addTie(world, now.newTies.values[at]!, now.newTies.values[at + 1]!);
    }
  },
};

/** A contact of person i brings in one of her own contacts. */
function introduce(world: World, i: number): void {
  const { structure, state, luck, now, week } = world;
  const draw = luck.draw(introduction, week, i);
  const through = contactOf(world, i, draw[0]!);
  if (through < 0) return;
  const start = draw[1]!;
  const sought = uniformOf(draw[2]!) < world.settings.networkLearning[state.school[i]!]!;
  let target = contactOf(world, through, start);
  if (target < 0 || target === i || hasTie(structure, state, i, target)) return;
  // Needs change to whom an introduction leads, not how many there are.
  if (sought) target = neededContactOf(world, i, through, start, target);
  now.newTies.push(i);
  now.newTies.push(target);
}

/**
 * The first of `through`'s contacts, from a random one on, who uses something that person i needs and is not yet her
 * contact; `otherwise` where there is none. She needs what she believes no worse than usual where she uses nothing,
 * or better than what she uses.
 */
function neededContactOf(
  { structure, sizes, state }: World,
  i: number,
  through: number,
  word: number,
  otherwise: number,
): number {
  const row = structure.slotOffsets[through]!;
  const degree = state.degree[through]!;
  const belief = i * sizes.practice;
  const begin = degree === 0 ? 0 : choiceOf(word, degree);
  for (let step = 0; step < degree; step++) {
    const target = state.tieTarget[row + ((begin + step) % degree)]!;
    if (target === i || hasTie(structure, state, i, target)) continue;
    for (let d = 0; d < sizes.domain; d++) {
      const shown = state.current[target * sizes.domain + d]!;
      const used = state.current[i * sizes.domain + d]!;
      if (shown < 0 || shown === used) continue;
      const expected = state.beliefMean[belief + shown]!;
      if (used < 0 ? expected >= 0 : expected > state.beliefMean[belief + used]!) return target;
    }
  }
  return otherwise;
}

/** One of a person's contacts, each equally likely; −1 when the slot drawn is free. */
function contactOf({ structure, state }: World, person: number, word: number): number {
  const row = structure.slotOffsets[person]!;
  const degree = state.degree[person]!;
  // Ties fill a row from its start, so the first `degree` slots are taken.
  return degree === 0 ? -1 : state.tieTarget[row + choiceOf(word, degree)]!;
}
