import { stream } from "../../core/luck.ts";
import { startingFidelity, takeUp } from "../practiceUse.ts";
import type { InterventionKind, SeedPractice } from "./intervention.ts";

const seeding = stream("intervention.seed");
/** More than there can be practices, so that the same act twice has luck of its own each time. */
const USES_PER_ACT = 1024;

/**
 * Each of the staff of the chosen schools takes the practice up with the chance `share`, whatever they
 * think of it. Luck goes by practice, week and person, so another entry of the timeline moves nobody's.
 */
export const seedPractice: InterventionKind<SeedPractice> = {
  key: "seed",
  label: "Bring a practice to some of the staff",
  act(world, { practice, share, schools }, ordinal) {
    const { system, sizes, luck, week } = world;
    for (let s = 0; s < sizes.school; s++) {
      if (schools !== null && !schools.includes(s)) continue;
      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        if (luck.uniform(seeding, week, i, practice + USES_PER_ACT * ordinal) < share)
          takeUp(world, i, practice, startingFidelity(world, i, practice), false);
      }
    }
  },
};
