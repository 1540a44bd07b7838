import { describe, expect, test } from "vitest";
import type { SweepDesign } from "../../src/experiment/sweep/combinations.ts";
import type { SweepResult } from "../../src/experiment/sweep/sweepResult.ts";
import { NARROW, WIDE } from "../../src/report/charts/chartKind.ts";
import { svgMark } from "../../src/report/charts/svg.ts";
import { drawToString } from "../../src/report/marks.ts";
import { cellFormat } from "../../src/report/sweep/cellText.ts";
import { drawScatterPanels } from "../../src/report/sweep/scatterPanels.ts";
import { sweepPage } from "../../src/report/sweep/sweepPage.ts";
import {
  courseSentence,
  extremesSentence,
  rivalsSentence,
  signSentence,
  turnSentences,
} from "../../src/report/sweep/sweepSentences.ts";
import { gain, harm, square, sweepResult, uptake, type Outcome } from "./sweepFixture.ts";

const added: Outcome = ([a, b], luck) => 0.3 * Number(b) - 0.2 * Number(a) + 0.1 * luck;
const only = (result: SweepResult): string => extremesSentence(result, 0);

describe("what a sweep tells", () => {
  test("is where the best and the worst lie, and that luck can hardly explain it", () => {
    expect(only(sweepResult(square, added))).toMatch(
      /^The gain in teaching is best with groupthink at 0 and principal participation at 1 \(\+0\.\d+ SD\) and worst with groupthink at 1 and principal participation at 0 \(−0\.\d+ SD\)\. Luck can hardly explain that: future by future the two are 0\.50 SD apart on average \(0\.50 SD with 95 % confidence, all pairs of combinations allowed for\)\.$/,
    );
    expect(rivalsSentence(sweepResult(square, added), 0)).toBe(
      "No other combination could be the best by luck.",
    );
  });

  test("goes by what is better, and by high and low where neither is", () => {
    const low = sweepResult(square, (values, luck, future) => 0.5 + 0.1 * added(values, luck, future), {
      measures: [harm],
    });
    expect(only(low)).toContain("is best with groupthink at 1 and principal participation at 0 (");
    const either = sweepResult(square, (values, luck, future) => 0.5 + 0.1 * added(values, luck, future), {
      measures: [uptake],
    });
    expect(only(either)).toContain("is highest with groupthink at 0 and principal participation at 1 (");
  });

  test("is that luck could explain it, that all is the same, that one future cannot tell, that nothing was measured", () => {
    const alone = sweepResult(
      square,
      (values, luck, future) => luck * (Number(values[0]) + future * Number(values[1])),
    );
    expect(only(alone)).toContain("Luck alone could explain that");
    expect(only(sweepResult(square, (_, luck) => luck))).toMatch(
      /^The gain in teaching is the same in all 9 combinations, future by future: [+−]0\.\d\d SD\.$/,
    );
    expect(only(sweepResult(square, added, { replicates: 1 }))).toContain(
      "With fewer than two futures each, nobody can tell that from luck.",
    );
    expect(only(sweepResult(square, () => NaN))).toBe(
      "No combination has anything to measure: gain in teaching.",
    );
    const single = { ...square, factors: [{ path: "weeks", values: [4] }] };
    expect(only(sweepResult(single, () => 0.25))).toBe(
      "There is one combination: the gain in teaching is +0.25 SD.",
    );
    expect(sweepResult(single, () => 0.25).effects[0]!.map(courseSentence)).toEqual([
      "It had one value only.",
    ]);
    const measuredFrom = (least: number) =>
      sweepResult(square, ([a, b]) => (Number(a) + Number(b) >= least ? 0.25 : NaN));
    expect(only(measuredFrom(2))).toBe(
      "Only one of 9 combinations has anything to measure: the gain in teaching is +0.25 SD.",
    );
    expect(only(measuredFrom(1.5))).toBe(
      "The gain in teaching is the same in all 3 combinations that have anything to measure, future by future: +0.25 SD.",
    );
  });

  test("is where it changes its sign, and where the best value of one setting turns with another", () => {
    const crossing: Outcome = ([a, b], luck, future) =>
      (Number(a) - 0.5) * (Number(b) - 0.5) + 0.001 * luck * (1 + (future % 2) * Number(b));
    const result = sweepResult(square, crossing);
    expect(signSentence(result, 0)).toMatch(
      /^Of 9 combinations, it is surely above 0 in 2 and surely below in 2; in 5 luck hides which\.$/,
    );
    expect(turnSentences(result, 0)[0]).toMatch(
      /^The best groupthink depends on principal participation: 0 while principal participation is 0(, [\d.]+ while principal participation is 0\.5)? and 1 while principal participation is (0\.5 to )?1\.$|^The best groupthink depends on principal participation: 0 while principal participation is 0 to 0\.5 and 1 while principal participation is 1\.$/,
    );
    expect(turnSentences(sweepResult(square, added), 0)).toEqual([
      "For the gain in teaching, no setting has a best value that surely depends on another setting.",
    ]);
  });

  test("is the course of each setting", () => {
    const courses = sweepResult(square, ([a, b], luck) => -Math.abs(Number(a) - 0.5) + Number(b) + luck)
      .effects[0]!;
    expect(courses.map(courseSentence)).toEqual([
      "It turns: highest at 0.5, lower on both sides.",
      "The higher, the more: highest at 1.",
    ]);
  });
});

