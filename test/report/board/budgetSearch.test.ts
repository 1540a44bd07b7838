import { describe, expect, it } from "vitest";
import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import { searchBudget } from "../../../src/report/board/budgetSearch.ts";
import { budgetFigure } from "../../../src/report/board/charts/budgetChart.ts";
import { budgetSentences, impossibleSentence } from "../../../src/report/board/sentences/budget.ts";
import { planCostSentence, isOverBudget } from "../../../src/report/board/sentences/whatIf.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { drawToString, mark } from "../../../src/report/marks.ts";
import { moneyWords } from "../../../src/scenario/questions/moneyWords.ts";
import { readingGrade } from "../readingGrade.ts";
import { fc } from "../../support/fastCheck.ts";
import { makeBoard } from "./boardFixture.ts";

const { headline, plans } = makeBoard({ futures: 50 });
const today = plans[0]!.futures;

/** Today's futures, all better by so much and dearer by so much. */
function moved(gain: number, money: number): FutureSet {
  const add = (values: readonly (number | null)[], by: number) =>
    values.map((value) => (value === null ? null : value + by));
  return {
    ...today,
    ends: { ...today.ends, headline: add(today.ends.headline, gain), money: add(today.ends.money, money) },
  };
}

const anyPackage = fc.option(
  fc
    .tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.integer({ min: -20_000, max: 400_000 }))
    .map(([gain, money]) => moved(gain, money)),
  { nil: null },
);

describe("the search for the best use of a budget", () => {
  it("names the one that reaches the goal most often, those that tie, and a line that only rises", () => {
    fc.assert(
      fc.property(
        fc.array(anyPackage, { maxLength: 12 }),
        fc.integer({ min: 0, max: 300_000 }),
        (packages, budget) => {
          const search = searchBudget(packages, today, headline, budget);
          expect(search.tried).toHaveLength(packages.filter((each) => each !== null).length);
          const within = search.tried.filter(({ extra }) => extra <= budget);
          if (within.length === 0) expect(search.best).toBeNull();
          for (const { reach } of within)
            expect(search.best!.reach.count).toBeGreaterThanOrEqual(reach.count);
          for (const each of search.ties) expect(within).toContain(each);
          expect(search.ties).not.toContain(search.best);
          const line = search.tried.filter(({ isOnFrontier }) => isOnFrontier);
          line.forEach((each, at) => {
            if (at > 0) expect(each.reach.count).toBeGreaterThan(line[at - 1]!.reach.count);
          });
        },
      ),
    );
  });

  it("ties what is better by too little to matter, and not what is clearly worse", () => {
    const search = searchBudget([moved(0.2, 100), moved(0.19, 50), moved(0, 10)], today, headline, 1000);
    expect(search.best!.place).toBe(0);
    expect(search.ties.map(({ place }) => place)).toEqual([1]);
  });

  it("leaves out what the engine found dearer than the budget", () => {
    const search = searchBudget([moved(0.3, 2000), moved(0.1, 900)], today, headline, 1000);
    expect(search.best!.place).toBe(1);
    expect(search.tried.map(({ isWithin }) => isWithin)).toEqual([true, false]);
  });

  it("is told in plain words, every amount and count from the result", () => {
    fc.assert(
      fc.property(
        fc.array(anyPackage, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 300_000 }),
        (packages, budget) => {
          const search = searchBudget(packages, today, headline, budget);
          const words = (place: number): string => `package ${place}`;
          const told = { search, budget, currency: "$", wanted: packages.length, words };
          const text = budgetSentences(told).join(" ");
          expect(text).not.toMatch(/NaN|undefined|null|\bwill\b|proves|because/);
          expect(readingGrade(text)).toBeLessThanOrEqual(9);
          const known = new Set([
            moneyWords(budget, "$"),
            ...search.tried.map(({ extra }) => moneyWords(extra, "$")),
          ]);
          for (const [amount] of text.matchAll(/−?\$[\d,]*\d/g)) expect(known).toContain(amount);
          const counts = new Set(
            [search.today, ...search.tried.map(({ reach }) => reach)].map(
              ({ count, of }) => `${count} of ${of}`,
            ),
          );
          for (const [count] of text.matchAll(/\d+ of 50/g)) expect(counts).toContain(count);
        },
      ),
    );
  });

  it("is drawn whatever there is", () => {
    for (const packages of [
      [],
      [null],
      [moved(0, 0)],
      [moved(0.1, 5000), moved(0.2, 40_000)],
      [moved(-0.3, -900)],
    ]) {
      for (const budget of [0, 10_000]) {
        const search = searchBudget(packages, today, headline, budget);
        const figure = budgetFigure({ search, budget, currency: "$" }, (place) => `package ${place}`);
        for (const size of [WIDE, NARROW]) {
          const body = figure.drawings[0]!.draw(size);
          const drawn = drawToString(mark("svg", {}, body.marks));
          expect(drawn).not.toMatch(/NaN|undefined/);
          expect(drawn.split("<circle").length - 1).toBeGreaterThanOrEqual(
            search.tried.filter(({ isWithin }) => isWithin).length,
          );
        }
      }
    }
  });

  it("says so where nothing fits", () => {
    expect(impossibleSentence(500, "$")).toContain("$500 is too little");
  });
});

describe("what a plan costs", () => {
  const range = (median: number) => ({ low: median, median, high: median });

  it("is said beside today's path and beside the budget", () => {
    const cost = { total: range(491_200), extra: range(147_300) };
    expect(planCostSentence(cost, "$", null, "2 school years")).toBe(
      "Costs $147,000 more than today’s path: in all $491,000 over 2 school years, working hours at their price.",
    );
    expect(planCostSentence(cost, "$", 100_000, "a")).toContain("over your budget of $100,000, by $47,000.");
    expect(planCostSentence(cost, "$", 200_000, "a")).toContain("within your budget of $200,000.");
    expect(planCostSentence({ ...cost, extra: range(-3000) }, "$", null, "a")).toContain("$3,000 less than");
    expect(planCostSentence({ ...cost, extra: range(0.2) }, "$", null, "a")).toContain(
      "as much as today’s path",
    );
    expect(planCostSentence({ ...cost, extra: range(NaN) }, "$", 5, "a")).toContain("No future");
    expect([isOverBudget(cost, null), isOverBudget(cost, 147_300), isOverBudget(cost, 147_299)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
