import { describe, expect, test } from "vitest";
import { StateDigest } from "../../src/engine/digest.ts";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { priceAccount } from "../../src/engine/priceAccount.ts";
import { PriceLedger } from "../../src/engine/priceLedger.ts";
import { createSimulation, runToEnd, step } from "../../src/engine/simulation.ts";
import type { Intervention } from "../../src/model/interventions/intervention.ts";
import { takeUp } from "../../src/model/practiceUse.ts";
import type { World } from "../../src/model/world.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const still = { ...nothingHappens, ...eager, openness: 0, initialConfidence: 0 };
const practices = practicesOf([{ quality: 1 }, { quality: 0 }]);

/** Persons 0 and 1 use practices worth 1 and 0 and learn from nobody; what the others use is up to the case. */
function start(plan: {
  ties?: [number, number][];
  schoolSizes?: number[];
  openness?: number;
  interventions?: Intervention[];
}) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: plan.schoolSizes ?? [3], ties: plan.ties ?? [], threshold: [9, 9, 0] }),
    practices,
    values: { ...still, openness: plan.openness ?? 0, thresholdKind: 1 },
    interventions: plan.interventions ?? [],
    weeks: 10,
  });
  const simulation = createSimulation(setup, 0);
  const { world } = simulation;
  takeUp(world, 0, 0, 0.5, false);
  takeUp(world, 1, 1, 0.5, false);
  return { simulation, world, run: () => account(world, () => step(simulation)) };
}

/** The account of a week that is run. */
function account(world: World, run: () => void) {
  const ledger = new PriceLedger(world);
  run();
  expect(brokenInvariants(world, ledger)).toEqual([]);
  return ledger.latest;
}

describe("the account of a week", () => {
  test("calls it selection when the better practice is copied [OB7]", () => {
    // Copies 2 and 1 of worth 1 and 0: covariance .25 over 1.5 copies a head.
    const week = start({ ties: [[2, 0]], openness: 1 }).run()!;
    expect(week).toMatchObject({ before: 0.5, transmission: 0, entry: 0, betweenSchools: 0 });
    expect(week.selection).toBeCloseTo(1 / 6, 14);
    expect(week.after).toBeCloseTo(2 / 3, 14);
  });

  test("calls it selection when the worse practice is dropped", () => {
    const { world } = start({});
    const week = account(world, () => {
      world.recorder!.stateRead!();
      world.recorder!.dropped(1, 1, 1);
      world.state.current[1] = -1;
      world.state.fidelity[1] = 0;
    })!;
    expect(week).toMatchObject({ before: 0.5, after: 1, selection: 0.5, transmission: 0, entry: 0 });
  });

  test("calls it selection between schools when the school with the better practice is copied", () => {
    const week = start({ schoolSizes: [1, 1, 1], ties: [[2, 0]], openness: 1 }).run()!;
    expect(week.betweenSchools).toBeCloseTo(1 / 6, 14);
    expect(week.withinSchools).toBe(0);
  });

  test("calls it transmission when a copy is worth less than what it came from [OB7]", () => {
    const { world, simulation } = start({ schoolSizes: [2, 1], ties: [[2, 0]], openness: 1 });
    // In the other school the practice is worth .4 only.
    world.state.merit[2] = 0.5;
    const week = account(world, () => step(simulation))!;
    expect(week.selection).toBeCloseTo(1 / 6, 14);
    expect(week.transmission).toBeCloseTo(-0.5 / 3, 14);
    expect(week.after).toBe(0.5);
  });

  test("shares a copy among all contacts from whom it may have come [OB7]", () => {
    const { world, simulation } = start({
      schoolSizes: [1, 1, 1],
      ties: [
        [2, 0],
        [2, 1],
      ],
      openness: 1,
    });
    takeUp(world, 1, 0, 0.5, false);
    world.state.merit[2] = 0.5;
    // Both contacts use practice 1, worth 1 and .5, and the copy is worth 1: a half of it is .5 better.
    const week = account(world, () => step(simulation))!;
    expect(week.selection).toBe(0);
    expect(week.transmission).toBeCloseTo(0.25 / 3, 14);
  });

  test("calls it entry when the timeline brings a practice, whoever else uses it [OB7]", () => {
    const seed = { kind: "seed", at: 1, until: null, schools: null, practice: 0, share: 1 } as const;
    const week = start({ ties: [[2, 0]], interventions: [seed] }).run()!;
    // Person 0 keeps what she uses; those who used something worse or nothing enter with worth 1.
    expect(week).toMatchObject({ before: 0.5, after: 1, transmission: 0 });
    expect(week.entry).toBeCloseTo(2 / 3 / 2, 14);
    expect(week.selection).toBeCloseTo(0.5 / 3, 14);
  });

  test("is none where nothing is in use", () => {
    const { world, simulation } = start({});
    world.state.current.fill(-1);
    const ledger = new PriceLedger(world);
    step(simulation);
    ledger.close();
    expect(ledger.latest).toBeNull();
  });
});

