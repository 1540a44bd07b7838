import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { sharing } from "../../src/model/mechanisms/sharing.ts";
import { ties } from "../../src/model/mechanisms/ties.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { SPARE_TIES } from "../../src/model/structure.ts";
import { OTHER_SCHOOL, SAME_SCHOOL } from "../../src/model/system.ts";
import { addTie, findSlot, hasTie } from "../../src/model/tieStore.ts";
import { expectShare } from "../support/moments.ts";
import { listedTies, recount } from "../support/recount.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const still: GivenValues = { tieDecay: 0, tieGain: 0, trustGain: 0, membershipGrowth: 0, contactRate: 0 };

function run(
  pairs: readonly (readonly [number, number])[],
  values: GivenValues,
  options: { people?: number; strength?: number } = {},
): Simulation {
  const system = systemOf({
    schoolSizes: [options.people ?? 4],
    ties: pairs,
    strength: options.strength ?? 0.5,
  });
  const setup = setupFrom({ system, practices: practicesOf([{}]), values: { ...still, ...values } });
  return createSimulation(setup, 0, { mechanisms: [leadership, sharing, ties] });
}

/** Strength (or trust) of the tie i → j. */
function of({ world }: Simulation, name: "tieStrength" | "tieTrustGained", i: number, j: number): number {
  return world.state[name][findSlot(world.structure, world.state, i, j)]!;
}

describe("a tie that is not used", () => {
  test("loses a constant share of its strength: (1 − d)^t [TI1]", () => {
    const simulation = run([[0, 1]], { tieDecay: 0.02 });
    for (let week = 1; week <= 72; week++) {
      step(simulation);
      expect(Math.abs(of(simulation, "tieStrength", 0, 1) - 0.5 * 0.98 ** week)).toBeLessThan(
        week * 2 ** -25,
      );
    }
  });
});

describe("a tie that is used every week", () => {
  /** All contacts happen, so that strength follows its rule and nothing else. */
  const always: GivenValues = { contactRate: 1, tieGain: 0.1, reciprocation: 0.4 };

  test("gains a share of what is missing, and only in the weeks when it is used [TI2]", () => {
    const simulation = run([[0, 1]], { contactRate: 0.9, tieGain: 0.1 });
    let strength = 0.5;
    let used = 0;
    for (let week = 1; week <= 30; week++) {
      step(simulation);
      if (simulation.world.now.contacts === 1) {
        strength += 0.1 * (1 - strength);
        used++;
      }
      expect(of(simulation, "tieStrength", 0, 1)).toBeCloseTo(strength, 5);
    }
    expect(used).toBeGreaterThan(10);
    expect(used).toBeLessThan(30);
  });

  test("strengthens the tie back by its reciprocity [TI2]", () => {
    const simulation = run(
      [
        [0, 1],
        [1, 0],
      ],
      always,
      { strength: 1 },
    );
    // The way back is too weak to be used itself.
    const { state, structure } = simulation.world;
    state.tieStrength[findSlot(structure, state, 1, 0)] = 0;
    step(simulation);
    expect(of(simulation, "tieStrength", 1, 0)).toBeCloseTo(0.1 * 0.4, 6);
    expect(of(simulation, "tieStrength", 0, 1)).toBe(1);
  });

  test("makes good the week's loss when one exchange gives all that is missing [TI1, TI2]", () => {
    const simulation = run([[0, 1]], { contactRate: 1, tieGain: 1, tieDecay: 0.25 }, { strength: 1 });
    for (let week = 1; week <= 50; week++) {
      step(simulation);
      expect(of(simulation, "tieStrength", 0, 1)).toBe(1);
    }
  });

  test("gains trust by joint work that goes both ways: 1 − (1 − t)(1 − g)^n [TI3]", () => {
    const jointWork: GivenValues = { storytellingShare: 0, aidShare: 0, sharingShare: 0, jointWorkShare: 1 };
    const simulation = run(
      [
        [0, 1],
        [1, 0],
        [2, 3],
      ],
      { contactRate: 1, trustGain: 0.05, trust: 0.6, ...jointWork },
      { strength: 1 },
    );
    for (let week = 1; week <= 20; week++) {
      step(simulation);
      expect(of(simulation, "tieTrustGained", 0, 1)).toBeCloseTo(1 - 0.95 ** week, 5);
      expect(of(simulation, "tieTrustGained", 2, 3)).toBe(0);
    }
  });

  test("gains no trust by other modes [TI3]", () => {
    const simulation = run(
      [
        [0, 1],
        [1, 0],
      ],
      { contactRate: 1, trustGain: 0.5, trust: 0.6, jointWorkShare: 0 },
      { strength: 1 },
    );
    step(simulation);
    expect(of(simulation, "tieTrustGained", 0, 1)).toBe(0);
  });
});

