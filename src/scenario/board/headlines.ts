/** What the board looks at first. */
export const headlineKinds = ["gain", "use", "harm"] as const;
export type HeadlineKind = (typeof headlineKinds)[number];

/** What the path without any plan is called. */
export const TODAY = "Today's path";

/** What is usual of a headline where a scenario does not say, and between what its goal must lie. */
export interface HeadlineRange {
  readonly goal: number;
  /** Smallest change that would matter. */
  readonly matters: number;
  readonly min: number;
  readonly max: number;
  /** As a fault tells it: `SD`, or empty for shares. */
  readonly unit: string;
}

/**
 * Gain in instructional quality (SD; .1 is a clear success by the measure of studies of whole districts), share of
 * teachers who use one practice at good fidelity, share of all use that lowers instruction (at most).
 */
export const headlineRanges: Readonly<Record<HeadlineKind, HeadlineRange>> = {
  gain: { goal: 0.1, matters: 0.05, min: -3, max: 3, unit: "SD" },
  use: { goal: 0.5, matters: 0.05, min: 0, max: 1, unit: "" },
  harm: { goal: 0.2, matters: 0.05, min: 0, max: 1, unit: "" },
};
