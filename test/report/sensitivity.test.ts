import { describe, expect, test } from "vitest";
import { rankFactors, screenedFactors } from "../../src/experiment/sensitivity/ranking.ts";
import type { SensitivityResult } from "../../src/experiment/sensitivity/sensitivityResult.ts";
import { NARROW, WIDE } from "../../src/report/charts/chartKind.ts";
import { svgMark } from "../../src/report/charts/svg.ts";
import { drawToString } from "../../src/report/marks.ts";
import { metricScale, showEstimate, showShare } from "../../src/report/sensitivity/metricScale.ts";
import { sensitivityPage } from "../../src/report/sensitivity/sensitivityPage.ts";
import { wordsOf } from "../../src/report/sensitivity/sensitivitySentences.ts";
import { factorsNamed, fixtureManifest, morrisResult, noiseOf, sobolResult } from "./sensitivityFixture.ts";

const answer = (result: SensitivityResult): string => wordsOf(result, result.metrics[0]!).answer;
const more = (result: SensitivityResult): string => wordsOf(result, result.metrics[0]!).more.join(" ");

/** Σ weights × settings, with the same luck for all points of a unit. */
const linear =
  (...weights: number[]) =>
  (unit: Float64Array, _row: number, future: number, block: number): number =>
    weights.reduce((sum, weight, at) => sum + weight * unit[at]!, 0) + 0.3 * noiseOf(block, future);

