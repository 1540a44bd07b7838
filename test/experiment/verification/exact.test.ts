import { describe, expect, test } from "vitest";
import { circleLimit, circleShares } from "../../../src/experiment/verification/exact/circleChain.ts";
import { contactMeanField, contactMoments } from "../../../src/experiment/verification/exact/contactChain.ts";

describe("the exact chain of spread by contact", () => {
  test("of two people, one a user, is geometric with one week's delay", () => {
    const moments = contactMoments({ people: 2, users: 1, spontaneous: 0, perTie: 0.25 }, 12);
    moments.forEach(({ mean, complete }, week) => {
      const taken = week < 2 ? 0 : 1 - 0.75 ** (week - 1);
      expect(mean).toBeCloseTo(1 + taken, 13);
      expect(complete).toBeCloseTo(taken, 13);
    });
  });

  test("without contact is binomial", () => {
    const moments = contactMoments({ people: 30, users: 0, spontaneous: 0.1, perTie: 0 }, 6);
    moments.forEach(({ mean, sd }, week) => {
      const share = week < 1 ? 0 : 1 - 0.9 ** (week - 1);
      expect(mean).toBeCloseTo(30 * share, 11);
      expect(sd).toBeCloseTo(Math.sqrt(30 * share * (1 - share)), 9);
    });
  });

  test("with certain contact is over in two weeks", () => {
    const moments = contactMoments({ people: 9, users: 1, spontaneous: 0, perTie: 1 }, 2);
    expect(moments.map(({ mean }) => mean)).toEqual([1, 1, 9]);
  });

  test("comes to the curve without luck as people become many", () => {
    const weeks = 12;
    const distance = (people: number) =>
      Math.abs(
        contactMoments({ people, users: 0, spontaneous: 0.05, perTie: 0.4 / people }, weeks)[weeks]!.mean /
          people -
          contactMeanField(0, 0.05, 0.4, weeks)[weeks]!,
      );
    expect(distance(200) / distance(20)).toBeCloseTo(0.1, 1);
  });
});

describe("the exact share on a circle", () => {
  test("without contact is that of people alone", () => {
    circleShares(0.1, 0, 5).forEach((share, week) =>
      expect(share).toBeCloseTo(week < 1 ? 0 : 1 - 0.9 ** (week - 1), 13),
    );
  });

  test("with certain contact is that of runs that grow on both sides", () => {
    const shares = circleShares(0.1, 1, 4);
    // A neighbour who was convinced in week 1 uses it from week 2 on, tells in week 3, and is followed in week 4.
    expect(shares[2]).toBeCloseTo(0.1, 13);
    expect(shares[3]).toBeCloseTo(1 - 0.9 ** 2, 13);
    expect(shares[4]).toBeCloseTo(1 - 0.9 ** 3 * 0.9 ** 2, 13);
  });

  test("agrees with counting all futures of a small circle", () => {
    expect(circleShares(0.3, 0.4, 4)[4]).toBeCloseTo(countedShare(9, 0.3, 0.4, 4), 12);
  });

  test("comes to the published curve as weeks get short, by as much as they do", () => {
    const error = (length: number) =>
      circleShares(0.03 * length, 0.19 * length, Math.round(10 / length)).at(-1)! -
      circleLimit(0.03, 0.38, 10);
    expect(error(0.05) / error(0.1)).toBeCloseTo(0.5, 1);
  });
});

/** Share of users after so many weeks on a circle, by the chances of all 2^n × 2^n states of (users, convinced). */
function countedShare(people: number, spontaneous: number, perTie: number, weeks: number): number {
  const all = 1 << people;
  let chances = new Map<number, number>([[0, 1]]);
  for (let week = 0; week < weeks; week++) {
    const next = new Map<number, number>();
    for (const [state, chance] of chances) {
      const users = state % all;
      const informed = Math.floor(state / all);
      const heard = Array.from({ length: people }, (_, i) => {
        const left = (users >> ((i + people - 1) % people)) & 1;
        const right = (users >> ((i + 1) % people)) & 1;
        return (informed >> i) & 1 ? 1 : 1 - (1 - spontaneous) * (1 - perTie) ** (left + right);
      });
      for (let more = 0; more < all; more++) {
        let ways = chance;
        for (let i = 0; i < people && ways > 0; i++) ways *= (more >> i) & 1 ? heard[i]! : 1 - heard[i]!;
        if (ways > 0) next.set(informed + more * all, (next.get(informed + more * all) ?? 0) + ways);
      }
    }
    chances = next;
  }
  let share = 0;
  for (const [state, chance] of chances) if (state % 2 === 1) share += chance;
  return share;
}
