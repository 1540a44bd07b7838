import { describe, expect, it } from "vitest";
import { Luck, stream } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import { decide, frontierOf } from "../../../src/experiment/optimise/decide.ts";
import {
  followRace,
  roundTotals,
  type Outcomes,
  type RaceRules,
} from "../../../src/experiment/optimise/race.ts";

const fate = stream("test.fate");

/** A made-up world: chances and mean costs of the plans are known. Plans share a part of their luck, as real ones do. */
interface World {
  readonly chances: readonly number[];
  readonly costs: readonly number[];
  /** Spread of measured costs. */
  readonly spread: number;
}

function outcomesOf({ chances, costs, spread }: World, seed: string, known: readonly number[]): Outcomes {
  const luck = new Luck(seedKey(seed), 0);
  return {
    futures: (plan) => known[plan]!,
    // Half of the futures use the same draw for all plans: dependence must not break what is promised.
    met: (plan, future) => luck.uniform(fate, future, future % 2 === 0 ? 0 : plan + 1) < chances[plan]!,
    cost: (plan, future) => costs[plan]! * (1 + spread * (luck.uniform(fate, future, 1000 + plan) - 0.5)),
  };
}

/** A whole race; `runs` is what it took. */
function raceOf(world: World, rules: RaceRules, seed: string) {
  const known = Array<number>(rules.planCount).fill(0);
  let runs = 0;
  for (;;) {
    const state = followRace(rules, outcomesOf(world, seed, known));
    if (state.next === null) return { ...state, decision: decide(state.standings, rules), runs };
    const { plans, first, end } = state.next;
    for (const plan of plans) {
      expect(known[plan]).toBe(first);
      known[plan] = end;
      runs += end - first;
    }
  }
}

function rulesFor(world: World, most: number, more: Partial<RaceRules> = {}): RaceRules {
  return {
    planCount: world.chances.length,
    chance: 0.9,
    confidence: 0.95,
    totals: roundTotals(most),
    knownCosts: world.spread === 0 ? world.costs : null,
    ...more,
  };
}

const far: World = {
  chances: [0.3, 0.6, 0.8, 0.97, 0.98, 0.99],
  costs: [1, 2, 3, 4, 5, 6],
  spread: 0,
};

describe("rounds", () => {
  it("double up to what is allowed", () => {
    expect(roundTotals(100)).toEqual([13, 25, 50, 100]);
    expect(roundTotals(1000)).toEqual([16, 32, 63, 125, 250, 500, 1000]);
    expect(roundTotals(7)).toEqual([7]);
  });
});

describe("a race", () => {
  it("begins with all plans, and goes on from any point as it would have gone", () => {
    const rules = rulesFor(far, 800);
    const nothing = followRace(rules, outcomesOf(far, "a", Array<number>(6).fill(0)));
    expect(nothing.next).toEqual({ plans: [0, 1, 2, 3, 4, 5], first: 0, end: 13 });
    // Half a round is no round: the same plans are asked for.
    const half = followRace(rules, outcomesOf(far, "a", [13, 13, 13, 0, 0, 0]));
    expect(half.next).toEqual(nothing.next);
    // Knowing more than was asked for changes nothing.
    const all = followRace(rules, outcomesOf(far, "a", Array<number>(6).fill(800)));
    const whole = raceOf(far, rules, "a");
    expect(all.standings).toEqual(whole.standings);
    expect(all.next).toBeNull();
  });

  it("finds the cheapest plan that does, with a fraction of the runs", () => {
    const { decision, standings, runs } = raceOf(far, rulesFor(far, 1600), "b");
    expect(decision).toMatchObject({ kind: "sure", plan: 3, cheaper: [], dearer: [], ties: [] });
    expect(standings.map((standing) => standing.fate)).toEqual([
      "misses",
      "misses",
      "misses",
      "possible",
      "dearer",
      "dearer",
    ]);
    expect(runs).toBeLessThan(0.5 * 6 * 1600);
  });

  it("says of plans at the brink that they cannot be told apart", () => {
    const world = { chances: [0.88, 0.91, 0.92], costs: [1, 2, 3], spread: 0 };
    const { decision } = raceOf(world, rulesFor(world, 200), "c");
    expect(decision.kind).toBe("likely");
    expect([decision.plan, ...decision.cheaper, ...decision.dearer].sort()).toEqual([0, 1, 2]);
  });

  it("says when nothing reaches it, and what came nearest", () => {
    const world = { chances: [0.1, 0.6, 0.4], costs: [1, 2, 3], spread: 0 };
    const { decision, runs } = raceOf(world, rulesFor(world, 400), "d");
    expect(decision).toMatchObject({ kind: "none", plan: 1, isHopeless: true });
    expect(runs).toBeLessThan(3 * 400);
    const near = { ...world, chances: [0.1, 0.86, 0.4] };
    expect(raceOf(near, rulesFor(near, 100), "f").decision).toMatchObject({
      kind: "none",
      plan: 1,
      isHopeless: false,
    });
  });

  it("ends where plans surely do at exactly the same cost, and names them all", () => {
    const world = { chances: [0.98, 1, 0.2], costs: [5, 5, 5], spread: 0 };
    const { decision, runs } = raceOf(world, rulesFor(world, 6400), "e");
    expect(decision).toMatchObject({ kind: "sure", cheaper: [], dearer: [] });
    expect([decision.plan, ...decision.ties].sort()).toEqual([0, 1]);
    expect(runs).toBeLessThan(3 * 6400 * 0.2);
  });

  it("counts a future without a cost in the chance, and leaves it out of the cost", () => {
    const rules: RaceRules = { planCount: 1, chance: 0.5, confidence: 0.95, totals: [4], knownCosts: null };
    const { standings } = followRace(rules, {
      futures: () => 4,
      met: (_, future) => future > 0,
      cost: (_, future) => (future === 0 ? NaN : future),
    });
    expect(standings[0]).toMatchObject({ hits: 3, futures: 4, cost: { mean: 2 } });
  });
});

