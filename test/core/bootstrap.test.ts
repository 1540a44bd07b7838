import { expect, test } from "vitest";
import { bootstrapErrors } from "../../src/core/bootstrap.ts";
import { uniformOf } from "../../src/core/distributions.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { wordsOf } from "../support/luck.ts";
import { ERRORS_ALLOWED, meanOf } from "../support/moments.ts";

const key = seedKey("bootstrap");
const values = [...wordsOf("bootstrap", 200)].map(uniformOf);
const mean = meanOf(values);
/** Standard error of the mean as the bootstrap has it: with n in place of n − 1. */
const error = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)) / values.length);
const meanPicked = (picked: Uint32Array) => [meanOf([...picked].map((at) => values[at]!))];

test("the error of a mean is its standard error", () => {
  const resamples = 4000;
  const [found] = bootstrapErrors(values.length, resamples, key, meanPicked);
  // A standard deviation of n near-normal numbers is off by 1/√(2n) of itself.
  expect(Math.abs(found! / error - 1)).toBeLessThan(ERRORS_ALLOWED / Math.sqrt(2 * resamples));
});

test("the same key draws the same resamples, another key others", () => {
  const draw = (seed: string) => bootstrapErrors(values.length, 50, seedKey(seed), meanPicked)[0];
  expect(draw("a")).toBe(draw("a"));
  expect(draw("a")).not.toBe(draw("b"));
});

test("one unit alone has no error, and values that are no numbers are left out", () => {
  expect(bootstrapErrors(1, 20, key, () => [1])[0]).toBeNaN();
  let calls = 0;
  const [found] = bootstrapErrors(5, 100, key, () => [calls++ % 2 === 0 ? NaN : 3]);
  expect(found).toBe(0);
});
