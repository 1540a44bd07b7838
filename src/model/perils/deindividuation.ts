import type { ParameterSet } from "../../core/parameter.ts";
import type { Peril } from "./peril.ts";

export const deindividuationParameters = {
  deindividuation: {
    section: "perils",
    label: "How far the group's norm replaces the teacher's own judgement",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "pressure counts at least as much as own view in Frank, Zhao & Borman 2004; set below that",
  },
  normWeight: {
    section: "adoption",
    label: "Pull of a full local norm on a teacher who does not judge for herself",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0.1, 0.6],
    default: 0.35,
    scope: "system",
    advanced: true,
    source:
      "own estimate from the data of Carlson 1965, Rogers et al. 1970 and Rogers & Kincaid 1981: log-odds of .6–1.0, " +
      "up to 2, for exposure from 0 to 1",
  },
  normSaturation: {
    section: "adoption",
    label: "Number of users among own contacts at which the norm is full",
    unit: "people",
    min: 1,
    max: 1000,
    plausible: [2, 4],
    default: 3,
    scope: "system",
    integer: true,
    advanced: true,
    source: "Asch 1951: conformity rises up to a majority of three and is flat from there",
  },
  ownFitWeight: {
    section: "adoption",
    label: "How far teachers go by their own sense of what fits their classroom",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 1],
    default: 0.7,
    scope: "system",
    advanced: true,
    assumed: "own context counts for most of its worth",
  },
  normKeeps: {
    section: "implementation",
    label: "How far full deindividuation keeps people with a practice that they believe to do harm",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.8],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "the group's norm holds half of them; strength guessed",
  },
} as const satisfies ParameterSet;

interface Acts {
  /** Weight of the own sense of what fits the own classroom. */
  ownSense(deindividuation: number, weight: number): number;
  /** What decides on a take-up: the own judgement of the gain, or the pull of the norm among contacts. */
  judged(deindividuation: number, gain: number, pull: number): number;
  /** Share of those who would drop a practice that still do. */
  letsGo(deindividuation: number, normKeeps: number): number;
}

/** The group's identity takes the place of the teacher's own, who knows her classroom best. */
export const deindividuation: Peril<Acts> = {
  key: "deindividuation",
  label: "The group's norm takes the place of the teacher's own judgement",
  off: 0,
  harmless: 0,
  present: {
    ownSense: (deindividuation, weight) => weight * (1 - deindividuation),
    judged: (deindividuation, gain, pull) => (1 - deindividuation) * gain + deindividuation * pull,
    letsGo: (deindividuation, normKeeps) => 1 - normKeeps * deindividuation,
  },
  absent: {
    ownSense: (_deindividuation, weight) => weight,
    judged: (_deindividuation, gain) => gain,
    letsGo: () => 1,
  },
};
