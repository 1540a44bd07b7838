import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../../src/engine/simulation.ts";
import { AGAINST_HER_VIEW, KNOWS_BETTER } from "../../../src/model/looks/judgement.ts";
import { looks } from "../../../src/model/looks/index.ts";
import type { Look } from "../../../src/model/looks/look.ts";
import { lookKeys } from "../../../src/model/looks/look.ts";
import { deliberation } from "../../../src/model/mechanisms/deliberation.ts";
import { inquiry } from "../../../src/model/mechanisms/inquiry.ts";
import { leadership } from "../../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../../src/model/parameters.ts";
import { StateDigest } from "../../../src/engine/digest.ts";
import { digestOf } from "../../support/digestOf.ts";
import { setupFrom } from "../../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../../support/systems.ts";

const MEETS: GivenValues = { meetingTime: 1, meetingEvery: 1, focus: 1, dissent: 0, fitSd: 0 };

/** Values that a look gives of a group after the week. */
function ofGroup(look: Look, { world }: Simulation, g: number, d = 0): number[] {
  const into = new Float32Array(4).fill(-7);
  look.group!(world, g, d, into, 1);
  // Writes where it was told to and nowhere else.
  expect([into[0], into[3]]).toEqual([-7, -7]);
  return [into[1]!, into[2]!];
}

/** One team of four in a school of five, whose members use practices 0, 0, 1 and nothing; the fifth is in no team. */
function team(values: GivenValues, principal = false): Simulation {
  const system = systemOf({
    schoolSizes: [6],
    principals: principal ? [5] : [],
    groups: [
      { school: 0, members: [0, 1, 2, 3] },
      { school: 0, members: [4] },
    ],
  });
  const practices = practicesOf([
    { quality: -0.25, appeal: 0.4 },
    { quality: 0.5, challenge: 0.5 },
  ]);
  const setup = setupFrom({ system, practices, values: { ...MEETS, ...values } });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation, inquiry] });
  simulation.world.state.current.set([0, 0, 1, -1, -1, -1]);
  return simulation;
}

describe("what a group settled on", () => {
  test("is shown by its worth beside that of the best in its members' hands", () => {
    // What two of four use is easier to agree on than what one uses and asks for much.
    const agreed = team({
      groupthink: 1,
      unsharedSilence: 1,
      refinementRate: 0,
      inquiry: 0,
      principalParticipation: 0,
    });
    step(agreed);
    expect(ofGroup(looks.settled, agreed, 0)).toEqual([-0.25, 0.5]);
    // One member alone does not meet.
    expect(ofGroup(looks.settled, agreed, 1)).toEqual([NaN, NaN]);

    const weighed = team({ groupthink: 0, refinementRate: 0, inquiry: 0, principalParticipation: 0 });
    for (let i = 0; i < 6; i++) weighed.world.state.beliefMean.set([-0.1, 0.1], 2 * i);
    step(weighed);
    expect(ofGroup(looks.settled, weighed, 0)).toEqual([0.5, 0.5]);
  });

  test("counts what a principal who sat in uses", () => {
    const values = {
      groupthink: 1,
      unsharedSilence: 1,
      refinementRate: 0,
      inquiry: 0,
      principalProtection: 0,
    };
    const away = team({ ...values, principalParticipation: 0 }, true);
    const there = team({ ...values, principalParticipation: 1 }, true);
    for (const { world } of [away, there]) world.state.current.set([0, 0, 0, 0, -1, 1]);
    step(away);
    step(there);
    expect(ofGroup(looks.settled, away, 0)).toEqual([-0.25, -0.25]);
    expect(ofGroup(looks.settled, there, 0)).toEqual([-0.25, 0.5]);
  });

  test("is nothing before the first week and in weeks without a meeting", () => {
    const alternate = team({ meetingEvery: 2, inquiry: 0 });
    expect(ofGroup(looks.settled, alternate, 0)).toEqual([NaN, NaN]);
    step(alternate);
    expect(ofGroup(looks.settled, alternate, 0)).toEqual([NaN, NaN]);
    step(alternate);
    expect(ofGroup(looks.settled, alternate, 0)[1]).not.toBeNaN();
  });
});

