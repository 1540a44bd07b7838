import { describe, expect, test } from "vitest";
import { exp, ln, logistic, normalDensity, power } from "../../src/core/mathematics.ts";
import { normalQuantile, normalQuantiles } from "../../src/core/normalQuantile.ts";

// Reference values worked out with 60 digits (mpmath), for the exact value of the double on the left.
// An entry is [argument, value]; the value is written with 25 digits and rounded once by Number().

const expValues: readonly (readonly [number, string])[] = [
  [-700.5, "5.980196118639791206412107e-305"],
  [-100, "3.720075976020835962959696e-44"],
  [-37.25, "6.64554417291507053963328e-17"],
  [-10, "0.00004539992976248485153559152"],
  [-2.3, "0.100258843722803751539489"],
  [-1, "0.3678794411714423215955238"],
  [-0.5, "0.6065306597126334236037995"],
  [-1e-8, "0.9999999900000000499999996"],
  [1e-15, "1.000000000000001"],
  [1e-3, "1.001000500166708341688893"],
  [0.1, "1.105170918075647630946639"],
  [0.25, "1.284025416687741484073421"],
  [0.3465, "1.414109493830362415098329"],
  [0.34657359, "1.414213561977153905010102"],
  [0.5, "1.648721270700128146848651"],
  [1, "2.718281828459045235360287"],
  [2, "7.389056098930650227230427"],
  [3.7, "40.44730436006739771377876"],
  [10, "22026.4657948067165169579"],
  [20.125, "549764190.6604683575979952"],
  [88.7, "3.325986980250579038595325e+38"],
  [300.1, "2.146713162523198408685477e+130"],
  [700, "1.01423205473500450945533e+304"],
  [709.75, "1.739836873264160557698253e+308"],
];

const lnValues: readonly (readonly [number, string])[] = [
  [5e-324, "-744.4400719213812623141073"],
  [1e-310, "-713.8013788281541651006446"],
  [2.2250738585072014e-308, "-708.3964185322641062244112"],
  [1e-300, "-690.7755278982137051803383"],
  [1e-10, "-23.02585092994045680374772"],
  [0.001, "-6.907755278982137031237293"],
  [0.1, "-2.30258509299404562850684"],
  [0.5, "-0.6931471805599453094172321"],
  [0.7071067811865475, "-0.3465735902799727433597754"],
  [0.7071067811865477, "-0.3465735902799724293412836"],
  [0.9, "-0.1053605156578262765558782"],
  [0.999, "-0.001000500333583534389210469"],
  [0.9999999999, "-1.000000082790371007367744e-10"],
  [1.0000000001, "1.000000082690370990819669e-10"],
  [1.001, "0.000999500333083423142709456"],
  [1.1, "0.09531017980432494078744482"],
  [1.4142135623730951, "0.3465735902799727230667026"],
  [1.4142135623730954, "0.3465735902799728800759485"],
  [2, "0.6931471805599453094172321"],
  [2.718281828459045, "0.9999999999999999468176229"],
  [10, "2.302585092994045684017991"],
  [12345.678, "9.421061321291831967097142"],
  [1e10, "23.02585092994045684017991"],
  [1e300, "690.7755278982137052579022"],
  [1.7976931348623157e308, "709.7827128933839967322234"],
];

const logisticValues: readonly (readonly [number, string])[] = [
  [-700, "9.859676543759770856705373e-305"],
  [-100, "3.720075976020835962959696e-44"],
  [-40, "4.248354255291588977280721e-18"],
  [-20, "2.061153618190203581430862e-9"],
  [-5, "0.00669285092428485555936198"],
  [-1, "0.2689414213699951207488408"],
  [-0.1, "0.4750208125210600125164917"],
  [1e-9, "0.50000000025"],
  [0, "0.5"],
  [0.1, "0.5249791874789399874835083"],
  [1, "0.7310585786300048792511592"],
  [5, "0.993307149075715144440638"],
  [20, "0.9999999979388463818097964"],
  [36, "0.999999999999999768047717"],
];

