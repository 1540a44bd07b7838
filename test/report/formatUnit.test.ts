import { expect, test } from "vitest";
import {
  formatDifference,
  formatLevel,
  formatSigned,
  formatTick,
  sayDifference,
  sayLevel,
  saySigned,
} from "../../src/report/formatUnit.ts";

test.each([
  [0.0321, "share", "+3.21 of 100"],
  [-0.1234, "share", "−12.3 of 100"],
  [0.0567, "SD", "+0.057 SD"],
  [1.5, "student SD", "+1.50 student SD"],
  [-1440.4, "hours", "−1,440 hours"],
  [250, "currency", "+250 in money"],
  [0, "SD", "0 SD"],
  [NaN, "SD", "–"],
])("a difference of %d %s", (value, unit, expected) => {
  expect(formatDifference(value, unit)).toBe(expected);
});

test("what is not quite nothing does not read as nothing", () => {
  expect(formatSigned(0.0004, "SD")).toBe("+0.0004");
  expect(formatSigned(-0.000031, "SD")).toBe("−0.00003");
  // What rounding leaves of nothing.
  expect(formatSigned(1e-16, "SD")).toBe("0");
});

test("levels and ticks", () => {
  expect(formatLevel(0.34, "share")).toBe("34 of 100");
  expect(formatLevel(12.34, "people")).toBe("12.3 people");
  expect(formatLevel(NaN, "hours")).toBe("–");
  expect([0, 0.05, -0.1, 1500].map((value) => formatTick(value, "SD"))).toEqual([
    "0",
    "+0.05",
    "−0.1",
    "+1,500",
  ]);
  expect(formatTick(0.025, "share")).toBe("+2.5");
});

test("money is said as on the board's page, anything else and less than one of it as in a table", () => {
  expect(sayLevel(217_429, "currency")).toBe("217,000 in money");
  expect(sayDifference(-1_856_932, "currency")).toBe("−1,857,000 in money");
  expect(saySigned(3_544, "currency")).toBe("+3,500");
  expect(sayLevel(41.4, "currency")).toBe("41 in money");
  expect(sayDifference(0.4, "currency")).toBe("+0.40 in money");
  expect(saySigned(NaN, "currency")).toBe("–");
  expect(formatLevel(217_429, "currency")).toBe("217,429 in money");
  for (const unit of ["share", "SD", "hours"]) {
    expect(sayLevel(0.1234, unit)).toBe(formatLevel(0.1234, unit));
    expect(sayDifference(0.1234, unit)).toBe(formatDifference(0.1234, unit));
  }
});
