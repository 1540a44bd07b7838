import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/core/wilsonInterval.ts";

test.each([
  [0, 30, 0, 0.11351339317396876],
  [1, 30, 0.005908590381612455, 0.16670390991409173],
  [15, 30, 0.33154125640533766, 0.6684587435946623],
  [50, 100, 0.4038315303659956, 0.5961684696340044],
  [95, 100, 0.8882495307680808, 0.9784563208456319],
  [100, 100, 0.9630065017930143, 1],
])("%i of %i", (hits, trials, low, high) => {
  const found = wilsonInterval(hits, trials);
  expect(found.share).toBe(hits / trials);
  expect(Math.abs(found.low - low)).toBeLessThan(1e-14);
  expect(Math.abs(found.high - high)).toBeLessThan(1e-14);
});

test("nothing tried, nothing known", () => {
  expect(wilsonInterval(0, 0)).toEqual({ share: NaN, low: NaN, high: NaN });
});
