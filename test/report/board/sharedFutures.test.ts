import { expect, test } from "vitest";
import { readBoard } from "../../../src/report/board/facts.ts";
import { onlyFutures, sharedPair } from "../../../src/report/board/sharedFutures.ts";
import { answerSentence, statusLines } from "../../../src/report/board/sentences/answer.ts";
import { fewerSentence } from "../../../src/report/board/sentences/whatIf.ts";
import { liveCount } from "../../../src/report/live/start/startEngine.ts";
import { makeBoard } from "./boardFixture.ts";

const result = makeBoard({ futures: 60, schools: 2 });
const [today, plan] = result.plans.map(({ futures }) => futures);
const firstOf = (count: number) => new Set(Array.from({ length: count }, (_, at) => at));
const factsWith = (ran: NonNullable<typeof plan>, of = result) =>
  readBoard({
    result: of,
    headline: of.headline,
    plan: { name: "Plan", futures: ran },
    district: { schools: 2, teachers: 60 },
    isOwnNetwork: false,
  });

test("counts beside one another are of the same futures, and the page says so", () => {
  const facts = factsWith(onlyFutures(plan!, firstOf(40)));
  expect([facts.plan!.reach.of, facts.today.reach.of, facts.verdict!.of]).toEqual([40, 40, 40]);
  expect(statusLines(facts)[0]).toBe(
    "The plan was run in 40 futures, today’s path in 60. What is counted of both is of the 40 that both have.",
  );
  const few = { ...result, plans: [{ ...result.plans[0]!, futures: onlyFutures(today!, firstOf(30)) }] };
  expect(answerSentence(factsWith(plan!, few)).match(/ of 30\b/g)).toHaveLength(2);
  expect(factsWith(plan!).uneven).toBeNull();
});

test("sets with the same futures stay as they are, and those with none in common too", () => {
  expect(sharedPair(plan!, today!)).toEqual({ plan, today });
  expect(sharedPair(plan!, today!).today).toBe(today);
  const other = { ...plan!, replicates: plan!.replicates.map((replicate) => replicate + 1000) };
  expect(sharedPair(other, today!)).toEqual({ plan: other, today });
});

test("the page runs as many futures as the report has, and fewer in a large district", () => {
  expect([30, 60, 200, 1000, 0].map((futures) => liveCount(300, futures))).toEqual([30, 60, 200, 200, 100]);
  expect([1_999, 2_000, 4_999, 5_000].map((staff) => liveCount(staff, 200))).toEqual([200, 100, 100, 40]);
});

test("fewer futures than the report has are told with the reason", () => {
  expect(fewerSentence(200, 200, true)).toBeUndefined();
  expect(fewerSentence(40, 200, true)).toBe(
    "A plan that you change is run in 40 futures here, fewer than the report’s 200: in a district of this size each one takes long. Settings can change that.",
  );
  expect(fewerSentence(40, 200, false)).toContain("as you asked under Settings.");
});
