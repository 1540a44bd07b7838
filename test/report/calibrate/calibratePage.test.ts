import { describe, expect, test } from "vitest";
import type { CalibrateResult } from "../../../src/experiment/calibration/calibrateResult.ts";
import { calibratePage } from "../../../src/report/calibrate/calibratePage.ts";
import { formatCorrelation, formatNumber } from "../../../src/report/calibrate/numbers.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { svgMark } from "../../../src/report/charts/svg.ts";
import { drawToString } from "../../../src/report/marks.ts";
import { manifestOf, resultOf, scenarioOf, settingOf } from "./calibrateFixture.ts";

const pageOf = (result: CalibrateResult) => calibratePage(result, manifestOf(result.scenarios.length));
const all = (inside: number, points: number): boolean[] =>
  Array.from({ length: points }, (_, k) => k < inside);
/** Everything that the page says in sentences. */
const wordsOf = (result: CalibrateResult): string => {
  const { answer, notes, keyFigures, sections, limits } = pageOf(result);
  return [
    answer,
    ...notes,
    ...keyFigures.map(({ figure, sentence }) => `${figure} ${sentence}`),
    ...sections.flatMap(({ introduction, figures, empty }) =>
      figures.length === 0 ? [empty] : [...introduction, ...figures.map(({ caption }) => caption)],
    ),
    ...limits,
  ].join("\n");
};

const nothing = scenarioOf("Nothing near", [], {
  ess: 0,
  particles: 0,
  probability: 0,
  settings: [],
  pairs: [],
});
const results: Readonly<Record<string, CalibrateResult>> = {
  good: resultOf([scenarioOf("Good fit", all(6, 6))]),
  bad: resultOf([scenarioOf("Bad fit", all(2, 6))]),
  onePoint: resultOf([scenarioOf("One point", all(1, 1))]),
  none: resultOf([nothing], { generations: [], stop: "budget" }),
  two: resultOf([
    scenarioOf("With peers", all(6, 6), { probability: 0.2, probabilityError: 0.03 }),
    scenarioOf("Without", all(5, 6), { probability: 0.8, probabilityError: 0.03 }),
  ]),
  deadOne: resultOf([
    scenarioOf("Alive", all(6, 6)),
    { ...nothing, settings: [{ ...settingOf("a.narrow", 0, 1), posterior: null, width: null }] },
  ]),
  noSettings: resultOf([
    scenarioOf("Fixed", all(6, 6), { settings: [], pairs: [], probability: 0.5, probabilityError: 0.05 }),
    scenarioOf("Also fixed", all(6, 6), {
      settings: [],
      pairs: [],
      probability: 0.5,
      probabilityError: 0.05,
    }),
  ]),
  manySettings: resultOf([
    scenarioOf("Many", all(6, 6), {
      settings: Array.from({ length: 8 }, (_, k) =>
        settingOf(
          `s.${k}`,
          0.1 * k,
          0.1 * k + 0.05,
          `A setting with a very long name that no panel can hold in three lines, whatever is done about it, number ${k}`,
        ),
      ),
      pairs: Array.from({ length: 28 }, (_, k) => ({ one: "s.0", other: "s.1", correlation: (k - 14) / 15 })),
    }),
  ]),
  allFreshFailed: resultOf([
    scenarioOf("Failed", [], {
      predicted: [
        {
          metric: "adoption",
          week: 36,
          observed: 0.3,
          n: 0,
          quantiles: { q05: NaN, q10: NaN, q25: NaN, q50: NaN, q75: NaN, q90: NaN, q95: NaN },
          isInside: false,
        },
      ],
    }),
  ]),
};

