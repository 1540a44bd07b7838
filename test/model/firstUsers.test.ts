import { describe, expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { chooseApart, chooseTogether } from "../../src/model/firstUsers.ts";
import { ringLattice, starGraph } from "../../src/model/generators/topologies.ts";
import { luckOf } from "./generators/survey.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { completeTies, practicesOf, systemOf } from "../support/systems.ts";

describe("first users apart", () => {
  test("are so many different people; all where there are no more", () => {
    for (const count of [0, 1, 7, 20, 25]) {
      const chosen = chooseApart(20, count, luckOf("apart"), 0);
      expect(new Set(chosen).size).toBe(Math.min(20, count));
      expect(chosen.every((i) => Number.isInteger(i) && i >= 0 && i < 20)).toBe(true);
    }
  });

  test("are each set with the same chance", () => {
    const counts = new Map<string, number>();
    const trials = 6000;
    for (let trial = 0; trial < trials; trial++) {
      const key = chooseApart(4, 2, luckOf(`apart ${trial}`), 0)
        .sort()
        .join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expectShare(count / trials, 1 / 6, trials);
  });
});

describe("first users together", () => {
  const ring = ringLattice(30, 4).ties;

  test("are one person and whom she learns from, then whom these learn from", () => {
    for (let trial = 0; trial < 50; trial++) {
      const [first, ...others] = chooseTogether(ring, 5, luckOf(`together ${trial}`), 0);
      const near = [-2, -1, 1, 2].map((step) => (first! + step + 30) % 30);
      expect([...others].sort()).toEqual(near.sort());
      const nine = chooseTogether(ring, 9, luckOf(`together ${trial}`), 0);
      expect(nine.slice(0, 5)).toEqual([first, ...others]);
      expect(nine.every((i) => Math.min((i - first! + 30) % 30, (first! - i + 30) % 30) <= 4)).toBe(true);
      expect(new Set(nine).size).toBe(9);
    }
  });

  test("begin with anybody, and take anybody's contacts, with the same chance", () => {
    const trials = 6000;
    let zero = 0;
    let one = 0;
    for (let trial = 0; trial < trials; trial++) {
      const [first, second] = chooseTogether(starGraph(5).ties, 2, luckOf(`fair ${trial}`), 0);
      if (first === 0) zero++;
      if (first === 0 && second === 1) one++;
    }
    expectShare(zero / trials, 1 / 5, trials);
    expectShare(one / trials, 1 / 20, trials);
  });

  test("go on elsewhere where nobody is left to reach", () => {
    const alone = { nodeCount: 6, offsets: new Int32Array(7), targets: new Int32Array(0) };
    expect(new Set(chooseTogether(alone, 4, luckOf("alone"), 0)).size).toBe(4);
    expect(new Set(chooseTogether(alone, 9, luckOf("alone"), 0)).size).toBe(6);
  });
});

test("a scenario's first users use the practice at the start, beside others, and differ between futures", () => {
  const plain = practicesOf([{}, {}]);
  const practices = { ...plain, firstUsers: [{ practice: 1, people: 3, together: false }] };
  const system = systemOf({ schoolSizes: [40], ties: completeTies(40) });
  const usersIn = (replicate: number) => {
    const { state } = createSimulation(setupFrom({ system, practices }), replicate).world;
    return Array.from(state.current.entries()).filter(([, p]) => p === 1);
  };
  expect(usersIn(0)).toHaveLength(3);
  expect(usersIn(1)).toHaveLength(3);
  expect(usersIn(0)).not.toEqual(usersIn(1));
});
