import { describe, expect, test } from "vitest";
import { Luck, stream } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { decide, frontierOf } from "../../src/experiment/optimise/decide.ts";
import type { OptimiseResult } from "../../src/experiment/optimise/optimiseResult.ts";
import { followRace, roundTotals } from "../../src/experiment/optimise/race.ts";
import { variedSetting } from "../../src/experiment/study/variedSetting.ts";
import { NARROW, WIDE } from "../../src/report/charts/chartKind.ts";
import { svgMark } from "../../src/report/charts/svg.ts";
import { drawToString } from "../../src/report/marks.ts";
import { optimisePage } from "../../src/report/optimise/optimisePage.ts";
import { answerSentence, doubtSentences, percent } from "../../src/report/optimise/optimiseSentences.ts";

const fate = stream("test.optimiseFixture");
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** The result of a search whose plans reach the goal with known chances; the cost is the setting, or measured. */
function resultOf(chances: readonly number[], most = 400, cost?: readonly number[]): OptimiseResult {
  const luck = new Luck(seedKey("fixture"), 0);
  const values = chances.map((_, plan) => Math.round((plan / Math.max(1, chances.length - 1)) * 100) / 100);
  const totals = roundTotals(most);
  const rules = {
    ...{ planCount: chances.length, chance: 0.9, confidence: 0.95, totals },
    knownCosts: cost === undefined ? values : null,
  };
  const { standings, rounds } = followRace(rules, {
    futures: () => most,
    met: (plan, future) => luck.uniform(fate, future, plan) < chances[plan]!,
    cost: (plan, future) => (cost === undefined ? NaN : cost[plan]! + (future % 3)),
  });
  const path = "leadership.principalParticipation";
  return {
    ...{ name: "Some district", description: "", chance: 0.9, confidence: 0.95, rounds, unmeasured: 0 },
    settings: [variedSetting({ path, values }, values)],
    goals: [
      {
        ...{ metric: "harmful_share", relation: "<", bound: 0.1 },
        column: { name: "harmful_share", label: "Share of all use that lowers instruction", unit: "share" },
      },
    ],
    cost:
      cost === undefined
        ? { name: path, label: "", unit: "share", isSetting: true }
        : { name: "money", label: "Money spent so far", unit: "currency", isSetting: false },
    ...{ roundsMost: totals.length, futuresMost: most },
    runs: standings.reduce((sum, { futures }) => sum + futures, 0),
    plans: standings.map((standing) => ({ ...standing, values: [values[standing.plan]!] })),
    decision: decide(standings, rules),
    frontier: frontierOf(standings),
  };
}

describe("the answer", () => {
  test("names the smallest that does, with what was seen and what is sure", () => {
    const result = resultOf([0.1, 0.3, 0.5, 0.99, 1, 1]);
    const { hits, futures, low } = result.plans[3]!;
    expect(plain(answerSentence(result))).toBe(
      `The smallest principal participation that keeps the share of use that lowers instruction under 10 % in 90 % of futures is 0.6 (in ${hits} of ${futures} futures; in endlessly many it would in at least ${Math.floor(low * 100)} % with 95 % confidence).`,
    );
    expect(low).toBeGreaterThanOrEqual(0.9);
    expect(doubtSentences(result)).toEqual([
      "That is sure as far as these simulations go: every cheaper plan surely misses it.",
    ]);
    expect(doubtSentences(resultOf([1, 1]))).toEqual([
      "That is sure as far as these simulations go: no plan that was tried is cheaper.",
    ]);
  });

  test("names those that cannot be told apart", () => {
    const doubts = doubtSentences(resultOf([0.5, 0.88, 0.93, 0.94], 100))
      .map(plain)
      .join(" ");
    expect(doubts).toContain("Luck hides whether this one, which costs no more, would do as well: 0.33 (");
    expect(doubts).toContain("It is not sure that it does: its true chance may lie below 90 %.");
    expect(doubts).toContain("Then this one may be the answer: 1 (");
    expect(doubts).toContain("More futures (-r) would tell them apart.");
    const alone = doubtSentences(resultOf([0.93], 100)).map(plain);
    expect(alone).toEqual([
      "It is not sure that it does: its true chance may lie below 90 %.",
      "More futures (-r) would tell.",
    ]);
  });

  test("says when nothing does, what came nearest, and whether that is sure", () => {
    const hopeless = plain(answerSentence(resultOf([0.2, 0.5])));
    expect(hopeless).toMatch(
      /^None of the 2 plans manages to keep the share of use that lowers instruction under 10 % in 90 % of futures\. No plan came nearer than principal participation at 1, which does it in \d+ of \d+ futures, and with 95 % confidence in no more than \d+ % of endlessly many\.$/,
    );
    expect(plain(answerSentence(resultOf([0.2, 0.85], 50)))).toContain(
      "None of the 2 plans was seen to keep",
    );
    expect(plain(answerSentence(resultOf([0.2])))).toMatch(
      /^The one plan that was tried, principal participation at 0, does not keep .*: it does in \d+ of \d+ futures, and/,
    );
  });

  test("tells measured costs in their unit", () => {
    const result = resultOf([0.1, 0.99, 1], 400, [1000, 2000, 3000]);
    expect(plain(answerSentence(result))).toMatch(
      /^The plan with the least cost in money that keeps .* is principal participation at 0\.5, at 2,001 in money \(in /,
    );
  });
});

test("bounds are never rounded in one's favour", () => {
  expect([percent(0.876, "down"), percent(0.871, "up"), percent(0.9), percent(0.125)].map(plain)).toEqual([
    ...["87 %", "88 %", "90 %", "12.5 %"],
  ]);
});

test.each([
  ["a sure answer", resultOf([0.1, 0.5, 0.99, 1])],
  ["an open one", resultOf([0.85, 0.9, 0.92], 50)],
  ["none", resultOf([0, 0.1])],
  ["a single plan", resultOf([1])],
  ["ties", resultOf([1, 1, 1], 100, [5, 5, 5])],
  ["no measured cost", resultOf([0.5, 1], 50, [NaN, NaN])],
  ["more plans than rows", resultOf(Array<number>(60).fill(0.9), 50)],
])("the page of %s is drawn wide and narrow, its tables whole", (_name, result) => {
  const page = optimisePage(result);
  const figures = page.sections.flatMap((section) => section.figures);
  expect(JSON.stringify([page.answer, page.notes, page.limits])).not.toMatch(/NaN|undefined|Infinity/);
  for (const { drawings, table, caption } of figures) {
    expect(caption).not.toMatch(/NaN|undefined/);
    for (const drawing of drawings)
      for (const size of [WIDE, NARROW])
        expect(drawToString(svgMark(drawing, size))).not.toMatch(/NaN|undefined|Infinity/);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  }
});
