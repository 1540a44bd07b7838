import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { EventLog } from "../../src/engine/eventLog.ts";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { PriceLedger } from "../../src/engine/priceLedger.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { Intervention } from "../../src/model/interventions/intervention.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { withVariantSlots } from "../../src/model/variants.ts";
import type { World } from "../../src/model/world.ts";
import { differingArrays, runOf } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, separateSchools } from "../support/systems.ts";

// Everything that can be turned on is on at once: parts that were made one by one must bear each other.

const WEEKS = 48;
const SLOTS = 3;
/** The practice of the second domain that is ordered, and the domain. */
const ORDER = 3 + SLOTS;
const ORDERED_DOMAIN = 1;
const span = { until: null, schools: null } as const;

const timeline: readonly Intervention[] = [
  { ...span, kind: "train", at: 2, every: 9, practice: 0, pick: { by: "weakest", share: 0.3, of: "staff" } },
  { ...span, kind: "mandate", at: 4, until: 30, schools: [0], practice: ORDER },
  {
    ...span,
    kind: "coach",
    at: 5,
    until: 40,
    practice: -1,
    dose: 1,
    pick: { by: "random", share: 0.4, of: "staff" },
  },
  { ...span, kind: "connect", at: 6, every: 12, pairs: 2 },
  { ...span, kind: "exchange", at: 7, every: 5, schools: [0], with: 1, staff: 2 },
  { ...span, kind: "seed", at: 8, practice: 2, share: 0.2 },
  { ...span, kind: "changeType", at: 20, values: [{ name: "focus", value: 0.9 }], diagnosis: 0.5 },
  { ...span, kind: "set", at: 24, until: 30, values: [{ name: "decisionRule", value: 2 }] },
];

const setupWith = (activation: number): Setup => ({
  ...setupFrom({
    system: separateSchools([22, 17, 9]),
    practices: livelyPractices(),
    interventions: timeline,
    weeks: WEEKS,
  }),
  practices: withVariantSlots(livelyPractices(), SLOTS),
  values: {
    activation,
    variantRate: 0.5,
    variantFrom: 0.05,
    inquiry: 0.8,
    meetingTime: 0.8,
    refinementRate: 0.1,
    practicalKnowledge: 0.6,
    demandDriven: 0.4,
    evidenceBase: 0.5,
    expertMeasures: 0.5,
    sharedTheory: 0.6,
    understandingWeeks: 3,
    principalsLearn: 0.3,
    networkLearning: 0.5,
    externalPressure: 0.3,
    pioneers: 0.5,
    engaged: 0.3,
    permeability: 0.05,
    newcomerRing: 3,
    qualityFirst: 0.7,
    decisionRule: 1,
    turnover: 0.3,
    dropRate: 0.2,
    compliance: 0.3,
    networkHours: 0.1,
  },
});

/** How many of the school under orders use what is ordered, and how many posts there have changed hands. */
function underOrders({ system, sizes, state }: World): { cells: number[]; since: number[] } {
  const cells: number[] = [];
  const since: number[] = [];
  for (let i = 0; i < system.schoolOffsets[1]!; i++) {
    cells.push(state.current[i * sizes.domain + ORDERED_DOMAIN]!);
    since.push(state.joinedWeek[i]!);
  }
  return { cells, since };
}

describe.each([
  ["together", 0],
  ["one after another", 1],
])("with everything on and people acting %s", (_name, activation) => {
  const setup = setupWith(activation);

  test("every week is sound, worth adds up, and recording moves nothing", () => {
    const simulation = createSimulation(setup, 2);
    const { world } = simulation;
    const log = new EventLog();
    log.attach(world);
    const ledger = new PriceLedger(world);
    while (world.week < WEEKS) {
      step(simulation);
      expect(brokenInvariants(world, ledger)).toEqual([]);
    }
    expect(differingArrays(world, runOf(setup, 2).world)).toEqual([]);
    // All of it did something.
    const { state } = world;
    const kinds = new Set(log.events.map(({ kind }) => kind));
    for (const kind of ["took up", "dropped", "left", "group settled", "tie formed", "exchanged"] as const)
      expect(kinds).toContain(kind);
    for (const name of ["eased", "researched", "refinement", "clearedWeek", "ring"] as const)
      expect(Math.max(...state[name]), name).toBeGreaterThan(0);
    for (const name of ["variantOf", "owned", "agenda"] as const)
      expect(Math.max(...state[name]), name).toBeGreaterThanOrEqual(0);
  });

  test("goes on from a checkpoint bit for bit, whatever is in force", () => {
    const whole = runOf(setup, 1).world;
    for (const at of [3, 7, 25, 30]) {
      const restored = restore(setup, checkpoint(runOf(setup, 1, at)));
      while (restored.world.week < WEEKS) step(restored);
      expect(differingArrays(restored.world, whole), `from week ${at}`).toEqual([]);
    }
  });

  test("nobody gives up what is ordered while she holds her post [MA2]", () => {
    const simulation = createSimulation(setup, 3);
    let before = underOrders(simulation.world);
    let kept = 0;
    while (simulation.world.week < 30) {
      step(simulation);
      const now = underOrders(simulation.world);
      const inForce = simulation.world.week > 4;
      before.cells.forEach((cell, k) => {
        if (!inForce || cell !== ORDER || before.since[k] !== now.since[k]) return;
        kept++;
        expect(now.cells[k], `week ${simulation.world.week}, person ${k}`).toBe(ORDER);
      });
      before = now;
    }
    expect(kept).toBeGreaterThan(100);
  });
});

test("whom people are asked with changes nothing that they do", () => {
  const oneByOne = mechanisms.map((mechanism): Mechanism => {
    const each = (act: Mechanism["stepPeople"]): Mechanism["stepPeople"] =>
      act === undefined
        ? undefined
        : (world, s, first, end) => {
            for (let i = first; i < end; i++) act.call(mechanism, world, s, i, i + 1);
          };
    const { stepPeople, settlePeople, ...rest } = mechanism;
    return {
      ...rest,
      ...(stepPeople === undefined ? {} : { stepPeople: each(stepPeople)! }),
      ...(settlePeople === undefined ? {} : { settlePeople: each(settlePeople)! }),
    };
  });
  const setup = setupWith(0);
  const apart = runOf(setup, 4, WEEKS, { mechanisms: oneByOne }).world;
  const whole = runOf(setup, 4).world;
  // Hours are summed up in another order, so that they are equal but for rounding.
  const summed = ["hours", "money"] as const;
  expect(differingArrays(apart, whole).filter((name) => !summed.includes(name as "hours"))).toEqual([]);
  for (const name of summed)
    apart.state[name].forEach((value, s) => expect(value).toBeCloseTo(whole.state[name][s]!, 6));
});