describe("the ledger", () => {
  const setup = setupFrom({ system: separateSchools([17, 13]), practices: livelyPractices(), weeks: 60 });

  test("sees every term in a lively district, and all accounts close", () => {
    const simulation = createSimulation(setup, 0);
    const ledger = new PriceLedger(simulation.world);
    const sizes = { selection: 0, withinSchools: 0, betweenSchools: 0, transmission: 0, entry: 0 };
    runToEnd(simulation, (world) => {
      expect(brokenInvariants(world, ledger)).toEqual([]);
      for (const term of Object.keys(sizes) as (keyof typeof sizes)[])
        sizes[term] += Math.abs(ledger.latest![term]);
    });
    for (const size of Object.values(sizes)) expect(size).toBeGreaterThan(0.01);
  });

  test("has terms that add up over all weeks to the whole change", () => {
    const weeks = priceAccount(setup, 0).map((week) => week!);
    const total = weeks.reduce((sum, week) => sum + week.selection + week.transmission + week.entry, 0);
    expect(weeks).toHaveLength(60);
    expect(total).toBeCloseTo(weeks.at(-1)!.after - weeks[0]!.before, 12);
  });

  test("keeps account of those who act one after another, copying what was copied in the same week", () => {
    // Ten lines of three, the first of each a user.
    const lines = Array.from({ length: 10 }, (_, k) => 3 * k);
    const system = systemOf({
      schoolSizes: [30],
      ties: lines.flatMap((first): [number, number][] => [
        [first + 1, first],
        [first + 2, first + 1],
      ]),
      threshold: new Array<number>(30).fill(0),
    });
    const values = { ...still, openness: 1, activation: 1 };
    const simulation = createSimulation(setupFrom({ system, practices, values }), 0);
    for (const first of lines) takeUp(simulation.world, first, 0, 0.5, false);
    const ledger = new PriceLedger(simulation.world);
    step(simulation);
    expect(brokenInvariants(simulation.world, ledger)).toEqual([]);
    // Where the second has her turn before the third it travels two steps, and descends from the first all the same.
    expect(ledger.counted.census[0]!.uses).toBeGreaterThan(20);
    expect(ledger.counted.census[0]!.uses).toBeLessThan(30);
    expect(ledger.latest).toMatchObject({ entry: 0, transmission: 0 });
  });

  test("complains of a copy of what no contact uses", () => {
    const { world, simulation } = start({});
    const ledger = new PriceLedger(world);
    step(simulation);
    takeUp(world, 2, 0, 0.5, true);
    expect(brokenInvariants(world, ledger).join("\n")).toMatch(/changed by .*, explained is/);
  });

  test("only observes", () => {
    const digestOf = (watched: boolean) => {
      const simulation = createSimulation(setup, 0);
      const ledger = watched ? new PriceLedger(simulation.world) : null;
      const digest = new StateDigest();
      runToEnd(simulation, (world) => {
        ledger?.close();
        digest.add(world);
      });
      return digest.hex();
    };
    expect(digestOf(true)).toBe(digestOf(false));
  });

  test.each([
    ["a use that nobody took up", ({ state }: World) => (state.current[state.current.indexOf(-1)] = 0)],
    ["a use that nobody dropped", ({ state }: World) => (state.current[state.current.indexOf(0)] = -1)],
    ["a use that was exchanged", ({ state }: World) => (state.current[state.current.indexOf(0)] = 1)],
  ])("complains of %s", (_, spoil) => {
    const simulation = createSimulation(setup, 0);
    const ledger = new PriceLedger(simulation.world);
    step(simulation);
    expect(brokenInvariants(simulation.world, ledger)).toEqual([]);
    step(simulation);
    spoil(simulation.world);
    expect(brokenInvariants(simulation.world, ledger).join("\n")).toMatch(
      /by what was taken up and given up/,
    );
  });
});
