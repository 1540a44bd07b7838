import { describe, expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { staffName, schoolOf } from "../../src/model/system.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const PEOPLE = 5000;
const start = (
  practices: ReturnType<typeof practicesOf>,
  values: GivenValues = {},
  schoolSizes = [PEOPLE],
  replicate = 0,
) => createSimulation(setupFrom({ system: systemOf({ schoolSizes }), practices, values }), replicate).world;
const usersOf = (world: ReturnType<typeof start>, p: number) =>
  world.state.current.filter((used) => used === p).length;

describe("use at the start", () => {
  test("is as wide as each practice's initial use says, at most one practice in a domain [ST5]", () => {
    const shares = [0.3, 0, 0.5, 0.02];
    const world = start(
      practicesOf(
        shares.map((initialUse, p) => ({ initialUse, domain: p < 3 ? 0 : 1 })),
        [1, 1],
      ),
    );
    shares.forEach((share, p) => expectShare(usersOf(world, p) / PEOPLE, share, PEOPLE));
    expect([...world.state.everUsers]).toEqual(shares.map((_, p) => usersOf(world, p)));
  });

  test("of everybody is of everybody [ST5]", () => {
    expect(usersOf(start(practicesOf([{ initialUse: 1 }])), 0)).toBe(PEOPLE);
  });

  test("comes with fidelity, confidence and awareness [ST6]", () => {
    const { state } = start(
      practicesOf([{ initialUse: 1 }, {}]),
      { initialFidelity: 0.6, initialConfidence: 0.2 },
      [1],
    );
    expect([state.fidelity[0], state.beliefMean[0], state.aware[0], state.everUsed[0]]).toEqual([
      Math.fround(0.6),
      Math.fround(0.2),
      1,
      1,
    ]);
    expect([state.adoptions[0], state.beliefMean[1]]).toEqual([0, 0]);
  });

  test("may be seeded in some schools by a share, in place of what was in use [ST5]", () => {
    const practices = practicesOf([{ initialUse: 1 }, {}], [1], [{ practice: 1, schools: [1], share: 0.25 }]);
    const world = start(practices, {}, [2000, 3000]);
    const seeded = world.state.current.subarray(2000).filter((p) => p === 1).length;
    expect(world.state.current.subarray(0, 2000).every((p) => p === 0)).toBe(true);
    expectShare(seeded / 3000, 0.25, 3000);
    expect([...world.state.everUsers]).toEqual([PEOPLE - seeded, seeded]);
  });

  test("spreads word of practices by the initial awareness [ST6]", () => {
    const { state } = start(practicesOf([{}, {}, {}]), { initialAwareness: 0.1 });
    for (const bit of [1, 2, 4])
      expectShare(state.aware.filter((mask) => (mask & bit) > 0).length / PEOPLE, 0.1, PEOPLE);
  });
});

describe("the focus", () => {
  const practices = practicesOf(
    [0, 1, 2, 3].map((domain) => ({ domain })),
    [0.5, 1, 2, 1.5],
  );
  const focuses = (diagnosis: number) =>
    Array.from(
      { length: 1500 },
      (_, replicate) => start(practices, { diagnosis }, [2, 2], replicate).state.focusDomain,
    ).map((focus) => {
      // All schools work on the same.
      expect(focus[0]).toBe(focus[1]);
      return focus[0]!;
    });

  test("is the domain with most leverage when the diagnosis is sure, and never when it is surely wrong [ST4]", () => {
    expect(new Set(focuses(1))).toEqual(new Set([2]));
    expect(new Set(focuses(0))).toEqual(new Set([0, 1, 3]));
  });

  test("is right as often as the diagnosis, else any other domain alike [ST4]", () => {
    const drawn = focuses(0.4);
    [0.2, 0.2, 0.4, 0.2].forEach((share, domain) =>
      expectShare(drawn.filter((focus) => focus === domain).length / 1500, share, 1500),
    );
  });

  test("is the only domain there is", () => {
    expect(start(practicesOf([{}]), { diagnosis: 0 }, [2]).state.focusDomain[0]).toBe(0);
  });
});

describe("a practice's worth in a school", () => {
  test("is its quality, and differs from school to school by the sd of fit [ST3]", () => {
    const schools = 1000;
    const { state, sizes } = start(
      practicesOf([0.3, -0.1, 0, 0, 0.2].map((quality) => ({ quality }))),
      { fitSd: 0.4 },
      new Array<number>(schools).fill(1),
    );
    const worth = (p: number) =>
      Array.from({ length: schools }, (_, s) => state.merit[s * sizes.practice + p]!);
    [0.3, -0.1, 0, 0, 0.2].forEach((quality, p) => {
      expectMean(meanOf(worth(p)), quality, 0.4, schools);
      expectMean(meanOf(worth(p).map((value) => (value - quality) ** 2)), 0.16, 0.16 * Math.sqrt(2), schools);
    });
    const products = worth(0).map((value, s) => (value - 0.3) * (worth(4)[s]! - 0.2));
    expectMean(meanOf(products), 0, 0.16, schools);
  });
});

describe("names of people", () => {
  test("tell school and place, or are the user's own", () => {
    const system = separateSchools([5, 12]);
    expect([staffName(system, 0), staffName(system, 4), staffName(system, 5), staffName(system, 16)]).toEqual(
      ["S01-001", "S01-005", "S02-001", "S02-012"],
    );
    expect(staffName({ ...system, staffIds: ["ann", ...new Array<string>(16).fill("x")] }, 0)).toBe("ann");
  });

  test("belong to the school in whose range they lie", () => {
    const system = systemOf({ schoolSizes: [3, 1, 1, 4] });
    expect(Array.from({ length: 9 }, (_, i) => schoolOf(system, i))).toEqual([0, 0, 0, 1, 2, 3, 3, 3, 3]);
  });
});
