import { expect, test } from "vitest";
import { seedKey } from "../../../src/core/seedKey.ts";
import { halfSteps } from "../../../src/experiment/sensitivity/halfSteps.ts";
import { saltelliPoints } from "../../../src/experiment/sensitivity/saltelliDesign.ts";
import { outcomesAt } from "../../support/testFunctions.ts";

test("the step from the lower to the upper half is that of the means of the halves", () => {
  const count = 1024;
  const points = saltelliPoints(count, 3, seedKey("halves"));
  const outcomes = outcomesAt(points, 3, 2, ([x, y], _row, future) => 2 * x! - 4 * y! + future);
  const [up, down, idle] = halfSteps(3, 2, outcomes, points);
  // The mean of a half is 1/4 or 3/4 of the range; Sobol' points meet it closely.
  expect(Math.abs(up!.value - 1)).toBeLessThan(up!.conf);
  expect(Math.abs(down!.value + 2)).toBeLessThan(down!.conf);
  expect(Math.abs(idle!.value)).toBeLessThan(idle!.conf);
  // Two halves of 1024 values with a variance of 20/12 (less within halves of a factor that moves them).
  expect(idle!.conf).toBeGreaterThan(0.05);
  expect(idle!.conf).toBeLessThan(1.96 * Math.sqrt((2 * (20 / 12)) / 1024) * 1.05);
});

test("values that are missing are left out; where a half has none, there is no step", () => {
  const points = saltelliPoints(8, 1, seedKey("few"));
  const outcomes = outcomesAt(points, 1, 2, ([x], _row, future) =>
    future === 0 ? NaN : x! < 0.5 ? NaN : x!,
  );
  expect(halfSteps(1, 2, outcomes, points)[0]!.value).toBeNaN();
});
