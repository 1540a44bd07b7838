import { chooseFocus } from "../focus.ts";
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
    const focus = chooseFocus(world, intervention.diagnosis);
    for (let s = 0; s < chosen.length; s++) if (chosen[s] === 1) world.state.focusDomain[s] = focus;
    const { networkStartHours, networkStartMoney } = world.settings;
    chargeSchools(world, intervention, chosen, networkStartHours, networkStartMoney);
  },
};
