import { describe, expect, test } from "vitest";
import { Luck } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { generatePractices, letters } from "../../src/model/practicePlan.ts";
import { drawPractice, practiceParameters, type PracticeSettings } from "../../src/model/practices.ts";
import { expectMean, meanOf } from "../support/moments.ts";

const COUNT = 20_000;
const luck = new Luck(seedKey("practices"), 0);
const defaults = Object.fromEntries(
  Object.entries(practiceParameters).map(([name, parameter]) => [name, parameter.default]),
) as PracticeSettings;
/** A scale on which no challenge is cut off. */
const uncut = { challengeMean: 0.5, challengeSd: 0.08 };

function draw(values: Partial<PracticeSettings>) {
  const settings = { ...defaults, ...values };
  return Array.from({ length: COUNT }, (_, index) => drawPractice(index, settings, luck));
}

/** Expects the correlation of two columns to be as told, within four of its standard errors (1 − r²)/√n. */
function expectCorrelation(one: readonly number[], other: readonly number[], truth: number): void {
  const centred = (values: readonly number[]) => {
    const mean = meanOf(values);
    return values.map((value) => value - mean);
  };
  const [left, right] = [centred(one), centred(other)];
  const product = (first: readonly number[], second: readonly number[]) =>
    first.reduce((sum, value, at) => sum + value * second[at]!, 0);
  const correlation = product(left, right) / Math.sqrt(product(left, left) * product(right, right));
  expect(Math.abs(correlation - truth)).toBeLessThanOrEqual(
    (4 * (1 - truth * truth)) / Math.sqrt(COUNT) + 1e-12,
  );
}

describe("practices drawn by default", () => {
  const drawn = draw({});

  test("have the quality of the circulating ones: mean −.07, sd .2 [PR1]", () => {
    const quality = drawn.map((practice) => practice.quality);
    expectMean(meanOf(quality), -0.07, 0.2, COUNT);
    expectMean(meanOf(quality.map((value) => (value + 0.07) ** 2)), 0.04, 0.04 * Math.sqrt(2), COUNT);
  });

  test("look good or bad with mean 0 and sd .2, whatever their quality [PR1]", () => {
    const appeal = drawn.map((practice) => practice.appeal);
    expectMean(meanOf(appeal), 0, 0.2, COUNT);
    expectMean(meanOf(appeal.map((value) => value ** 2)), 0.04, 0.04 * Math.sqrt(2), COUNT);
    expectCorrelation(
      drawn.map((practice) => practice.quality),
      appeal,
      0,
    );
  });

  test("ask for something between nothing and everything", () => {
    for (const { challenge } of drawn) expect(challenge >= 0 && challenge <= 1).toBe(true);
    expect(draw({ challengeMean: 0, challengeSd: 0.5 }).some((practice) => practice.challenge === 0)).toBe(
      true,
    );
  });
});

describe("correlations of practices' attributes", () => {
  test.each([-1, -0.5, 0, 0.3, 1])("of looks with quality are %d as asked for [PR1]", (correlation) => {
    const drawn = draw({ appealQualityCorrelation: correlation });
    expectCorrelation(
      drawn.map((practice) => practice.quality),
      drawn.map((practice) => practice.appeal),
      correlation,
    );
  });

  test.each([-1, 0, 0.4, 1])("of what they ask with quality are %d as asked for [PR1]", (correlation) => {
    const drawn = draw({ ...uncut, challengeQualityCorrelation: correlation });
    expectCorrelation(
      drawn.map((practice) => practice.quality),
      drawn.map((practice) => practice.challenge),
      correlation,
    );
  });

  test("of looks leave the spread of looks as it is", () => {
    const appeal = draw({ appealQualityCorrelation: 0.7 }).map((practice) => practice.appeal);
    expectMean(meanOf(appeal.map((value) => value ** 2)), 0.04, 0.04 * Math.sqrt(2), COUNT);
  });

  test("change no quality: two runs that differ in them have the same practices to choose from", () => {
    const [plain, opposed] = [
      draw({}),
      draw({ appealQualityCorrelation: -1, challengeQualityCorrelation: 1 }),
    ];
    expect(opposed.map((practice) => practice.quality)).toEqual(plain.map((practice) => practice.quality));
  });
});

describe("generatePractices", () => {
  const plan = {
    domains: [
      { name: "Questioning", leverage: 1.5 },
      { name: "Feedback", leverage: 1 },
    ],
    perDomain: 3,
    values: defaults,
    seeds: [],
  };

  test("names practices by domain and letter, in the order of the domains", () => {
    const made = generatePractices(plan, luck);
    expect(made.names).toEqual([
      "Questioning A",
      "Questioning B",
      "Questioning C",
      "Feedback A",
      "Feedback B",
      "Feedback C",
    ]);
    expect([made.domainNames, [...made.domainOffsets], [...made.leverage]]).toEqual([
      ["Questioning", "Feedback"],
      [0, 3, 6],
      [1.5, 1],
    ]);
    expect([...made.initialUse]).toEqual(new Array<number>(6).fill(0.02));
  });

  test("draws the practice number p by its number alone", () => {
    const made = generatePractices(plan, luck);
    const few = generatePractices({ ...plan, domains: plan.domains.slice(0, 1) }, luck);
    expect([...few.quality]).toEqual([...made.quality].slice(0, 3));
    expect(made.appeal[4]).toBe(drawPractice(4, defaults, luck).appeal);
  });

  test("goes on from Z with AA", () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letters)).toEqual([
      "A",
      "Z",
      "AA",
      "AB",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});
