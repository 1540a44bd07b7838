import { parameterOf } from "../parameters.ts";
import type { InterventionKind, SetParameters } from "./intervention.ts";

/** Puts the values in force in the chosen schools; parameters of the whole system change as a whole. */
export const setParameters: InterventionKind<SetParameters> = {
  key: "set",
  label: "Set parameters",
  act({ settings }, { values, schools }) {
    for (const { name, value } of values) {
      if (schools === null || parameterOf(name).scope === "system") settings[name].fill(value);
      else for (const s of schools) settings[name][s] = value;
    }
  },
};
