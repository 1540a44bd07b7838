import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkedText, readRecord, RECORD_FILE } from "../../src/experiment/claims/claimRecord.ts";
import { countClaims, isKept, type ClaimCount } from "../../src/experiment/claims/countClaims.ts";
import { measureArm } from "../../src/experiment/claims/measureArm.ts";
import { openArm } from "../../src/experiment/claims/planClaims.ts";
import { scenarioFacts } from "../../src/experiment/scenarios/scenarioFacts.ts";
import { scenarioGroups } from "../../src/experiment/scenarios/scenarioGroups.ts";
import { SystemCache } from "../../src/scenario/systemCache.ts";
import { dataFolder, joinedPlan, type JoinedPlan } from "./plans.ts";

const names = scenarioGroups.flatMap(({ scenarios }) => scenarios);

/** Every claim of the library as the files have it. */
const claimed = names.flatMap((scenario) =>
  scenarioFacts(`scenarios/${scenario}.json`).about.notice.map((notice) => ({ scenario, notice })),
);

describe("scenarios/claims.csv", () => {
  const record = readRecord(`scenarios/${RECORD_FILE}`);

  test("speaks of every claim, in these words and checked so, and of no other", () => {
    const told = record.map(({ scenario, says, checked }) => `${scenario}: ${says} ${checked}`);
    const message = "renew it: npm run claims -- --write, then npm run generate";
    expect(told, message).toEqual(
      claimed.map(({ scenario, notice }) => `${scenario}: ${notice.says} ${checkedText(notice)}`),
    );
  });

  test("has each hold in at least 90 of 100 futures", () => {
    expect(record.filter(({ futures }) => futures !== 100)).toEqual([]);
    expect(record.filter((line) => !isKept(line))).toEqual([]);
  });
});

/** What a future costs, in staff times weeks: beyond the first number a few are run, beyond the second one alone. */
const LARGE = 300_000;
const VERY_LARGE = 2_000_000;

/**
 * How many of the first futures the quick run takes, and how many of them a claim may miss. One that holds in 90 of
 * 100 misses more than two of eight, or more than one of three, in one case of thirty or so; one that holds in half of
 * them in six of seven, or in one of two. Of one future nothing may be missed: with so many people, luck evens out. So
 * a sentence that has become wrong is mostly seen at once, and `npm run claims` decides about one that is in doubt.
 */
function quickRun(staffWeeks: number): { readonly futures: number; readonly misses: number } {
  if (staffWeeks > VERY_LARGE) return { futures: 1, misses: 0 };
  return staffWeeks > LARGE ? { futures: 3, misses: 1 } : { futures: 8, misses: 2 };
}

describe("over the first futures", () => {
  let counts: { readonly count: ClaimCount; readonly misses: number }[];
  let plan: JoinedPlan;

  beforeAll(() => {
    if (!existsSync(dataFolder))
      throw new Error(
        `this test needs the shared data folder beside the repository; not found: ${dataFolder}`,
      );
    plan = joinedPlan("scenarios", names, dataFolder);
    const systems = new SystemCache();
    const runs = plan.arms.map((arm) => {
      const { setup } = openArm(arm, dataFolder, systems).built;
      const quick = quickRun(setup.system.role.length * setup.weeks);
      const values = Array.from({ length: quick.futures }, (_, r) => measureArm(setup, arm, r));
      return { ...quick, values };
    });
    counts = plan.claims.map((claim) => {
      // Both sides of a claim may be of different size.
      const sides = [claim.one, claim.other ?? claim.one].map(({ arm }) => runs[arm]!);
      const { futures, misses } = sides.reduce((one, other) => (other.futures < one.futures ? other : one));
      const values = Array.from({ length: futures }, (_, r) => runs.map((arm) => arm.values[r] ?? []));
      return { count: countClaims({ claims: [claim] }, values)[0]!, misses };
    });
  }, 600_000);

  test.each(names)("what %s says to notice is there", (name) => {
    const own = counts.filter((_, at) => plan.scenarios[at] === name);
    expect(own.length).toBeGreaterThan(0);
    const missed = own.filter(({ count, misses }) => count.holds < count.futures - misses);
    expect(missed.map(({ count }) => `${count.holds} of ${count.futures}: ${count.notice.says}`)).toEqual([]);
  });
});
