import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { measureOf, overWeeks, readingOf } from "../../src/model/metrics/measures.ts";
import { Observation } from "../../src/model/observation.ts";
import { parseOverride } from "../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import type { Fact } from "./fact.ts";

/** The arms of a fact: each the overrides on top of its scenario, with the measure that is taken of it. */
export interface Arm {
  readonly scenario: string;
  readonly overrides: readonly string[];
  readonly metric: string;
  /** Week of the measurement; the last one when undefined. */
  readonly week: number | undefined;
}

/** One, other, than.one, than.other of a fact, as many as it has. */
export function armsOf(fact: Fact): Arm[] {
  const arm = (overrides: readonly string[], metric = fact.metric): Arm => ({
    scenario: fact.scenario,
    overrides: [...(fact.base ?? []), ...overrides],
    metric,
    week: fact.week,
  });
  if (fact.other === undefined) return [arm(fact.one)];
  const than = fact.than === undefined ? [] : [arm(fact.than.one), arm(fact.than.other)];
  return [arm(fact.one), arm(fact.other, fact.otherMetric), ...than];
}

/** The setup of an arm, made afresh from its scenario file. Throws every fault of the overrides. */
export function setupOfArm({ scenario, overrides }: Pick<Arm, "scenario" | "overrides">): Setup {
  const { built } = prepareScenario(
    `scenarios/${scenario}.json`,
    overrides.map((override) => parseOverride(override)),
    null,
  );
  return built.setup;
}

interface Recording {
  readonly setup: Setup;
  readonly readings: Set<string>;
  readonly weeks: Set<number>;
  /** For each future: reading → value by week, NaN in weeks that nobody asked for. */
  readonly futures: Map<string, Float64Array>[];
}

/**
 * Runs of the arms of facts, each run once however many facts ask for it. Arms are told apart by their overrides;
 * futures with the same number share their luck, since overrides leave the scenario's seed alone.
 */
export class Runs {
  private readonly recordings = new Map<string, Recording>();

  /** All facts that will be asked for, so that each run keeps what any of them needs. */
  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      const level = typeof fact.expect === "object" && "between" in fact.expect;
      if (level === (fact.other !== undefined))
        throw new Error(`fact ${fact.key}: a level has one arm and a range, all else two arms`);
      const arms = armsOf(fact);
      const recordings = arms.map((arm) => this.plan(arm));
      const [first] = recordings;
      for (const { setup } of recordings) {
        if (setup.key.join() === first!.setup.key.join()) continue;
        throw new Error(`fact ${fact.key}: its arms have different seeds, so they do not share their luck`);
      }
    }
  }

  /** The measure of an arm in each of its first `count` futures. */
  values(arm: Arm, count: number): number[] {
    const recording = this.recordings.get(nameOf(arm))!;
    while (recording.futures.length < count)
      recording.futures.push(record(recording, recording.futures.length));
    const { reading, over } = measureOf(arm.metric);
    const week = arm.week ?? recording.setup.weeks;
    return recording.futures.slice(0, count).map((future) => overWeeks(future.get(reading)!, over, week));
  }

  private plan(arm: Arm): Recording {
    const name = nameOf(arm);
    let recording = this.recordings.get(name);
    if (recording === undefined) {
      recording = { setup: setupOfArm(arm), readings: new Set(), weeks: new Set(), futures: [] };
      this.recordings.set(name, recording);
    }
    const { reading, over } = measureOf(arm.metric);
    const week = arm.week ?? recording.setup.weeks;
    if (week > recording.setup.weeks) throw new Error(`week ${week} is after the end of ${name}`);
    recording.readings.add(reading);
    for (let w = over === "at" ? week : 0; w <= week; w++) recording.weeks.add(w);
    return recording;
  }
}

function nameOf({ scenario, overrides }: Arm): string {
  return [scenario, ...overrides].join(" ");
}

function record({ setup, readings, weeks }: Recording, replicate: number): Map<string, Float64Array> {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const taken = [...readings].map((reading) => ({
    reading: readingOf(reading),
    values: new Float64Array(setup.weeks + 1).fill(NaN),
  }));
  const last = Math.max(...weeks);
  for (;;) {
    if (weeks.has(world.week)) {
      seen.take(world);
      for (const { reading, values } of taken) values[world.week] = reading(world, seen);
    }
    if (world.week >= last) break;
    step(simulation);
  }
  return new Map([...readings].map((reading, at) => [reading, taken[at]!.values]));
}
