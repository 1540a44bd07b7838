import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { effectiveVoices } from "../../src/model/perils/groupthink.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { fc } from "../support/fastCheck.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf, type HandMadePractice } from "../support/systems.ts";

const certain: GivenValues = {
  meetingTime: 1,
  meetingEvery: 1,
  dissent: 0,
  principalParticipation: 0,
  focus: 1,
};

interface Meeting {
  /** Practice that each member uses; −1 none. The same in every group. */
  readonly uses: readonly number[];
  readonly practices: readonly HandMadePractice[];
  /** What each member believes of each practice. */
  readonly beliefs?: readonly (readonly number[])[];
  readonly groups?: number;
  readonly values?: GivenValues;
  readonly principal?: boolean;
}

/** Groups of one school that are about to meet, all of them alike. */
function meetings({
  uses,
  practices,
  beliefs,
  groups = 1,
  values = {},
  principal = false,
}: Meeting): Simulation {
  const size = uses.length;
  const lead = principal ? 1 : 0;
  const system = systemOf({
    schoolSizes: [groups * size + lead],
    principals: principal ? [0] : [],
    groups: Array.from({ length: groups }, (_, g) => ({
      school: 0,
      members: uses.map((_, k) => lead + g * size + k),
    })),
  });
  const setup = setupFrom({
    system,
    practices: practicesOf(practices),
    values: { ...certain, ...values, fitSd: 0 },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation] });
  const { state } = simulation.world;
  for (let i = lead; i < state.current.length; i++) {
    const k = (i - lead) % size;
    state.current[i] = uses[k]!;
    beliefs?.[k]!.forEach((belief, p) => (state.beliefMean[i * practices.length + p] = belief));
  }
  return simulation;
}

/** What a single group settles on. */
function settled(meeting: Meeting): number {
  const simulation = meetings(meeting);
  step(simulation);
  return simulation.world.state.endorsed[0]!;
}

/** Share of many equal groups that settle on a practice. */
function shareSettling(practice: number, meeting: Meeting, groups: number): number {
  const simulation = meetings({ ...meeting, groups });
  step(simulation);
  return simulation.world.state.endorsed.filter((p) => p === practice).length / groups;
}

describe("effectiveVoices", () => {
  test.each([
    // Sorkin, Hays & West 2001: d′ of an ideal group over d′ of a member is the root of these.
    [5, 0, 5],
    [5, 0.25, 2.5],
    [3, 0.5, 1.5],
    [2, 0.25, 1.6],
    [6, 1, 1],
    [1, 0.7, 1],
  ])("of %i people at correlation %d are worth %d [DE7]", (n, correlation, voices) => {
    expect(effectiveVoices(n, correlation)).toBeCloseTo(voices, 14);
  });

  test("never reach the inverse of the correlation, however many people there are [DE7]", () => {
    for (const correlation of [0.05, 0.1, 0.3])
      expect(effectiveVoices(1e6, correlation)).toBeLessThan(1 / correlation);
  });
});