describe("what is promised", () => {
  // Worlds in which a mistake is easiest: plans just at the chance, and many of them.
  const worlds: readonly [string, World, number][] = [
    ["plans at the brink", { chances: [0.899, 0.9, 0.9, 0.95], costs: [1, 2, 3, 4], spread: 0 }, 400],
    ["a cheap plan just short of it", { chances: [0.88, 0.99], costs: [1, 2], spread: 0 }, 800],
    [
      "twenty plans just at it",
      { chances: Array(20).fill(0.9), costs: Array.from({ length: 20 }, (_, k) => k), spread: 0 },
      200,
    ],
    ["costs as they are measured", { chances: [0.9, 0.95, 0.99], costs: [10, 10.2, 10.4], spread: 0.5 }, 200],
  ];
  const SEEDS = 1500;
  /** A race of which all outcomes are known at once: it goes the same way, in a fraction of the time. */
  const quickRace = (world: World, rules: RaceRules, seed: string) => {
    const known = Array<number>(rules.planCount).fill(rules.totals.at(-1)!);
    const state = followRace(rules, outcomesOf(world, seed, known));
    return { ...state, decision: decide(state.standings, rules) };
  };

  it.each(worlds)("with %s: at most 5 in 100 races say anything wrong", (name, world, most) => {
    const rules = rulesFor(world, most);
    const best = world.chances.findIndex((chance) => chance >= 0.9);
    let [wrong, wronglySure] = [0, 0];
    for (let seed = 0; seed < SEEDS; seed++) {
      const { standings, decision } = quickRace(world, rules, `${name} ${seed}`);
      const isWrong = standings.some(({ plan, low, high, fate: end }) => {
        const chance = world.chances[plan]!;
        const beaten = world.chances.some(
          (other, at) => other >= 0.9 && world.costs[at]! < world.costs[plan]!,
        );
        return (
          low > chance ||
          high < chance ||
          (end === "misses" && chance >= 0.9) ||
          (end === "dearer" && !beaten)
        );
      });
      if (isWrong) wrong++;
      if (decision.kind === "sure" && decision.plan !== best) wronglySure++;
    }
    // Four standard errors above the promise; a rule without the correction for many looks fails here (see below).
    const limit = 0.05 + 4 * Math.sqrt((0.05 * 0.95) / SEEDS);
    expect(wrong / SEEDS).toBeLessThanOrEqual(limit);
    expect(wronglySure / SEEDS).toBeLessThanOrEqual(limit);
  });

  it("would be broken without the correction for many plans and looks: the test can tell", () => {
    const world = worlds[2]![1];
    const rules = rulesFor(world, 200);
    // The error of one single look at one single plan, given to each.
    const careless = { ...rules, confidence: 1 - 0.05 * world.chances.length * rules.totals.length };
    let wrong = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { standings } = quickRace(world, careless, `careless ${seed}`);
      if (standings.some(({ low, high }) => low > 0.9 || high < 0.9)) wrong++;
    }
    expect(wrong / 300).toBeGreaterThan(0.2);
  });
});

describe("the frontier", () => {
  it("keeps what no other plan beats in cost and chance", () => {
    const standing = (plan: number, cost: number, hits: number) => ({
      ...{ plan, futures: 100, hits, low: 0, high: 1, fate: "possible" as const, leftAfter: 0 },
      cost: { mean: cost, low: cost, high: cost },
    });
    const standings = [
      standing(0, 5, 90),
      standing(1, 1, 20),
      standing(2, 3, 20),
      standing(3, 3, 60),
      standing(4, 5, 90),
      standing(5, 9, 89),
      standing(6, NaN, 99),
    ];
    expect(frontierOf(standings)).toEqual([1, 3, 0]);
  });
});
