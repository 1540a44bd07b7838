import { describe, expect, test } from "vitest";
import { priceEquation } from "../../src/core/priceEquation.ts";
import { fc } from "../support/fastCheck.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const nobodyElse = (count: number) => new Array<number>(count).fill(0);

describe("the Price equation", () => {
  test("in a case worked by hand: .131250 is .150000 of selection less .018750 lost on the way", () => {
    const trait = [0.2, 0.5, 0.9, 0.4];
    const copies = [1, 2, 4, 1];
    const changes = [0.05, 0, -0.2, 0];
    const { selection, transmission } = priceEquation(trait, copies, changes, nobodyElse(4), 1);
    expect(selection).toBeCloseTo(0.15, 15);
    expect(transmission).toBeCloseTo(-0.01875, 15);
    expect(selection + transmission).toBeCloseTo(0.13125, 15);
  });

  test("tells selection between groups from that within them", () => {
    // Two groups of means .2 and .6 with 1 and 3 copies a head: Cov = .2 × 1, over 2 copies a head .1 between.
    const terms = priceEquation([0.1, 0.3, 0.6, 0.6], [1, 1, 3, 3], [0, 0, 0, 0], [0, 0, 1, 1], 2);
    expect(terms.betweenGroups).toBeCloseTo(0.1, 15);
    expect(terms.withinGroups).toBeCloseTo(0, 15);
    const inside = priceEquation([0.1, 0.3, 0.6, 0.6], [0, 2, 1, 1], [0, 0, 0, 0], [0, 0, 1, 1], 2);
    expect(inside.betweenGroups).toBeCloseTo(0, 15);
    expect(inside.withinGroups).toBeCloseTo(0.05, 15);
  });

  test("holds exactly for any parents and any copies of them", () => {
    const parent = fc.record({
      trait: fc.double({ min: -3, max: 3, noNaN: true }),
      group: fc.integer({ min: 0, max: 3 }),
      copies: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(parent, { minLength: 1, maxLength: 20 }), (parents) => {
        const all = parents.flatMap(({ copies }) => copies);
        fc.pre(all.length > 0);
        const traits = parents.map(({ trait }) => trait);
        const terms = priceEquation(
          traits,
          parents.map(({ copies }) => copies.length),
          parents.map(({ copies, trait }) => sum(copies.map((copy) => copy - trait))),
          parents.map(({ group }) => group),
          4,
        );
        const change = sum(all) / all.length - sum(traits) / traits.length;
        expect(Math.abs(terms.selection + terms.transmission - change)).toBeLessThan(1e-12);
        expect(Math.abs(terms.betweenGroups + terms.withinGroups - terms.selection)).toBeLessThan(1e-12);
      }),
    );
  });

  test("has nothing to tell where nothing was copied", () => {
    expect(priceEquation([1, 2], [0, 0], [0, 0], [0, 0], 1).selection).toBeNaN();
  });
});
