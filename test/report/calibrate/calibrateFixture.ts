import type {
  CalibrateResult,
  ScenarioResult,
  SettingResult,
} from "../../../src/experiment/calibration/calibrateResult.ts";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { settingResult } from "../../../src/experiment/calibration/settingResult.ts";

/** What the page looks at of the manifest: where a chart's axis of time ends. */
export function manifestOf(scenarios: number, weeks = 72): Manifest {
  const arms = Array.from({ length: scenarios }, () => ({ scenario: { weeks } }));
  return { study: { arms } } as unknown as Manifest;
}

/** A setting whose posterior has values spread evenly over a part of its range, which is 0 to 1. */
export function settingOf(path: string, low: number, high: number, name = `Setting ${path}`): SettingResult {
  const coordinates = Array.from({ length: 50 }, (_, k) => low + ((high - low) * (k + 0.5)) / 50);
  return settingResult(
    path,
    name,
    { kind: "uniform", min: 0, max: 1 },
    coordinates,
    coordinates.map(() => 1 / 50),
  );
}

/** A fitted scenario; `inside` says which of its points lie inside of its band. */
export function scenarioOf(
  name: string,
  inside: readonly boolean[],
  more: Partial<ScenarioResult> = {},
): ScenarioResult {
  return {
    label: name.toLowerCase().replaceAll(" ", "-"),
    name,
    probability: 1,
    probabilityError: 0,
    particles: 50,
    ess: 50,
    settings: [settingOf("a.narrow", 0.2, 0.5), settingOf("b.wide", 0, 1)],
    pairs: [{ one: "a.narrow", other: "b.wide", correlation: -0.7 }],
    predicted: inside.map((isInside, k) => ({
      metric: "adoption",
      week: 36 * (k + 1),
      observed: isInside ? 0.4 : 0.9,
      n: 100,
      quantiles: { q05: 0.1, q10: 0.2, q25: 0.3, q50: 0.4, q75: 0.5, q90: 0.6, q95: 0.7 },
      isInside,
    })),
    ...more,
  };
}

/** What a calibration of these scenarios found. `chances`: of the likeliest, generation by generation. */
export function resultOf(
  scenarios: readonly ScenarioResult[],
  more: Partial<CalibrateResult> = {},
): CalibrateResult {
  return {
    method: "smc",
    thresholdAsked: null,
    searchRuns: 400,
    stop: "generations",
    generations: [null, 0.5, 0.25].map((threshold, k) => ({
      number: k + 1,
      threshold,
      runs: 100 * (k + 1),
      accepted: 50,
      ess: 50,
      medianDistance: 0.5 / (k + 1),
      scenarios: scenarios.map(({ probability }) => ({ accepted: 25, probability })),
    })),
    scenarios,
    observed: [
      {
        metric: "adoption",
        label: "Share of practice places (teachers × domains) in which a practice is used",
        unit: "share",
        points: scenarios[0]!.predicted.length,
        scaleFrom: "range",
      },
    ],
    ...more,
  };
}
