import { describe, expect, test } from "vitest";
import type { FutureSet, Headline } from "../../../src/experiment/board/boardResult.ts";
import { compareRows, withCommonFutures, type CompareRow } from "../../../src/report/board/compareRows.ts";
import { dotsOf, pairedDifferences, reachOf } from "../../../src/report/board/fifty.ts";
import { roundDifference } from "../../../src/report/board/headlineWords.ts";
import { miniDotsMark } from "../../../src/report/board/miniDots.ts";
import { regretOf, regretSentence } from "../../../src/report/board/regret.ts";
import { verdictOf } from "../../../src/report/board/verdict.ts";
import { ordinal, worstOf, worstPlace } from "../../../src/report/board/worstCase.ts";
import { drawToString } from "../../../src/report/marks.ts";
import { fc } from "../../support/fastCheck.ts";
import { makeBoard, type BoardOptions } from "./boardFixture.ts";
import { BOARDS } from "./boards.ts";

const gain: Headline = { kind: "gain", practice: null, goal: 0.1, matters: 0.05 };

function futuresOf(
  ends: Partial<Record<keyof FutureSet["ends"], readonly (number | null)[]>>,
  first = 0,
): FutureSet {
  const count = Object.values(ends)[0]!.length;
  const none = Array.from({ length: count }, () => null);
  return {
    replicates: Array.from({ length: count }, (_, at) => first + at),
    ends: {
      headline: none,
      instruction_gain: none,
      harmful_share: none,
      adoption: none,
      money: none,
      staff_hours: none,
      ...ends,
    },
    curves: [],
    schools: [],
  };
}

const of = (count: number, value: (at: number) => number | null) =>
  Array.from({ length: count }, (_, at) => value(at));
const rowsOf = (options: BoardOptions = {}): readonly CompareRow[] => {
  const { headline, plans, currency } = makeBoard(options);
  return compareRows(plans, { headline, currency, paysHours: true });
};
const rowOf = (rows: readonly CompareRow[], key: CompareRow["key"]) => rows.find((row) => row.key === key)!;
const simple = (plans: readonly FutureSet[], headline = gain) =>
  compareRows(
    plans.map((futures, at) => ({ name: "ABCD"[at]!, futures })),
    { headline, currency: "$", paysHours: false },
  );

describe.each(Object.entries(BOARDS))("the outcomes of %s", (_, options) => {
  test("have a cell a plan, whose numbers are those of the futures", () => {
    const { headline, plans } = makeBoard(options);
    const rows = rowsOf(options);
    expect(rows.map(({ key }) => key)).toEqual(["goal", "quality", "cost", "worst"]);
    for (const row of rows) {
      expect(row.cells).toHaveLength(plans.length);
      expect(row.domain[0]).toBeLessThanOrEqual(row.domain[1]);
      for (const { dots, filled } of row.cells) {
        expect(filled).toHaveLength(dots.length);
        for (const dot of dots) expect(dot >= row.domain[0] && dot <= row.domain[1]).toBe(true);
      }
    }
    rowOf(rows, "goal").cells.forEach((cell, place) => {
      const { count, of: all } = reachOf(plans[place]!.futures.ends.headline, headline);
      expect(cell.number).toBe(all === 0 ? "no future" : `${count} of ${all}`);
      expect(cell.filled.filter(Boolean)).toHaveLength(count);
    });
    rowOf(rows, "worst").cells.forEach((cell) => {
      expect(cell.filled.filter(Boolean)).toHaveLength(
        Math.min(cell.dots.length, worstPlace(cell.dots.length)),
      );
    });
  });

  test("have at most one best, never beside a tie, and only where every pair is decided", () => {
    const { headline, plans } = makeBoard(options);
    for (const row of rowsOf(options)) {
      const words = row.cells.map(({ word }) => word);
      const best = words.indexOf("best");
      expect(words.filter((word) => word === "best").length).toBeLessThanOrEqual(1);
      if (best >= 0) expect(words).not.toContain("tie");
      else expect(words.filter((word) => word === "tie")).not.toHaveLength(1);
      if (best < 0 || row.key === "cost" || row.key === "quality") continue;
      for (const [place, { futures }] of plans.entries()) {
        if (place === best) continue;
        const verdict = verdictOf(plans[best]!.futures, futures, headline);
        expect(verdict.better).toBeGreaterThanOrEqual(38);
        expect(verdict.isSmall).toBe(false);
      }
    }
  });

  test("say nothing that the page's rules forbid", () => {
    for (const { note, verdict, cells } of rowsOf(options)) {
      const text = [note, verdict, ...cells.flatMap(({ number, detail }) => [number, detail])].join(" ");
      expect(text).not.toMatch(
        /NaN|undefined|null|\bwill\b|prove|because|\bseed\b|\bthreshold|stochastic|parameter/,
      );
    }
  });
});

