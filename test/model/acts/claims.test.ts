import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import type { Act, ActMeasure, ActSettings } from "../../../src/model/acts/act.ts";
import { acts } from "../../../src/model/acts/index.ts";
import { metrics } from "../../../src/model/metrics/index.ts";
import { Observation } from "../../../src/model/observation.ts";
import { parseOverride } from "../../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../../src/scenario/prepareScenario.ts";

/** Futures on the stage, in a whole district and of a fix: enough to tell, few enough to wait for. */
const ON_STAGE = 60;
const IN_DISTRICT = 4;
const OF_FIX = 20;

/** Which way the first measure moves from left to right, and the fix that is held to bring much of it back. */
const claims: Readonly<Record<string, { readonly right: "worse" | "better"; readonly fix: number }>> = {
  "quality-control": { right: "worse", fix: 0 },
  groupthink: { right: "worse", fix: 1 },
  responsibility: { right: "worse", fix: 0 },
  deindividuation: { right: "worse", fix: 0 },
  together: { right: "worse", fix: 2 },
  principal: { right: "better", fix: 0 },
};

describe.each(acts.map((act) => [act.key, act] as const))("what the act %s claims", (key, act) => {
  const { right: expected, fix } = claims[key]!;
  const [measure] = act.measures as [ActMeasure];
  /** How much better one end is than another. */
  const better = (one: number, other: number) => (measure.better === "higher" ? one - other : other - one);
  const asClaimed = (right: number, left: number) =>
    expected === "worse" ? better(left, right) : better(right, left);

  test("happens in nearly all futures of the stage, and a fix mends much of it", () => {
    const left = endsOf("theatre", act, act.left.settings, ON_STAGE);
    const right = endsOf("theatre", act, act.right.settings, ON_STAGE);
    const effects = right.map((end, at) => asClaimed(end, left[at]!));
    // 45 of 50.
    expect(effects.filter((effect) => effect > 0).length).toBeGreaterThanOrEqual(0.9 * ON_STAGE);
    expect(median(effects)).toBeGreaterThan(measure.matters);
    const fixed = endsOf("theatre", act, { ...act.right.settings, ...act.fixes[fix]!.settings }, OF_FIX);
    const mended = sumOf(fixed.map((end, at) => better(end, right[at]!)));
    expect(mended / sumOf(effects.slice(0, OF_FIX))).toBeGreaterThan(0.4);
  });

  test("happens in the flagship district as well", () => {
    const left = endsOf("flagship", act, act.left.settings, IN_DISTRICT);
    const right = endsOf("flagship", act, act.right.settings, IN_DISTRICT);
    expect(right.filter((end, at) => asClaimed(end, left[at]!) > 0)).toHaveLength(IN_DISTRICT);
  });
});

test("the four perils together are worse than any of them alone", () => {
  const act = acts.find(({ switches }) => switches !== undefined)!;
  const none = Object.assign({}, ...act.switches!.map(({ off }) => off)) as ActSettings;
  const all = endsOf("theatre", act, act.right.settings, OF_FIX);
  for (const { on } of act.switches!) {
    const alone = endsOf("theatre", act, { ...none, ...on }, OF_FIX);
    expect(alone.filter((end, at) => end > all[at]!).length).toBeGreaterThanOrEqual(0.9 * OF_FIX);
  }
});

/** Values of the act's first measure at the end of futures 0, 1, … of a scenario with the act's usual choices. */
function endsOf(scenario: string, act: Act, side: ActSettings, count: number): number[] {
  const chosen = act.controls.map(({ choices, usual }) => choices[usual]!.settings);
  const settings = Object.assign({}, act.stage, ...chosen, side) as ActSettings;
  const overrides = Object.entries(settings).map(([path, value]) => parseOverride(`${path}=${value}`));
  const { setup } = prepareScenario(`scenarios/${scenario}.json`, overrides, null).built;
  const metric = metrics.find(({ key }) => key === act.measures[0]!.metric)!;
  return Array.from({ length: count }, (_, replicate) => {
    const simulation = createSimulation(setup, replicate);
    const { world } = simulation;
    while (world.week < setup.weeks) step(simulation);
    const seen = new Observation(world.sizes.school, world.sizes.practice);
    seen.take(world);
    return metric.of(world, seen);
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1]!;
}
