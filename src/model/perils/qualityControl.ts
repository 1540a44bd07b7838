import type { ParameterSet } from "../../core/parameter.ts";
import type { Peril } from "./peril.ts";

export const qualityControlParameters = {
  qualityControl: {
    section: "perils",
    label: "How far quality is checked before a practice is passed on",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.4,
    scope: "school",
    assumed:
      "between no checking at all and checking everything; ratings by peers carry little information (Hechinger Report 2019)",
  },
} as const satisfies ParameterSet;

interface Acts {
  /**
   * How far a signal tells the worth of a practice rather than its looks, 0–1: by how closely a mode of collaboration
   * looks, with clear goals making good a share of what it misses.
   */
  seen(control: number, scrutiny: number, clarity: number): number;
}

/** Without quality control anything spreads: it is the check that is on or off here, not the lack of it. */
export const qualityControl: Peril<Acts> = {
  key: "qualityControl",
  label: "Without checks anything spreads that looks good",
  off: 0,
  harmless: 1,
  present: { seen: (control, scrutiny, clarity) => control * (scrutiny + (1 - scrutiny) * clarity) },
  absent: { seen: () => 0 },
};