describe("addTie", () => {
  function withPractice() {
    const system = systemOf({
      schoolSizes: [3, 3],
      ties: [
        [0, 1],
        [4, 0],
      ],
      strength: 0.8,
      threshold: new Array<number>(6).fill(0.5),
    });
    const practices = practicesOf([{}, { domain: 1 }], [1, 1], [{ practice: 0, schools: [1], share: 1 }]);
    return createSimulation(setupFrom({ system, practices, values: { newTieStrength: 0.3, trust: 0.7 } }), 0)
      .world;
  }

  test("puts in a tie with the strength of new ties and no trust gained yet, known from both ends [TI4]", () => {
    const world = withPractice();
    const { structure, state } = world;
    addTie(world, 0, 4);
    const e = findSlot(structure, state, 0, 4);
    expect([state.tieStrength[e], state.tieTrustGained[e], state.tieLayer[e]]).toEqual([
      Math.fround(0.3),
      0,
      OTHER_SCHOOL,
    ]);
    expect(state.tieReverse[e]).toBe(findSlot(structure, state, 4, 0));
    expect(state.tieReverse[state.tieReverse[e]!]).toBe(e);
    addTie(world, 0, 2);
    expect(state.tieLayer[findSlot(structure, state, 0, 2)]).toBe(SAME_SCHOOL);
    expect([hasTie(structure, state, 0, 2), hasTie(structure, state, 2, 0)]).toEqual([true, false]);
  });

  test("lets the person see what the new contact uses, and need more of them", () => {
    const world = withPractice();
    expect([world.state.need[0], world.state.usersAmong[0]]).toEqual([1, 0]);
    addTie(world, 0, 4);
    addTie(world, 0, 5);
    expect([world.state.degree[0], world.state.need[0], world.state.usersAmong[0]]).toEqual([3, 2, 2]);
    expect([...world.state.usersAmong]).toEqual(recount(world).usersAmong);
    expect(listedTies(world)).toEqual(recount(world).pointingAt);
  });

  test("adds no tie twice [TI4]", () => {
    const world = withPractice();
    addTie(world, 0, 1);
    expect(world.state.degree[0]).toBe(1);
    for (const j of [2, 3, 4, 5]) addTie(world, 0, j);
    // All four fit: everybody has room for more people than there are left here.
    expect(world.state.degree[0]).toBe(5);
    expect(SPARE_TIES).toBeGreaterThan(4);
    expect([2, 3, 4, 5].map((j) => hasTie(world.structure, world.state, 0, j))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe("growth", () => {
  /** Everyone learns from the next but one who learns from the next: an introduction always finds somebody new. */
  const ring = (people: number) => Array.from({ length: people }, (_, i) => [i, (i + 1) % people] as const);
  const degrees = ({ world }: Simulation) => world.state.degree.reduce((sum, degree) => sum + degree, 0);

  test.each([0.1, 1, 5])(
    "of %d a year brings a ninth of it in each four weeks, through contacts of contacts [TI4]",
    (rate) => {
      const people = 3000;
      const simulation = run(ring(people), { membershipGrowth: rate }, { people });
      for (let week = 1; week <= 3; week++) step(simulation);
      expect(degrees(simulation)).toBe(people);
      step(simulation);
      expectShare((degrees(simulation) - people) / people, rate / 9, people);
      const { state, structure } = simulation.world;
      for (let i = 0; i < people; i++) {
        if (state.degree[i]! > 1)
          expect(state.tieTarget[structure.slotOffsets[i]! + 1]).toBe((i + 2) % people);
      }
    },
  );

  test("brings about as many new ties in four years as the rate says, over the whole plausible range [TI4, TI5]", () => {
    const people = 1000;
    const offset = [1, 7, 31];
    const pairs = Array.from({ length: people }, (_, i) =>
      offset.map((step) => [i, (i + step) % people] as const),
    ).flat();
    const simulation = run(pairs, { membershipGrowth: 1 }, { people });
    for (let week = 1; week <= 144; week++) step(simulation);
    const grown = (degrees(simulation) - 3 * people) / people;
    // Some introductions lead to somebody known already; three in four succeed at the least.
    expect(grown).toBeGreaterThan(3);
    expect(grown).toBeLessThan(4.2);
  });

  test("needs somebody to introduce one [TI4]", () => {
    const simulation = run([[0, 1]], { membershipGrowth: 9 });
    for (let week = 1; week <= 12; week++) step(simulation);
    expect(degrees(simulation)).toBe(1);
  });

  test("never leads to oneself [TI4]", () => {
    const simulation = run(
      [
        [0, 1],
        [1, 0],
      ],
      { membershipGrowth: 9 },
    );
    for (let week = 1; week <= 12; week++) step(simulation);
    expect(degrees(simulation)).toBe(2);
  });
});

describe("an introduction that follows needs", () => {
  /** Person 0 learns from person 1, who learns from a hundred people; only the last of them uses something. */
  const LAST = 101;
  function newContact(networkLearning: number, seed: string, belief = 0.1): number {
    const setup = setupFrom({
      system: systemOf({
        schoolSizes: [LAST + 1],
        ties: [[0, 1], ...Array.from({ length: 100 }, (_, k) => [1, k + 2] as const)],
      }),
      practices: practicesOf([{}, {}]),
      values: { ...still, membershipGrowth: 9, networkLearning, priorMean: belief, initialUse: 0 },
      seed,
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [ties] });
    const { state, structure } = simulation.world;
    state.current[LAST] = 1;
    while (state.degree[0] === 1 && simulation.world.week < 80) step(simulation);
    return state.tieTarget[structure.slotOffsets[0]! + 1]!;
  }

  test("leads to who uses what one lacks [TI6]", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) expect(newContact(1, seed)).toBe(LAST);
  });

  test("is left to chance without it, and where nobody has what one needs [TI6]", () => {
    const seeds = ["a", "b", "c", "d", "e", "f"];
    const chance = seeds.map((seed) => newContact(0, seed));
    expect(chance.filter((target) => target === LAST).length).toBeLessThan(2);
    // What is believed worse than usual is not needed, so the same people are met as by chance.
    expect(seeds.map((seed) => newContact(1, seed, -0.1))).toEqual(chance);
  });

  test("leads no more often to somebody new than one left to chance [TI4, TI6]", () => {
    // Of four people the first learns from the second and third, the second from the third and fourth: every other
    // introduction of the first is to the third, whom she knows, though the fourth uses what she lacks.
    const fours = 500;
    const newTies = (networkLearning: number) => {
      const setup = setupFrom({
        system: systemOf({
          schoolSizes: [4 * fours],
          ties: Array.from({ length: fours }, (_, k) =>
            [
              [0, 1],
              [0, 2],
              [1, 2],
              [1, 3],
              [2, 3],
            ].map(([from, to]) => [4 * k + from!, 4 * k + to!] as const),
          ).flat(),
        }),
        practices: practicesOf([{}]),
        values: { ...still, membershipGrowth: 9, networkLearning, priorMean: 0.1 },
      });
      const simulation = createSimulation(setup, 0, { mechanisms: [ties] });
      const { state } = simulation.world;
      for (let k = 0; k < fours; k++) state.current[4 * k + 3] = 0;
      const before = [...state.degree];
      for (let week = 1; week <= 4; week++) step(simulation);
      return before.map((degree, i) => state.degree[i]! - degree);
    };
    const chance = newTies(0);
    const first = chance.filter((_, i) => i % 4 === 0);
    // Through the second and to the fourth, or through the third and to the fourth, her only contact.
    expectShare(first.reduce((sum, each) => sum + each, 0) / fours, 3 / 4, fours);
    expect(newTies(1)).toEqual(chance);
  });
});
