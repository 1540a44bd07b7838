import type { ParameterSet } from "../../core/parameter.ts";
import type { Peril } from "./peril.ts";

export const diffusionParameters = {
  diffusionOfResponsibility: {
    section: "perils",
    label: "How far each leaves the work to the others",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.33,
    scope: "school",
    source: "Latané, Williams & Harkins 1979: 82 % effort in twos and 74 % in sixes from motivation alone",
  },
} as const satisfies ParameterSet;

interface Acts {
  /**
   * Effort per head in a group of n: 1 alone, falling with size unless contributions are visible.
   * e(n) = 1 − λ(1 − I)(1 − 1/n); λ = .33, I = 0 gives .84 for two and .73 for six.
   */
  effort(n: number, diffusion: number, identifiability: number): number;
}

/** In a group each leaves the work to the others, unless her part in it can be told. */
export const diffusionOfResponsibility: Peril<Acts> = {
  key: "diffusionOfResponsibility",
  label: "Each leaves the work to the others",
  off: 0,
  harmless: 0,
  present: {
    effort: (n, diffusion, identifiability) => 1 - diffusion * (1 - identifiability) * (1 - 1 / n),
  },
  absent: { effort: () => 1 },
};
