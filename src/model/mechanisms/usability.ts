import type { ParameterSet } from "../../core/parameter.ts";
import { groupValue, identifiabilityOf, presenceOf } from "../bodies.ts";
import type { Mechanism } from "../mechanism.ts";

export const usabilityParameters = {
  practicalKnowledge: {
    section: "inquiry",
    label: "How far groups work on making what they settled on easier to use",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: practices are used as they come unless told",
  },
  usabilityRate: {
    section: "inquiry",
    label: "Share of the avoidable challenge that one meeting's full work on usability takes away",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    default: 0.05,
    scope: "system",
    advanced: true,
    assumed: "some fourteen meetings to come half way: adjusting a routine is quicker than testing its worth",
  },
  usabilityLimit: {
    section: "inquiry",
    label: "Most of a practice's challenge that work on its usability can take away",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "half is in how it comes, half in what it asks for",
  },
  usabilityHours: {
    section: "costs",
    label: "Hours that full work on usability takes each member at a meeting",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 4],
    default: 0.5,
    scope: "school",
    assumed: "adapting material for the next lessons",
  },
} as const satisfies ParameterSet;

/**
 * Teachers know what works in a classroom: what a group of the school settled on, it makes easier to use there.
 * A practice becomes no better by it, only less of a change.
 */
export const usability: Mechanism = {
  key: "usability",
  label: "Groups make what they settled on easier to use",
  source: "Bryk, Gomez, Grunow & LeMahieu 2015, Learning to improve",

  settle(world) {
    const { system, sizes, settings, state, perils, now } = world;
    const { meetings } = now;
    for (let at = 0; at < meetings.count; at++) {
      const g = meetings.group[at]!;
      const s = system.groupSchool[g]!;
      // Members from several schools have no one classroom in common to fit a practice to.
      if (s < 0) continue;
      const work = settings.practicalKnowledge[s]!;
      if (work === 0) continue;
      const n = meetings.present[at]!;
      const identifiability = identifiabilityOf(world, g, presenceOf(world, g));
      const effort = perils.diffusionOfResponsibility.effort(
        n,
        groupValue(world, g, settings.diffusionOfResponsibility),
        identifiability,
      );
      const hours = n * work * settings.usabilityHours[s]!;
      state.hours[s]! += hours * effort;
      state.effortLost[s]! += hours * (1 - effort);
      const cell = s * sizes.practice + meetings.practice[at]!;
      const left = settings.usabilityLimit[0]! - state.eased[cell]!;
      if (left > 0) state.eased[cell]! += settings.usabilityRate[0]! * work * effort * left;
    }
  },
};
