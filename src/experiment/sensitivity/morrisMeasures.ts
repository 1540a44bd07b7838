import { bootstrapErrors, NORMAL_95 } from "../../core/bootstrap.ts";
import type { SeedKey } from "../../core/seedKey.ts";
import { RunningStatistics } from "../../core/statistics.ts";
import type { Trajectory } from "./morrisDesign.ts";

/** How one factor moves one outcome over its whole range, others being anywhere. In the outcome's unit. */
export interface MorrisMeasure {
  /** Mean of its elementary effects: the change per whole range. Effects of opposite signs cancel. */
  readonly mu: number;
  /** Half-width of the 95 % interval of `mu`. */
  readonly muConf: number;
  /** Mean of their sizes (Campolongo, Cariboni & Saltelli 2007). */
  readonly muStar: number;
  /** Half-width of the 95 % interval of `muStar`, from a bootstrap over trajectories. */
  readonly muStarConf: number;
  /** Their standard deviation (n − 1): how much the effect depends on the other factors and on luck. */
  readonly sigma: number;
  /** What `muStar` would come to through luck alone, did the factor only stir luck up. NaN with one future a point. */
  readonly muStarLuck: number;
  /** Elementary effects that went into it: fewer than trajectories where runs failed. */
  readonly effects: number;
}

/** What a screening tells of one outcome. */
export interface MorrisOutcome {
  readonly factors: readonly MorrisMeasure[];
  /** Standard deviation of single futures of the same settings. NaN with one future a point. */
  readonly luckSd: number;
}

const RESAMPLES = 1000;
/** Mean size of a standard normal number, √(2/π). */
const MEAN_SIZE = 0.7978845608028654;

/**
 * Morris' measures of one outcome. `outcomes` holds futures of points of trajectories: at
 * (trajectory × (factors + 1) + point) × futures + future; NaN where there is none. All points of a trajectory meet
 * the same luck, other trajectories other luck, so trajectories are independent of one another.
 */
export function morrisMeasures(
  trajectories: readonly Trajectory[],
  futures: number,
  outcomes: ArrayLike<number>,
  key: SeedKey,
): MorrisOutcome {
  const factorCount = trajectories[0]!.moved.length;
  const count = trajectories.length;
  const effects = new Float64Array(count * factorCount).fill(NaN);
  const noise = Array.from({ length: factorCount }, () => new RunningStatistics());
  const within = new RunningStatistics();
  trajectories.forEach(({ points, moved }, at) => {
    const first = at * (factorCount + 1) * futures;
    for (let point = 0; point <= factorCount; point++) {
      const single = new RunningStatistics();
      for (let future = 0; future < futures; future++) {
        const value = outcomes[first + point * futures + future]!;
        if (Number.isFinite(value)) single.add(value);
      }
      if (single.count > 1) within.add(single.variance);
    }
    moved.forEach((factor, step) => {
      const before = points[step * factorCount + factor]!;
      const length = points[(step + 1) * factorCount + factor]! - before;
      const single = new RunningStatistics();
      for (let future = 0; future < futures; future++) {
        const place = first + step * futures + future;
        const difference = outcomes[place + futures]! - outcomes[place]!;
        if (Number.isFinite(difference)) single.add(difference / length);
      }
      if (single.count > 0) effects[at * factorCount + factor] = single.mean;
      if (single.count > 1) noise[factor]!.add(single.variance / single.count);
    });
  });
  const sizes = bootstrapErrors(count, RESAMPLES, key, (picked) =>
    Array.from({ length: factorCount }, (_, factor) => meanSize(effects, factorCount, factor, picked)),
  );
  const all = Uint32Array.from({ length: count }, (_, at) => at);
  return {
    luckSd: within.count === 0 ? NaN : Math.sqrt(within.mean),
    factors: Array.from({ length: factorCount }, (_, factor) => {
      const statistics = new RunningStatistics();
      for (let at = 0; at < count; at++) {
        const effect = effects[at * factorCount + factor]!;
        if (Number.isFinite(effect)) statistics.add(effect);
      }
      const none = statistics.count === 0;
      return {
        mu: none ? NaN : statistics.mean,
        muConf: NORMAL_95 * statistics.standardError,
        muStar: meanSize(effects, factorCount, factor, all),
        muStarConf: statistics.count < 2 ? NaN : NORMAL_95 * sizes[factor]!,
        sigma: statistics.sd,
        muStarLuck: noise[factor]!.count === 0 ? NaN : MEAN_SIZE * Math.sqrt(noise[factor]!.mean),
        effects: statistics.count,
      };
    }),
  };
}

/** Mean size of a factor's effects in the trajectories picked; NaN where there is none. */
function meanSize(effects: Float64Array, factorCount: number, factor: number, picked: Uint32Array): number {
  let sum = 0;
  let count = 0;
  for (const at of picked) {
    const effect = effects[at * factorCount + factor]!;
    if (effect !== effect) continue;
    sum += Math.abs(effect);
    count++;
  }
  return count === 0 ? NaN : sum / count;
}
