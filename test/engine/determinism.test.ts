import { describe, expect, test } from "vitest";
import { EventLog } from "../../src/engine/eventLog.ts";
import { StateDigest } from "../../src/engine/digest.ts";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { createSimulation, runToEnd, step } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { practiceMetrics } from "../../src/model/metrics/practices.ts";
import { schoolMetrics } from "../../src/model/metrics/schools.ts";
import { Observation } from "../../src/model/observation.ts";
import { parameterNames, parameterOf, type GivenValues } from "../../src/model/parameters.ts";
import { fc } from "../support/fastCheck.ts";
import { randomScenario } from "../support/randomScenario.ts";
import { digestOf } from "../support/digestOf.ts";
import { differingArrays, runOf } from "../support/runs.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, separateSchools, systemOf } from "../support/systems.ts";

const district = setupOf({
  seed: "determinism",
  weeks: 30,
  system: { generate: { schoolSizes: [12, 15, 9] } },
});

describe("the same seed", () => {
  test("gives the same run, week by week and bit by bit [LU1]", () => {
    expect(digestOf(district)).toBe(digestOf(district));
  });

  test("gives the same run of any scenario, in whatever order the runs are made", () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(5), (scenario, replicate) => {
        const setup = setupOf(scenario);
        const first = digestOf(setup, replicate);
        // Another run in between would show any state that is kept outside the world.
        digestOf(district, 3);
        expect(digestOf(setupOf(scenario), replicate)).toBe(first);
      }),
      { numRuns: 25 },
    );
  });

  test("gives the same runs when two are stepped in turn", () => {
    const one = createSimulation(district, 0);
    const other = createSimulation(
      setupFrom({ system: separateSchools([70, 9]), practices: livelyPractices(), weeks: 30 }),
      1,
    );
    for (let week = 0; week < 30; week++) {
      step(one);
      step(other);
    }
    expect(differingArrays(one.world, runOf(district).world)).toEqual([]);
    expect(differingArrays(other.world, runOf(other.setup, 1).world)).toEqual([]);
  });
});

describe("another", () => {
  test("replicate gives another run", () => {
    const digests = Array.from({ length: 10 }, (_, replicate) => digestOf(district, replicate));
    expect(new Set(digests).size).toBe(10);
  });

  test("seed gives another run", () => {
    expect(digestOf({ ...district, key: [district.key[0] ^ 1, district.key[1]] })).not.toBe(
      digestOf(district),
    );
    expect(digestOf({ ...district, key: [district.key[0], district.key[1] ^ 1] })).not.toBe(
      digestOf(district),
    );
  });

  test("number of weeks gives the same weeks", () => {
    const longer = runOf({ ...district, weeks: 60 }, 0, 30).world;
    expect(differingArrays(longer, runOf(district).world)).toEqual([]);
  });
});

describe("growth of ties", () => {
  // So many people, each with contacts far apart, that some meet many more new colleagues than the mean.
  const people = 1000;
  const ties = Array.from({ length: people }, (_, i) =>
    [1, 7, 31].map((step) => [i, (i + step) % people] as const),
  ).flat();
  const growing = setupFrom({
    system: systemOf({ schoolSizes: [people], ties }),
    practices: livelyPractices(),
    values: { membershipGrowth: 1 },
    weeks: 36,
  });
  const shorter = runOf(growing).world;

  test("is the same in the first year of a longer run", () => {
    expect(differingArrays(shorter, runOf({ ...growing, weeks: 144 }, 0, 36).world)).toEqual([]);
  });

  test("is the same until the week in which the timeline speeds it up", () => {
    const values = [{ name: "membershipGrowth", value: 9 }] as const;
    const interventions = [{ kind: "set", at: 36, until: null, schools: null, values }] as const;
    const before = runOf(growing, 0, 35).world;
    expect(differingArrays(before, runOf({ ...growing, interventions }, 0, 35).world)).toEqual([]);
  });
});

describe("StateDigest", () => {
  test("covers every array of the state, every element and the week", () => {
    const { world } = runOf(district, 0, 3);
    const digest = () => {
      const fresh = new StateDigest();
      fresh.add(world);
      return fresh.hex();
    };
    const before = digest();
    for (const array of Object.values(world.state)) {
      // Arrays of what this district does not have are empty.
      for (const at of array.length === 0 ? [] : [0, array.length - 1]) {
        const bytes = new Uint8Array(array.buffer, array.byteOffset + at * array.BYTES_PER_ELEMENT, 1);
        bytes[0]! ^= 1;
        expect(digest()).not.toBe(before);
        bytes[0]! ^= 1;
      }
    }
    world.week++;
    expect(digest()).not.toBe(before);
    world.week--;
    expect(digest()).toBe(before);
  });

  test("is 64 hexadecimal digits, and can go on after it was read", () => {
    const { world } = runOf(district, 0, 1);
    const digest = new StateDigest();
    const empty = digest.hex();
    digest.add(world);
    expect(digest.hex()).toMatch(/^[0-9a-f]{64}$/);
    expect(digest.hex()).toBe(digest.hex());
    expect(digest.hex()).not.toBe(empty);
  });
});