const quantileValues: readonly (readonly [number, string])[] = [
  [1e-300, "-37.04709629936119923654704"],
  [1e-100, "-21.27345356096532429417952"],
  [1e-20, "-9.262340089798407579572095"],
  [1.1641532182693481e-10, "-6.337957754553789252493251"],
  [1e-9, "-5.997807015007686861445655"],
  [1e-5, "-4.264890793922824610233749"],
  [0.001, "-3.090232306167813535358005"],
  [0.01, "-2.326347874040841093075096"],
  [0.025, "-1.959963984540054211779584"],
  [0.05, "-1.644853626951472687952128"],
  [0.0749, "-1.440238267527963663112402"],
  [0.0751, "-1.438825392752539982435914"],
  [0.1, "-1.281551565544600435334517"],
  [0.25, "-0.674489750196081743202227"],
  [0.4, "-0.2533471031357997413246887"],
  [0.45, "-0.1256613468550740061604284"],
  [0.499999, "-0.000002506628274566559377905064"],
  [0.50001, "0.00002506628274882086270557266"],
  [0.6, "0.2533471031357997413246887"],
  [0.75, "0.674489750196081743202227"],
  [0.9, "1.281551565544600593487448"],
  [0.975, "1.959963984540053855604431"],
  [0.99, "2.326347874040840767637189"],
  [0.9999, "3.719016485455708386722759"],
  [0.9999999999, "6.361340889697421864155442"],
];

/** Relative error promised by the functions' documentation. */
const PROMISED = 1e-15;

const relativeError = (got: number, reference: string) => Math.abs(got / Number(reference) - 1);

/** Arguments from low to high with no large gap, and neighbouring doubles around each of them. */
function* ascending(low: number, high: number, steps: number): Generator<number> {
  for (let at = 0; at <= steps; at++) {
    const value = low + ((high - low) * at) / steps;
    const nudge = Math.max(Math.abs(value) * 2 ** -52, 5e-324);
    yield value - nudge;
    yield value;
    yield value + nudge;
  }
}

/** The largest step down of f over ascending arguments, relative to its value; 0 where it never falls. */
function largestFall(f: (x: number) => number, low: number, high: number, steps = 20_000): number {
  let before = -Infinity;
  let fall = 0;
  for (const x of ascending(low, high, steps)) {
    const value = f(x);
    if (value < before) fall = Math.max(fall, (before - value) / Math.abs(before));
    before = value;
  }
  return fall;
}

describe("exp", () => {
  test.each(expValues)("of %d is right to 1e-15", (x, reference) => {
    expect(relativeError(exp(x), reference)).toBeLessThan(PROMISED);
  });

  test("is exact at 0 and saturates far out", () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(710), exp(-Infinity), exp(-746)]).toEqual([
      1,
      1,
      Infinity,
      Infinity,
      0,
      0,
    ]);
    expect(exp(NaN)).toBeNaN();
  });

  test("reaches the smallest and the largest numbers", () => {
    expect(exp(-745.13)).toBe(5e-324);
    expect(exp(709.782712893384)).toBeGreaterThan(1.797e308);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
  });

  test("never falls by more than its last bit", () => {
    expect(largestFall(exp, -700, 700)).toBeLessThan(2 ** -51);
    expect(largestFall(exp, -0.5, 0.5)).toBeLessThan(2 ** -51);
  });

  test("turns sums into products", () => {
    for (let x = -20; x <= 20; x += 0.37) expect(exp(x) * exp(3 - x)).toBeCloseTo(exp(3), 12);
  });
});

