import { describe, expect, test } from "vitest";
import { dotsOf, pairedDots, reach } from "../../../src/report/board/fifty.ts";
import {
  goalPhrase,
  gainNote,
  goalInChart,
  sayDifference,
  sayHeadline,
  saySize,
  showDifference,
  showHeadline,
  showSize,
} from "../../../src/report/board/headlineWords.ts";
import { verdictClasses, verdictOfDifferences, verdictSentence } from "../../../src/report/board/verdict.ts";
import type { FutureSet, Headline } from "../../../src/experiment/board/boardResult.ts";
import { fc } from "../../support/fastCheck.ts";

const gain: Headline = { kind: "gain", practice: null, goal: 0.1, matters: 0.05 };
const use: Headline = { kind: "use", practice: "Wait time", goal: 0.5, matters: 0.05 };
const harm: Headline = { kind: "harm", practice: null, goal: 0.2, matters: 0.05 };

function futuresOf(replicates: readonly number[], headline: readonly (number | null)[]): FutureSet {
  const none = headline.map(() => null);
  return {
    replicates,
    ends: {
      headline,
      instruction_gain: none,
      harmful_share: none,
      adoption: none,
      money: none,
      staff_hours: none,
    },
    curves: [],
    schools: [],
  };
}

describe("dots", () => {
  test("fifty or fewer futures are dots themselves, in order; missing ones are none", () => {
    expect(dotsOf([3, null, 1, NaN, 2])).toEqual([1, 2, 3]);
    expect(dotsOf(Array.from({ length: 50 }, (_, i) => 49 - i))).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
  });

  test("of more futures there are fifty dots, ascending, and a count of them is the futures' share", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 51, maxLength: 300 }),
        (values) => {
          const dots = dotsOf(values);
          expect(dots).toHaveLength(50);
          expect([...dots].sort((a, b) => a - b)).toEqual(dots);
          const share = values.filter((value) => value >= 0.1).length / values.length;
          expect(Math.abs(reach(dots, gain).count / 50 - share)).toBeLessThanOrEqual(1 / 50 + 1e-9);
        },
      ),
    );
  });

  test("differences are taken within a future, and only where both have it", () => {
    const plan = futuresOf([0, 1, 2, 4], [0.5, null, 0.25, 1]);
    const today = futuresOf([0, 1, 2, 3], [0.25, 0, null, 1]);
    expect(pairedDots(plan, today)).toEqual([0.25]);
  });

  test("a goal is met at its very value; for harm by what lies below", () => {
    expect(reach([0.1, 0.2, 0.3], { kind: "use", goal: 0.2 })).toEqual({ count: 2, of: 3 });
    expect(reach([0.1, 0.2, 0.3], harm)).toEqual({ count: 2, of: 3 });
    expect(reach([0.1 + 0.2], { kind: "harm", goal: 0.3 })).toEqual({ count: 1, of: 1 });
    expect(reach([], gain)).toEqual({ count: 0, of: 0 });
  });
});

test("numbers of the headline in words", () => {
  expect([showHeadline(gain, 0.123), showHeadline(use, 0.344), showHeadline(harm, 0.001)]).toEqual([
    "+0.12 SD",
    "34 of 100",
    "<1 of 100",
  ]);
  expect([showDifference(gain, -0.05), showDifference(use, 0.046), showDifference(harm, -0.004)]).toEqual([
    "−0.05 SD",
    "+5 of 100",
    "0 of 100",
  ]);
  expect([goalPhrase(gain), goalPhrase(use), goalPhrase(harm)]).toEqual([
    "a teacher in the middle teaches at least as well as one at place 54 of 100 does today",
    "at least 50 of 100 teachers use “Wait time” well",
    "at most 20 of 100 uses do harm",
  ]);
  expect(showSize(gain, -0.05)).toBe("0.05 SD");
  expect([gain, use].map((headline) => goalPhrase(headline, "by June 2030"))).toEqual([
    "a teacher in the middle teaches, by June 2030, at least as well as one at place 54 of 100 does today",
    "at least 50 of 100 teachers use “Wait time” well by June 2030",
  ]);
  expect(goalPhrase({ ...gain, goal: 0 })).toBe("a teacher in the middle teaches at least as well as today");
  expect([gain, harm].map(goalInChart)).toEqual([
    "a gain of at least +0.10 SD (place 54 of 100)",
    "at most 20 of 100 uses do harm",
  ]);
});