describe("the best plan", () => {
  const flat = futuresOf({ headline: of(50, (at) => at / 1000) });

  test("needs 38 of 50 futures, a difference that matters and a better count", () => {
    const better = (count: number, by: number) =>
      futuresOf({ headline: of(50, (at) => at / 1000 + (at < count ? by : -by)) });
    expect(rowOf(simple([flat, better(50, 0.3)]), "goal").cells.map(({ word }) => word)).toEqual([
      "",
      "best",
    ]);
    expect(rowOf(simple([flat, better(37, 0.3)]), "goal").cells.map(({ word }) => word)).toEqual([
      "tie",
      "tie",
    ]);
    expect(rowOf(simple([flat, better(38, 0.3)]), "goal").cells.map(({ word }) => word)).toEqual([
      "",
      "best",
    ]);
    expect(rowOf(simple([flat, better(50, 0.04)]), "goal").cells.map(({ word }) => word)).toEqual([
      "tie",
      "tie",
    ]);
    // Both reach the goal in all futures: there is nothing to tell them apart by in this row.
    const high = futuresOf({ headline: of(50, () => 0.5) });
    const higher = futuresOf({ headline: of(50, () => 0.9) });
    expect(rowOf(simple([high, higher]), "goal").cells.map(({ word }) => word)).toEqual(["tie", "tie"]);
    expect(rowOf(simple([high, higher]), "worst").cells.map(({ word }) => word)).toEqual(["", "best"]);
  });

  test("is no plan where the best two cannot be told apart, though both beat the third", () => {
    const good = futuresOf({ headline: of(50, (at) => 0.3 + at / 1000) });
    const alike = futuresOf({ headline: of(50, (at) => 0.31 + at / 1000) });
    const row = rowOf(simple([flat, good, alike]), "worst");
    expect(row.cells.map(({ word }) => word)).toEqual(["", "tie", "tie"]);
    expect(row.verdict).toContain("A tie between “B” and “C”");
  });

  test("costs least by more than a reader can see", () => {
    const money = (amount: number) => futuresOf({ money: of(50, (at) => amount + at) });
    const words = (a: number, b: number) =>
      rowOf(simple([money(a), money(b)]), "cost").cells.map(({ word }) => word);
    expect(words(100_000, 150_000)).toEqual(["best", ""]);
    expect(words(150_000, 100_000)).toEqual(["", "best"]);
    expect(words(1_000_100, 1_000_150)).toEqual(["tie", "tie"]);
  });

  test("keeps quality where fewer uses do harm", () => {
    const harm = (share: number) => futuresOf({ harmful_share: of(50, (at) => share + at / 10_000) });
    const row = rowOf(simple([harm(0.3), harm(0.1)]), "quality");
    expect(row.cells.map(({ word }) => word)).toEqual(["", "best"]);
    expect(row.cells.map(({ number }) => number)).toEqual(["70 of 100", "90 of 100"]);
  });

  test("is nobody below 50 futures, and in a table of one", () => {
    const few = simple([futuresOf({ headline: of(49, () => 0) }), futuresOf({ headline: of(49, () => 1) })]);
    expect(rowOf(few, "goal").cells.map(({ word }) => word)).toEqual(["", ""]);
    expect(rowOf(few, "goal").verdict).toContain("50 are needed");
    expect(rowOf(simple([flat]), "goal").verdict).toBe("");
    expect(simple([]).map(({ cells }) => cells)).toEqual([[], [], [], []]);
  });

  test("of harm is the plan with less of it, also in bad luck", () => {
    const harm: Headline = { kind: "harm", practice: null, goal: 0.2, matters: 0.05 };
    const low = futuresOf({ headline: of(50, (at) => 0.05 + at / 1000) });
    const high = futuresOf({ headline: of(50, (at) => 0.35 + at / 1000) });
    const rows = simple([high, low], harm);
    expect(rowOf(rows, "goal").cells.map(({ number, word }) => `${number} ${word}`)).toEqual([
      "0 of 50 ",
      "50 of 50 best",
    ]);
    expect(rowOf(rows, "worst").cells[1]).toMatchObject({ word: "best", at: 0.05 + 45 / 1000 });
  });
});

test("plans are compared over the futures that all of them have", () => {
  const one = { name: "A", futures: futuresOf({ headline: of(60, (at) => at) }) };
  const other = { name: "B", futures: futuresOf({ headline: of(60, (at) => 100 - at) }, 30) };
  const [a, b] = withCommonFutures([one, other]);
  expect(a!.futures.replicates).toEqual(of(30, (at) => 30 + at));
  expect(b!.futures.replicates).toEqual(a!.futures.replicates);
  expect(a!.futures.ends.headline).toEqual(of(30, (at) => 30 + at));
  expect(b!.futures.ends.headline).toEqual(of(30, (at) => 100 - at));
  expect(withCommonFutures([one])[0]!.futures.replicates).toHaveLength(60);
});

