import { expect, test } from "vitest";
import type { ResolvedIntervention } from "../../../src/scenario/resolvedScenario.ts";
import { placeOfPlan, searchBudget } from "../../../src/report/board/budgetSearch.ts";
import { budgetFigure } from "../../../src/report/board/charts/budgetChart.ts";
import { drawTime } from "../../../src/report/board/charts/timeChart.ts";
import { fundingSpans } from "../../../src/report/board/fundingSpans.ts";
import { fundingLabel } from "../../../src/report/board/sentences/cards.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { drawToString } from "../../../src/report/marks.ts";
import { factsOf } from "./boardFacts.ts";
import { makeBoard } from "./boardFixture.ts";

const entry = (change: Partial<ResolvedIntervention>): ResolvedIntervention => ({
  ...{ at: 1, until: null, every: null, schools: null, pick: null, cost: null },
  ...change,
});
const cost = { hours: 1, money: 5 };
const coach = { practice: null, dose: 1 };
const spans = (...interventions: ResolvedIntervention[]) =>
  fundingSpans({ interventions, weeks: 144 }, { interventions: [entry({ until: 20, coach })] });

test("a plan is paid for where its own entries have a cost or an end", () => {
  expect(spans(entry({ coach }), entry({ until: 20, coach }))).toEqual([]);
  expect(spans(entry({ until: 108, coach }))).toEqual([{ from: 1, until: 108 }]);
  expect(spans(entry({ at: 5, coach, cost }))).toEqual([{ from: 5, until: 144 }]);
  expect(spans(entry({ at: 5, connect: { pairs: 2 }, cost }))).toEqual([{ from: 5, until: 5 }]);
  expect(
    spans(
      entry({ at: 100, until: 120, coach }),
      entry({ until: 36, coach }),
      entry({ at: 37, until: 40, coach }),
    ),
  ).toEqual([
    { from: 1, until: 40 },
    { from: 100, until: 120 },
  ]);
  expect(spans(entry({ until: 500, coach }))).toEqual([{ from: 1, until: 144 }]);
});

test("the chart over time has a bracket with the amount, and none where nothing is paid for", () => {
  const { headline, weeks, start, plans } = makeBoard({});
  const facts = factsOf({});
  const draw = (found: readonly { from: number; until: number }[], size: typeof WIDE) =>
    drawTime(
      {
        ...{ headline, weeks, start },
        series: [{ label: "today’s path", kind: "today", curves: plans[0]!.futures.curves }],
        funding: { spans: found, label: fundingLabel(facts) },
      },
      size,
    );
  for (const size of [WIDE, NARROW]) {
    const svg = draw([{ from: 1, until: 108 }], size)
      .marks.map(drawToString)
      .join("");
    expect(svg).toContain("paid for: $90,000 more in all");
    expect(draw([], size).marks.map(drawToString).join("")).not.toContain("paid for");
    expect(draw([{ from: 1, until: 108 }], size).height).toBeGreaterThan(draw([], size).height);
  }
});

test("the chart of packages rings the plan in hand, where there is one", () => {
  const { headline, plans } = makeBoard({});
  const [today, plan] = plans.map(({ futures }) => futures);
  const search = searchBudget([plan!, today!], today!, headline, 200_000);
  const inHand = placeOfPlan(plan!, today!, headline);
  const figureWith = (hand: typeof inHand) =>
    budgetFigure({ search, budget: 200_000, currency: "$", inHand: hand }, String);
  const svg = (hand: typeof inHand): string =>
    figureWith(hand).drawings[0]!.draw(WIDE).marks.map(drawToString).join("");
  // Larger than that of the best one.
  expect(svg(inHand).split('r="14"').length - 1).toBe(1);
  expect(svg(inHand)).toContain("plan in hand");
  expect(svg(null)).not.toContain('r="14"');
  expect(figureWith(inHand).drawings[0]!.description).toContain("The plan in hand costs $90,000");
});
