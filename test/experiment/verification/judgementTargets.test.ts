import { describe, expect, test } from "vitest";
import type { Settings, Target } from "../../../src/experiment/verification/target.ts";
import { bayesianLearning } from "../../../src/experiment/verification/targets/bayesianLearning.ts";
import { groupDecisions } from "../../../src/experiment/verification/targets/groupDecisions.ts";
import { lagFilter } from "../../../src/experiment/verification/targets/lagFilter.ts";
import { loafing } from "../../../src/experiment/verification/targets/loafing.ts";
import { priceEquation } from "../../../src/experiment/verification/targets/priceEquation.ts";
import { noisyScreening } from "../../../src/experiment/verification/targets/noisyScreening.ts";

/** What each target is damaged by, and a check that must then fail. */
const cases: readonly {
  readonly target: Target;
  readonly effort: number;
  readonly damages: readonly (readonly [Settings, string])[];
}[] = [
  {
    target: noisyScreening,
    effort: 0.05,
    damages: [
      [{ "collaboration.signalNoise": 1.2 }, "share who take it up at noise 0"],
      [{ "practiceQuality.fitSd": 0.9 }, "worth of what is taken up at noise 0"],
      [{ "adoption.judgementSharpness": 1 }, "share who take it up at noise 1"],
      [{ "people.priorPrecision": 1 }, "share who take it up at noise 1"],
      [{ "people.discoveryAppeal": 0.5 }, "hits at criterion 0"],
      [{ "practiceQuality.qualitySd": 0.8 }, "worth of drawn practices in use, a head"],
    ],
  },
  {
    target: groupDecisions,
    effort: 0.025,
    damages: [
      [{ "groups.decisionRule": "leader" }, "majority of 101, each right with 0.6"],
      [{ "perils.groupthink": 0.3 }, "groups of 5 that go against their majority, no groupthink"],
      [{ "groups.voiceNoise": 0 }, "pooled views of 20 at correlation 0.25"],
      [{ "leadership.dissent": 1 }, "majority of 101 at groupthink 1"],
      [{ "collaboration.signalNoise": 2 }, "majority of 5, each right with 0.7"],
    ],
  },
  {
    target: loafing,
    effort: 1,
    damages: [
      [{ "perils.diffusionOfResponsibility": 0.4 }, "effort per head in groups of 6, as measured"],
      [{ "perils.diffusionOfResponsibility": 0.3301 }, "effort per head in groups of 6, closed form"],
      [{ "accountability.accountability": 0.99 }, "effort where each one's part can be told"],
    ],
  },
  {
    target: bayesianLearning,
    effort: 0.2,
    damages: [
      [{ "people.priorPrecision": 5 }, "lowest precision after 1 looks"],
      [{ "collaboration.signalNoise": 1.5 }, "spread of belief after 8 looks, without a prior"],
      [{ "people.discovery": 0.9 }, "lowest precision after 8 looks"],
      [{ "people.priorMean": 0.1 }, "belief of what is worth 1 after 4 looks"],
      [{ "perils.diffusionOfResponsibility": 0.33 }, "precision after a test by groups of 6"],
      [{ "perils.groupthink": 0.2 }, "precision after a test by groups of 2"],
    ],
  },
  {
    target: lagFilter,
    effort: 1,
    damages: [
      [{ "outcomes.achievementLag": 2 }, "half-life in weeks at l = 0.2"],
      [{ "outcomes.achievementRatio": 0.99 }, "achievement after 10 weeks at l = 0.5"],
      [{ "implementation.startFidelity": 0.99 }, "achievement after 1 weeks at l = 0.1"],
    ],
  },
  // An identity whatever the settings are: what breaks it is shown in test/engine/priceLedger.test.ts.
  { target: priceEquation, effort: 0.2, damages: [] },
];

describe.each(cases)("$target.title", ({ target, effort, damages }) => {
  test("is reproduced", () => {
    const checks = target.run(effort);
    expect(checks.length).toBeGreaterThan(0);
    expect(new Set(checks.map(({ what }) => what)).size).toBe(checks.length);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });

  test.each(damages)("is not reproduced with %o", (damage, what) => {
    const check = target.run(effort, damage).find((each) => each.what === what);
    expect(check?.pass).toBe(false);
  });
});
