import { describe, expect, test } from "vitest";
import { Luck, stream } from "../../src/core/luck.ts";
import { NumberList } from "../../src/core/numberList.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { fc } from "../support/fastCheck.ts";

const source = stream("test.befall");
const luck = new Luck(seedKey("befall"), 0);

function befallen(week: number, first: number, end: number, chance: number): number[] {
  const hits = new NumberList();
  luck.befall(source, week, first, end, chance, hits);
  return [...hits.values.subarray(0, hits.count)];
}

describe("what befalls entities", () => {
  test("is the same whether they are asked about together or in parts", () => {
    const span = fc.tuple(fc.nat(70), fc.nat(70), fc.nat(70)).map((cuts) => cuts.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(1000),
        ([a, b, c], chance, week) => {
          expect([...befallen(week, a!, b!, chance), ...befallen(week, b!, c!, chance)]).toEqual(
            befallen(week, a!, c!, chance),
          );
        },
      ),
    );
  });

  test("befalls nobody at chance 0, all at chance 1, and more at a higher chance", () => {
    expect(befallen(1, 5, 300, 0)).toEqual([]);
    expect(befallen(1, 5, 300, 1)).toEqual(Array.from({ length: 295 }, (_, at) => at + 5));
    let fewer: number[] = [];
    for (let chance = 0; chance <= 1; chance += 1 / 512) {
      const more = befallen(3, 0, 400, chance);
      expect(more).toEqual(expect.arrayContaining(fewer));
      fewer = more;
    }
  });

  // Chances between two bytes, and smaller than one, need the second draw.
  test.each([0.34, 0.0048, 1 / 256, 0.5 / 256, 0.0001, 255.5 / 256])("befalls a share of %d", (chance) => {
    const entities = 2_000_000;
    const share = befallen(7, 0, entities, chance).length / entities;
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / entities));
  });

  test("adds to what is in the list", () => {
    const hits = new NumberList();
    hits.push(-7);
    luck.befall(source, 1, 0, 3, 1, hits);
    expect([...hits.values.subarray(0, hits.count)]).toEqual([-7, 0, 1, 2]);
  });
});
