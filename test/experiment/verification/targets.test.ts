import { describe, expect, test } from "vitest";
import { targets } from "../../../src/experiment/verification/index.ts";
import { runTargets } from "../../../src/experiment/verification/runner.ts";
import type { Check, Settings, Target } from "../../../src/experiment/verification/target.ts";
import { shippedNames } from "../../../src/scenario/shippedScenarios.ts";

const EFFORT = 0.04;

describe("every verification target", () => {
  test("has a key and a title of its own, a source, and a scenario that comes with Spreadwell", () => {
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
    expect(new Set(targets.map(({ title }) => title)).size).toBe(targets.length);
    const scenarios = shippedNames("verification");
    for (const { key, source, scenario } of targets) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(source).toMatch(/\d{4}|exact|closed form/i);
      expect(scenarios).toContain(`verification/${scenario}`);
    }
  });

  test.each(targets.map((target) => [target.key, target] as const))("%s holds at low effort", (_, target) => {
    const [verdict] = runTargets([target], EFFORT);
    expect(verdict!.checks.length).toBeGreaterThan(0);
    expect(failed(verdict!.checks)).toEqual([]);
    expect(verdict!.pass).toBe(true);
    const names = verdict!.checks.map(({ what }) => what);
    expect(names.filter((name, at) => names.indexOf(name) !== at && !name.startsWith("the same"))).toEqual(
      [],
    );
    for (const { tolerance, got } of verdict!.checks) {
      expect(Number.isFinite(tolerance) && tolerance >= 0).toBe(true);
      expect(Number.isFinite(got)).toBe(true);
    }
  });
});

/** An input damaged a little, for each target: whoever passes that too tests nothing. */
const damages: readonly (readonly [string, string, Settings])[] = [
  ["granovetter", "nobody has heard of the practice", { "people.initialAwareness": 0 }],
  [
    "granovetter",
    "one in ten starts before",
    { "practiceQuality.initialUse": 0.1, "practices.list[0].initialUse": 0.1 },
  ],
  ["granovetter", "a tenth has no time for it each week", { "adoption.openness": 0.9 }],
  ["ring-lattice", "another threshold", { "people.thresholdMean": 0.375 }],
  ["ring-lattice", "some start by themselves", { "people.zeroThresholdShare": 0.002 }],
  ["ring-lattice", "first users stand apart", { "practices.firstUsers[0].placement": "apart" }],
  ["rewired-ring", "more ties are rewired", { "network.rewiredShare": 0.2 }],
  ["si", "another chance a tie", { "collaboration.contactRate": 0.04 }],
  ["si", "two begin", { "practices.firstUsers[0].people": 2 }],
  ["si", "one contact does not convince", { "people.priorPrecision": 1 }],
  ["watts", "a threshold of 1 in 4", { "people.thresholdMean": 0.21 }],
  ["watts", "thresholds spread", { "people.thresholdSpread": 1 }],
  ["bass", "more come from outside", { "people.discovery": 0.05 }],
  ["bass", "another chance a tie", { "collaboration.contactRate": 0.01 }],
  ["friendship-paradox", "more ties", { "network.tieChance": 0.006 }],
];

describe("a target can fail", () => {
  test.each(damages)("%s: %s", (key, _, damage) => {
    const target = targets.find((each): each is Target => each.key === key)!;
    expect(failed(target.run(EFFORT, damage)).length).toBeGreaterThan(0);
  });

  test("at least once each", () => {
    const own = ["granovetter", "ring-lattice", "rewired-ring", "si", "watts", "bass", "friendship-paradox"];
    expect([...new Set(damages.map(([key]) => key))]).toEqual(own);
  });
});

function failed(checks: readonly Check[]): string[] {
  return checks
    .filter(({ pass }) => !pass)
    .map(({ what, expected, got }) => `${what}: ${got}, not ${expected}`);
}
