import { parameterOf } from "../parameters.ts";
import { chargeSchools } from "./costs.ts";
import type { InterventionKind, SetParameters } from "./intervention.ts";

/** Puts the values in force in the chosen schools; parameters of the whole system change as a whole. */
export const setParameters: InterventionKind<SetParameters> = {
  key: "set",
  label: "Set parameters",
  chooses: "schools",
  lasts: true,
  isFree: true,

  enforce({ settings }, { values }, chosen) {
    for (const { name, value } of values) {
      if (parameterOf(name).scope === "system") settings[name].fill(value);
      else for (let s = 0; s < chosen.length; s++) if (chosen[s] === 1) settings[name][s] = value;
    }
  },

  charge(world, intervention, chosen) {
    chargeSchools(world, intervention, chosen, null, null);
  },
};
