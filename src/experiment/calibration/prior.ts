import { uniform53Of } from "../../core/distributions.ts";
import { exp, ln, normalDensity } from "../../core/mathematics.ts";
import { normalQuantile } from "../../core/normalQuantile.ts";

/** What is held to be possible for a setting before anything is observed, and how likely each value. Plain JSON. */
export type Prior =
  | { readonly kind: "uniform"; readonly min: number; readonly max: number; readonly integer?: boolean }
  /** Every doubling is as likely as every other: for rates of which not even the size is known. */
  | { readonly kind: "logUniform"; readonly min: number; readonly max: number; readonly integer?: boolean }
  /** Kept between `min` and `max`, which should be four `sd` or more from the mean. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly min: number;
      readonly max: number;
      readonly integer?: boolean;
    };

/**
 * Search and weights use coordinates in which steps mean the same everywhere: the logarithm for log-uniform priors,
 * the value itself for the others. Whole numbers are the rounded ones of a coordinate that runs half a step further on
 * either side.
 */
export function supportOf(prior: Prior): readonly [low: number, high: number] {
  const half = prior.integer === true ? 0.5 : 0;
  const low = prior.min - half;
  const high = prior.max + half;
  return prior.kind === "logUniform" ? [ln(low), ln(high)] : [low, high];
}

/** Half of the smallest step between shares of 53 bits. */
const HALF_STEP = 1 / 18014398509481984;

/** A coordinate drawn from the prior, of two random words; a normal one may lie outside of its support. */
export function drawCoordinate(prior: Prior, first: number, second: number): number {
  const share = uniform53Of(first, second);
  // Neither 0 nor 1, whose quantiles are infinite.
  if (prior.kind === "normal") return prior.mean + prior.sd * normalQuantile(Math.max(share, HALF_STEP));
  const [low, high] = supportOf(prior);
  return low + (high - low) * share;
}

/** Density of the prior at a coordinate; 0 outside of its support. */
export function densityAt(prior: Prior, coordinate: number): number {
  const [low, high] = supportOf(prior);
  if (!(coordinate >= low && coordinate <= high)) return 0;
  return prior.kind === "normal"
    ? normalDensity((coordinate - prior.mean) / prior.sd) / prior.sd
    : 1 / (high - low);
}

/** The setting that a coordinate stands for: within the prior's range, with at most six digits that count. */
export function settingAt(prior: Prior, coordinate: number): number {
  const raw = prior.kind === "logUniform" ? exp(coordinate) : coordinate;
  const value = prior.integer === true ? Math.round(raw) : Number(raw.toPrecision(6));
  return Math.min(prior.max, Math.max(prior.min, value));
}

/** The coordinate at a share (0–1) of the prior: its quantile. */
export function quantileOfPrior(prior: Prior, share: number): number {
  if (prior.kind === "normal") return prior.mean + prior.sd * normalQuantile(share);
  const [low, high] = supportOf(prior);
  return low + (high - low) * share;
}
