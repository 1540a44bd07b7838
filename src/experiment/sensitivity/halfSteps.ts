import { NORMAL_95 } from "../../core/bootstrap.ts";
import { RunningStatistics } from "../../core/statistics.ts";
import { blockLength } from "./saltelliDesign.ts";
import type { Estimate } from "./sobolIndices.ts";

/**
 * Which way each factor moves an outcome: mean in the upper half of its range minus mean in the lower half, over
 * points A and B of Saltelli's design, others being anywhere. NaN where one of the halves is empty.
 */
export function halfSteps(
  factorCount: number,
  futures: number,
  outcomes: ArrayLike<number>,
  points: Float64Array,
): Estimate[] {
  const length = blockLength(factorCount);
  const blocks = outcomes.length / (length * futures);
  const halves = Array.from({ length: factorCount }, () => [
    new RunningStatistics(),
    new RunningStatistics(),
  ]);
  for (let block = 0; block < blocks; block++) {
    for (let point = block * length; point < block * length + 2; point++) {
      const mean = new RunningStatistics();
      for (let future = 0; future < futures; future++) {
        const value = outcomes[point * futures + future]!;
        if (Number.isFinite(value)) mean.add(value);
      }
      if (mean.count === 0) continue;
      for (let factor = 0; factor < factorCount; factor++)
        halves[factor]![points[point * factorCount + factor]! < 0.5 ? 0 : 1]!.add(mean.mean);
    }
  }
  return halves.map(([low, high]) => {
    const error = Math.sqrt(low!.variance / low!.count + high!.variance / high!.count);
    const known = low!.count > 0 && high!.count > 0;
    return { value: known ? high!.mean - low!.mean : NaN, conf: NORMAL_95 * error };
  });
}