test("sentences tell a gain by places of 100, and shares as they are", () => {
  expect([0.36, -0.1, NaN].map((value) => sayHeadline(gain, value))).toEqual([
    "place 64 of 100 (+0.36 SD)",
    "place 46 of 100 (−0.10 SD)",
    "–",
  ]);
  expect(sayHeadline(use, 0.34)).toBe("34 of 100");
  expect([0.12, -0.12, 0.01, 0, 0.03].map((value) => sayDifference(gain, value))).toEqual([
    "+5 places of 100 (+0.12 SD)",
    "−5 places of 100 (−0.12 SD)",
    "less than 1 place of 100 (+0.01 SD)",
    "0 places of 100 (0.00 SD)",
    "+1 place of 100 (+0.03 SD)",
  ]);
  expect(sayDifference(use, 0.05)).toBe("+5 of 100");
  expect([gain, use].map((headline) => saySize(headline, -0.05))).toEqual([
    "2 places of 100 (0.05 SD)",
    "5 of 100",
  ]);
  expect(gainNote(gain)).toMatch(/place 100 is the best.*SD \(standard deviation\)/);
  expect(gainNote(use)).toBeUndefined();
});

describe.each([
  { headline: gain, better: 1 },
  { headline: use, better: 1 },
  { headline: harm, better: -1 },
])("verdict on $headline.kind", ({ headline, better }) => {
  const of = (count: number, size = 0.2, other = -0.2): string =>
    verdictOfDifferences(
      [
        ...new Array<number>(count).fill(better * size),
        ...new Array<number>(50 - count).fill(better * other),
      ],
      headline,
    ).kind;

  test("each word stands for its counts", () => {
    expect([0, 1, 5, 6, 12, 13, 37, 38, 44, 45, 49, 50].map((count) => of(count))).toEqual([
      "worse in all",
      "worse in almost every",
      "worse in almost every",
      "usually worse",
      "usually worse",
      "too close to call",
      "too close to call",
      "usually better",
      "usually better",
      "better in almost every",
      "better in almost every",
      "better in all",
    ]);
  });

  test("the word never gets weaker when more futures get better", () => {
    for (const other of [-0.2, 0]) {
      let before = -1;
      for (let count = 0; count <= 50; count++) {
        const kind = of(count, 0.2, other);
        const rank = kind === "no difference" ? 3 : verdictClasses.findIndex((each) => each === kind);
        expect(rank).toBeGreaterThanOrEqual(before);
        before = rank;
      }
    }
  });

  test("what is less than matters is called too small to notice", () => {
    const small = verdictOfDifferences(new Array<number>(50).fill(better * 0.02), headline);
    expect(small).toMatchObject({ kind: "better in all", isSmall: true, better: 50, muchBetter: 0 });
    expect(small.words).toBe("better in every future, but too small to notice");
    const large = verdictOfDifferences(new Array<number>(50).fill(better * headline.matters), headline);
    expect(large).toMatchObject({ isSmall: false, muchBetter: 50, muchWorse: 0 });
  });

  test("under 50 futures there is no word, only counts", () => {
    const few = verdictOfDifferences([better * 0.2, better * 0.2, 0.001], headline);
    expect(few).toMatchObject({ kind: "too few", of: 3, better: 2, same: 1, worse: 0 });
    expect(verdictSentence(few, headline, "The plan")).toBe(
      "The plan does better than today’s path in 2 of 3 futures; in 1 there is no difference. Too few futures to say; 50 are needed.",
    );
    expect(verdictSentence(verdictOfDifferences([], headline), headline, "The plan")).toBe(
      "The plan and today’s path have no future in common.",
    );
  });
});
