import { describe, expect, test } from "vitest";
import { isDeepStrictEqual } from "node:util";
import { brokenInvariants } from "../../../src/engine/invariants.ts";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import { EventLog } from "../../../src/engine/eventLog.ts";
import type { Intervention } from "../../../src/model/interventions/intervention.ts";
import { swapPosts } from "../../../src/model/interventions/exchange.ts";
import { takeUp } from "../../../src/model/practiceUse.ts";
import { stateLayout, type State } from "../../../src/model/state.ts";
import { SPARE_TIES } from "../../../src/model/structure.ts";
import type { World } from "../../../src/model/world.ts";
import { nothingHappens, setupFrom } from "../../support/setup.ts";
import { runOf, stateNames } from "../../support/runs.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../../support/systems.ts";

const outsideTies = ({ state, structure, sizes }: World) => {
  let count = 0;
  for (let i = 0; i < sizes.person; i++) {
    const row = structure.slotOffsets[i]!;
    for (let e = row; e < row + state.degree[i]!; e++) {
      if (state.school[state.tieTarget[e]!] !== state.school[i]) count++;
    }
  }
  return count;
};

describe("connecting schools", () => {
  const connect = (pairs: number, schools: number[] | null = null): Intervention => ({
    kind: "connect",
    at: 2,
    until: null,
    schools,
    pairs,
  });
  function after(interventions: readonly Intervention[], schoolSizes = [10, 10, 10]) {
    const setup = setupFrom({
      system: systemOf({ schoolSizes }),
      practices: practicesOf([{ initialUse: 0.5 }]),
      values: nothingHappens,
      interventions,
      weeks: 3,
    });
    const simulation = createSimulation(setup, 0);
    const log = new EventLog();
    log.attach(simulation.world);
    while (simulation.world.week < 3) step(simulation);
    expect(brokenInvariants(simulation.world)).toEqual([]);
    return {
      world: simulation.world,
      missed: log.events.filter(({ kind }) => kind === "no room for a tie").length,
    };
  }

  test("ties as many pairs as it says, each both ways and across schools [TL10]", () => {
    expect(outsideTies(after([connect(12)]).world)).toBe(24);
    expect(after([connect(12)]).world.state.degree.reduce((a, b) => a + b, 0)).toBe(24);
  });

  test("keeps to the chosen schools [TL10]", () => {
    const { state } = after([connect(8, [0, 2])]).world;
    expect(state.degree.subarray(10, 20).every((degree) => degree === 0)).toBe(true);
    expect(state.degree.reduce((a, b) => a + b, 0)).toBe(16);
  });

  test("stops where nobody has room for more, and says so", () => {
    const { world, missed } = after([connect(100)], [2, 2]);
    // Each of four people can be tied to both of the other school, and there is room for six.
    expect(SPARE_TIES).toBeGreaterThan(2);
    expect(outsideTies(world)).toBe(8);
    expect(missed).toBe(96);
  });

  test("does nothing in a single school", () => {
    const { world } = after([connect(5, [1])]);
    expect(outsideTies(world)).toBe(0);
    expect(world.state.hours.every((hours) => hours === 0)).toBe(true);
  });
});

