import type { ParameterSet } from "../../core/parameter.ts";

const reason = "a plain shape for comparison with published results, not a real school";

/** For the ring: how many neighbours. */
export const ringParameters = {
  neighbours: {
    section: "network",
    label: "Nearest colleagues on the ring from whom each learns",
    unit: "people",
    min: 2,
    max: 1000,
    plausible: [2, 12],
    default: 4,
    scope: "system",
    integer: true,
    advanced: true,
    assumed: reason,
  },
} as const satisfies ParameterSet;

/** For the rewired ring. */
export const rewiredRingParameters = {
  ...ringParameters,
  rewiredShare: {
    section: "network",
    label: "Share of pairs on the ring that exchange partners with a random pair",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.1,
    scope: "system",
    advanced: true,
    assumed: reason,
  },
} as const satisfies ParameterSet;

/** For the random graph. */
export const randomGraphParameters = {
  tieChance: {
    section: "network",
    label: "Chance that two people are tied",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0.1,
    scope: "system",
    advanced: true,
    assumed: reason,
  },
  oneWay: {
    section: "network",
    label: "Whether each direction of a tie is drawn by itself",
    unit: "switch",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "system",
    integer: true,
    options: ["no", "yes"],
    advanced: true,
    assumed: reason,
  },
} as const satisfies ParameterSet;