describe("observing", () => {
  test("by metrics and by the event log changes nothing in the run [OB6]", () => {
    const simulation = createSimulation(district, 0);
    const { world } = simulation;
    const log = new EventLog();
    log.attach(world);
    const seen = new Observation(world.sizes.school, world.sizes.practice);
    const digest = new StateDigest();
    const observe = () => {
      seen.take(world);
      for (const metric of metrics) metric.of(world, seen);
      for (const metric of schoolMetrics)
        for (let s = 0; s < world.sizes.school; s++) metric.of(world, seen, s);
      for (const metric of practiceMetrics)
        for (let p = 0; p < world.sizes.practice; p++) metric.of(world, seen, p);
      brokenInvariants(world);
      digest.add(world);
    };
    observe();
    runToEnd(simulation, observe);
    expect(log.events.length).toBeGreaterThan(50);
    expect(digest.hex()).toBe(digestOf(district));
  });

  test("changes nothing in any scenario", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const setup = setupOf(scenario);
        const simulation = createSimulation(setup, 0);
        new EventLog().attach(simulation.world);
        runToEnd(simulation);
        expect(differingArrays(simulation.world, runOf(setup).world)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("every parameter", () => {
  // A wrong focus, many users at the start, groups that disagree: each part of the model is at work. Practices
  // are drawn anew in each run, so that the parameters of their drawing matter too.
  const base: GivenValues = {
    diagnosis: 0,
    initialAwareness: 0.2,
    initialUse: 0.15,
    membershipGrowth: 1,
    groupthink: 0.5,
    deindividuation: 0.6,
    dissent: 0.1,
    meetingEvery: 1,
    meetingTime: 0.8,
    pioneers: 0.5,
    engaged: 0.3,
    permeability: 0.02,
    qualityFirst: 0.7,
    gateEvidence: 10,
    gateMerit: 0.05,
    variantRate: 0.5,
    variantSlots: 2,
    variantFrom: 0.1,
    // What is off by default is at work too, or its coefficients would matter to nobody. Eight weeks of understanding
    // are enough here by one half-time and not by the other.
    externalPressure: 0.9,
    pressureCompliance: 0,
    understandingWeeks: 8,
    sharedTheory: 0.5,
    practicalKnowledge: 0.5,
    expertMeasures: 0.5,
    evidenceBase: 0.5,
    demandDriven: 0.5,
  };
  const drawn = setupOf({
    seed: "parameters",
    weeks: 60,
    system: { generate: { schoolSizes: [20, 20] } },
    practices: { generate: { perDomain: 4, resample: true } },
    interventions: [
      // Principals who differ have something to learn from one another.
      { at: 1, where: { schools: ["School 1"] }, set: { "leadership.principalParticipation": 0.9 } },
      { at: 3, seed: { practice: "Feedback A", share: 0.2 } },
      { at: 4, train: { practice: "Feedback A" } },
      { at: 5, where: { schools: ["School 1"] }, mandate: { practice: "Questioning B" } },
      { at: 6, until: 30, coach: {} },
      { at: 7, connect: { pairs: 4 } },
      { at: 8, where: { schools: ["School 1"] }, exchange: { with: "School 2", staff: 3 } },
    ],
  });
  const withValues = (given: GivenValues): Setup => {
    const plan = drawn.practicePlan!;
    const practiceValues = Object.fromEntries(
      Object.entries(plan.values).map(([name, value]) => [name, given[name as keyof GivenValues] ?? value]),
    );
    return {
      ...drawn,
      // Each school is a network of its own, or who chooses a focus would matter to nobody. The numbers are of two networks
      // that choose differently here.
      system: { ...drawn.system, schoolNetwork: Int32Array.of(0, 4) },
      values: { ...drawn.values, ...given },
      practicePlan: {
        ...plan,
        values: practiceValues as typeof plan.values,
        variantSlots: given.variantSlots ?? 0,
      },
    };
  };
  const plain = runOf(withValues(base)).world;

  test.each(parameterNames)("%s makes a difference", (name) => {
    const now = base[name] ?? parameterOf(name).default;
    const [low, high] = parameterOf(name).plausible;
    const changed = runOf(withValues({ ...base, [name]: now === high ? low : high })).world;
    expect(differingArrays(plain, changed)).not.toEqual([]);
  });
});
