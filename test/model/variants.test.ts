import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { PriceLedger } from "../../src/engine/priceLedger.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { createSimulation, runToEnd, step } from "../../src/engine/simulation.ts";
import { practiceRows } from "../../src/experiment/rows.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { discovery } from "../../src/model/mechanisms/discovery.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { mandates } from "../../src/model/mechanisms/mandates.ts";
import { usability } from "../../src/model/mechanisms/usability.ts";
import { variants } from "../../src/model/mechanisms/variants.ts";
import { Observation } from "../../src/model/observation.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { startingFidelity } from "../../src/model/practiceUse.ts";
import { areKin, practiceName, slottedNumber, withVariantSlots } from "../../src/model/variants.ts";
import { expectShare, meanOf, sdOf } from "../support/moments.ts";
import { differingArrays, runOf } from "../support/runs.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const sure = {
  meetingTime: 1,
  meetingEvery: 1,
  groupthink: 0,
  inquiry: 1,
  variantRate: 1,
  variantFrom: 0,
} as const;

/** Schools of one team of four each, all of whom use the first of two practices; places for three variants. */
function teams(schools: number, values: GivenValues, slots = 3): Setup {
  return setupFrom({
    system: systemOf({
      schoolSizes: Array.from({ length: schools }, () => 4),
      groups: Array.from({ length: schools }, (_, s) => ({
        members: [0, 1, 2, 3].map((k) => 4 * s + k),
        school: s,
      })),
    }),
    practices: withVariantSlots(
      practicesOf([{ quality: 0.2, appeal: 0.1, challenge: 0.5, initialUse: 1 }, {}]),
      slots,
    ),
    values: { ...sure, ...values },
    weeks: 30,
  });
}

const week = { mechanisms: [deliberation, inquiry, variants] };

describe("places for variants", () => {
  test("stand at the end of each domain, and practices move up", () => {
    const before = livelyPractices();
    const after = withVariantSlots(before, 2);
    expect([...after.domainOffsets]).toEqual([0, 5, 10]);
    before.names.forEach((name, p) => {
      const now = slottedNumber(p, p < 3 ? 0 : 1, 2);
      expect(after.names[now]).toBe(name);
      for (const column of ["quality", "appeal", "challenge", "initialUse"] as const)
        expect(after[column][now]).toBe(before[column][p]);
    });
    expect(withVariantSlots(before, 0)).toBe(before);
  });

  test("are found by nobody while they are free [VA1]", () => {
    const setup = { ...teams(500, { discovery: 1 }), weeks: 3 };
    const { world } = runOf(setup, 0, 3, { mechanisms: [discovery] });
    expect(new Set(world.now.evidence.practice.subarray(0, world.now.evidence.count))).toEqual(
      new Set([0, 1]),
    );
    expect(new Set(world.state.aware)).not.toContain(4);
  });

  test("are not heard of at the start either", () => {
    const { world } = createSimulation(teams(20, { initialAwareness: 1 }), 0);
    expect(new Set(world.state.aware)).toEqual(new Set([0b11]));
  });

  test("pass no gate, even one that asks for nothing", () => {
    const values = {
      qualityFirst: 1,
      gateEvidence: 0,
      gateMerit: -5,
      pioneers: 0,
      variantRate: 0,
      variantFrom: 1,
    };
    const { world } = runOf(teams(3, values), 0, 4);
    expect([...world.state.clearedWeek]).toEqual([1, 1, 0, 0, 0]);
    expect(brokenInvariants(world)).toEqual([]);
  });

  test("are named by a scenario's numbers of practices rightly", () => {
    const setup = setupOf({
      inquiry: { variantSlots: 2 },
      practices: {
        domains: [{ name: "Reading" }, { name: "Writing" }],
        generate: { perDomain: 3 },
        seeds: [{ practice: "Writing B", share: 0.5 }],
      },
    });
    expect(setup.practices.names[setup.practices.seeds[0]!.practice]).toBe("Writing B");
  });

  test("and practices together are at most what a domain can hold", () => {
    const input = (variantSlots: number) => ({
      inquiry: { variantSlots },
      practiceQuality: { initialUse: 0.01 },
      practices: { domains: [{ name: "Reading" }], generate: { perDomain: 28 } },
    });
    expect(setupOf(input(4)).practices.names).toHaveLength(32);
    expect(() => setupOf(input(5))).toThrow("5 beside the 28 practices of Reading");
  });
});

