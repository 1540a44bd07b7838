import { describe, expect, test } from "vitest";
import { needOf, NEVER } from "../../src/model/threshold.ts";
import { fc } from "../support/fastCheck.ts";

const SHARE = 0;
const NUMBER = 1;

/** The 32-bit number nearest to users/degree, worked out with whole numbers of any length: no rounding twice. */
function nearestFloat32(users: number, degree: number): number {
  if (users === 0) return 0;
  const [above, below] = [BigInt(users), BigInt(degree)];
  let shift = 0;
  while ((above << BigInt(shift)) / below < 1n << 23n) shift++;
  const scaled = above << BigInt(shift);
  let quotient = scaled / below;
  const twice = (scaled % below) * 2n;
  // To the even one of two neighbours that are equally near.
  if (twice > below || (twice === below && quotient % 2n === 1n)) quotient++;
  return Number(quotient) / 2 ** shift;
}

const degrees = fc.integer({ min: 1, max: 60_000 });
const shares = fc.oneof(
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
  fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
    .map(([one, other]) => Math.min(one, other) / Math.max(one, other)),
);

describe("a threshold that is a share of own contacts", () => {
  test.each([
    [0.07, 100, 7],
    [0.2, 5, 1],
    [0.3, 10, 3],
    [0.1, 3, 1],
    [1 / 3, 3, 1],
    [2 / 3, 3, 2],
    [0.29, 100, 29],
    [0.57, 100, 57],
    [1, 7, 7],
    [0.5, 1, 1],
    [0.000001, 1000, 1],
  ])("of %d with %i contacts needs %i users", (threshold, degree, need) => {
    expect(needOf(threshold, degree, SHARE)).toBe(need);
  });

  test("is met by exactly those numbers of users whose share, in 32 bits, reaches it", () => {
    fc.assert(
      fc.property(shares, degrees, fc.nat(), (threshold, degree, any) => {
        const need = needOf(threshold, degree, SHARE);
        for (const users of [0, need - 1, need, need + 1, any % (degree + 1), degree]) {
          if (users < 0 || users > degree) continue;
          expect(users >= need).toBe(nearestFloat32(users, degree) >= Math.fround(threshold));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("is met by k of n when it is k/n, for every k and n up to 100", () => {
    for (let degree = 1; degree <= 100; degree++) {
      for (let users = 1; users <= degree; users++) expect(needOf(users / degree, degree, SHARE)).toBe(users);
    }
  });

  test("is the same from the state, which holds it in 32 bits", () => {
    fc.assert(
      fc.property(
        shares,
        degrees,
        (threshold, degree) =>
          needOf(Math.fround(threshold), degree, SHARE) === needOf(threshold, degree, SHARE),
      ),
    );
  });

  test("of nothing or less needs nobody, with contacts or without", () => {
    expect(
      [0, -0.4].flatMap((threshold) => [0, 1, 50].map((degree) => needOf(threshold, degree, SHARE))),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("above nothing is never met without contacts, and above 1 never at all", () => {
    expect(needOf(0.001, 0, SHARE)).toBe(NEVER);
    for (const degree of [1, 10, 1000]) expect(needOf(1.2, degree, SHARE)).toBeGreaterThan(degree);
  });
});

describe("a threshold that is a number of own contacts", () => {
  test.each([
    [0, 0],
    [-3, 0],
    [0.2, 1],
    [1, 1],
    [1.5, 2],
    [99, 99],
    [1e9, NEVER],
  ])("of %d needs %i users, however many contacts there are", (threshold, need) => {
    for (const degree of [0, 1, 100]) expect(needOf(threshold, degree, NUMBER)).toBe(need);
  });
});
