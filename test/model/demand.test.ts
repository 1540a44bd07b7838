import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { attentionOf, neediestDomain } from "../../src/model/demand.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { implementation } from "../../src/model/mechanisms/implementation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const threeDomains = practicesOf([{ domain: 0 }, { domain: 1 }, { domain: 2 }], [1.5, 1, 0.5]);

/** Four people in one group, two of whom use something in domain 2. */
function group(values: GivenValues = {}, practices = threeDomains): Simulation {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [4], groups: [{ school: 0, members: [0, 1, 2, 3] }] }),
    practices,
    values: {
      meetingTime: 1,
      meetingEvery: 1,
      groupthink: 0,
      principalParticipation: 0,
      diagnosis: 1,
      focus: 1,
      needBlur: 0,
      initialConfidence: 0.1,
      initialUse: 0,
      ...values,
    },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation, implementation] });
  use(simulation, 0, 2, 0.5);
  use(simulation, 1, 2, 0.5);
  return simulation;
}

/** Puts person i at work with the one practice of domain d. */
function use({ world }: Simulation, i: number, d: number, fidelity: number): void {
  const { state, sizes } = world;
  state.current[i * sizes.domain + d] = d;
  state.fidelity[i * sizes.domain + d] = fidelity;
  state.aware[i * sizes.domain + d] = 1;
}

describe("the domain of greatest need", () => {
  const people = Int32Array.of(0, 1, 2, 3);
  const neediest = (simulation: Simulation) => neediestDomain(simulation.world, 0, people, 4);

  test("is one in which somebody has something to offer [DM1]", () => {
    const simulation = group();
    expect(neediest(simulation)).toBe(2);
    use(simulation, 3, 0, 0.1);
    expect(neediest(simulation)).toBe(0);
    simulation.world.state.current.fill(-1);
    expect(neediest(simulation)).toBe(-1);
  });

  test("weighs leverage by the share of good use that is missing [DM1]", () => {
    const simulation = group();
    // In domain 0 next to nothing is missing (1.5 × .4 = .6), in domain 2 three quarters (.5 × 3 = 1.5).
    for (let i = 0; i < 4; i++) use(simulation, i, 0, 0.9);
    expect(neediest(simulation)).toBe(2);
    // What is believed to do harm is no good use: all four lack something in domain 0 then.
    for (let i = 0; i < 4; i++) simulation.world.state.beliefMean[i * 3] = -0.1;
    expect(neediest(simulation)).toBe(0);
  });

  test("is seen through the group's own error, always the same [DM1]", () => {
    const simulation = group({ needBlur: 5 });
    for (const d of [0, 1]) use(simulation, 3, d, 0.1);
    const first = neediest(simulation);
    for (let week = 0; week < 5; week++) {
      step(simulation);
      simulation.world.state.fidelity.fill(0.1);
      expect(neediest(simulation)).toBe(first);
    }
  });
});

describe("an agenda by demand", () => {
  test("takes up the need in place of the focus, and makes the choice the group's own [DM1, DM3]", () => {
    const driven = group({ demandDriven: 1 });
    step(driven);
    expect([...driven.world.state.endorsed]).toEqual([-1, -1, 2]);
    expect([...driven.world.state.owned]).toEqual([-1, -1, 2]);
    const given = group();
    step(given);
    // Nobody uses anything in the focus domain, so the meeting settles on nothing.
    expect([...given.world.state.endorsed]).toEqual([-1, -1, -1]);
  });

  test("turns its members' attention to what it took up, until it keeps to the network's agenda again [DM2]", () => {
    const simulation = group({ demandDriven: 1 });
    const { world } = simulation;
    expect(attentionOf(world, 0, 0)).toBe(0);
    step(simulation);
    expect([...world.state.agenda]).toEqual([2]);
    expect(attentionOf(world, 0, 0)).toBe(2);
    // Nobody goes by it where groups are not to set their agenda any more.
    world.settings.demandDriven.fill(0);
    expect(attentionOf(world, 0, 0)).toBe(0);
    use(simulation, 0, 0, 0.5);
    step(simulation);
    expect([...world.state.agenda]).toEqual([-1]);
  });

  test("what a group chose itself stays its own in a meeting that the network called, until it settles on another [DM3]", () => {
    const simulation = group({ diagnosis: 0, focus: 1 }, practicesOf([{}, { domain: 1 }], [1, 0.5]));
    const { state } = simulation.world;
    state.current.fill(-1);
    use(simulation, 0, 1, 0.5);
    state.owned[1] = 1;
    step(simulation);
    expect(state.endorsed[1]).toBe(1);
    expect(state.owned[1]).toBe(1);
    const other = group({ diagnosis: 0 }, practicesOf([{}, { domain: 1 }, { domain: 1 }], [1, 0.5]));
    other.world.state.current.fill(-1);
    use(other, 0, 1, 0.5);
    other.world.state.owned[1] = 2;
    step(other);
    expect(other.world.state.endorsed[1]).toBe(1);
    expect(other.world.state.owned[1]).toBe(-1);
  });

  test("is carried out with ownership: (1 + ownership) times the pace, while the group stands behind it [DM3]", () => {
    const gainIn = (owned: number, endorsed: number, learningRate = 0.02, inHand: readonly number[] = []) => {
      const simulation = group({
        ownership: 0.5,
        learningRate,
        meetingTime: 0,
        resourcing: 0,
        goals: 0,
        planning: 0,
        environment: 0,
        distributedLeadership: 0,
      });
      for (const d of inHand) use(simulation, 0, d, 0.5);
      simulation.world.state.owned[2] = owned;
      simulation.world.state.endorsed[2] = endorsed;
      step(simulation);
      return simulation.world.state.fidelity[2]! - 0.5;
    };
    const usual = gainIn(-1, 2);
    // The extra comes first and the usual learning takes its share of what is still missing.
    const pace = usual / 0.5;
    expect(gainIn(2, 2)).toBeCloseTo(0.5 * (1 - (1 - 0.5 * pace) * (1 - pace)), 6);
    expect(gainIn(2, -1)).toBe(usual);
    // Of a pace that is divided among three practices in hand the extra is divided as well.
    const third = pace / 3;
    expect(gainIn(2, 2, 0.02, [0, 1])).toBeCloseTo(0.5 * (1 - (1 - 0.5 * third) * (1 - third)), 6);
    // Never beyond full fidelity, however fast.
    expect(gainIn(2, 2, 1)).toBeLessThanOrEqual(0.5);
  });
});