test("bad luck is the 5th worst of 50, and the same share of fewer", () => {
  expect([50, 200, 49, 20, 14, 6, 1, 0].map(worstPlace)).toEqual([5, 20, 5, 2, 1, 1, 1, 1]);
  expect([1, 2, 3, 4, 5, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "5th",
    "11th",
    "12th",
    "13th",
    "21st",
    "22nd",
    "101st",
    "111th",
  ]);
  expect(worstOf(of(50, (at) => at!) as number[], { kind: "gain" })).toBe(4);
  expect(worstOf(of(50, (at) => at!) as number[], { kind: "harm" })).toBe(45);
  expect(worstOf([], gain)).toBeNaN();
});

describe("what is lost by the wrong choice", () => {
  const value = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null });

  test("is counted over the futures of both, and each number in the sentence is one of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 50 }),
        fc.constantFrom("gain", "use", "harm"),
        (pairs, kind) => {
          const headline = { ...gain, kind, practice: kind === "use" ? "X" : null } as Headline;
          const chosen = futuresOf({ headline: pairs.map(([a]) => a) });
          const right = futuresOf({ headline: pairs.map(([, b]) => b) });
          const regret = regretOf(chosen, right, headline);
          const sign = kind === "harm" ? -1 : 1;
          const better = pairedDifferences(right, chosen).filter(
            (difference) => sign * roundDifference(headline, difference) > 0,
          );
          expect(regret.count).toBe(better.length);
          expect(regret.of).toBe(dotsOf(pairedDifferences(right, chosen)).length);
          expect(regret.loss).toBeGreaterThanOrEqual(0);
          const sentence = regretSentence(regret, { chosen: "A", right: "B" }, headline);
          expect(sentence).not.toMatch(/NaN|will|−/);
          if (regret.of > 0) expect(sentence).toContain(`${regret.count} of ${regret.of} futures`);
          expect(sentence.includes("you lose nothing")).toBe(regret.of > 0 && regret.count === 0);
        },
      ),
    );
  });

  test("reads as a sentence", () => {
    const today = futuresOf({ headline: of(50, () => 0.1) });
    const plan = futuresOf({ headline: of(50, (at) => (at < 1 ? 0.2 : 0)) });
    expect(regretSentence(regretOf(today, plan, gain), { chosen: "Today", right: "Plan" }, gain)).toBe(
      "If you choose “Today” and “Plan” was right (1 of 50 futures), you lose 4 places of 100 (0.10 SD) in that one.",
    );
    expect(regretSentence(regretOf(plan, today, gain), { chosen: "Plan", right: "Today" }, gain)).toBe(
      "If you choose “Plan” and “Today” was right (49 of 50 futures), you lose 4 places of 100 (0.10 SD) in the middle one of them.",
    );
  });
});

test("small pictures stay low where all futures cost the same, and keep dots in their order", () => {
  const drawn = drawToString(
    miniDotsMark({
      ...{ name: "x", title: "T", description: "D", colour: "#000000", rule: null, formatTick: String },
      dots: Array.from({ length: 50 }, (_, at) => 2_000_000 + at),
      filled: Array.from({ length: 50 }, () => true),
      domain: [1_600_000, 3_400_000],
    }),
  );
  expect(Number(/viewBox="0 0 \d+ (\d+)"/.exec(drawn)![1])).toBeLessThan(100);
  const places = [...drawn.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(
    ([, cx, cy]) => `${cx} ${cy}`,
  );
  expect(new Set(places).size).toBe(50);
  const across = places.map((place) => Number(place.split(" ")[0]));
  expect(across).toEqual([...across].sort((a, b) => a - b));
});

test("money on an axis reads as it does beside it", () => {
  const money = futuresOf({ money: of(50, () => 2_010_400) });
  const row = rowOf(simple([money, money]), "cost");
  expect(row.formatTick(row.domain[1])).toBe(row.cells[0]!.number);
});

test("small pictures draw every dot inside, filled or as a ring, whatever the values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 50 }),
      fc.boolean(),
      (values, hasRule) => {
        const dots = [...values].sort((a, b) => a - b);
        const drawn = drawToString(
          miniDotsMark({
            name: "x",
            title: "T",
            description: "D",
            dots,
            filled: dots.map((dot) => dot > 0),
            domain: [dots[0]!, dots[dots.length - 1]!],
            colour: "#000000",
            rule: hasRule ? { at: dots[0]!, label: "goal" } : null,
            formatTick: String,
          }),
        );
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn)!.map(Number);
        const circles = [...drawn.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g)];
        expect(circles).toHaveLength(dots.length);
        for (const [, cx, cy, r] of circles) {
          expect(Number(cx) - Number(r)).toBeGreaterThanOrEqual(0);
          expect(Number(cx) + Number(r)).toBeLessThanOrEqual(width!);
          expect(Number(cy) - Number(r)).toBeGreaterThanOrEqual(0);
          expect(Number(cy) + Number(r)).toBeLessThanOrEqual(height!);
        }
        expect(drawn.match(/fill="none"/g)?.length ?? 0).toBe(dots.filter((dot) => !(dot > 0)).length);
      },
    ),
    { numRuns: 50 },
  );
});
