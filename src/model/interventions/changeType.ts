import { chooseFocus, chooserOf } from "../focus.ts";
import { chargeSchools } from "./costs.ts";
import type { ChangeType, InterventionKind } from "./intervention.ts";
import { setParameters } from "./set.ts";

/**
 * The chosen schools' network becomes another type: the type's values hold from then on, the problem to work on is chosen
 * anew, and setting it up is charged.
 */
export const changeType: InterventionKind<ChangeType> = {
  key: "changeType",
  label: "Turn the network into another type",
  chooses: "schools",
  lasts: true,

  enforce(world, intervention, chosen) {
    setParameters.enforce!(world, { ...intervention, kind: "set" }, chosen);
  },

  act(world, intervention, chosen) {
    for (let s = 0; s < chosen.length; s++) {
      if (chosen[s] === 0) continue;
      world.state.focusDomain[s] = chooseFocus(world, intervention.diagnosis, chooserOf(world, s));
    }
    const { networkStartHours, networkStartMoney } = world.settings;
    chargeSchools(world, intervention, chosen, networkStartHours, networkStartMoney);
  },
};
