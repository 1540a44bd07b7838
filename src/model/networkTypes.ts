import type { GivenValues, ParameterName } from "./parameters.ts";

/** Types of network, from the loosest to the most binding. */
export const networkTypeNames = [
  "community of practice",
  "learning community",
  "improvement network",
] as const;
export type NetworkTypeName = (typeof networkTypeNames)[number];

/** A type of network: what it is, and the values that say how it works. */
export interface NetworkType {
  readonly label: string;
  /** What its members do, in plain words. */
  readonly description: string;
  readonly values: GivenValues;
}

/**
 * What distinguishes the types, and why: each row holds the values of a community of practice, a learning community and an
 * improvement network. All sizes are assumed; their order follows what each type asks of its members (Rennie Center, on kinds of
 * networks).
 */
const rows = {
  // Exchange of stories and materials, against work done together.
  storytellingShare: [0.4, 0.3, 0.15],
  aidShare: [0.3, 0.3, 0.2],
  sharingShare: [0.25, 0.28, 0.3],
  jointWorkShare: [0.05, 0.12, 0.35],
  // No common problem; a common challenge; one problem that all work on.
  focus: [0.2, 0.6, 0.8],
  goals: [0.3, 0.5, 0.8],
  // A problem that nobody has to agree on is right by chance alone; an improvement network begins by understanding it.
  diagnosis: [0.35, 0.5, 0.8],
  // Trying out is a private matter; notes are compared; testing, adjusting and scaling is the work itself.
  inquiry: [0.1, 0.3, 0.8],
  // A learning community looks at what has evidence behind it, an improvement network measures it.
  qualityControl: [0.3, 0.5, 0.7],
  accountability: [0.2, 0.3, 0.7],
  // Time that is set aside.
  meetingTime: [0.2, 0.3, 0.5],
  // Setting up: an invitation; a challenge and its evidence; a common problem, measures, and training for those who lead.
  networkStartHours: [10, 40, 120],
  networkStartMoney: [500, 3000, 15000],
  // Running: a host; a coordinator; a hub with people who collect and study what is measured.
  networkHours: [0.02, 0.05, 0.15],
  networkMoney: [500, 4000, 15000],
} as const satisfies Partial<Record<ParameterName, readonly [number, number, number]>>;

/** The parameters that a type of network sets. */
export const networkTypeParameters = Object.keys(rows) as (keyof typeof rows)[];

function valuesOf(place: 0 | 1 | 2): GivenValues {
  return Object.fromEntries(networkTypeParameters.map((name) => [name, rows[name][place]]));
}

/** The three types of network as values of parameters. */
export const networkTypes: Readonly<Record<NetworkTypeName, NetworkType>> = {
  "community of practice": {
    label: "Community of practice",
    description:
      "People meet to exchange ideas, ask questions and share materials. Each works on her own problem, and nothing binds them to a common one.",
    values: valuesOf(0),
  },
  "learning community": {
    label: "Learning community",
    description:
      "Members share a challenge. They learn about practices that have evidence behind them, and compare notes as they go.",
    values: valuesOf(1),
  },
  "improvement network": {
    label: "Improvement network",
    description:
      "Members share one problem and one outcome that is measured. They test what might solve it, adjust it and spread what works, and they work on it together.",
    values: valuesOf(2),
  },
};