describe("what the page of a calibration says", () => {
  test("of a good fit: how many points lie inside, and which settings the data narrow", () => {
    const words = wordsOf(results["good"]!);
    expect(pageOf(results["good"]!).answer).toBe(
      "6 of 6 observed points lie where 9 of 10 fresh futures of “Good fit” lie.",
    );
    expect(pageOf(results["good"]!).notes).toEqual([]);
    expect(words).toContain(
      "The data narrow these to less than half of what was held possible: “Setting a.narrow”.",
    );
    expect(words).toContain(
      "They say little about these, which may be nearly as large or as small as before: “Setting b.wide”.",
    );
    expect(words).toContain(
      "Most closely hang together “Setting a.narrow” and “Setting b.wide” (−0.70): where one is larger, the other is smaller",
    );
  });

  test("of a bad fit: that it is bad", () => {
    expect(pageOf(results["bad"]!).notes.join()).toContain(
      "The fit is bad: the best that was found leaves 4 observed points outside",
    );
    expect(pageOf(results["onePoint"]!).answer).toContain("1 of 1 observed point lies where");
  });

  test("where nothing was accepted: that nothing is known", () => {
    expect(pageOf(results["none"]!).answer).toBe(
      "No run could be compared with what was observed, so nothing is known.",
    );
    expect(pageOf(results["none"]!).sections.flatMap(({ figures }) => figures)).toEqual([]);
  });

  test("of several scenarios: which is preferred, in words bound to its chance", () => {
    const answerAt = (probability: number) =>
      pageOf(
        resultOf([
          scenarioOf("A", all(6, 6), { probability: 1 - probability, probabilityError: 0.02 }),
          scenarioOf("B", all(6, 6), { probability, probabilityError: 0.02 }),
        ]),
      ).answer;
    expect(answerAt(0.6)).toBe(
      "The data hardly tell the scenarios apart. “B” is the likeliest, but its chance is 60 of 100, give or take 4.",
    );
    expect(answerAt(0.5)).toBe(
      "The data do not tell “A” and “B” apart: the chance of each is 50 of 100, give or take 4.",
    );
    expect(answerAt(0.8)).toBe("The data lean towards “B”: its chance is 80 of 100, give or take 4.");
    expect(answerAt(0.97)).toBe("The data clearly prefer “B”: its chance is 97 of 100, give or take 4.");
    expect(wordsOf(results["two"]!)).toContain(
      "The chance of a scenario holds only among those that were given",
    );
    expect(wordsOf(results["deadOne"]!)).toContain(
      "No run of “Nothing near” came near enough, so nothing is known of its settings.",
    );
  });

  test("whether the chance still moves as runs come nearer", () => {
    const going = (chances: readonly number[]) => {
      const result = results["two"]!;
      const generations = result.generations.map((generation, k) => ({
        ...generation,
        scenarios: [1 - chances[k]!, chances[k]!].map((probability) => ({ accepted: 25, probability })),
      }));
      return wordsOf({ ...result, generations });
    };
    expect(going([0.5, 0.65, 0.8])).toContain(
      "its chance was 50, 65 and 80 of 100. It is still rising: had runs come nearer still, it might be larger.",
    );
    expect(going([0.79, 0.81, 0.8])).toContain("its chance was 79, 81 and 80 of 100.\n");
    expect(going([0.9, 0.85, 0.8])).toContain("It is still falling");
  });

  test("whether the distance asked for was reached", () => {
    const result = results["good"]!;
    expect(wordsOf({ ...result, thresholdAsked: 0.2 })).toContain(
      "The distance asked for, 0.2, was not reached.",
    );
    expect(wordsOf({ ...result, thresholdAsked: 0.25 })).not.toContain("was not reached");
    expect(wordsOf({ ...result, thresholdAsked: 9, generations: result.generations.slice(0, 1) })).toContain(
      "was not reached",
    );
  });

  test("that few particles are few", () => {
    const result = results["good"]!;
    const generations = result.generations.map((generation) => ({ ...generation, ess: 12 }));
    expect(pageOf({ ...result, generations }).notes.join()).toContain("worth only 12 equally weighted runs");
    expect(pageOf({ ...result, generations: result.generations.slice(0, 1) }).notes.join()).toContain(
      "this is what was held possible, not what the data say",
    );
  });

  test.each(Object.keys(results))(
    "of “%s”: no missing number shows, and every picture can be drawn",
    (name) => {
      const { sections } = pageOf(results[name]!);
      expect(wordsOf(results[name]!)).not.toMatch(/NaN|undefined|null|Infinity/);
      const drawings = sections.flatMap(({ figures }) => figures.flatMap((figure) => figure.drawings));
      expect(new Set(drawings.map((drawing) => drawing.name)).size).toBe(drawings.length);
      for (const drawing of drawings) {
        expect(`${drawing.title} ${drawing.description}`).not.toMatch(/NaN|undefined|null|Infinity/);
        for (const size of [WIDE, NARROW])
          expect(drawToString(svgMark(drawing, size))).not.toMatch(/NaN|undefined/);
      }
      for (const { table } of sections.flatMap(({ figures }) => figures)) {
        for (const row of table.rows) {
          expect(row.length).toBe(table.columns.length);
          expect(row.join()).not.toMatch(/NaN|undefined|null/);
        }
      }
    },
  );
});

describe("numbers", () => {
  test.each([
    [0.0312345, "0.0312"],
    [-1.5, "−1.5"],
    [1234.5, "1,230"],
    [0, "0"],
    [null, "–"],
    [NaN, "–"],
  ])("%s is shown as %s", (value, shown) => expect(formatNumber(value)).toBe(shown));

  test("correlations have a sign", () => {
    expect([0.421, -0.05, 0.001, -0.004].map(formatCorrelation)).toEqual(["+0.42", "−0.05", "0.00", "0.00"]);
  });
});
