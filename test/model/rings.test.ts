import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { adoption } from "../../src/model/mechanisms/adoption.ts";
import { communities } from "../../src/model/mechanisms/communities.ts";
import { turnover } from "../../src/model/mechanisms/turnover.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { Observation } from "../../src/model/observation.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectShare } from "../support/moments.ts";
import { eager, setupFrom } from "../support/setup.ts";
import { lineTies, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const ringsOf = ({ world }: Simulation) => [...world.state.ring];
const count = (rings: readonly number[], ring: number) => rings.filter((each) => each === ring).length;

function started(values: GivenValues, system = separateSchools([25, 21])): Simulation {
  return createSimulation(setupFrom({ system, practices: practicesOf([{}]), values }), 0, {
    mechanisms: [communities],
  });
}

describe("at the start", () => {
  test("everybody is in the practice ring, unless a share is given [CO1]", () => {
    expect(new Set(ringsOf(started({ engaged: 0.5 })))).toEqual(new Set([0]));
  });

  test.each([0, 1, 2])(
    "shares are met to the nearest person, whoever the pioneers are (%d)",
    (pioneerChoice) => {
      const rings = ringsOf(started({ pioneers: 0.2, engaged: 0.35, pioneerChoice }));
      expect([0, 1, 2].map((ring) => count(rings, ring))).toEqual([9, 16, 21]);
    },
  );

  test("the engaged are at most those whom the pioneers leave [CO1]", () => {
    const rings = ringsOf(started({ pioneers: 0.7, engaged: 0.7 }));
    expect([0, 1, 2].map((ring) => count(rings, ring))).toEqual([32, 14, 0]);
  });

  test("early adopters come first: nobody further in has a higher threshold [CO2]", () => {
    const simulation = started({ pioneers: 0.4, engaged: 0.3, pioneerChoice: 1 });
    const { ring, threshold } = simulation.world.state;
    const bounds = [0, 1, 2].map((each) => {
      const own = [...threshold].filter((_, i) => ring[i] === each);
      return [Math.min(...own), Math.max(...own)] as const;
    });
    expect(bounds[0]![1]).toBeLessThanOrEqual(bounds[1]![0] + 1e-5);
    expect(bounds[1]![1]).toBeLessThanOrEqual(bounds[2]![0] + 1e-5);
  });

  test("teams join whole, and principals with the first team of their school [CO2]", () => {
    // Nine whole teams of four; two of them and the principal of their school are ten people, or two principals.
    const { world } = started({ pioneers: 10 / 46, engaged: 0 });
    const { system, state } = world;
    let torn = 0;
    const inner = new Set<number>();
    for (let g = 0; g < world.sizes.group; g++) {
      const members = system.groupMembers.subarray(system.groupOffsets[g]!, system.groupOffsets[g + 1]!);
      const rings = new Set(Array.from(members, (i) => state.ring[i]!));
      if (rings.size > 1) torn++;
      if (rings.has(0)) inner.add(system.groupSchool[g]!);
    }
    expect(torn).toBeLessThanOrEqual(1);
    expect(inner.size).toBeGreaterThan(0);
    for (const s of inner) expect(state.ring[world.structure.principalOf[s]!]).toBe(0);
  });
});

describe("permeable boundaries", () => {
  const LEARNERS = 6000;
  /** Person 0 is the only pioneer, and all others learn from her. */
  const star = systemOf({
    schoolSizes: [LEARNERS + 1],
    ties: Array.from({ length: LEARNERS }, (_, k) => [k + 1, 0] as const),
    threshold: [0, ...Array.from({ length: LEARNERS }, () => 0.5)],
  });
  const onePioneer = { pioneers: 1 / (LEARNERS + 1), pioneerChoice: 1 };

  test.each([0.004, 0.05, 0.5])(
    "whoever learns from a pioneer stays outside with (1 − %d)ʷ",
    (permeability) => {
      const simulation = started({ ...onePioneer, engaged: 1, permeability }, star);
      for (let week = 1; week <= 12; week++) {
        step(simulation);
        expectShare(count(ringsOf(simulation), 1) / LEARNERS, (1 - permeability) ** week, LEARNERS);
      }
    },
  );

  test("people are drawn in one ring at a time [CO3]", () => {
    const simulation = started({ ...onePioneer, permeability: 1 }, star);
    step(simulation);
    expect(count(ringsOf(simulation), 1)).toBe(LEARNERS);
    step(simulation);
    expect(count(ringsOf(simulation), 0)).toBe(LEARNERS + 1);
  });

  test("along a line nobody is drawn in before the one she learns from was further in [CO3]", () => {
    const people = 8;
    const line = systemOf({
      schoolSizes: [people],
      ties: lineTies(people),
      threshold: [0, ...Array.from({ length: people - 1 }, () => 0.5)],
    });
    const simulation = started({ pioneers: 1 / people, pioneerChoice: 1, permeability: 1 }, line);
    for (let week = 1; week < people; week++) {
      step(simulation);
      expect(ringsOf(simulation)).toEqual(
        Array.from({ length: people }, (_, i) => (i < week ? 0 : i === week ? 1 : 2)),
      );
    }
  });

  test("closed boundaries, or nobody to learn from, move nobody [CO3]", () => {
    const closed = started({ ...onePioneer, permeability: 0 }, star);
    const alone = started({ pioneers: 0.5, permeability: 1 }, systemOf({ schoolSizes: [40] }));
    for (const simulation of [closed, alone]) {
      const before = ringsOf(simulation);
      for (let week = 0; week < 20; week++) step(simulation);
      expect(ringsOf(simulation)).toEqual(before);
    }
  });
});

describe("newcomers", () => {
  test.each([
    ["that of the post", 0, [0, 1, 2]],
    ["practice", 1, [0, 0, 0]],
    ["engagement", 2, [1, 1, 1]],
    ["interest", 3, [2, 2, 2]],
  ])("join the ring: %s", (_name, newcomerRing, expected) => {
    const setup = setupFrom({
      system: separateSchools([40, 40]),
      practices: practicesOf([{}]),
      values: { pioneers: 0.3, engaged: 0.3, newcomerRing, turnover: 0.9 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [turnover, communities] });
    const before = ringsOf(simulation);
    for (let week = 0; week < 20; week++) step(simulation);
    const { joinedWeek } = simulation.world.state;
    const after = ringsOf(simulation);
    for (let i = 0; i < 80; i++)
      expect(after[i]).toBe(joinedWeek[i] === 0 ? before[i] : expected[before[i]!]);
    for (const ring of [0, 1, 2])
      expect(before.some((each, i) => each === ring && joinedWeek[i]! > 0)).toBe(true);
  });
});

describe("what a ring means", () => {
  test("people further out weigh practices up less often, by exactly their factor [CO5]", () => {
    const people = 30000;
    const openness = 0.4;
    const factors = [1, 0.6, 0.25];
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [people], threshold: Array.from({ length: people }, () => 0) }),
      practices: practicesOf([{ quality: 0.5 }]),
      values: {
        ...eager,
        openness,
        initialAwareness: 1,
        pioneers: 1 / 3,
        engaged: 1 / 3,
        pioneerChoice: 0,
        engagementOpenness: factors[1]!,
        interestOpenness: factors[2]!,
      },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [communities, adoption] });
    step(simulation);
    const { ring, current } = simulation.world.state;
    for (const each of [0, 1, 2]) {
      const users = current.filter((used, i) => used === 0 && ring[i] === each).length;
      expectShare(users / (people / 3), openness * factors[each]!, people / 3);
    }
  });

  test("the weekly table tells how many are in each ring", () => {
    const simulation = started({ pioneers: 0.2, engaged: 0.35 });
    const seen = new Observation(2, 1);
    seen.take(simulation.world);
    const told = ["staff_practice", "staff_engagement", "staff_interest"].map((key) =>
      metrics.find((metric) => metric.key === key)!.of(simulation.world, seen),
    );
    expect(told).toEqual([9, 16, 21]);
  });
});
