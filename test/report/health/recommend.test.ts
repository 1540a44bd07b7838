import { describe, expect, it } from "vitest";
import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import { networkTypeNames } from "../../../src/model/networkTypes.ts";
import { isClearlyBetter, middleMoney, recommend } from "../../../src/report/health/recommend.ts";
import { fc } from "../../support/fastCheck.ts";
import { anyTypes, headlineOf, makeTypes } from "./healthFixture.ts";

const [practice, learning, improvement] = networkTypeNames;
const typeOf = (...given: Parameters<typeof recommend>) => recommend(...given)?.type;

describe("the recommended type of network", () => {
  it("is the one that does clearly better, whatever it costs", () => {
    expect(typeOf(makeTypes({ effects: [0, 0.1, 0.3] }), headlineOf())).toBe(improvement);
    expect(typeOf(makeTypes({ effects: [0, 0.2, 0.1] }), headlineOf())).toBe(learning);
    expect(typeOf(makeTypes({ effects: [0.2, 0.1, 0.1] }), headlineOf())).toBe(practice);
  });

  it("is the cheapest at a tie, and where the difference is less than what matters", () => {
    const tie = makeTypes({ effects: [0, 0, 0], unlike: 0.1 });
    expect(typeOf(tie, headlineOf())).toBe(practice);
    const small = makeTypes({ effects: [0, 0.01, 0.03], unlike: 0 });
    expect(typeOf(small, headlineOf("gain", 0.05))).toBe(practice);
    expect(typeOf(small, headlineOf("gain", 0.02))).toBe(improvement);
    const dear = makeTypes({ effects: [0, 0, 0], unlike: 0.1, money: [900_000, 500_000, 700_000] });
    expect(typeOf(dear, headlineOf())).toBe(learning);
  });

  it("does the least harm where the headline is harm", () => {
    expect(typeOf(makeTypes({ kind: "harm", effects: [0, 0, -0.15] }), headlineOf("harm"))).toBe(improvement);
    expect(typeOf(makeTypes({ kind: "harm", effects: [0, 0, 0.15] }), headlineOf("harm"))).toBe(practice);
  });

  it("keeps to the budget, counted from the cheapest", () => {
    const types = makeTypes({ effects: [0, 0.1, 0.3] });
    const found = recommend(types, headlineOf(), 300_000)!;
    expect(found.type).toBe(learning);
    const over = found.beside.find(({ other }) => other === improvement)!.overBudget!;
    expect(over).toBeCloseTo(middleMoney(types[improvement]) - middleMoney(types[practice]), 6);
    expect(typeOf(types, headlineOf(), 0)).toBe(practice);
    expect(typeOf(types, headlineOf(), 1_000_000)).toBe(improvement);
  });

  it("is none where there are fewer than 50 futures", () => {
    expect(recommend(makeTypes({ effects: [0, 0.1, 0.3], futures: 49 }), headlineOf())).toBe(null);
    expect(recommend(makeTypes({ effects: [0, 0.1, 0.3], futures: 200 }), headlineOf())).not.toBe(null);
  });

  it("is never beaten clearly by a cheaper type that it was held against, and stands beside both others", () => {
    fc.assert(
      fc.property(anyTypes, (shape) => {
        const types = makeTypes(shape);
        const { type, beside } = recommend(types, headlineOf(shape.kind))!;
        expect([type, ...beside.map(({ other }) => other)].sort()).toEqual([...networkTypeNames].sort());
        const cheapest = networkTypeNames.every(
          (each) => middleMoney(types[type]) <= middleMoney(types[each]),
        );
        // Who is not the cheapest must have earned it.
        if (!cheapest) expect(beside.some(({ verdict }) => isClearlyBetter(verdict))).toBe(true);
        for (const { isOtherCheaper, other, overBudget } of beside) {
          expect(isOtherCheaper).toBe(middleMoney(types[other]) < middleMoney(types[type]));
          expect(overBudget).toBe(null);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stays when it gets better still", () => {
    fc.assert(
      fc.property(anyTypes, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (shape, more) => {
        const headline = headlineOf("gain");
        const types = makeTypes({ ...shape, kind: "gain" });
        const { type } = recommend(types, headline)!;
        const lifted = { ...types, [type]: lift(types[type], more) };
        expect(recommend(lifted, headline)!.type).toBe(type);
      }),
      { numRuns: 60 },
    );
  });
});

function lift(set: FutureSet, by: number): FutureSet {
  const headline = set.ends.headline.map((value) => (value === null ? null : value + by));
  return { ...set, ends: { ...set.ends, headline } };
}
