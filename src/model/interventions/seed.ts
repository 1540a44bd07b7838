import { stream } from "../../core/luck.ts";
import { takeUp } from "../practiceUse.ts";
import type { InterventionKind, SeedPractice } from "./intervention.ts";

const seeding = stream("intervention.seed");

/** A share of the staff of the chosen schools takes the practice up, whatever they think of it. */
export const seedPractice: InterventionKind<SeedPractice> = {
  key: "seed",
  label: "Bring a practice to some of the staff",
  act(world, { practice, share, schools }, number) {
    const { system, sizes, luck, week } = world;
    for (let s = 0; s < sizes.school; s++) {
      if (schools !== null && !schools.includes(s)) continue;
      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        if (luck.uniform(seeding, week, i, number) < share) takeUp(world, i, practice);
      }
    }
  },
};