describe("the page of a sweep", () => {
  const words: SweepDesign = {
    ...square,
    factors: [
      ...square.factors,
      { path: "networkType", values: ["community of practice", "learning community"] },
    ],
  };
  const filled: SweepDesign = {
    factors: [
      { path: "perils.groupthink", min: 0, max: 1, scale: "linear", integer: false },
      { path: "collaboration.contactRate", min: 0.01, max: 1, scale: "log", integer: false },
      { path: "networkType", values: ["community of practice", "learning community"] },
    ],
    design: "sobol",
    samples: 32,
  };
  const designs: readonly [string, SweepDesign][] = [
    ["two settings", square],
    ["three, one of them in words", words],
    ["one setting", { ...square, factors: [square.factors[0]!] }],
    ["side by side", { ...square, design: "zip" }],
    ["points that fill the space", filled],
    ["very many points", { ...filled, samples: 2500 }],
    [
      "more values than rows hold",
      {
        ...square,
        factors: [{ path: "weeks", values: Array.from({ length: 90 }, (_, k) => k + 1) }, square.factors[0]!],
      },
    ],
    [
      "more values than a map holds",
      {
        ...square,
        factors: [{ path: "weeks", values: Array.from({ length: 40 }, (_, k) => k + 1) }, square.factors[0]!],
      },
    ],
  ];
  const outcomes: readonly [string, Outcome][] = [
    ["effects", added],
    ["nothing", () => NaN],
    ["no difference", () => 0.25],
    ["gaps", (values, luck, future) => (values[0] === 0 ? NaN : added(values, luck, future))],
  ];

  test.each(
    designs.flatMap(([name, design]) =>
      outcomes.map(([what, outcome]) => [name, what, design, outcome] as const),
    ),
  )(
    "%s, %s: every figure is drawn wide and narrow, and its table is whole",
    (_name, _what, design, outcome) => {
      for (const replicates of [1, 12]) {
        const page = sweepPage(sweepResult(design, outcome, { replicates, measures: [gain, harm] }));
        expect(page.answer).not.toMatch(/NaN|undefined|Infinity/);
        const figures = page.sections.flatMap((section) => section.figures);
        expect(new Set(figures.map((figure) => figure.name)).size).toBe(figures.length);
        for (const { caption, drawings, table } of figures) {
          expect(caption).not.toMatch(/NaN|undefined|Infinity/);
          for (const drawing of drawings)
            for (const size of [WIDE, NARROW])
              expect(drawToString(svgMark(drawing, size))).not.toMatch(/NaN|undefined|Infinity/);
          for (const row of table.rows) expect(row.length).toBe(table.columns.length);
        }
      }
    },
  );

  test("has a number in every cell of its map", () => {
    const [figure] = sweepPage(sweepResult(square, added)).sections[0]!.figures;
    const drawn = drawToString(svgMark(figure!.drawings[0]!, WIDE));
    for (const cell of figure!.table.rows.flatMap((row) => row.slice(1)))
      expect(drawn).toContain(`>${cell}<`);
  });
});

test("numbers have as many digits as tell them apart", () => {
  expect([0.1, 0.5, 0, 1, 0.004].map(cellFormat([0, 1], "share"))).toEqual(["10", "50", "0", "100", "<1"]);
  expect([0.121, 0.124].map(cellFormat([0.121, 0.124], "share"))).toEqual(["12.10", "12.40"]);
  expect([0.1, -0.1, 0, NaN].map(cellFormat([-0.1, 0.1], "SD"))).toEqual(["+0.10", "−0.10", "0.00", "–"]);
  expect([12000, 15000].map(cellFormat([12000, 15000], "hours"))).toEqual(["12,000", "15,000"]);
});

test("charts of very many combinations can be drawn", () => {
  const means = Array.from({ length: 200_000 }, (_, at) => at / 200_000);
  const formatOne = cellFormat(means, "share");
  expect(formatOne(0.5)).toBe("50");
  const points = means.map((y) => ({ x: 2 * y, y }));
  const panel = { title: "groupthink", scale: "linear", points, drawnEvery: 1000 } as const;
  const { marks } = drawScatterPanels([panel], formatOne, WIDE);
  expect(marks.filter(({ tag }) => tag === "circle").length).toBeGreaterThanOrEqual(200);
});
