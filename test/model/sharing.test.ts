import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { sharing } from "../../src/model/mechanisms/sharing.ts";
import { modes } from "../../src/model/modes.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { fc } from "../support/fastCheck.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { completeTies, practicesOf, systemOf } from "../support/systems.ts";

const LEARNERS = 4000;
const QUALITY = 0.4;
const APPEAL = -0.2;
const FIDELITY = 0.5;

/** Many people who each learn from person 0, in a school of her own; she alone uses the practice. */
function oneSource(values: GivenValues, strength = 1): Simulation {
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: [1, LEARNERS],
      ties: Array.from({ length: LEARNERS }, (_, k) => [k + 1, 0] as const),
      strength,
    }),
    practices: practicesOf(
      [{ quality: QUALITY, appeal: APPEAL }],
      [1],
      [{ practice: 0, schools: [0], share: 1 }],
    ),
    values: { fitSd: 0, priorPrecision: 1e-9, contactRate: 1, initialFidelity: FIDELITY, ...values },
  });
  return createSimulation(setup, 0, { mechanisms: [leadership, sharing] });
}

const onlyMode = (mode: string, rest: GivenValues = {}): GivenValues => ({
  ...Object.fromEntries(modes.map((each) => [`${each}Share`, each === mode ? 0.7 : 0])),
  ...rest,
});

describe("a tie", () => {
  test.each([
    [1, 1, 60],
    [0.46, 0.8, 60],
    [0.02, 0.5, 60],
    // Below one in 65,536, where the shared draws end and the draws on the boundary begin.
    [1.5e-6, 0.5, 400],
    [2.9e-5, 0.5, 400],
  ])("is used with probability contact rate × strength: %d × %d [SH1]", (contactRate, strength, weeks) => {
    // Twenty ties a person, so that all of the shared draws are in use.
    const people = 200;
    const ties = completeTies(people).filter(([from, to]) => (to - from + people) % people <= 20);
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [people], ties, strength }),
      practices: practicesOf([{}]),
      values: { contactRate },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, sharing] });
    const used = new Array<number>(20).fill(0);
    for (let week = 1; week <= weeks; week++) {
      step(simulation);
      const { usedTies, contacts } = simulation.world.now;
      expect(contacts).toBe(usedTies.count);
      for (const e of usedTies.values.subarray(0, usedTies.count)) {
        used[e - simulation.world.structure.slotOffsets[simulation.world.state.tieSource[e]!]!]!++;
      }
    }
    const chance = contactRate * Math.fround(strength);
    // Where hits are rare, four standard errors hold for the sum only.
    if (chance > 1e-3)
      for (const times of used) expectShare(times / (people * weeks), chance, people * weeks);
    expectShare(
      used.reduce((sum, times) => sum + times, 0) / (20 * people * weeks),
      chance,
      20 * people * weeks,
    );
  });

  test("is never used at contact rate 0 or strength 0 [SH1]", () => {
    for (const simulation of [oneSource({ contactRate: 0 }), oneSource({}, 0)]) {
      step(simulation);
      expect(simulation.world.now.contacts).toBe(0);
    }
  });
});

describe("the modes of collaboration", () => {
  /** Number of contacts in each mode, told from the hours that each mode takes. */
  function countModes(shares: GivenValues): number[] {
    const simulation = oneSource({
      ...shares,
      storytellingHours: 0,
      aidHours: 0,
      sharingHours: 0,
      jointWorkHours: 0,
    });
    const counts = modes.map(() => 0);
    simulation.world.recorder = {
      heard: (_person, _practice, _from, mode) => counts[mode]!++,
      endorsed: () => {},
      tookUp: () => {},
      dropped: () => {},
      left: () => {},
      tieFormed: () => {},
      brought: () => {},
      exchanged: () => {},
      connectionMissed: () => {},
    };
    step(simulation);
    return counts;
  }

  test("are used by their shares of the sum [SH2]", () => {
    const shares = { storytellingShare: 0.7, aidShare: 0.6, sharingShare: 0.5, jointWorkShare: 0.2 };
    const counts = countModes(shares);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(LEARNERS);
    [0.35, 0.3, 0.25, 0.1].forEach((share, mode) => expectShare(counts[mode]! / LEARNERS, share, LEARNERS));
  });

  test("with no share at all are never used [SH2]", () => {
    const share = fc.constantFrom(0, 0.25, 1);
    fc.assert(
      fc.property(fc.tuple(share, share, share, share), (shares) => {
        const counts = countModes(Object.fromEntries(modes.map((mode, at) => [`${mode}Share`, shares[at]])));
        shares.forEach((each, mode) => expect(counts[mode]! > 0).toBe(each > 0));
      }),
      { numRuns: 81 },
    );
  });

  test.each([
    ["storytelling", 0.2, 0.3, 0.4, 0.1],
    ["aid", 0.4, 0.8, 0.5, 0.3],
    ["sharing", 0.5, 0.4, 0.6, 0.3],
    ["jointWork", 1, 3, 0.8, 1.5],
  ])(
    "%s looks with scrutiny %d, weighs %d, passes on %d of fidelity and takes %d hours",
    (mode, scrutiny, precision, passedOn, hours) => {
      const [control, goals, noise] = [0.5, 0.75, 0.3];
      const simulation = oneSource(
        onlyMode(mode, { qualityControl: control, goals, signalNoise: noise, trust: 0.6 }),
      );
      step(simulation);
      const { beliefMean, beliefPrecision, knowHow, hours: spent } = simulation.world.state;
      // Clear goals make good a fifth of the missing scrutiny.
      const checked = control * (scrutiny + (1 - scrutiny) * 0.2 * goals);
      const seen = [...beliefMean.subarray(1)];
      expectMean(meanOf(seen), checked * QUALITY + (1 - checked) * APPEAL, noise, LEARNERS);
      expectMean(
        meanOf(seen.map((value) => (value - meanOf(seen)) ** 2)),
        noise ** 2,
        Math.sqrt(2) * noise ** 2,
        LEARNERS,
      );
      expect(beliefPrecision[1]).toBeCloseTo(precision, 5);
      expect(knowHow[1]).toBeCloseTo(passedOn * FIDELITY, 6);
      expect(spent[1]).toBeCloseTo(hours * LEARNERS, 6);
    },
  );
});

