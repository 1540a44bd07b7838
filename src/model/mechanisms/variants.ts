import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { bernoulliOf, normalOf } from "../../core/distributions.ts";
import type { Mechanism } from "../mechanism.ts";
import { takeUp } from "../practiceUse.ts";
import type { World } from "../world.ts";

export const variantParameters = {
  variantRate: {
    section: "inquiry",
    label: "Chance that a test of a far refined practice turns it into a practice of the school's own",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    default: 0,
    scope: "school",
    assumed: "off, unless a scenario keeps room for variants",
  },
  variantSlots: {
    section: "inquiry",
    label: "Room for new practices that schools make themselves, in each domain",
    unit: "number",
    min: 0,
    max: 8,
    plausible: [0, 8],
    default: 0,
    scope: "system",
    atStart: true,
    integer: true,
    assumed: "none, unless a scenario asks for it",
  },
  variantFrom: {
    section: "inquiry",
    label: "How far a school must have refined a practice to make it one of its own",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    default: 0.8,
    scope: "system",
    advanced: true,
    assumed: "when the school can add little more to it as it is",
  },
  variantCarries: {
    section: "inquiry",
    label: "Share of a school's refinement that holds elsewhere too, once it is a practice of its own",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "half of it is about teaching, half about the place",
  },
  variantSd: {
    section: "inquiry",
    label: "How far a variant turns out better or worse than its makers meant",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.2],
    default: 0.05,
    scope: "system",
    advanced: true,
    assumed: "a quarter of the differences between practices",
  },
  variantLikeness: {
    section: "inquiry",
    label: "How far being used to a practice carries over to a variant of it",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.5, 1],
    default: 0.8,
    scope: "system",
    advanced: true,
    assumed: "most of it is the same: a fifth of the challenge and of the know-how is left to learn",
  },
  variantEase: {
    section: "inquiry",
    label: "Share of a practice's challenge that a variant takes away, since it was worked out for use",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0.1,
    scope: "system",
    advanced: true,
    assumed: "teachers know best what makes a practice usable; strength guessed",
  },
} as const satisfies ParameterSet;

const making = stream("variants.making");
const turning = stream("variants.turning");

/** Knowledge is created: what a school's group has refined far enough becomes a practice that can travel. */
export const variants: Mechanism = {
  key: "variants",
  label: "Groups turn what they have refined into practices of their own",
  source: "Hakkarainen, Palonen, Paavola & Lehtinen 2004, Communities of Networked Expertise",

  step(world) {
    const { system, practices, sizes, settings, state, luck, now, week } = world;
    if ((practices.variantSlots ?? 0) === 0) return;
    const enough = settings.variantFrom[0]! * settings.refinementLimit[0]!;
    const { meetings } = now;
    for (let at = 0; at < meetings.count; at++) {
      const g = meetings.group[at]!;
      const s = system.groupSchool[g]!;
      if (s < 0 || settings.variantRate[s] === 0 || settings.inquiry[s] === 0) continue;
      const refined = state.refinement[s * sizes.practice + meetings.practice[at]!]!;
      if (refined <= 0 || refined < enough) continue;
      if (bernoulliOf(luck.draw(making, week, g)[0]!, settings.variantRate[s]!)) now.makers.push(at);
    }
  },

  settle(world) {
    const { values, count } = world.now.makers;
    for (let k = 0; k < count; k++) make(world, values[k]!);
  },
};

/** The group of a meeting makes a variant of what it settled on, if there is room and its school has none of it yet. */
function make(world: World, meeting: number): void {
  const { system, structure, practices, state, sizes, directives, now } = world;
  const g = now.meetings.group[meeting]!;
  const parent = now.meetings.practice[meeting]!;
  const s = system.groupSchool[g]!;
  const d = structure.domainOf[parent]!;
  const first = practices.domainOffsets[d]!;
  const v = first + state.circulating[d]!;
  if (v === practices.domainOffsets[d + 1]!) return;
  for (let p = first; p < v; p++) if (state.variantOf[p] === parent && state.variantSchool[p] === s) return;
  state.circulating[d]!++;
  state.variantOf[v] = parent;
  state.variantSchool[v] = s;
  setWorth(world, parent, v, s);
  // What the group settled on is now its own practice, and that is what it stands behind.
  now.meetings.backed[meeting] = v;
  const isOrdered = directives.mandated[s * sizes.domain + d] === parent;
  // Others expect of it what they think of its parent, and it suits the same classrooms.
  for (let row = 0; row < sizes.person * sizes.practice; row += sizes.practice) {
    state.beliefMean[row + v] = state.beliefMean[row + parent]!;
    state.ownFit[row + v] = state.ownFit[row + parent]!;
  }
  for (let at = system.groupOffsets[g]!; at < system.groupOffsets[g + 1]!; at++) {
    const i = system.groupMembers[at]!;
    const use = i * sizes.domain + d;
    state.aware[use]! |= 1 << (v - first);
    const row = i * sizes.practice;
    state.beliefPrecision[row + v] = state.beliefPrecision[row + parent]!;
    state.knowHow[row + v] = state.knowHow[row + parent]!;
    // Who must use the parent may not, whatever her team has made of it.
    if (state.current[use] === parent && !isOrdered) takeUp(world, i, v, state.fidelity[use]!, false);
  }
}

/**
 * A variant's attributes: its parent's, with part of the school's refinement made its own and some luck. The rest of a
 * school's refinement of the parent is about the place: it becomes fit, and the variant can be refined anew. What a
 * school did to make the parent easier to use serves the variant there as well.
 */
function setWorth({ settings, state, sizes, luck, week }: World, parent: number, v: number, s: number): void {
  const { quality, appeal, challenge, merit, refinement, eased } = state;
  const home = s * sizes.practice;
  const carries = settings.variantCarries[0]!;
  const turn = settings.variantSd[0]! * normalOf(luck.draw(turning, week, v)[0]!);
  quality[v] = quality[parent]! + carries * refinement[home + parent]! + turn;
  appeal[v] = appeal[parent]!;
  challenge[v] = challenge[parent]! * (1 - settings.variantEase[0]!);
  for (let row = 0; row < sizes.school * sizes.practice; row += sizes.practice) {
    const fit = merit[row + parent]! - quality[parent]! - refinement[row + parent]!;
    refinement[row + v] = 0;
    eased[row + v] = eased[row + parent]!;
    merit[row + v] = quality[v]! + fit + (1 - carries) * refinement[row + parent]!;
  }
}
