import type { ParameterSet } from "../../core/parameter.ts";
import type { Mechanism } from "../mechanism.ts";
import { WEEKS_PER_YEAR } from "../time.ts";
import { updateContributions } from "../contribution.ts";

export const outcomeParameters = {
  achievementRatio: {
    section: "outcomes",
    label: "Gain in students' achievement for each SD of gain in instruction",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0.1, 0.5],
    default: 0.37,
    scope: "system",
    advanced: true,
    source: "Kraft, Blazar & Hogan 2018: coaching adds .18 SD of achievement for .49 SD of instruction",
  },
  achievementLag: {
    section: "outcomes",
    label: "Years until most of a gain in instruction shows in achievement",
    unit: "years",
    min: 0.05,
    max: 20,
    plausible: [1, 4],
    default: 2,
    scope: "system",
    advanced: true,
    assumed: "a time constant of two school years",
  },
  hourCost: {
    section: "costs",
    label: "Cost of an hour of a staff member's time",
    unit: "currency",
    min: 0,
    max: 10000,
    plausible: [20, 80],
    default: 40,
    scope: "system",
    assumed: "a round figure; put in your own",
  },
} as const satisfies ParameterSet;

/** Instruction is what practice adds to skill; achievement follows with a long lag; hours become money. */
export const outcomes: Mechanism = {
  key: "outcomes",
  label: "Instruction changes first, students' achievement much later",
  source: "Kraft, Blazar & Hogan 2018, Review of Educational Research 88(4)",

  conclude(world) {
    const { system, sizes, settings, state, week } = world;
    updateContributions(world);
    const { achievement, contribution, startContribution, hours, money, purchases } = state;
    const { adoptionsFromContacts, earlyUptake } = state;
    const ratio = settings.achievementRatio[0]!;
    const step = Math.min(1, 1 / (settings.achievementLag[0]! * WEEKS_PER_YEAR));
    for (let s = 0; s < sizes.school; s++) {
      const start = startContribution[s]!;
      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        const aim = ratio * (contribution[i]! - start);
        achievement[i]! += step * (aim - achievement[i]!);
      }
      money[s] = hours[s]! * settings.hourCost[0]! + purchases[s]!;
    }
    // What is taken up after the first school year is no longer early.
    if (week <= WEEKS_PER_YEAR) earlyUptake.set(adoptionsFromContacts);
  },
};
