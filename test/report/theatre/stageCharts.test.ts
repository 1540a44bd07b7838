import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActMeasure } from "../../../src/model/acts/act.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { drawToString, mark, type Mark } from "../../../src/report/marks.ts";
import { differenceFigure, drawDifferenceLines } from "../../../src/report/theatre/charts/differenceLines.ts";
import { drawUseShares, useSharesFigure } from "../../../src/report/theatre/charts/useShares.ts";
import { showMeasure, showMeasureNumber } from "../../../src/report/theatre/measureFormat.ts";
import { changeWords, sideSummary, type SideCounts } from "../../../src/report/theatre/stageWords.ts";

const measure: ActMeasure = {
  metric: "harmful_share",
  words: "the share of what teachers use that lowers learning",
  shown: "of 100",
  better: "lower",
  range: [0, 1],
  matters: 0.05,
};

const input = fc
  .record({
    weeks: fc.integer({ min: 1, max: 120 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    first: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    start: fc.constantFrom(null, "2026-09"),
    values: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 242, maxLength: 242 }),
  })
  .map(({ weeks, at, first, start, values }) => ({
    measure,
    left: { name: "Checked", values: values.slice(0, weeks + 1) },
    right: { name: "Nobody checks", values: values.slice(121, 121 + weeks + 1) },
    week: Math.round(at * weeks),
    weeks,
    firstDifference: first === null ? null : Math.round(first * weeks),
    start,
  }));

function textsOf({ tag, children }: Mark): string[] {
  return tag === "text" || tag === "desc"
    ? [children.join("")]
    : children.flatMap((child) => (typeof child === "string" ? [] : textsOf(child)));
}

describe("the two lines", () => {
  test("end with the numbers of the series at the week", () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const size of [WIDE, NARROW]) {
          const texts = textsOf(mark("g", {}, drawDifferenceLines(given, size).marks));
          for (const { values } of [given.left, given.right]) {
            const shown = showMeasureNumber(measure, values[given.week]!);
            expect(texts.some((text) => text === shown || text.startsWith(`${shown} `))).toBe(true);
          }
        }
      }),
    );
  });

  test("tell nothing of what comes after the week", () => {
    fc.assert(
      fc.property(input, (given) => {
        const hidden = (values: readonly number[]): number[] =>
          values.map((value, at) => (at <= given.week ? value : 1 - value));
        const other = {
          ...given,
          left: { ...given.left, values: hidden(given.left.values) },
          right: { ...given.right, values: hidden(given.right.values) },
        };
        for (const size of [WIDE, NARROW])
          expect(drawDifferenceLines(other, size)).toEqual(drawDifferenceLines(given, size));
        expect(differenceFigure(other).table).toEqual(differenceFigure(given).table);
      }),
    );
  });

  test("have the rule of the first difference from its week on and not before", () => {
    fc.assert(
      fc.property(input, (given) => {
        const texts = textsOf(mark("g", {}, drawDifferenceLines(given, WIDE).marks));
        expect(texts.includes("first difference")).toBe(
          given.firstDifference !== null && given.firstDifference <= given.week,
        );
      }),
    );
  });

  test("stand beside a table of the same numbers, the week's own last", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { rows } = differenceFigure(given).table;
        for (const [week, left, right] of rows) {
          expect(left).toBe(showMeasure(measure, given.left.values[Number(week)]!));
          expect(right).toBe(showMeasure(measure, given.right.values[Number(week)]!));
        }
        expect(rows.at(-1)![0]).toBe(String(given.week));
      }),
    );
  });

  test("leave out what was not measured, and can be written as a drawing", () => {
    const values = [NaN, 0.2, NaN];
    const drawn = drawDifferenceLines(
      {
        measure,
        left: { name: "a", values },
        right: { name: "b", values: [] },
        week: 2,
        weeks: 2,
        firstDifference: 0,
        start: null,
      },
      WIDE,
    );
    expect(drawToString(mark("svg", {}, drawn.marks))).not.toContain("NaN");
  });

  test("tell the sides apart by dashes, not by colour alone", () => {
    const lines = drawDifferenceLines(
      {
        measure,
        left: { name: "a", values: [0, 1] },
        right: { name: "b", values: [0, 0] },
        week: 1,
        weeks: 1,
        firstDifference: null,
        start: null,
      },
      WIDE,
    ).marks.filter(({ tag, attributes }) => tag === "path" && attributes["stroke-width"] === 3);
    expect(lines.map(({ attributes }) => attributes["stroke-dasharray"] !== undefined)).toEqual([
      true,
      false,
    ]);
  });
});

describe("the areas of who uses what", () => {
  const shares = {
    practices: [
      { name: "Glossy", quality: -0.3, left: [1, 2, 9], right: [1, 5, 30] },
      { name: "Plain", quality: 0.3, left: [4, 6, 7], right: [4, 3, 2] },
    ],
    names: ["Checked", "Nobody checks"] as const,
    staff: 40,
    week: 1,
    weeks: 2,
    start: null,
  };

  test("name the users of the week and no later ones; what helps comes first", () => {
    expect(useSharesFigure(shares).table.rows).toEqual([
      ["Plain", "6", "3"],
      ["Glossy", "2", "5"],
    ]);
    const later = {
      ...shares,
      practices: shares.practices.map((one) => ({
        ...one,
        left: one.left.slice(0, 2),
        right: one.right.slice(0, 2),
      })),
    };
    for (const size of [WIDE, NARROW])
      expect(drawUseShares(later, size)).toEqual(drawUseShares(shares, size));
  });

  test("hatch what lowers learning, and say so", () => {
    const drawn = drawToString(mark("svg", {}, drawUseShares(shares, WIDE).marks));
    expect(drawn).toContain("Glossy (lowers learning)");
    expect(drawn.match(/fill="url\(#use-shares-hatch-wide\)"/g)).toHaveLength(3);
  });
});

describe("a side in words", () => {
  const counts = fc.record({
    staff: fc.integer({ min: 1, max: 600 }),
    users: fc.array(fc.record({ name: fc.constantFrom("Plain", "Glossy", "Quiet"), count: fc.nat(600) }), {
      minLength: 3,
      maxLength: 3,
    }),
    stopped: fc.nat(50),
    marked: fc.option(fc.nat(60)),
  }) satisfies fc.Arbitrary<SideCounts>;

  test("has no number that is not counted", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const known = new Set([
          given.staff,
          given.stopped,
          given.marked ?? 0,
          ...given.users.map(({ count }) => count),
        ]);
        for (const number of sideSummary("Checked", "At the start", given).match(/\d+/g) ?? [])
          expect(known).toContain(Number(number));
      }),
    );
  });

  test("names each change from one picture to the next, and nothing that stayed", () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const words = changeWords(before, after);
        const changes = after.users.filter(({ count }, at) => count !== before.users[at]!.count);
        expect(words.match(/from \d+ to \d+/g) ?? []).toHaveLength(changes.length);
        after.users.forEach(({ count }, at) => {
          const earlier = before.users[at]!.count;
          expect(new RegExp(`from ${earlier} to ${count}(?!\\d)`).test(words)).toBe(earlier !== count);
        });
      }),
    );
  });
});