describe("a variant", () => {
  test("is not made without enough refinement, nor without room [VA2]", () => {
    const none = runOf(teams(3, { variantFrom: 0.9 }), 0, 4, week).world;
    expect(new Set(none.state.variantOf)).toEqual(new Set([-1]));
    const full = runOf(teams(6, {}), 0, 12, week).world;
    expect([...full.state.circulating]).toEqual([5]);
  });

  test("takes on the parent's worth, part of the school's refinement, and is easier to use [VA3, VA4]", () => {
    const values = { variantSd: 0, variantCarries: 0.4, variantEase: 0.2, refinementRate: 0.1 };
    const simulation = createSimulation(teams(2, values), 0, week);
    step(simulation);
    // Refined in the first week; the second week's meeting makes the variant of what there is then.
    const { state, sizes, practices } = simulation.world;
    const refined = [state.refinement[0]!, state.refinement[sizes.practice]!];
    const fits = [0, 1].map((s) => state.merit[s * sizes.practice]! - 0.2 - refined[s]!);
    const before = state.merit[0]!;
    expect(refined[0]).toBeGreaterThan(0);
    step(simulation);
    expect([...state.variantOf]).toEqual([-1, -1, 0, 0, -1]);
    expect([...state.variantSchool]).toEqual([-1, -1, 0, 1, -1]);
    expect(practices.quality[2]).toBeCloseTo(0.2 + 0.4 * refined[0]!, 6);
    expect(practices.appeal[2]).toBe(0.1);
    expect(practices.challenge[2]).toBeCloseTo(0.4, 12);
    // At home it is worth what the parent was; elsewhere what carries over takes the place of the school's own part.
    expect(state.merit[2]).toBeCloseTo(before, 6);
    expect(state.merit[sizes.practice + 2]).toBeCloseTo(
      0.2 + 0.4 * refined[0]! + fits[1]! + 0.6 * refined[1]!,
      6,
    );
    expect([state.refinement[2], state.refinement[sizes.practice + 2]]).toEqual([0, 0]);
    expect(brokenInvariants(simulation.world)).toEqual([]);
  });

  test("is used first by the members of its group, who know it as well as its parent [VA5]", () => {
    const simulation = createSimulation(teams(1, { refinementRate: 0.1 }), 0, week);
    step(simulation);
    const { state } = simulation.world;
    const { fidelity } = state;
    const before = [...fidelity];
    step(simulation);
    expect([...state.current]).toEqual([2, 2, 2, 2]);
    expect([...fidelity]).toEqual(before);
    expect(state.adoptions[2]).toBe(4);
    expect([...state.endorsed]).toEqual([2]);
    for (let i = 0; i < 4; i++) expect(state.beliefMean[5 * i + 2]).toBe(state.beliefMean[5 * i]);
  });

  test("is expected by others to be worth what they think of its parent [VA6]", () => {
    const simulation = createSimulation(teams(2, { refinementRate: 0.1 }, 1), 0, week);
    step(simulation);
    step(simulation);
    const { state, sizes } = simulation.world;
    const cell = 7 * sizes.practice;
    expect(state.variantSchool[2]).toBe(0);
    expect(state.beliefMean[cell + 2]).toBe(state.beliefMean[cell]);
    expect(state.ownFit[cell + 2]).toBe(state.ownFit[cell]);
    expect(state.beliefPrecision[cell + 2]).toBe(6);
    // Whoever uses the parent is most of the way there; for any other practice she would begin anew.
    const { world } = simulation;
    expect(startingFidelity(world, 7, 2)).toBeCloseTo(0.8 * state.fidelity[7]!, 6);
    expect(startingFidelity(world, 7, 1)).toBeCloseTo(0.2, 6);
    expect([areKin(state, 2, 0), areKin(state, 0, 2), areKin(state, 1, 2), areKin(state, 2, -1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("is made once a school of each practice; its own refinement can lead on to another [VA2]", () => {
    const { world } = runOf(teams(1, { refinementRate: 0.1 }, 8), 0, 30, week);
    const made = [...world.state.variantOf].map((parent, p) => `${parent} ${world.state.variantSchool[p]}`);
    const real = made.filter((each) => each !== "-1 -1");
    expect(new Set(real).size).toBe(real.length);
    expect(real.length).toBeGreaterThan(1);
    expect(practiceName(world, 3)).toBe("Practice 1, variant of School 1, variant of School 1");
  });

  test("turns out better or worse by luck of the stated size [VA3]", () => {
    const turns = Array.from({ length: 400 }, (_, replicate) => {
      const values = { variantSd: 0.1, variantCarries: 0, refinementRate: 0.1 };
      return runOf(teams(1, values), replicate, 2, week).world.practices.quality[2]! - 0.2;
    });
    expect(Math.abs(meanOf(turns))).toBeLessThan((4 * 0.1) / Math.sqrt(400));
    expect(Math.abs(sdOf(turns) - 0.1)).toBeLessThan((4 * 0.1) / Math.sqrt(2 * 400));
  });

  test.each([0.1, 0.5])("is made with the stated chance a test: %d [VA2]", (variantRate) => {
    const schools = 2000;
    const made = Array.from({ length: 8 }, (_, replicate) => {
      const { now } = runOf(teams(schools, { variantRate, refinementRate: 0.1 }), replicate, 2, week).world;
      return now.makers.count;
    });
    expectShare(meanOf(made) / schools, variantRate, 8 * schools);
  });
});

describe("a variant among the other features", () => {
  test("is what the team stands behind, but nobody's who must use its parent [VA5, MA2]", () => {
    const ordered = {
      ...teams(1, { refinementRate: 0.1 }),
      interventions: [{ kind: "mandate", at: 1, until: null, schools: null, practice: 0 } as const],
    };
    const { state } = runOf(ordered, 0, 4, { mechanisms: [...week.mechanisms, mandates] }).world;
    expect(state.variantOf[2]).toBe(0);
    expect([...state.current]).toEqual([0, 0, 0, 0]);
    expect([...state.endorsed]).toEqual([0]);
  });

  test("is its makers' practice changed, not one that came in from outside [OB7]", () => {
    const values = { refinementRate: 0.1, variantSd: 0.2, turnover: 0 };
    const simulation = createSimulation(teams(1, values), 0, week);
    const ledger = new PriceLedger(simulation.world);
    for (let at = 1; at <= 2; at++) {
      step(simulation);
      ledger.close();
    }
    const { before, after, selection, transmission, entry } = ledger.latest!;
    expect([...simulation.world.state.current]).toEqual([2, 2, 2, 2]);
    expect(Math.abs(after - before)).toBeGreaterThan(0.01);
    expect(transmission).toBeCloseTo(after - before, 12);
    expect([selection, entry]).toEqual([0, 0]);
  });

  test("leaves what its team has read about its parent read, and nothing read about itself [DE11]", () => {
    const values = { refinementRate: 0.1, evidenceBase: 1, inquiryPrecision: 0 };
    const simulation = createSimulation(teams(1, values), 0, week);
    step(simulation);
    step(simulation);
    const { state } = simulation.world;
    expect([...state.endorsed]).toEqual([2]);
    expect([...state.researched]).toEqual([0b001]);
    step(simulation);
    expect([...state.researched]).toEqual([0b101]);
  });

  test("is as easy to use in a school as work on its parent has made that there [VA4, US1]", () => {
    const values = { refinementRate: 0.1, practicalKnowledge: 1, variantEase: 0.2 };
    const simulation = createSimulation(teams(2, values, 1), 0, {
      mechanisms: [deliberation, inquiry, usability, variants],
    });
    step(simulation);
    const { state, sizes, practices } = simulation.world;
    state.eased[sizes.practice] = 0.4;
    const before = state.eased[0]!;
    expect(before).toBeGreaterThan(0);
    step(simulation);
    expect(practices.challenge[2]).toBeCloseTo(0.5 * 0.8, 12);
    expect(state.eased[2]).toBe(before);
    expect(state.eased[sizes.practice + 2]).toBe(Math.fround(0.4));
    // The week's own work was on what the team settled on.
    expect(state.eased[0]).toBeGreaterThan(before);
  });
});

describe("a run with variants", () => {
  const setup: Setup = {
    ...setupFrom({ system: separateSchools([16, 13]), practices: livelyPractices(), weeks: 60 }),
    practices: withVariantSlots(livelyPractices(), 3),
    values: { variantRate: 0.5, variantFrom: 0.1, inquiry: 0.8, meetingTime: 0.8 },
  };

  test("is sound in every week, and leaves the setup as it was", () => {
    const given = [...setup.practices.quality];
    const simulation = createSimulation(setup, 0);
    runToEnd(simulation, (world) => expect(brokenInvariants(world)).toEqual([]));
    expect(Math.max(...simulation.world.state.variantOf)).toBeGreaterThanOrEqual(0);
    expect([...setup.practices.quality]).toEqual(given);
  });

  test("goes on from a checkpoint bit for bit, also after variants were made", () => {
    for (const at of [0, 20, 45]) {
      const restored = restore(setup, checkpoint(runOf(setup, 1, at)));
      runToEnd(restored);
      expect(differingArrays(restored.world, runOf(setup, 1).world)).toEqual([]);
      expect([...restored.world.practices.quality]).toEqual([...restored.world.state.quality]);
    }
  });

  test("tells variants by name in the table of practices, and no free places", () => {
    const { world } = runOf(setup);
    const seen = new Observation(world.sizes.school, world.sizes.practice);
    seen.take(world);
    const names = practiceRows(world, seen).map(([week, name]) => {
      expect(week).toBe(60);
      return String(name);
    });
    const circulating = [...world.state.circulating].reduce((sum, count) => sum + count, 0);
    expect(names).toHaveLength(circulating);
    expect(names.some((name) => /^Practice \d, variant of School [12]/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });
});