describe("an exchange of staff", () => {
  const exchange = (staff: number, rest: Partial<Intervention> = {}): Intervention =>
    ({ kind: "exchange", at: 3, until: null, schools: [0], with: 1, staff, ...rest }) as Intervention;
  const setup = setupFrom({ system: separateSchools([12, 9]), practices: livelyPractices(), weeks: 20 });

  test("swaps what belongs to the people, and leaves what belongs to the posts [TL11]", () => {
    const { world } = runOf(setup, 0, 10);
    const { state, sizes } = world;
    const rowsOf = (i: number) => ({
      skill: state.skill[i],
      threshold: state.threshold[i],
      current: [...state.current.subarray(i * sizes.domain, (i + 1) * sizes.domain)],
      fidelity: [...state.fidelity.subarray(i * sizes.domain, (i + 1) * sizes.domain)],
      everUsed: [...state.everUsed.subarray(i * sizes.domain, (i + 1) * sizes.domain)],
      belief: [...state.beliefMean.subarray(i * sizes.practice, (i + 1) * sizes.practice)],
      knowHow: [...state.knowHow.subarray(i * sizes.practice, (i + 1) * sizes.practice)],
      fit: [...state.ownFit.subarray(i * sizes.practice, (i + 1) * sizes.practice)],
    });
    const [one, other] = [rowsOf(3), rowsOf(15)];
    const ties = [...state.tieTarget];
    const achievement = [...state.achievement];
    swapPosts(world, 3, 15);
    expect([rowsOf(3), rowsOf(15)]).toEqual([other, one]);
    expect([...state.tieTarget]).toEqual(ties);
    expect([...state.achievement]).toEqual(achievement);
    expect([...state.school]).toEqual([...runOf(setup, 0, 10).world.state.school]);
    expect(state.joinedWeek[3]).toBe(10);
    expect(brokenInvariants(world)).toEqual([]);
    swapPosts(world, 3, 15);
    expect([rowsOf(3), rowsOf(15)]).toEqual([one, other]);
  });

  test("takes a stand on every fact that the state holds of people [TL11]", () => {
    const { world } = runOf(setup, 0, 10);
    const { state, sizes } = world;
    const facts = stateNames.filter((name) => (stateLayout[name].spans as readonly string[])[0] === "person");
    const rowOf = (name: keyof State, i: number) => {
      const width = state[name].length / sizes.person;
      return [...state[name].subarray(i * width, (i + 1) * width)];
    };
    // Two people who have nothing in common.
    for (const name of facts) {
      if (["school", "degree", "firstIn", "usersAmong", "current"].includes(name)) continue;
      const width = state[name].length / sizes.person;
      state[name].fill(1, 3 * width, 4 * width);
      state[name].fill(2, 15 * width, 16 * width);
    }
    for (let d = 0; d < sizes.domain; d++) state.current[15 * sizes.domain + d] = -1;
    takeUp(world, 3, 1, 0.5, false);
    const before = facts.map((name) => [rowOf(name, 3), rowOf(name, 15)]);
    swapPosts(world, 3, 15);
    const moved = facts.filter((name, at) => {
      const [one, other] = before[at]!;
      return isDeepStrictEqual([rowOf(name, 3), rowOf(name, 15)], [other, one]);
    });
    // What is new must say whether it goes with the person: see `ownFacts`. (Both have the same degree.)
    expect(facts.filter((name) => !moved.includes(name))).toEqual([
      "school",
      "need",
      "joinedWeek",
      "usersAmong",
      "achievement",
      "firstIn",
    ]);
  });

  test("moves so many teachers, and never the principals [TL11]", () => {
    const moved = (interventions: readonly Intervention[]) => {
      const { state } = runOf({ ...setup, values: { turnover: 0 }, interventions }, 0, 5).world;
      return [...state.joinedWeek.keys()].filter((i) => state.joinedWeek[i] === 3);
    };
    const three = moved([exchange(3)]);
    expect(three.filter((i) => i < 12)).toHaveLength(3);
    expect(three.filter((i) => i >= 12)).toHaveLength(3);
    const all = moved([exchange(1000)]);
    expect(all.filter((i) => i < 12)).toHaveLength(8);
    expect(all).not.toContain(0);
    expect(all).not.toContain(12);
    expect(moved([exchange(0)])).toEqual([]);
  });

  test("within one school moves nobody", () => {
    const { state } = runOf(
      { ...setup, values: { turnover: 0 }, interventions: [exchange(3, { schools: [1] })] },
      0,
      5,
    ).world;
    expect(state.joinedWeek.every((week) => week === 0)).toBe(true);
  });

  test("breaks nothing, week after week, and goes into the event log", () => {
    const simulation = createSimulation({ ...setup, interventions: [exchange(2, { every: 1 })] }, 0);
    const log = new EventLog();
    log.attach(simulation.world);
    while (simulation.world.week < 20) {
      step(simulation);
      expect(brokenInvariants(simulation.world)).toEqual([]);
    }
    expect(log.events.filter(({ kind }) => kind === "exchanged")).toHaveLength(36);
  });
});