describe.each([
  ["morris", morrisResult],
  ["sobol", sobolResult],
] as const)("what %s tells", (method, resultOf) => {
  test("names the one that moves it most, which way, and what comes after it", () => {
    const result = resultOf(3, linear(1, -8, 3));
    expect(answer(result)).toBe(
      "What moves the gain in teaching most is “Setting B”: the higher it is set, the lower the gain in teaching.",
    );
    expect(more(result)).toMatch(/^After it comes? “Setting C” \(raises it\)/);
    expect(screenedFactors(result)[0]).toBe("section.b");
    expect(rankFactors(result, result.metrics[0]!).map(({ isSmall }) => isSmall)).toEqual([
      false,
      false,
      false,
    ]);
    expect(more(resultOf(2, linear(0.5, 8)))).toMatch(/“Setting A” hardly matters: less than a tenth/);
  });

  test("does not name one where several are alike", () => {
    const wobble = (weights: number[]) => (unit: Float64Array, row: number, future: number) =>
      weights.reduce((sum, weight, at) => sum + weight * unit[at]!, 0) + 0.4 * noiseOf(row, future);
    expect(answer(resultOf(3, wobble([2, 2.02, 0.3])))).toMatch(
      /^“Setting [AB]” and “Setting [AB]” move the gain in teaching most; which of them more cannot be told from so few runs\.$/,
    );
    expect(answer(resultOf(5, wobble([2, 2.01, 1.99, 2, 0.1])))).toMatch(
      /^No single setting stands out: 4 settings move the gain in teaching about alike, among them “Setting [A-D]”, “Setting [A-D]” and “Setting [A-D]”\.$/,
    );
  });

  test("says so where only luck is at work", () => {
    const result = resultOf(3, (_unit, row, future) => noiseOf(row, future));
    expect(answer(result)).toBe(
      "No setting's effect on the gain in teaching can be told from luck with so few runs.",
    );
    expect(screenedFactors(result)).toEqual([]);
  });

  test("says which made no difference and which were held at one value", () => {
    const factors = factorsNamed(3).map((factor, at) => ({ ...factor, isFixed: at === 2 }));
    const result = resultOf(3, linear(2, 0, 0), { factors });
    expect(more(result)).toContain("“Setting B” made no difference to it in any future.");
    expect(more(result)).toContain("“Setting C” was held at one value, so nothing is told of it.");
    expect(rankFactors(result, result.metrics[0]!).map(({ standing }) => standing)).toEqual([
      "told",
      "none",
      "fixed",
    ]);
  });

  test("says so where nothing varies at all", () => {
    const result = resultOf(2, () => 0.25);
    expect(answer(result)).toBe(
      method === "morris"
        ? "Nothing that was varied made any difference to the gain in teaching."
        : "Whatever was varied, the gain in teaching came out the same.",
    );
    expect(sensitivityPage(result, fixtureManifest).sections[0]!.figures).toEqual([]);
  });

  test("tells how many futures have no value, and nothing where none has", () => {
    const holed = resultOf(2, (unit, row) => (row === 0 ? NaN : unit[0]!));
    expect(more(holed)).toContain("It has no value in 3 futures of ");
    const none = resultOf(2, () => NaN);
    expect(answer(none)).toContain("too few values");
    expect(sensitivityPage(none, fixtureManifest).sections[0]!.figures).toEqual([]);
  });

  test("does not speak of luck's share where each point had one future", () => {
    const result = resultOf(2, linear(1, 2), { replicates: 1 });
    expect(more(result)).toContain("so this cannot tell how much is luck");
    expect(more(result)).not.toContain("Luck alone");
  });

  test("a setting without order has no direction", () => {
    const factors = factorsNamed(2).map((factor) => ({ ...factor, isOrdered: false }));
    expect(answer(resultOf(2, linear(5, 1), { factors }))).toBe(
      "What moves the gain in teaching most is “Setting A”.",
    );
  });

  test.each([1, 3])("is drawn on a page, wide and narrow, whatever came out (%i futures)", (replicates) => {
    for (const of of [linear(1, -8, 3), () => 0.25, linear(0, 0, 0)]) {
      const page = sensitivityPage(resultOf(3, of, { replicates }), fixtureManifest);
      expect(page.title).toBe("Some district: what matters");
      const names = page.sections.flatMap(({ figures }) => figures.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
      for (const { drawings, table } of page.sections.flatMap(({ figures }) => figures)) {
        for (const drawing of drawings)
          for (const size of [WIDE, NARROW])
            expect(drawToString(svgMark(drawing, size))).toMatch(/^<svg [^]*<\/svg>$/);
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      }
    }
  });
});

test("a doubtful setting that may do as much keeps the leader from being called the first", () => {
  const result = morrisResult(2, linear(1, 1));
  const [told, wild] = result.metrics[0]!.morris!.factors;
  const factors = [told!, { ...wild!, mu: 0.4, muConf: 0.9, muStar: 0.9, muStarConf: 0.8, sigma: 2 }];
  const metric = { ...result.metrics[0]!, morris: { luckSd: 0.3, factors } };
  expect(rankFactors(result, metric).map(({ standing }) => standing)).toEqual(["told", "doubtful"]);
  expect(wordsOf(result, metric).answer).toBe(
    "What moves the gain in teaching most for certain is “Setting A”: the higher it is set, the higher the gain in teaching. Another one may move it as much, which so few runs cannot tell.",
  );
});

test("the share of luck is told in full with Sobol' indices", () => {
  const result = sobolResult(2, linear(1, 1), { units: 1024 });
  // V = 2/12 from the settings, 0.09 from luck that all points of a block share: 65 and 35 of 100.
  const found =
    /account for (\d+) ± \d+ of 100, luck alone for (\d+) ± \d+, and luck that depends on the settings for (−?\d+) ±/.exec(
      more(result),
    )!;
  expect(Math.abs(Number(found[1]) - 65)).toBeLessThanOrEqual(5);
  expect(Math.abs(Number(found[2]) - 35)).toBeLessThanOrEqual(5);
  expect(found[3]).toBe("0");
});

describe("numbers", () => {
  test("of a metric have as many decimals as the largest needs", () => {
    const scale = metricScale("SD", [0.1423, 0.03]);
    expect([0.1423, -0.031, 0.001, -0.001, NaN].map(scale.show)).toEqual([
      "0.14",
      "−0.03",
      "0.00",
      "0.00",
      "–",
    ]);
    expect(showEstimate(scale, 0.1423, 0.05)).toBe("0.14 ± 0.05");
    expect(showEstimate(scale, 0.1423, NaN)).toBe("0.14");
    expect(metricScale("hours", [12_345]).show(12_345)).toBe("12,345");
  });

  test("of shares are of 100", () => {
    const scale = metricScale("share", [0.28, 0.015]);
    expect([scale.unit, scale.show(0.28), scale.show(0.015)]).toEqual(["of 100", "28", "2"]);
    expect(showShare(-0.02)).toBe("−2");
    expect(showShare(-0.001)).toBe("0");
    expect(showShare(1.2)).toBe("120");
  });
});