describe("a group without groupthink", () => {
  test("settles on the practice in use that its members on average believe in most [DE4, DE6]", () => {
    const believed = fc.array(fc.double({ min: -1, max: 1, noNaN: true }).map(Math.fround), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(believed, { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 }),
        (beliefs, uses) => {
          const candidates = [0, 1, 2].filter((p) => uses.includes(p));
          const sum = (p: number) => beliefs.reduce((total, member) => total + member[p]!, 0);
          const chosen = settled({ uses, beliefs, practices: [{}, {}, {}], values: { groupthink: 0 } });
          if (candidates.length === 0) expect(chosen).toBe(-1);
          else {
            expect(candidates).toContain(chosen);
            // Equally good ones may be chosen alike.
            expect(sum(chosen)).toBe(Math.max(...candidates.map(sum)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("is not hardened by agreeing [DE9]", () => {
    const simulation = meetings({ uses: [0, 0, 0], practices: [{}], values: { groupthink: 0 } });
    step(simulation);
    expect([...simulation.world.state.beliefPrecision]).toEqual([6, 6, 6]);
  });

  test("chooses between equals at random [DE6]", () => {
    const share = shareSettling(0, { uses: [0, 1], practices: [{}, {}], values: { groupthink: 0 } }, 4000);
    expectShare(share, 0.5, 4000);
  });
});

describe("a group in full groupthink", () => {
  const full = { groupthink: 1, unsharedSilence: 0 };

  test("settles on what is easiest, whatever its members believe [DE6]", () => {
    const practices = [{ challenge: 0.8 }, { challenge: 0.3 }];
    const beliefs = [0, 1, 2, 3].map(() => [5, -5]);
    expect(settled({ uses: [0, 0, 0, 1], practices, beliefs, values: full })).toBe(1);
  });

  test("weighs how many already use a practice against what it asks [DE6]", () => {
    // Ease is .3 × share using − .6 × challenge: three of four against one of four outweigh .2 of challenge.
    expect(
      settled({ uses: [0, 0, 0, 1], practices: [{ challenge: 0.5 }, { challenge: 0.3 }], values: full }),
    ).toBe(0);
    expect(
      settled({ uses: [0, 0, 0, 1], practices: [{ challenge: 0.6 }, { challenge: 0.3 }], values: full }),
    ).toBe(1);
  });

  test("hardens its members' belief by 3 of precision without moving it [DE9]", () => {
    const simulation = meetings({ uses: [0, 0], practices: [{}], beliefs: [[0.25], [-0.5]], values: full });
    step(simulation);
    expect([...simulation.world.state.beliefPrecision]).toEqual([9, 9]);
    expect([...simulation.world.state.beliefMean]).toEqual([0.25, -0.5]);
  });
});

describe("in between", () => {
  test.each([0.2, 0.5, 1])(
    "what only one member knows is passed over with chance .6γ, at γ = %d [DE5]",
    (groupthink) => {
      const noEase = { easeOfUse: 0, easeLostToChallenge: 0, voiceNoise: 0 };
      // Where all scores are alike at γ = 1, the silent one alone decides who is left.
      const beliefs = [[0], [0], [0]];
      const simulation = meetings({
        uses: [0, -1, -1],
        practices: [{}],
        beliefs,
        groups: 4000,
        values: { groupthink, ...noEase },
      });
      step(simulation);
      const silent = simulation.world.state.endorsed.filter((p) => p < 0).length / 4000;
      expectShare(silent, 0.6 * groupthink, 4000);
    },
  );

  test("correlated voices err together, with an sd of voice noise × √(γ(n − 1)/n) [DE7]", () => {
    const [noise, groupthink, n, lead] = [0.4, 0.5, 5, 0.2];
    const beliefs = Array.from({ length: n }, () => [lead, 0]);
    const values = {
      groupthink,
      voiceNoise: noise,
      easeOfUse: 0,
      easeLostToChallenge: 0,
      unsharedSilence: 0,
    };
    const share = shareSettling(0, { uses: [0, 0, 1, 1, -1], practices: [{}, {}], beliefs, values }, 6000);
    // The difference of two such errors has √2 of their sd .25298; Φ(.2 / .35777) = Φ(.55902).
    expectShare(share, 0.7119249, 6000);
  });
});

describe("a meeting", () => {
  test("costs each who is there an hour, the principal included when she takes part [DE3]", () => {
    for (const participation of [0, 1]) {
      const simulation = meetings({
        uses: [0, 0, 0],
        practices: [{}],
        principal: true,
        values: { principalParticipation: participation },
      });
      step(simulation);
      expect(simulation.world.state.hours[0]).toBe(3 + participation);
      expect(simulation.world.now.meetings.present[0]).toBe(3 + participation);
    }
  });

  test.each([0, 0.6, 1])(
    "is about the focus with chance %d, or else about any domain alike [DE4]",
    (focus) => {
      const groups = 3000;
      const domains = 4;
      const setup = setupFrom({
        system: systemOf({
          schoolSizes: [2 * groups],
          groups: Array.from({ length: groups }, (_, g) => ({ school: 0, members: [2 * g, 2 * g + 1] })),
        }),
        practices: practicesOf(
          Array.from({ length: domains }, (_, domain) => ({ domain, initialUse: 1 })),
          [1, 5, 2, 3],
        ),
        values: { ...certain, groupthink: 0, diagnosis: 1, focus },
      });
      const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation] });
      step(simulation);
      const { practice, count } = simulation.world.now.meetings;
      expect(count).toBe(groups);
      for (let domain = 0; domain < domains; domain++) {
        const share = practice.subarray(0, count).filter((p) => p === domain).length / groups;
        expectShare(share, (domain === 1 ? focus : 0) + (1 - focus) / domains, groups);
      }
    },
  );

  test("needs two people [DE3]", () => {
    const alone = meetings({ uses: [0], practices: [{}] });
    step(alone);
    expect([alone.world.state.endorsed[0], alone.world.state.hours[0]]).toEqual([-1, 0]);
  });

  test("settles on nothing when nobody uses anything [DE4]", () => {
    expect(settled({ uses: [-1, -1, -1], practices: [{}, {}] })).toBe(-1);
  });

  test("takes place in every so many weeks, another week for each group [DE1]", () => {
    const simulation = meetings({ uses: [0, 0], practices: [{}], groups: 3, values: { meetingEvery: 3 } });
    const met: number[][] = [];
    for (let week = 1; week <= 6; week++) {
      step(simulation);
      met.push([...simulation.world.now.meetings.group.subarray(0, simulation.world.now.meetings.count)]);
    }
    expect(met).toEqual([[2], [1], [0], [2], [1], [0]]);
  });

  test.each([
    [{}, 0],
    [{ meetingTime: 0.25 }, 0.25],
    [{ distributedLeadership: 1 }, 0.5],
    // Each dimension by its published effect, at .6 for an effect of 1.
    [{ principalParticipation: 1 }, 0.6 * 0.84],
    [{ goals: 1 }, 0.6 * 0.42],
    [{ planning: 1 }, 0.6 * 0.42],
    [{ resourcing: 1 }, 0.6 * 0.31],
    [{ environment: 1 }, 0.6 * 0.27],
    [{ meetingTime: 0.25, resourcing: 0.5, distributedLeadership: 0.2 }, 1 - 0.75 * 0.9 * (1 - 0.3 * 0.31)],
    [{ principalParticipation: 1, leadershipHolds: 0 }, 0],
  ])("with %o takes place with probability %d [DE2]", (given, chance) => {
    const nobody = { meetingTime: 0, distributedLeadership: 0, principalParticipation: 0 };
    const values = { ...nobody, goals: 0, planning: 0, resourcing: 0, environment: 0, ...given };
    const simulation = meetings({ uses: [0, 0], practices: [{}], groups: 3000, values });
    step(simulation);
    expectShare(simulation.world.now.meetings.count / 3000, chance, 3000);
  });

  test("reports regret, challenge, disagreement and error of what was chosen [DE6]", () => {
    const practices = [
      { quality: 0.5, challenge: 0.9 },
      { quality: 0.1, challenge: 0.2 },
    ];
    const beliefs = [
      [0, 0.4],
      [0, 0.2],
      [0, 0],
    ];
    const simulation = meetings({ uses: [0, 1, -1], practices, beliefs, values: { groupthink: 0 } });
    step(simulation);
    const { now } = simulation.world;
    expect(now.regret).toBeCloseTo(0.4, 6);
    expect(now.chosenChallenge).toBe(0.2);
    expect(now.disagreement).toBeCloseTo(Math.sqrt(0.08 / 3), 6);
    expect(now.error).toBeCloseTo(0.1, 6);
  });
});
