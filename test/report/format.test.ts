import { expect, test } from "vitest";
import fc from "fast-check";
import { formatCount, formatGain, formatOfHundred, formatRange, roundGain } from "../../src/report/format.ts";

test.each([
  [0, "0"],
  [0.004, "<1"],
  [0.005, "1"],
  [0.344, "34"],
  [0.345, "35"],
  [0.994, "99"],
  [0.996, ">99"],
  [0.9999, ">99"],
  [1, "100"],
  [NaN, "–"],
])("formatOfHundred(%d) is %s", (share, shown) => {
  expect(formatOfHundred(share)).toBe(shown);
});

test.each([
  [0, "0.00"],
  [-0, "0.00"],
  [0.004, "0.00"],
  [-0.004, "0.00"],
  [0.005, "+0.01"],
  [0.214, "+0.21"],
  [-0.05, "−0.05"],
  [0.994, "+0.99"],
  [0.996, "+1.0"],
  [1.26, "+1.3"],
  [-9.96, "−10"],
  [12.4, "+12"],
  [NaN, "–"],
  [Infinity, "–"],
])("formatGain(%d) is %s", (gain, shown) => {
  expect(formatGain(gain)).toBe(shown);
});

test("a missing number that JSON wrote as null reads as missing", () => {
  const [missing] = JSON.parse(JSON.stringify([NaN])) as number[];
  expect(formatGain(missing!)).toBe("–");
  expect(formatOfHundred(missing!)).toBe("–");
});

test("0 and 100 of 100 mean none and all, and only these", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(formatOfHundred(share) === "0").toBe(share === 0);
      expect(formatOfHundred(share) === "100").toBe(share === 1);
    }),
  );
});

test("the sign that a reader sees is the sign of the rounded gain", () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (gain) => {
      const seen = roundGain(gain);
      expect(formatGain(gain).startsWith("+")).toBe(seen > 0);
      expect(formatGain(gain).startsWith("−")).toBe(seen < 0);
    }),
  );
});

test("formatCount separates thousands", () => {
  expect(formatCount(1440)).toBe("1,440");
});

test("formatRange names two ends that read the same once", () => {
  expect(formatRange(0.301, 0.299, formatOfHundred)).toBe("30");
  expect(formatRange(0.3, 0.55, formatOfHundred)).toBe("30 to 55");
});