describe("ln", () => {
  test.each(lnValues)("of %d is right to 1e-15", (x, reference) => {
    const error = Math.abs(ln(x) - Number(reference));
    // Near 1 the result is near 0: there the promise is on the absolute error.
    expect(error).toBeLessThan(PROMISED * Math.max(1, Math.abs(Number(reference))));
  });

  test("is exact at 1, −∞ at 0 and not a number below", () => {
    expect([ln(1), ln(0), ln(-0), ln(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect(ln(-1e-300)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
  });

  test("never falls by more than its last bit", () => {
    expect(largestFall(ln, 1e-6, 0.9)).toBeLessThan(2 ** -50);
    expect(largestFall(ln, 1.1, 100)).toBeLessThan(2 ** -50);
  });

  test("undoes exp", () => {
    for (let x = -700; x <= 700; x += 13.7)
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-15 * Math.max(2, Math.abs(x)));
  });
});

describe("power", () => {
  test("is 1 to the power of 0, and 0 of 0 to any other", () => {
    expect([power(0, 0), power(5, 0), power(0, 2), power(1, 123.4)]).toEqual([1, 1, 0, 1]);
  });

  test("makes yearly shares of weekly ones exact to 1e-14", () => {
    const weekly = 1 - power(1 - 0.16, 1 / 36);
    let staying = 1;
    for (let week = 0; week < 36; week++) staying *= 1 - weekly;
    expect(Math.abs(staying - 0.84)).toBeLessThan(1e-14);
  });
});

describe("logistic", () => {
  test.each(logisticValues)("of %d is right to 4e-15", (x, reference) => {
    // The error of exp, of the sum and of the quotient, and |x| halves of a last bit from the argument itself.
    expect(relativeError(logistic(x), reference)).toBeLessThan(4e-15);
  });

  test("is exactly one half at 0, and exactly 0 and 1 far out", () => {
    expect([logistic(0), logistic(41), logistic(1e12), logistic(Infinity)]).toEqual([0.5, 1, 1, 1]);
    expect([logistic(-746), logistic(-1e12), logistic(-Infinity)]).toEqual([0, 0, 0]);
  });

  test("never leaves 0 to 1 and never falls by more than its last bit", () => {
    expect(largestFall(logistic, -60, 60)).toBeLessThan(2 ** -51);
    for (const x of ascending(-60, 60, 2000)) {
      expect(logistic(x)).toBeGreaterThanOrEqual(0);
      expect(logistic(x)).toBeLessThanOrEqual(1);
    }
  });
});

describe("normalQuantile", () => {
  test.each(quantileValues)("at %d is right to 2e-15", (p, reference) => {
    // Wichura states 1e-16 for exact arithmetic; rounding of some twenty products and sums adds to it.
    expect(relativeError(normalQuantile(p), reference)).toBeLessThan(2e-15);
  });

  test("is exactly 0 in the middle and infinite at the ends", () => {
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1)]).toEqual([0, -Infinity, Infinity]);
  });

  test("is odd around one half wherever 1 − p is exact", () => {
    for (let cell = 1; cell < 1024; cell++)
      expect(normalQuantile(1 - cell / 1024) + normalQuantile(cell / 1024)).toBe(0);
  });

  test("never falls, over the seams of its three formulas too", () => {
    expect(largestFall(normalQuantile, 0.001, 0.999)).toBeLessThan(2 ** -49);
    expect(largestFall(normalQuantile, 0.0749999, 0.0750001)).toBeLessThan(2 ** -49);
    expect(largestFall(normalQuantile, 1.38e-11, 1.4e-11)).toBeLessThan(2 ** -49);
  });
});

describe("normalQuantiles", () => {
  test("give for each of many shares what normalQuantile gives, in whatever order tails and middle come", () => {
    const shares = quantileValues.map(([p]) => p);
    for (const list of [
      shares,
      [...shares].reverse(),
      shares.filter((p) => p < 0.07),
      shares.filter((p) => p > 0.08 && p < 0.92),
    ]) {
      const values = Float64Array.from([...list, 0.3]);
      normalQuantiles(values, list.length);
      expect([...values]).toEqual([...list.map(normalQuantile), 0.3]);
    }
  });
});

describe("normalDensity", () => {
  test.each([
    [0, "0.3989422804014326779399461"],
    [1, "0.2419707245191433497978302"],
    [-2, "0.05399096651318805195056420"],
  ])("at %d is right to 2e-15", (x, reference) => {
    expect(relativeError(normalDensity(x), reference)).toBeLessThan(2e-15);
  });
});
