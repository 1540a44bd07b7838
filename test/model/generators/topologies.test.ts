import { describe, expect, test } from "vitest";
import { generators, type Generator } from "../../../src/model/generators/index.ts";
import {
  inDegreesOf,
  outDegreesOf,
  reciprocityOf,
  transitivityOf,
} from "../../../src/model/generators/networkMeasures.ts";
import {
  completeGraph,
  randomGraph,
  rewiredRing,
  ringLattice,
  starGraph,
} from "../../../src/model/generators/topologies.ts";
import type { System } from "../../../src/model/system.ts";
import { luckOf } from "./survey.ts";

function checkRows({ ties }: System): void {
  expect(ties.offsets.length).toBe(ties.nodeCount + 1);
  for (let i = 0; i < ties.nodeCount; i++) {
    for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
      expect(ties.targets[e]).not.toBe(i);
      if (e > ties.offsets[i]!) expect(ties.targets[e]).toBeGreaterThan(ties.targets[e - 1]!);
    }
  }
}

const rowOf = ({ ties }: System, i: number) =>
  Array.from(ties.targets.subarray(ties.offsets[i]!, ties.offsets[i + 1]!));

describe("plain shapes", () => {
  test("complete", () => {
    const system = completeGraph(5);
    checkRows(system);
    expect(rowOf(system, 2)).toEqual([0, 1, 3, 4]);
    expect(completeGraph(1).ties.targets.length).toBe(0);
  });

  test("star", () => {
    const system = starGraph(4);
    checkRows(system);
    expect([0, 1, 2, 3].map((i) => rowOf(system, i))).toEqual([[1, 2, 3], [0], [0], [0]]);
  });

  test("ring", () => {
    const system = ringLattice(10, 4);
    checkRows(system);
    expect(rowOf(system, 0)).toEqual([1, 2, 8, 9]);
    expect(rowOf(system, 5)).toEqual([3, 4, 6, 7]);
    // Closed share of a ring with k = 4 neighbours: 3 (k − 2) / 4 (k − 1) = 1/2.
    expect(transitivityOf(ringLattice(100, 4).ties)).toBe(0.5);
    for (const people of [1, 2, 3, 4]) checkRows(ringLattice(people, 8));
  });

  test("random graph: mean, both ways, extremes", () => {
    const people = 400;
    const pairs = (people * (people - 1)) / 2;
    const system = randomGraph(people, 0.02, false, luckOf("random"));
    checkRows(system);
    expect(reciprocityOf(system.ties)).toBe(1);
    const expected = pairs * 0.02;
    expect(Math.abs(system.ties.targets.length / 2 - expected)).toBeLessThan(4 * Math.sqrt(expected * 0.98));
    // Poisson numbers of neighbours: variance near the mean.
    const degrees = Array.from(outDegreesOf(system.ties));
    const mean = degrees.reduce((sum, degree) => sum + degree, 0) / people;
    const variance = degrees.reduce((sum, degree) => sum + (degree - mean) ** 2, 0) / (people - 1);
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / people));

    expect(randomGraph(20, 0, false, luckOf("r")).ties.targets.length).toBe(0);
    expect(randomGraph(20, 1, false, luckOf("r")).ties).toEqual(completeGraph(20).ties);
    expect(randomGraph(20, 1, true, luckOf("r")).ties).toEqual(completeGraph(20).ties);
    for (const few of [0, 1, 2]) checkRows(randomGraph(few, 0.5, true, luckOf("few")));
  });

  test("random graph, one way: ties are returned by chance only", () => {
    const system = randomGraph(400, 0.05, true, luckOf("one way"));
    checkRows(system);
    expect(reciprocityOf(system.ties)).toBeGreaterThan(0.03);
    expect(reciprocityOf(system.ties)).toBeLessThan(0.07);
    const expected = 400 * 399 * 0.05;
    expect(Math.abs(system.ties.targets.length - expected)).toBeLessThan(4 * Math.sqrt(expected * 0.95));
  });

  test("every pair of a random graph is as likely as any other", () => {
    const hits = new Int32Array(5 * 5);
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const system = randomGraph(5, 0.3, true, luckOf(`pair ${round}`));
      for (let i = 0; i < 5; i++) for (const j of rowOf(system, i)) hits[i * 5 + j]!++;
    }
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 5; j++) {
        if (i !== j)
          expect(Math.abs(hits[i * 5 + j]! / rounds - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / rounds));
      }
    }
  });

  test("rewiring keeps everybody's number of neighbours and undoes the clustering", () => {
    const ring = ringLattice(2000, 8);
    expect(rewiredRing(2000, 8, 0, luckOf("swap")).ties).toEqual(ring.ties);
    let before = transitivityOf(ring.ties);
    for (const share of [0.01, 0.1, 1]) {
      const system = rewiredRing(2000, 8, share, luckOf("swap"));
      checkRows(system);
      expect(new Set(outDegreesOf(system.ties))).toEqual(new Set([8]));
      expect(new Set(inDegreesOf(system.ties))).toEqual(new Set([8]));
      expect(reciprocityOf(system.ties)).toBe(1);
      const now = transitivityOf(system.ties);
      expect(now).toBeLessThan(before);
      before = now;
    }
    // A random graph of these degrees has about (k − 1)² / (k n) = .003.
    expect(before).toBeLessThan(0.01);
    for (const people of [1, 2, 3, 4, 5]) checkRows(rewiredRing(people, 4, 1, luckOf("few")));
  });
});

test("every generator runs at its defaults and at the ends of its plausible ranges", () => {
  for (const generator of Object.values<Generator>(generators)) {
    expect(generator.label.length).toBeGreaterThan(10);
    const names = Object.keys(generator.parameters);
    const settings = [
      {},
      ...[0, 1].map((end) =>
        Object.fromEntries(names.map((name) => [name, generator.parameters[name]!.plausible[end]!])),
      ),
    ];
    for (const values of settings) {
      const system = generator.generate({ schoolSizes: [12, 15], values }, luckOf("registry"));
      expect(system.role.length).toBe(27);
      checkRows(system);
      expect(system.tieStrength.length).toBe(system.ties.targets.length);
    }
  }
});

test("declarations: defaults lie in the plausible range, and that within the bounds", () => {
  for (const generator of Object.values<Generator>(generators)) {
    for (const parameter of Object.values(generator.parameters)) {
      const [low, high] = parameter.plausible;
      expect(parameter.min).toBeLessThanOrEqual(low);
      expect(low).toBeLessThanOrEqual(parameter.default);
      expect(parameter.default).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(parameter.max);
      expect(parameter.section).toBe("network");
      expect(parameter.source ?? parameter.assumed).toBeTruthy();
    }
  }
});