describe("effort", () => {
  const unseen = { accountability: 0, planning: 0, principalParticipation: 0, inquiry: 1 };

  test("of four who leave it to the others is a quarter of what they could give [IN2]", () => {
    const simulation = team({ ...unseen, diffusionOfResponsibility: 1 });
    step(simulation);
    expect(ofGroup(looks.effort, simulation, 0)).toEqual([1, 4]);
    // .25 is nearer to three tenths than to two, by the usual rounding; who was in no meeting has no mark.
    expect(marks(looks.effort, simulation)).toEqual([3, 3, 3, 3, 0, 0]);
  });

  test("is full where the part of each is seen, and falls by the published curve [IN2]", () => {
    const seen = team({ ...unseen, accountability: 1, diffusionOfResponsibility: 1 });
    step(seen);
    expect(ofGroup(looks.effort, seen, 0)).toEqual([4, 4]);
    expect(marks(looks.effort, seen)).toEqual([10, 10, 10, 10, 0, 0]);
    const published = team({ ...unseen, diffusionOfResponsibility: 0.33 });
    step(published);
    expect(ofGroup(looks.effort, published, 0)[0]).toBeCloseTo(4 * (1 - 0.33 * 0.75), 6);
  });

  test("is what the week's measure of effort has", () => {
    const values = {
      meetingTime: 0.7,
      diffusionOfResponsibility: 0.8,
      principalParticipation: 0.4,
      inquiry: 0.5,
    };
    const simulation = lively(values);
    let met = 0;
    for (let week = 0; week < 12; week++) {
      step(simulation);
      const { world } = simulation;
      let sum = 0;
      for (let d = 0; d < world.sizes.domain; d++)
        for (let g = 0; g < world.sizes.group; g++) {
          const [given, possible] = ofGroup(looks.effort, simulation, g, d) as [number, number];
          if (!Number.isNaN(possible)) sum += given / possible;
        }
      met += world.now.meetings.count;
      expect(sum).toBeCloseTo(world.now.effort, 4);
    }
    expect(met).toBeGreaterThan(20);
  });
});

describe("own judgement", () => {
  const values: GivenValues = {
    ownFitWeight: 0.5,
    challengeCost: 0.2,
    capacity: 1,
    principalParticipation: 0,
    goals: 0,
    planning: 0,
    resourcing: 0,
    environment: 0,
  };

  /** Mark of a person who uses `uses` and has heard of both, with these beliefs and senses of fit. */
  function markOf(uses: number, beliefs: readonly number[], fits: readonly number[], aware = 3): number {
    const simulation = team({ ...values, deindividuation: 1 });
    const { world } = simulation;
    world.state.current[0] = uses;
    world.state.aware[0] = aware;
    world.state.beliefMean.set(beliefs, 0);
    world.state.ownFit.set(fits, 0);
    return looks.judgement.person!(world, 0, 0);
  }

  test("is against a practice that she expects to do worse than business as usual [AD5]", () => {
    // .1 − .5 × .3 = −.05
    expect(markOf(0, [0.1, -1], [-0.3, 0])).toBe(AGAINST_HER_VIEW);
    expect(markOf(0, [0.1, -1], [-0.1, 0])).toBe(0);
  });

  test("is for another that she knows if it gains more than it asks for [AD6]", () => {
    // The other asks for a challenge of .5 at a cost of .2 a unit: .1.
    expect(markOf(0, [0.1, 0.21], [0, 0])).toBe(KNOWS_BETTER);
    expect(markOf(0, [0.1, 0.19], [0, 0])).toBe(0);
    expect(markOf(0, [0.1, 0.19], [0, 0.1])).toBe(KNOWS_BETTER);
    // Nobody can judge what she has not heard of.
    expect(markOf(0, [0.1, 0.21], [0, 0], 1)).toBe(0);
    // The way back asks for nothing.
    expect(markOf(1, [0.11, 0.1], [0, 0])).toBe(KNOWS_BETTER);
  });

  test("has nothing to say of somebody who uses nothing", () => {
    expect(markOf(-1, [-1, 1], [0, 0])).toBe(0);
  });

  test("goes against what is used more often where people go by the norm", () => {
    const count = (deindividuation: number) => {
      const simulation = lively({ deindividuation });
      while (simulation.world.week < 40) step(simulation);
      return marks(looks.judgement, simulation).filter((mark) => mark !== 0).length;
    };
    expect(count(1)).toBeGreaterThan(count(0));
  });
});

describe("every look", () => {
  test("stands under its own key", () => {
    for (const key of lookKeys) expect(looks[key].key).toBe(key);
  });

  test.each(lookKeys)("%s changes nothing in a run", (key) => {
    const { setup } = lively({});
    const simulation = createSimulation(setup, 0);
    const digest = new StateDigest();
    const { world } = simulation;
    const { person, group } = looks[key];
    const into = new Float32Array(2);
    const look = () => {
      for (let d = 0; d < world.sizes.domain; d++) {
        if (person !== undefined) for (let i = 0; i < world.sizes.person; i++) person(world, i, d);
        if (group !== undefined) for (let g = 0; g < world.sizes.group; g++) group(world, g, d, into, 0);
      }
      digest.add(world);
    };
    look();
    while (world.week < setup.weeks) {
      step(simulation);
      look();
    }
    expect(digest.hex()).toBe(digestOf(setup));
  });
});

/** Three schools in which something happens in every mechanism. */
function lively(values: GivenValues): Simulation {
  const setup = setupFrom({ system: separateSchools([9, 13, 17]), practices: livelyPractices(), values });
  return createSimulation(setup, 0);
}

function marks(look: Look, { world }: Simulation): number[] {
  return Array.from({ length: world.sizes.person }, (_, i) => look.person!(world, i, 0));
}
