import { describe, expect, it } from "vitest";
import { countClaims, holdsIn, isKept } from "../../../src/experiment/claims/countClaims.ts";

const higher = { says: "More.", measure: "adoption", than: ["perils.groupthink=0"], is: "higher" } as const;
const notice = { ...higher, than: [...higher.than] };

describe("a claim", () => {
  it("holds where its side is strictly higher or lower: a tie counts against it, as does having nothing to measure", () => {
    expect(holdsIn(notice, 0.3, 0.2)).toBe(true);
    expect(holdsIn(notice, 0.2, 0.2)).toBe(false);
    expect(holdsIn(notice, NaN, 0.2)).toBe(false);
    expect(holdsIn(notice, 0.2, NaN)).toBe(false);
    expect(holdsIn({ ...notice, is: "lower" }, 0.1, 0.2)).toBe(true);
    expect(holdsIn({ ...notice, is: "lower" }, 0.2, 0.2)).toBe(false);
  });

  it("of a level holds from its lowest to its highest value", () => {
    const level = { says: "So much.", measure: "adoption", between: [0.2, 0.4] };
    expect([0.19, 0.2, 0.3, 0.4, 0.41, NaN].map((value) => holdsIn(level, value, null))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("is kept from 90 of 100 on", () => {
    expect(isKept({ holds: 90, futures: 100 })).toBe(true);
    expect(isKept({ holds: 89, futures: 100 })).toBe(false);
    expect(isKept({ holds: 11, futures: 12 })).toBe(true);
    expect(isKept({ holds: 10, futures: 12 })).toBe(false);
    expect(isKept({ holds: 0, futures: 0 })).toBe(false);
  });
});

describe("countClaims", () => {
  it("takes each number from its place, counts, and means what there is to measure", () => {
    const claims = [
      { notice, one: { arm: 0, asked: 1 }, other: { arm: 1, asked: 0 } },
      {
        notice: { says: "So much.", measure: "adoption", between: [0, 5] },
        one: { arm: 0, asked: 0 },
        other: null,
      },
    ];
    const futures = [
      [[1, 4], [3]],
      [[9, 2], [3]],
      [[2, NaN], [3]],
    ];
    expect(countClaims({ claims }, futures)).toEqual([
      { notice, holds: 1, futures: 3, one: 3, other: 3 },
      { notice: claims[1]!.notice, holds: 2, futures: 3, one: 4, other: null },
    ]);
  });
});
