import { describe, expect, test } from "vitest";
import { targets } from "../../../src/experiment/verification/index.ts";
import { runTargets } from "../../../src/experiment/verification/runner.ts";
import type { Check, Settings, Target } from "../../../src/experiment/verification/target.ts";
import { shippedNames } from "../../../src/scenario/shippedScenarios.ts";

/** Runs enough for each target to refuse what it must, few enough for seconds. */
const EFFORT = 0.04;
const efforts: Readonly<Record<string, number>> = {
  "noisy-screening": 0.05,
  "group-decisions": 0.025,
  "bayesian-learning": 0.2,
};
const effortOf = (key: string): number => efforts[key] ?? EFFORT;

describe("every verification target", () => {
  test("has a key and a title of its own, a source, and a scenario that comes with Spreadwell", () => {
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
    expect(new Set(targets.map(({ title }) => title)).size).toBe(targets.length);
    const scenarios = [...shippedNames("verification"), ...shippedNames()];
    for (const { key, source, scenario } of targets) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(source).toMatch(/\d{4}|exact|closed form/i);
      expect(scenarios).toContain(scenario);
    }
  });

  test.each(targets.map((target) => [target.key, target] as const))("%s holds at low effort", (_, target) => {
    const [verdict] = runTargets([target], effortOf(target.key));
    expect(verdict!.checks.length).toBeGreaterThan(0);
    expect(failed(verdict!.checks)).toEqual([]);
    expect(verdict!.pass).toBe(true);
    const names = verdict!.checks.map(({ what }) => what);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const { tolerance, got } of verdict!.checks) {
      expect(Number.isFinite(tolerance) && tolerance >= 0).toBe(true);
      expect(Number.isFinite(got)).toBe(true);
    }
  });
});

/** An input damaged a little, for each target, and a comparison that must fail: whoever passes that too tests nothing. */
const damages: readonly (readonly [string, string, Settings, string?])[] = [
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
  ["noisy-screening", "more noise", { "collaboration.signalNoise": 1.2 }, "share who take it up at noise 0"],
  [
    "noisy-screening",
    "less spread of worth",
    { "practiceQuality.fitSd": 0.9 },
    "worth of what is taken up at noise 0",
  ],
  [
    "noisy-screening",
    "soft judgement",
    { "adoption.judgementSharpness": 1 },
    "share who take it up at noise 1",
  ],
  ["noisy-screening", "a prior", { "people.priorPrecision": 1 }, "share who take it up at noise 1"],
  ["noisy-screening", "appeal deceives", { "people.discoveryAppeal": 0.5 }, "hits at criterion 0"],
  [
    "noisy-screening",
    "drawn closer",
    { "practiceQuality.qualitySd": 0.8 },
    "worth of drawn practices in use, a head",
  ],
  [
    "group-decisions",
    "leaders decide",
    { "groups.decisionRule": "leader" },
    "majority of 101, each right with 0.6",
  ],
  [
    "group-decisions",
    "groupthink",
    { "perils.groupthink": 0.3 },
    "groups of 5 that go against their majority, no groupthink",
  ],
  ["group-decisions", "clear voices", { "groups.voiceNoise": 0 }, "pooled views of 20 at correlation 0.25"],
  ["group-decisions", "dissent", { "leadership.dissent": 1 }, "majority of 101 at groupthink 1"],
  [
    "group-decisions",
    "blurred looks",
    { "collaboration.signalNoise": 2 },
    "majority of 5, each right with 0.7",
  ],
  [
    "loafing",
    "a larger loss",
    { "perils.diffusionOfResponsibility": 0.4 },
    "effort per head in groups of 6, as measured",
  ],
  [
    "loafing",
    "a hair larger",
    { "perils.diffusionOfResponsibility": 0.3301 },
    "effort per head in groups of 6, closed form",
  ],
  [
    "loafing",
    "not quite told apart",
    { "accountability.accountability": 0.99 },
    "effort where each one's part can be told",
  ],
  ["bayesian-learning", "another prior", { "people.priorPrecision": 5 }, "lowest precision after 1 looks"],
  [
    "bayesian-learning",
    "more noise",
    { "collaboration.signalNoise": 1.5 },
    "spread of belief after 8 looks, without a prior",
  ],
  ["bayesian-learning", "a look left out", { "people.discovery": 0.9 }, "lowest precision after 8 looks"],
  [
    "bayesian-learning",
    "another expectation",
    { "people.priorMean": 0.1 },
    "belief of what is worth 1 after 4 looks",
  ],
  [
    "bayesian-learning",
    "loafing",
    { "perils.diffusionOfResponsibility": 0.33 },
    "precision after a test by groups of 6",
  ],
  ["bayesian-learning", "groupthink", { "perils.groupthink": 0.2 }, "precision after a test by groups of 2"],
  ["lag-filter", "a longer lag", { "outcomes.achievementLag": 2 }, "half-life in weeks at l = 0.2"],
  [
    "lag-filter",
    "less is learned",
    { "outcomes.achievementRatio": 0.99 },
    "achievement after 10 weeks at l = 0.5",
  ],
  [
    "lag-filter",
    "not in full",
    { "implementation.startFidelity": 0.99 },
    "achievement after 1 week at l = 0.1",
  ],
  [
    "schedule",
    "all together",
    { "schedule.activation": "synchronous" },
    "thresholds 0 to 99: people who join in a week",
  ],
  [
    "schedule",
    "some have no time",
    { "adoption.openness": 0.9 },
    "thresholds 0 to 99: people who join in a week",
  ],
  [
    "schedule",
    "one in ten starts before",
    { "practiceQuality.initialUse": 0.1, "practices.list[0].initialUse": 0.1 },
    "threshold 1 replaced by 2: people who act in the end in one way only",
  ],
  ["schedule-in-district", "nobody weighs anything up", { "adoption.openness": 0 }],
];

describe("a target can fail", () => {
  const cases = damages.map(([key, words, damage, what = ""]) => [key, words, damage, what] as const);

  test.each(cases)("%s: %s", (key, _, damage, what) => {
    const target = targets.find((each): each is Target => each.key === key)!;
    const refused = target.run(effortOf(key), damage).filter(({ pass }) => !pass);
    if (what === "") expect(refused.length).toBeGreaterThan(0);
    else expect(refused.map((check) => check.what)).toContain(what);
  });

  test("at least once each", () => {
    // The Price equation is an identity whatever the settings are: what breaks it is shown in test/engine/priceLedger.test.ts.
    const own = targets.map(({ key }) => key).filter((key) => key !== "price-equation");
    expect([...new Set(damages.map(([key]) => key))].sort()).toEqual(own.sort());
  });
});

function failed(checks: readonly Check[]): string[] {
  return checks
    .filter(({ pass }) => !pass)
    .map(({ what, expected, got }) => `${what}: ${got}, not ${expected}`);
}
