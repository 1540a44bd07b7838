import { describe, expect, test } from "vitest";
import { Luck } from "../../../../src/core/luck.ts";
import { seedKey } from "../../../../src/core/seedKey.ts";
import { drawNetwork } from "../../../../src/model/generators/index.ts";
import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import { placeSchools } from "../../../../src/report/live/network/placeSchools.ts";
import {
  PEOPLE_LIMIT,
  PICTURE,
  type PlacedNetwork,
  type SchoolTies,
} from "../../../../src/report/live/network/placedNetwork.ts";
import { tiesBetween } from "../../../../src/report/live/network/tiesBetween.ts";
import type { System } from "../../../../src/model/system.ts";
import { fc } from "../../../support/fastCheck.ts";
import { completeTies, systemOf } from "../../../support/systems.ts";

function generated(schoolSizes: readonly number[], seed = "places"): System {
  const schoolNames = schoolSizes.map((_, s) => `School ${s + 1}`);
  return drawNetwork({ shape: "schools", schoolSizes, schoolNames, values: {} }, new Luck(seedKey(seed), 0));
}

const sizes = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 1, maxLength: 14 }),
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 3 }),
);

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function expectSound(system: System, { schools, people }: PlacedNetwork): void {
  for (const { x, y, radius } of schools) {
    expect(radius).toBeGreaterThan(0);
    expect(Math.min(x - radius, y - radius)).toBeGreaterThanOrEqual(0);
    expect(x + radius).toBeLessThanOrEqual(PICTURE.width);
    expect(y + radius).toBeLessThanOrEqual(PICTURE.height);
  }
  for (let s = 0; s < schools.length; s++) {
    for (let other = s + 1; other < schools.length; other++) {
      expect(distance(schools[s]!, schools[other]!)).toBeGreaterThan(
        schools[s]!.radius + schools[other]!.radius,
      );
    }
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]! && people.length > 0; i++) {
      const place = { x: people[2 * i]!, y: people[2 * i + 1]! };
      expect(distance(place, schools[s]!)).toBeLessThanOrEqual(schools[s]!.radius);
    }
  }
}

describe("a placed network", () => {
  test("has schools that keep apart, all inside the picture, and people inside their schools", () => {
    fc.assert(
      fc.property(sizes, fc.nat(1000), (schoolSizes, seed) => {
        const system = generated(schoolSizes, String(seed));
        expectSound(system, placeNetwork(system));
      }),
      { numRuns: 12 },
    );
  });

  test("is the same, byte for byte, each time", () => {
    const system = generated([18, 22, 25, 27, 60, 3]);
    expect(JSON.stringify(placeNetwork(system))).toBe(JSON.stringify(placeNetwork(system)));
  });

  test("gives nobody's place to somebody else, and everybody room", () => {
    const system = generated([12, 30, 45]);
    const { schools, people } = placeNetwork(system);
    for (let s = 0; s < 3; s++) {
      const [first, end] = [system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!];
      // The side of a square that is one person's part of the circle.
      const room = schools[s]!.radius / Math.sqrt(end - first);
      for (let i = first; i < end; i++) {
        for (let j = i + 1; j < end; j++) {
          const apart = Math.hypot(people[2 * i]! - people[2 * j]!, people[2 * i + 1]! - people[2 * j + 1]!);
          expect(apart).toBeGreaterThan(0.7 * room);
        }
      }
    }
  });

  test("has circles whose areas go by staff", () => {
    const { schools } = placeNetwork(generated([10, 40, 90]));
    expect(schools[1]!.radius / schools[0]!.radius).toBeCloseTo(2, 1);
    expect(schools[2]!.radius / schools[0]!.radius).toBeCloseTo(3, 1);
  });

  test("is sound at its ends: nobody, one person, people without ties, all tied to all", () => {
    expect(placeNetwork(systemOf({ schoolSizes: [] }))).toEqual({ schools: [], people: [], between: [] });
    for (const plan of [
      { schoolSizes: [1] },
      { schoolSizes: [1, 1] },
      { schoolSizes: [5, 0, 7] },
      { schoolSizes: [120], ties: completeTies(120) },
    ]) {
      const system = systemOf(plan);
      const placed = placeNetwork(system);
      expect(placed.people.every(Number.isFinite)).toBe(true);
      expectSound(system, placed);
    }
  });

  test("of very many staff has schools only", () => {
    const system = systemOf({ schoolSizes: [PEOPLE_LIMIT / 2, PEOPLE_LIMIT / 2 + 1] });
    const placed = placeNetwork(system);
    expect(placed.people).toEqual([]);
    expectSound(system, placed);
    expect(placeNetwork(systemOf({ schoolSizes: [5000, 5000] })).people).toHaveLength(2 * PEOPLE_LIMIT);
  });
});

test("schools with many ties stand near one another", () => {
  const sizesOfTen = new Array<number>(10).fill(30);
  // Two families of five schools, many ties within and few between.
  const joined: SchoolTies[] = [];
  for (let one = 0; one < 10; one++) {
    for (let other = one + 1; other < 10; other++) {
      joined.push({ one, other, ties: one % 2 === other % 2 ? 20 : 1 });
    }
  }
  const circles = placeSchools(sizesOfTen, joined);
  const mean = (isNear: boolean) => {
    const pairs = joined.filter(({ one, other }) => (one % 2 === other % 2) === isNear);
    return (
      pairs.reduce((sum, { one, other }) => sum + distance(circles[one]!, circles[other]!), 0) / pairs.length
    );
  };
  expect(mean(true)).toBeLessThan(0.7 * mean(false));
});

test("ties between schools are counted both ways", () => {
  const system = systemOf({
    schoolSizes: [2, 2, 1],
    ties: [
      [0, 1],
      [0, 2],
      [2, 0],
      [3, 1],
      [4, 3],
    ],
  });
  expect(tiesBetween(system, [0, 0, 1, 1, 2])).toEqual([
    { one: 0, other: 1, ties: 3 },
    { one: 1, other: 2, ties: 1 },
  ]);
});
