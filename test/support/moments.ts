import { expect } from "vitest";

/** Standard errors by which a sample may differ from the truth: one honest sample in 16,000 differs more. */
export const ERRORS_ALLOWED = 4;

/** Expects a mean of `count` values to be the true mean within four standard errors. */
export function expectMean(mean: number, truth: number, sd: number, count: number): void {
  expect(Math.abs(mean - truth)).toBeLessThanOrEqual((ERRORS_ALLOWED * sd) / Math.sqrt(count));
}

/** Expects a share of `count` trials to be the true probability within four standard errors. */
export function expectShare(share: number, truth: number, count: number): void {
  expectMean(share, truth, Math.sqrt(truth * (1 - truth)), count);
}

export function meanOf(values: Iterable<number>): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    sum += value;
    count++;
  }
  return sum / count;
}

/** Sample standard deviation (n − 1). */
export function sdOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
