import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkedText, readRecord, RECORD_FILE } from "../../src/experiment/claims/claimRecord.ts";
import { countClaims, isKept, type ClaimCount } from "../../src/experiment/claims/countClaims.ts";
import { measureArm } from "../../src/experiment/claims/measureArm.ts";
import { openArm } from "../../src/experiment/claims/planClaims.ts";
import { scenarioFacts } from "../../src/experiment/library/scenarioFacts.ts";
import { scenarioGroups } from "../../src/experiment/library/scenarioGroups.ts";
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

/** Futures of the quick run; the farmers' twenty years with 692 people take as long as ten others together. */
const QUICK = 8;
const QUICK_OF_FARMERS = 3;
/**
 * Misses allowed in the quick run. A claim that holds in 90 of 100 misses more than two of eight in one case of
 * twenty-six, one that holds in half of them in six of seven: so a sentence that has become wrong is seen at once,
 * and `npm run claims` decides about one that has become doubtful.
 */
const MISSES = 2;

describe("over the first futures", () => {
  let counts: ClaimCount[];
  let plan: JoinedPlan;

  beforeAll(() => {
    if (!existsSync(dataFolder))
      throw new Error(
        `this test needs the shared data folder beside the repository; not found: ${dataFolder}`,
      );
    plan = joinedPlan("scenarios", names, dataFolder);
    const systems = new SystemCache();
    const values = plan.arms.map((arm) => {
      const { setup } = openArm(arm, dataFolder, systems).built;
      const futures = arm.file.endsWith("farmers.json") ? QUICK_OF_FARMERS : QUICK;
      return Array.from({ length: futures }, (_, replicate) => measureArm(setup, arm, replicate));
    });
    counts = plan.claims.flatMap((claim) => {
      const futures = Array.from({ length: values[claim.one.arm]!.length }, (_, r) =>
        values.map((arm) => arm[r] ?? []),
      );
      return countClaims({ claims: [claim] }, futures);
    });
  }, 600_000);

  test.each(names)("what %s says to notice is there", (name) => {
    const own = counts.filter((_, at) => plan.scenarios[at] === name);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own
        .filter(({ holds, futures }) => holds < futures - MISSES)
        .map(({ notice, holds, futures }) => `${holds} of ${futures}: ${notice.says}`),
    ).toEqual([]);
  });
});