describe("the signal", () => {
  test("tells nothing but worth under full control of joint work, and nothing but appeal without control [SH5]", () => {
    for (const [control, expected] of [
      [1, QUALITY],
      [0, APPEAL],
    ] as const) {
      const simulation = oneSource(onlyMode("jointWork", { qualityControl: control, signalNoise: 0 }));
      step(simulation);
      for (const belief of simulation.world.state.beliefMean.subarray(1))
        expect(belief).toBeCloseTo(expected, 6);
    }
  });

  test("tells the worth in the colleague's school, wherever she is heard [SH5]", () => {
    const simulation = oneSource(onlyMode("jointWork", { qualityControl: 1, signalNoise: 0 }));
    const { state } = simulation.world;
    // Of the same practice the learners' school would make something else.
    state.merit.set([QUALITY, -0.7]);
    step(simulation);
    for (const belief of state.beliefMean.subarray(1)) expect(belief).toBeCloseTo(QUALITY, 6);
  });

  test("is of the practice in the domain that the contact turns to: the focus, or any [SH3]", () => {
    const domains = 4;
    const setup = setupFrom({
      system: systemOf({
        schoolSizes: [1, LEARNERS],
        ties: Array.from({ length: LEARNERS }, (_, k) => [k + 1, 0] as const),
      }),
      practices: practicesOf(
        Array.from({ length: domains }, (_, domain) => ({ domain })),
        [1, 5, 2, 3],
        Array.from({ length: domains }, (_, practice) => ({ practice, schools: [0], share: 1 })),
      ),
      values: { contactRate: 1, focus: 0.6, diagnosis: 1 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, sharing] });
    step(simulation);
    const { evidence } = simulation.world.now;
    expect(evidence.count).toBe(LEARNERS);
    for (let domain = 0; domain < domains; domain++) {
      const share =
        evidence.practice.subarray(0, evidence.count).filter((p) => p === domain).length / LEARNERS;
      expectShare(share, (domain === 1 ? 0.6 : 0) + 0.4 / domains, LEARNERS);
    }
  });

  test("weighs by trust: precision × trust/.6 [SH6]", () => {
    const simulation = oneSource(onlyMode("jointWork", { trust: 0.3 }));
    step(simulation);
    expect(simulation.world.state.beliefPrecision[1]).toBeCloseTo(3 * (0.3 / 0.6), 5);
  });

  test("weighs more the more trust joint work has added along the tie [SH6]", () => {
    const simulation = oneSource(onlyMode("jointWork", { trust: 0.3 }));
    const { state, structure } = simulation.world;
    state.tieTrustGained[structure.slotOffsets[2]!] = 0.5;
    state.tieTrustGained[structure.slotOffsets[3]!] = 1;
    step(simulation);
    const weights = [1, 2, 3].map((i) => state.beliefPrecision[i]!);
    [0.3, 0.3 + 0.7 * 0.5, 1].forEach((trust, at) => expect(weights[at]).toBeCloseTo(3 * (trust / 0.6), 5));
  });

  test("of somebody who uses nothing is none, though the contact takes time [SH4, SH8]", () => {
    const setup = setupFrom({
      system: systemOf({
        schoolSizes: [2],
        ties: [
          [0, 1],
          [1, 0],
        ],
      }),
      practices: practicesOf([{}]),
      values: { contactRate: 1, ...onlyMode("sharing") },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, sharing] });
    step(simulation);
    expect([simulation.world.now.contacts, simulation.world.now.evidence.count]).toEqual([2, 0]);
    expect(simulation.world.state.hours[0]).toBeCloseTo(0.6, 12);
  });
});
