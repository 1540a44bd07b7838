import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { normalOf } from "../../core/distributions.ts";
import { groupMerit, groupValue, identifiabilityOf, presenceOf } from "../bodies.ts";
import { pool } from "../gate.ts";
import type { Mechanism } from "../mechanism.ts";
import { PRACTICE_RING } from "../rings.ts";

export const inquiryParameters = {
  inquiry: {
    section: "inquiry",
    label: "How thoroughly groups test what they settled on",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "some testing, far from systematic",
  },
  inquiryPrecision: {
    section: "inquiry",
    label: "Weight of each member's full effort at testing",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0.5, 3],
    default: 1.2,
    scope: "system",
    advanced: true,
    assumed: "six members at full effort match the prior's weight of 6",
  },
  permissionEffect: {
    section: "inquiry",
    label: "How much more a group tests when the principal takes part",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "leave to test and protected time; strength guessed",
  },
  refinementRate: {
    section: "inquiry",
    label: "Share of the possible refinement that one full test adds",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    default: 0.03,
    scope: "system",
    advanced: true,
    assumed: "some twenty thorough tests to come half way",
  },
  refinementLimit: {
    section: "inquiry",
    label: "Most that a school's own work can add to a practice",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.5],
    default: 0.25,
    scope: "system",
    advanced: true,
    assumed: "about half of what coaching adds (Kraft, Blazar & Hogan 2018: .49 SD)",
  },
  expertMeasures: {
    section: "inquiry",
    label: "How far experts build the measures that groups test with",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: groups make do with measures of their own unless told",
  },
  expertGain: {
    section: "inquiry",
    label: "How much more a test tells when experts built its measures",
    unit: "number",
    min: 0,
    max: 10,
    plausible: [0, 2],
    default: 0.75,
    scope: "system",
    advanced: true,
    assumed: "reliability of .7 in place of .4 of a home-made measure; strength guessed",
  },
  measureHours: {
    section: "costs",
    label: "Share of the hours of a test that go into building measures, and that experts' measures save",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.25,
    scope: "system",
    assumed: "half an hour of two",
  },
  expertCost: {
    section: "costs",
    label: "Cost of the experts' measures for one full test",
    unit: "currency",
    min: 0,
    max: 100000,
    plausible: [0, 500],
    default: 100,
    scope: "system",
    assumed: "two hours of an expert, shared among the schools that use the measure",
  },
  inquiryHours: {
    section: "costs",
    label: "Hours of work that a full test takes each member",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 8],
    default: 2,
    scope: "school",
    assumed: "a lesson observed and looked at together",
  },
} as const satisfies ParameterSet;

const testing = stream("inquiry.testing");

/** The group tests what it settled on, and refines it for its own school. */
export const inquiry: Mechanism = {
  key: "inquiry",
  label: "Groups test what they settled on and refine it",
  source: "Latané, Williams & Harkins 1979, Journal of Personality and Social Psychology 37",

  step(world) {
    const { system, sizes, settings, state, luck, perils, now, week } = world;
    const { meetings, evidence } = now;
    for (let at = 0; at < meetings.count; at++) {
      const g = meetings.group[at]!;
      const p = meetings.practice[at]!;
      const n = meetings.present[at]!;
      const presence = presenceOf(world, g);
      // Who is pressed for results tests less.
      const search = 1 - settings.pressureSearch[0]! * groupValue(world, g, settings.externalPressure);
      const rigour =
        search *
        Math.min(1, groupValue(world, g, settings.inquiry) * (1 + settings.permissionEffect[0]! * presence));
      const diffusion = groupValue(world, g, settings.diffusionOfResponsibility);
      const effort = perils.diffusionOfResponsibility.effort(
        n,
        diffusion,
        identifiabilityOf(world, g, presence),
      );
      now.effort += effort;
      if (rigour === 0) continue;
      const experts = groupValue(world, g, settings.expertMeasures);
      const precision =
        rigour * n * effort * settings.inquiryPrecision[0]! * (1 + settings.expertGain[0]! * experts);
      const ownWork = 1 - settings.measureHours[0]! * experts;
      const bill = (rigour * experts * settings.expertCost[0]!) / n;
      // Of no weight where testing is set to tell nothing: the work is done all the same.
      const error = precision > 0 ? normalOf(luck.draw(testing, week, g)[0]!) / Math.sqrt(precision) : 0;
      const first = system.groupOffsets[g]!;
      const end = system.groupOffsets[g + 1]!;
      const principal = meetings.principal[at]!;
      let pioneers = 0;
      for (let k = first; k < end || (k === end && principal >= 0); k++) {
        const i = k < end ? system.groupMembers[k]! : principal;
        const home = state.school[i]!;
        const hours = rigour * ownWork * settings.inquiryHours[home]!;
        state.purchases[home]! += bill;
        if (state.ring[i] === PRACTICE_RING) pioneers++;
        state.hours[home]! += hours * effort;
        state.effortLost[home]! += hours * (1 - effort);
        evidence.add(i, p, state.merit[home * sizes.practice + p]! + error, precision, 0);
      }
      // Of a test that others share in, the pool takes the part that is the pioneers'.
      if (now.gated && pioneers > 0)
        pool(world, p, groupMerit(world, g, p) + error, (precision * pioneers) / n);
      // Members from several schools learn together but refine nothing for one of them.
      const s = system.groupSchool[g]!;
      if (s >= 0) now.refine(s * sizes.practice + p, settings.refinementRate[0]! * rigour * effort);
    }
  },

  settle({ settings, state, now }) {
    const { values, count } = now.refinedCells;
    for (let at = 0; at < count; at++) {
      const cell = values[at]!;
      const gain =
        now.refinementShares[at]! * Math.max(0, settings.refinementLimit[0]! - state.refinement[cell]!);
      state.refinement[cell]! += gain;
      state.merit[cell]! += gain;
    }
  },
};
