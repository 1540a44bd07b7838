import type { ParameterSet } from "../../core/parameter.ts";
import type { Peril } from "./peril.ts";

export const groupthinkParameters = {
  groupthink: {
    section: "perils",
    label: "How far groups settle on what is easy to agree on",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "shared information is mentioned two SD more often (Lu, Yuan & McLeod 2012): a third of the way",
  },
  voiceNoise: {
    section: "groups",
    label: "How far a single voice in a meeting is off",
    unit: "SD",
    min: 0,
    max: 5,
    plausible: [0, 0.4],
    default: 0.15,
    scope: "system",
    advanced: true,
    assumed: "as blurred as a single look at a practice",
  },
  unsharedSilence: {
    section: "groups",
    label: "How often full groupthink passes over what only one member knows",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    default: 0.6,
    scope: "system",
    advanced: true,
    source:
      "Lu, Yuan & McLeod 2012: groups are eight times less likely to find a solution that only single members know",
  },
  hardening: {
    section: "groups",
    label: "Certainty that full groupthink adds at each agreement without new evidence",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0, 6],
    default: 3,
    scope: "system",
    advanced: true,
    assumed: "half of the prior's weight of 6",
  },
} as const satisfies ParameterSet;

/** Number of independent voices that n correlated ones are worth: n at correlation 0, one at 1. */
export function effectiveVoices(n: number, correlation: number): number {
  return n / (1 + (n - 1) * correlation);
}

interface Acts {
  /** Pressure to agree that is left of the peril's strength after what dissent and a principal's presence take away. */
  atWork(strength: number, dissent: number, presence: number): number;
  /**
   * Sd of the error that all of n voices share: correlated ones carry the information of fewer, and what is lost
   * shows as an error common to all.
   */
  commonError(pressure: number, n: number, voiceNoise: number): number;
  /** Chance that a practice which only one member knows is not even discussed. */
  passedOver(pressure: number, unsharedSilence: number): number;
  /** What a group settles by: members' appraisal, or what is easy to agree on. */
  score(pressure: number, appraisal: number, ease: number): number;
  /** Certainty that agreement alone adds to members' beliefs, as precision. */
  hardening(pressure: number, hardening: number): number;
  /** Chance that all vote as the leader does. */
  following(pressure: number): number;
  /** Share of those who would drop a practice that still do. */
  letsGo(pressure: number): number;
}

/** Groups settle on the lowest common denominator, and are the surer for it. */
export const groupthink: Peril<Acts> = {
  key: "groupthink",
  label: "Groups settle on what is easy to agree on",
  off: 0,
  harmless: 0,
  present: {
    atWork: (strength, dissent, presence) => strength * (1 - dissent) * (1 - presence),
    commonError: (pressure, n, voiceNoise) =>
      voiceNoise * Math.sqrt(Math.max(0, 1 / effectiveVoices(n, pressure) - 1 / n)),
    passedOver: (pressure, unsharedSilence) => unsharedSilence * pressure,
    score: (pressure, appraisal, ease) => (1 - pressure) * appraisal + pressure * ease,
    hardening: (pressure, hardening) => hardening * pressure,
    following: (pressure) => pressure,
    letsGo: (pressure) => 1 - pressure,
  },
  absent: {
    // No number: whoever went by it without asking what follows would spoil the run.
    atWork: () => NaN,
    commonError: () => 0,
    passedOver: () => 0,
    score: (_pressure, appraisal) => appraisal,
    hardening: () => 0,
    following: () => 0,
    letsGo: () => 1,
  },
};
