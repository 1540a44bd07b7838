import { chargeStaff } from "./costs.ts";
import type { CoachStaff, InterventionKind } from "./intervention.ts";

/**
 * The chosen posts are coached for some weeks: see the mechanism `coaching`. A post keeps its coach when its holder
 * leaves, since the school pays. Of two entries that coach one person, the one further down the timeline holds.
 */
export const coachStaff: InterventionKind<CoachStaff> = {
  key: "coach",
  label: "Coach some of the staff",
  chooses: "staff",
  lasts: true,

  // Coaching about one practice is for those who use it as coaching begins.
  narrow({ structure, sizes, state }, { practice }, chosen) {
    if (practice < 0) return;
    const d = structure.domainOf[practice]!;
    for (let i = 0; i < sizes.person; i++) {
      if (state.current[i * sizes.domain + d] !== practice) chosen[i] = 0;
    }
  },

  enforce({ sizes, directives }, { practice, dose }, chosen) {
    for (let i = 0; i < sizes.person; i++) {
      if (chosen[i] === 0) continue;
      if (directives.coaching[i] === 0 && dose > 0) directives.coached++;
      if (directives.coaching[i]! > 0 && dose === 0) directives.coached--;
      directives.coaching[i] = dose;
      directives.coachedPractice[i] = practice;
    }
  },

  charge(world, intervention, chosen) {
    chargeStaff(world, intervention, chosen, world.settings.coachingHours, world.settings.coachingMoney);
  },
};
