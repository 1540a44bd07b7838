import { choiceOf } from "./distributions.ts";
import { Luck, stream } from "./luck.ts";
import type { SeedKey } from "./seedKey.ts";
import { RunningStatistics } from "./statistics.ts";

const resampling = stream("bootstrap.resampling");

/** Half-width of a 95 % interval in standard deviations of a normal distribution. */
export const NORMAL_95 = 1.959963984540054;

/**
 * Standard deviations of statistics of `count` independent units over resamples of as many units with replacement
 * (the bootstrap's standard errors). `statistics` is given the places of the units picked (an array that is reused)
 * and returns as many numbers each time; those that are not finite are left out. NaN below two units.
 */
export function bootstrapErrors(
  count: number,
  resamples: number,
  key: SeedKey,
  statistics: (picked: Uint32Array) => ArrayLike<number>,
): Float64Array {
  const picked = new Uint32Array(count);
  const luck = new Luck(key, 0);
  const spreads: RunningStatistics[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const words = luck.drawAll(resampling, resample, count);
    for (let unit = 0; unit < count; unit++) picked[unit] = choiceOf(words[unit]!, count);
    const values = statistics(picked);
    for (let index = 0; index < values.length; index++) {
      const spread = (spreads[index] ??= new RunningStatistics());
      if (Number.isFinite(values[index]!)) spread.add(values[index]!);
    }
  }
  return Float64Array.from(spreads, (spread) => (count < 2 ? NaN : spread.sd));
}
