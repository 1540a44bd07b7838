import { describe, expect, it } from "vitest";
import { answersWith, basisOf } from "../../../../src/report/live/whatIf/budgetRun.ts";
import {
  budgetPackages,
  packageMoney,
  PACKAGES_MAXIMUM,
} from "../../../../src/report/live/whatIf/budgetPlans.ts";
import { packageWords } from "../../../../src/report/live/whatIf/packageWords.ts";
import { changesOf } from "../../../../src/report/live/state/planChanges.ts";
import { answersOf } from "../../../../src/scenario/questions/whatIf.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { fc } from "../../../support/fastCheck.ts";
import { planWith, runnable } from "../planGround.ts";
import { runFutures } from "../realPageData.ts";

const data = makePageData({ futures: 2 });
const { scenario, district } = data;
const budgets = fc.integer({ min: 0, max: 20_000_000 });

describe("packages within a budget", () => {
  it("are different, few, and fit by the scenario's prices", () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const packages = budgetPackages(budget, scenario, district);
        expect(packages.length).toBeLessThanOrEqual(PACKAGES_MAXIMUM);
        expect(new Set(packages.map((each) => JSON.stringify(each))).size).toBe(packages.length);
        for (const each of packages)
          expect(packageMoney(each, scenario, district)).toBeLessThanOrEqual(budget);
        expect(budgetPackages(budget, scenario, district)).toEqual(packages);
      }),
    );
  });

  it("are about thirty to forty for a budget that buys something", () => {
    for (const budget of [500_000, 1_000_000, 3_000_000]) {
      expect(budgetPackages(budget, scenario, district).length).toBeGreaterThanOrEqual(30);
    }
  });

  it("are none where not even the smallest fits", () => {
    expect(budgetPackages(0, scenario, district)).toEqual([]);
    expect(budgetPackages(100, scenario, district)).toEqual([]);
  });

  it("link nobody where there is one school", () => {
    const packages = budgetPackages(1_000_000, scenario, { ...district, schools: 1 });
    expect(packages.length).toBeGreaterThan(0);
    for (const each of packages) expect(each["link"]).toBe(0);
  });

  it("are accepted by the engine and say what they are", () => {
    const today = answersOf(scenario);
    const words = budgetPackages(1_000_000, scenario, district).map((each) => {
      const plan = planWith({ answers: answersWith(planWith({}), each, data) });
      expect(answersOf(runnable(data, changesOf(plan, data)))).toMatchObject(
        each["coach"] === 0 ? { coach: 0, link: each["link"], test: each["test"], time: each["time"] } : each,
      );
      return packageWords(each, today);
    });
    expect(new Set(words).size).toBe(words.length);
    expect(words[0]).toBe("nothing that costs money");
  });

  it("cost about as much in the engine as by the scenario's prices, and rather less", () => {
    const few = makePageData({ futures: 2, schools: 3, weeks: 36 });
    const money = (answers: Readonly<Record<string, number | string>>): number => {
      const changes = changesOf(planWith({ answers }), few);
      return runFutures(few, changes, 4).ends.money.reduce<number>((sum, each) => sum + each! / 4, 0);
    };
    const before = money({});
    const today = answersOf(few.scenario);
    const ratio = (answers: Readonly<Record<string, number>>): number =>
      (money(answers) - before) / packageMoney({ ...today, ...answers }, few.scenario, few.district);
    expect(ratio({ coach: 50 })).toBeGreaterThan(0.85);
    for (const answers of [{ coach: 50 }, { link: 20 }, { time: 10 }, { test: 4 }] as const) {
      expect(ratio(answers)).toBeGreaterThan(0.3);
      expect(ratio(answers)).toBeLessThan(1.15);
    }
  });

  it("make a search old where the plan in hand changes what costs nothing", () => {
    expect(basisOf(planWith({ answers: { coach: 20, check: 4 } }))).toBe(
      basisOf(planWith({ answers: { check: 4 } })),
    );
    expect(basisOf(planWith({ answers: { check: 3 } }))).not.toBe(
      basisOf(planWith({ answers: { check: 4 } })),
    );
  });
});
