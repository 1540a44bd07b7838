import { describe, expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { dropUse, startingFidelity, takeUp } from "../../src/model/practiceUse.ts";
import type { World } from "../../src/model/world.ts";
import { fc } from "../support/fastCheck.ts";
import { recount } from "../support/recount.ts";
import { setupFrom } from "../support/setup.ts";
import { completeTies, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const twoDomains = practicesOf([{}, {}, {}, { domain: 1 }, { domain: 1 }], [1, 1]);

function threePeople(): World {
  const system = systemOf({ schoolSizes: [3], ties: completeTies(3) });
  return createSimulation(setupFrom({ system, practices: twoDomains, values: { startFidelity: 0.2 } }), 0)
    .world;
}

/** Person i takes practice p up as things stand. */
function takeUpNow(world: World, i: number, p: number): void {
  const users = world.state.usersAmong[i * world.sizes.practice + p]!;
  takeUp(world, i, p, startingFidelity(world, i, p), users > 0);
}

describe("taking up a practice", () => {
  test("is seen by those who learn from the person, and by nobody else", () => {
    const system = systemOf({ schoolSizes: [3], ties: [[1, 0]] });
    const { world } = { world: createSimulation(setupFrom({ system, practices: twoDomains }), 0).world };
    takeUpNow(world, 0, 1);
    expect([...world.state.usersAmong]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("takes the place of what was used in the domain, and leaves the other domain [AD9]", () => {
    const world = threePeople();
    takeUpNow(world, 0, 0);
    takeUpNow(world, 0, 4);
    takeUpNow(world, 0, 2);
    const { state } = world;
    expect([state.current[0], state.current[1]]).toEqual([2, 4]);
    expect([[...state.adoptions], [...state.replaced], [...state.everUsers]]).toEqual([
      [1, 0, 1, 0, 1],
      [1, 0, 0, 0, 0],
      [1, 0, 1, 0, 1],
    ]);
    expect(state.everUsed[0]).toBe(0b101);
  });

  test("a second time starts where it was left, and counts no new user [AD9]", () => {
    const world = threePeople();
    const { state } = world;
    takeUpNow(world, 0, 0);
    expect(state.fidelity[0]).toBe(Math.fround(0.2));
    state.fidelity[0] = 0.75;
    takeUpNow(world, 0, 1);
    takeUpNow(world, 0, 0);
    expect([state.fidelity[0], state.adoptions[0], state.everUsers[0]]).toEqual([0.75, 2, 1]);
  });

  test("starts at what was shown, where that is more than a first try [AD9]", () => {
    const world = threePeople();
    world.state.knowHow[1] = 0.5;
    takeUpNow(world, 0, 1);
    expect(world.state.fidelity[0]).toBe(0.5);
  });

  test("that is in use already changes nothing", () => {
    const world = threePeople();
    takeUpNow(world, 0, 0);
    const before = structuredClone(world.state);
    takeUpNow(world, 0, 0);
    expect(world.state).toEqual(before);
  });

  test("counts whether a contact used it at that time", () => {
    const world = threePeople();
    takeUpNow(world, 0, 0);
    takeUpNow(world, 1, 0);
    expect([world.state.adoptions[0], world.state.adoptionsFromContacts[0]]).toEqual([2, 1]);
  });
});

describe("dropping a practice", () => {
  test("returns to business as usual and keeps what was learned [IM5]", () => {
    const world = threePeople();
    const { state } = world;
    takeUpNow(world, 0, 0);
    state.fidelity[0] = 0.5;
    dropUse(world, 0, 0);
    expect([state.current[0], state.fidelity[0], state.knowHow[0], state.drops[0]]).toEqual([-1, 0, 0.5, 1]);
    expect(state.usersAmong.every((users) => users === 0)).toBe(true);
  });

  test("where nothing is in use changes nothing", () => {
    const world = threePeople();
    const before = structuredClone(world.state);
    dropUse(world, 1, 1);
    expect(world.state).toEqual(before);
  });
});

test("any series of taking up and dropping leaves all counts true", () => {
  const setup = setupFrom({ system: separateSchools([6, 5]), practices: twoDomains });
  const act = fc.record({ person: fc.nat(10), practice: fc.nat(4), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { world } = createSimulation(setup, 0);
      for (const { person, practice, drop } of acts) {
        if (drop) dropUse(world, person, practice < 3 ? 0 : 1);
        else takeUpNow(world, person, practice);
      }
      expect(brokenInvariants(world)).toEqual([]);
      expect([...world.state.usersAmong]).toEqual(recount(world).usersAmong);
      const ever = world.practices.names.map(
        (_, p) =>
          [...world.state.everUsed].filter(
            (mask, at) => at % 2 === (p < 3 ? 0 : 1) && (mask >> (p < 3 ? p : p - 3)) & 1,
          ).length,
      );
      expect([...world.state.everUsers]).toEqual(ever);
    }),
  );
});
