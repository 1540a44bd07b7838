import { describe, expect, test } from "vitest";
import { createSimulation } from "../../../src/engine/simulation.ts";
import { chooseSchools, chooseStaff } from "../../../src/model/interventions/choose.ts";
import type { Pick } from "../../../src/model/interventions/intervention.ts";
import { nothingHappens, setupFrom } from "../../support/setup.ts";
import { practicesOf, systemOf } from "../../support/systems.ts";

// School 1: people 0–3, School 2: 4–7, School 3: 8–11. Person 5 is asked by four, 0 by two, 9 by one.
const system = systemOf({
  schoolSizes: [4, 4, 4],
  ties: [
    [0, 5],
    [1, 5],
    [6, 5],
    [9, 5],
    [2, 0],
    [8, 0],
    [10, 9],
  ],
  principals: [3],
  skill: [0.5, 1, 2, -9, -1, -2, 0, 1, 3, 3, 3, 3],
});
const worldOf = (replicate = 0) =>
  createSimulation(setupFrom({ system, practices: practicesOf([{}]), values: nothingHappens }), replicate)
    .world;
const marks = (chosen: Uint8Array) => [...chosen.keys()].filter((k) => chosen[k] === 1);
const staff = (by: Pick["by"], share: number, schools: number[] | null = null, use = 0) =>
  marks(chooseStaff(worldOf(), { schools, pick: { by, share, of: "staff" } }, use));
const schools = (by: Pick["by"], share: number, among: number[] | null = null) =>
  marks(chooseSchools(worldOf(), { schools: among, pick: { by, share, of: "schools" } }, 0));

describe("staff", () => {
  test("best connected are those from whom most people learn [TL6]", () => {
    expect(staff("bestConnected", 1 / 12)).toEqual([5]);
    expect(staff("bestConnected", 3 / 12)).toEqual([0, 5, 9]);
    expect(staff("bestConnected", 0.25, [0, 2])).toEqual([0, 9]);
  });

  test("weakest are the teachers whose instruction is lowest; a principal has no class [TL6]", () => {
    expect(staff("weakest", 2 / 11)).toEqual([4, 5]);
    expect(staff("weakest", 0.3, [0])).toEqual([0]);
  });

  test("by luck are as many as the share says, others with other luck, and the same with the same [TL6]", () => {
    expect(staff("random", 0.5)).toHaveLength(6);
    expect(staff("random", 0.5)).toEqual(staff("random", 0.5));
    expect(staff("random", 0.5, null, 1)).not.toEqual(staff("random", 0.5));
  });

  test("nobody at share 0, everybody at share 1, and at least one else [TL6]", () => {
    for (const by of ["bestConnected", "random", "weakest"] as const) expect(staff(by, 0)).toEqual([]);
    expect(staff("random", 1)).toHaveLength(12);
    expect(staff("random", 0.01)).toHaveLength(1);
  });

  test("of chosen schools are all who work there", () => {
    expect(staff("random", 1, [1])).toEqual([4, 5, 6, 7]);
    const pick = { by: "weakest", share: 0.3, of: "schools" } as const;
    expect(marks(chooseStaff(worldOf(), { schools: null, pick }, 0))).toEqual([4, 5, 6, 7]);
  });

  test("equal scores are decided by luck, so that no place in the list is favoured", () => {
    const first = Array.from({ length: 40 }, (_, replicate) => {
      const pick = { by: "bestConnected", share: 0.1, of: "staff" } as const;
      return marks(chooseStaff(worldOf(replicate), { schools: [2], pick }, 0))[0]!;
    });
    // Person 9 alone has somebody who learns from her.
    expect(new Set(first)).toEqual(new Set([9]));
    const pick = { by: "bestConnected", share: 0.34, of: "staff" } as const;
    const second = Array.from({ length: 40 }, (_, replicate) =>
      marks(chooseStaff(worldOf(replicate), { schools: [2], pick }, 7)).join(" "),
    );
    expect(second.every((all) => all === "9")).toBe(true);
    const tied = Array.from({ length: 40 }, (_, replicate) => {
      const half = { by: "bestConnected", share: 0.5, of: "staff" } as const;
      return marks(chooseStaff(worldOf(replicate), { schools: [2], pick: half }, 0)).find((i) => i !== 9);
    });
    expect(new Set(tied)).toEqual(new Set([8, 10, 11]));
  });
});

describe("schools", () => {
  test("best connected are those to which most ties from other schools lead [TL6]", () => {
    // From outside: two to person 0 and none else in School 1 but 8; three to person 5.
    expect(schools("bestConnected", 0.3)).toEqual([1]);
    expect(schools("bestConnected", 0.6)).toEqual([0, 1]);
  });

  test("weakest are those with the lowest mean of their teachers [TL6]", () => {
    expect(schools("weakest", 0.3)).toEqual([1]);
    expect(schools("weakest", 0.5, [0, 2])).toEqual([0]);
  });

  test("all where no share is given", () => {
    expect(marks(chooseSchools(worldOf(), { schools: null }, 0))).toEqual([0, 1, 2]);
    expect(marks(chooseSchools(worldOf(), { schools: [2] }, 0))).toEqual([2]);
  });
});
