import { backMandates } from "../backing.ts";
import { chargeSchools } from "./costs.ts";
import type { InterventionKind, MandatePractice } from "./intervention.ts";

/**
 * The chosen schools must use a practice: see the mechanism `mandates`. Of two mandates for one domain, the one
 * further down the timeline holds.
 */
export const mandatePractice: InterventionKind<MandatePractice> = {
  key: "mandate",
  label: "Order a practice from above",
  chooses: "schools",
  lasts: true,

  enforce({ structure, sizes, directives }, { practice }, chosen) {
    const d = structure.domainOf[practice]!;
    for (let s = 0; s < sizes.school; s++) {
      if (chosen[s] === 0) continue;
      const at = s * sizes.domain + d;
      if (directives.mandated[at] === -1) directives.mandates++;
      directives.mandated[at] = practice;
    }
  },

  // What is ordered has the groups' backing from the first day on.
  act(world) {
    backMandates(world);
  },

  charge(world, intervention, chosen) {
    const { mandateHours, mandateMoney } = world.settings;
    chargeSchools(world, intervention, chosen, mandateHours, mandateMoney);
  },
};
