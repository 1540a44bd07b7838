import { describe, expect, test } from "vitest";
import type { RunSummary } from "../../src/experiment/summary.ts";
import { readFindings } from "../../src/report/findings/findings.ts";
import { renderReport } from "../../src/report/page.ts";
import { costSentence } from "../../src/report/sentences/cost.ts";
import { makeSummary } from "./summaryFixture.ts";

/** A result whose last week holds `hours` of staff time and so much money. */
function withCosts(hours: number, money: number, summary = makeSummary()): RunSummary {
  const [model] = summary.metrics;
  const series = (key: string, last: number) => {
    const values = model!.weeks.map((_, index) => (index === model!.weeks.length - 1 ? last : 0));
    const band = Object.fromEntries(Object.keys(model!.band).map((name) => [name, values]));
    return { ...model!, key, band: band as unknown as RunSummary["metrics"][number]["band"] };
  };
  return { ...summary, metrics: [...summary.metrics, series("staff_hours", hours), series("money", money)] };
}

const sentence = (summary: RunSummary) => costSentence(readFindings(summary));

describe("what a run takes", () => {
  test("is told in hours for each of the staff and in money, on the page", () => {
    const summary = { ...withCosts(52_960, 2_118_400), staffCount: 331, weekCount: 144 };
    const told =
      "All meetings, exchange and other work that is simulated take 53,000 hours of staff time in the middle future: 40 a school year for each of the staff. In money, with these hours paid, it comes to 2,118,000.";
    expect(sentence(summary)).toBe(told);
    expect(renderReport(summary)).toContain(told);
  });

  test("is told without money where none is spent, and small times are not 0", () => {
    expect(sentence({ ...withCosts(100, 0), staffCount: 331, weekCount: 144 })).toBe(
      "All meetings, exchange and other work that is simulated take 100 hours of staff time in the middle future: less than 1 a school year for each of the staff.",
    );
  });

  test("is left out where it was not recorded, or no future is finished", () => {
    expect(sentence(makeSummary())).toBeUndefined();
    expect(sentence(withCosts(10, 10, makeSummary({ finishedCount: 0 })))).toBeUndefined();
  });
});
