import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { startingFidelity, takeUp } from "../practiceUse.ts";
import { BROUGHT } from "../recorder.ts";
import { useOf } from "./choose.ts";
import { chargeStaff } from "./costs.ts";
import type { InterventionKind, SeedPractice } from "./intervention.ts";

export const seedParameters = {
  seedHours: {
    section: "costs",
    label: "Hours that it takes each person to begin with a practice that is brought to her",
    unit: "hours",
    min: 0,
    max: 1000,
    plausible: [0, 6],
    default: 2,
    scope: "school",
    assumed: "an afternoon on which it is handed over",
  },
  seedMoney: {
    section: "costs",
    label: "Money for each person to whom a practice is brought",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [0, 200],
    default: 20,
    scope: "school",
    assumed: "materials handed over",
  },
} as const satisfies ParameterSet;

const seeding = stream("intervention.seed");

/**
 * Each of the chosen staff takes the practice up with the chance `share`, whatever they think of it. Luck
 * goes by practice, week and person, so another entry of the timeline moves nobody's.
 */
export const seedPractice: InterventionKind<SeedPractice> = {
  key: "seed",
  label: "Bring a practice to some of the staff",
  chooses: "staff",
  lasts: false,

  act(world, intervention, chosen, ordinal) {
    const { sizes, settings, luck, week } = world;
    const { practice, share } = intervention;
    const reached = new Uint8Array(sizes.person);
    for (let i = 0; i < sizes.person; i++) {
      if (chosen[i] === 0) continue;
      if (luck.uniform(seeding, week, i, useOf(practice, ordinal)) >= share) continue;
      reached[i] = 1;
      world.recorder?.brought(i, practice, BROUGHT);
      takeUp(world, i, practice, startingFidelity(world, i, practice), false);
    }
    chargeStaff(world, intervention, reached, settings.seedHours, settings.seedMoney);
  },
};
