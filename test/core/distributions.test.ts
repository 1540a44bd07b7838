import { fc } from "../support/fastCheck.ts";
import { describe, expect, test } from "vitest";
import {
  bernoulliOf,
  choiceOf,
  fillNormals,
  normalOf,
  poissonOf,
  shuffle,
  uniform53Of,
  uniformOf,
  weightedChoiceOf,
} from "../../src/core/distributions.ts";
import { wordsOf } from "../support/luck.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";

const COUNT = 100_000;
const LARGEST_WORD = 0xffffffff;
const word32 = fc.integer({ min: 0, max: LARGEST_WORD });

/** Means of the first powers of the values, from the first to the fourth. */
function powerMeans(values: readonly number[]): [number, number, number, number] {
  const mean = (power: number) => meanOf(values.map((value) => value ** power));
  return [mean(1), mean(2), mean(3), mean(4)];
}

describe("uniform numbers", () => {
  test("have the mean 1/2 and the mean square 1/3", () => {
    const [first, second] = powerMeans([...wordsOf("uniform", COUNT)].map(uniformOf));
    expectMean(first, 1 / 2, Math.sqrt(1 / 12), COUNT);
    expectMean(second, 1 / 3, Math.sqrt(1 / 5 - 1 / 9), COUNT);
  });

  test("of one word to the next are not correlated", () => {
    const values = [...wordsOf("lag", COUNT)].map((word) => uniformOf(word) - 0.5);
    const product = meanOf(values.slice(1).map((value, at) => value * values[at]!));
    expectMean(product, 0, 1 / 12, COUNT - 1);
  });

  test("run from 0 to just below 1", () => {
    expect([uniformOf(0), uniformOf(LARGEST_WORD)]).toEqual([0, 1 - 2 ** -32]);
    expect([uniform53Of(0, 0), uniform53Of(LARGEST_WORD, LARGEST_WORD)]).toEqual([0, 1 - 2 ** -53]);
  });

  test("of 53 bits take 27 bits from the first word and 26 from the second", () => {
    fc.assert(
      fc.property(word32, word32, (first, second) => {
        const expected = (BigInt(first) >> 5n) * 2n ** 26n + (BigInt(second) >> 6n);
        expect(BigInt(uniform53Of(first, second) * 2 ** 53)).toBe(expected);
      }),
    );
  });
});

describe("normal numbers", () => {
  test("have the moments 0, 1, 0 and 3", () => {
    const [first, second, third, fourth] = powerMeans([...wordsOf("normal", COUNT)].map(normalOf));
    expectMean(first, 0, 1, COUNT);
    expectMean(second, 1, Math.sqrt(3 - 1), COUNT);
    expectMean(third, 0, Math.sqrt(15), COUNT);
    expectMean(fourth, 3, Math.sqrt(105 - 9), COUNT);
  });

  test("lie within one, two and three sd as often as the tables say", () => {
    const values = [...wordsOf("normal tables", COUNT)].map(normalOf);
    for (const [sd, share] of [
      [1, 0.6826894921370859],
      [2, 0.9544997361036416],
      [3, 0.9973002039367398],
    ] as const) {
      expectShare(values.filter((value) => Math.abs(value) < sd).length / COUNT, share, COUNT);
    }
  });

  test("grow with the word and are finite and opposite at the ends", () => {
    fc.assert(
      fc.property(
        word32,
        word32,
        (one, other) => one === other || one < other === normalOf(one) < normalOf(other),
      ),
    );
    expect(normalOf(LARGEST_WORD)).toBeLessThan(7);
    expect(normalOf(LARGEST_WORD) + normalOf(0)).toBe(0);
  });
});

describe("fillNormals", () => {
  test("gives what normalOf gives one by one, and leaves the rest as it is", () => {
    fc.assert(
      fc.property(fc.array(word32, { maxLength: 40 }), (words) => {
        const out = new Float64Array(words.length + 2).fill(9);
        fillNormals(out, Uint32Array.from(words), words.length);
        expect([...out]).toEqual([...words.map(normalOf), 9, 9]);
      }),
    );
  });
});

describe("bernoulliOf", () => {
  test.each([0.001, 0.02, 0.37, 0.5, 0.96])("is true with probability %d", (p) => {
    const hits = wordsOf(`bernoulli ${p}`, COUNT).filter((word) => bernoulliOf(word, p)).length;
    expectShare(hits / COUNT, p, COUNT);
  });

  test("is never true at 0 and always true at 1 and above", () => {
    for (const word of [0, 1, 2 ** 31, LARGEST_WORD]) {
      expect([0, -1, 1, 1.5].map((p) => bernoulliOf(word, p))).toEqual([false, false, true, true]);
    }
  });

  test("is exact to one word in 2³²", () => {
    expect(bernoulliOf(0, 2 ** -32)).toBe(true);
    expect(bernoulliOf(1, 2 ** -32)).toBe(false);
    expect(bernoulliOf(LARGEST_WORD, 1 - 2 ** -32)).toBe(false);
  });
});

describe("choiceOf", () => {
  test.each([2, 3, 7, 20])("chooses each of %i alike", (choices) => {
    const counts = new Array<number>(choices).fill(0);
    for (const word of wordsOf(`choice ${choices}`, COUNT)) counts[choiceOf(word, choices)]!++;
    for (const count of counts) expectShare(count / COUNT, 1 / choices, COUNT);
  });

  test("stays within the choices for every word", () => {
    fc.assert(
      fc.property(word32, fc.integer({ min: 1, max: 0x7fffffff }), (word, count) => {
        const chosen = choiceOf(word, count);
        return Number.isInteger(chosen) && chosen >= 0 && chosen < count;
      }),
    );
    expect(choiceOf(LARGEST_WORD, 0x7fffffff)).toBe(0x7ffffffe);
  });
});

describe("weightedChoiceOf", () => {
  test("chooses by the shares of the weights", () => {
    const weights = [1, 0, 3.5, 0.5, 5];
    const counts = [0, 0, 0, 0, 0];
    for (const word of wordsOf("weights", COUNT)) counts[weightedChoiceOf(word, weights)]!++;
    counts.forEach((count, index) => expectShare(count / COUNT, weights[index]! / 10, COUNT));
  });

  test("never chooses what weighs nothing", () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        weights.filter((list) => list.some((weight) => weight > 0)),
        fc.constantFrom(0, 1, 2 ** 31, LARGEST_WORD),
        (list, word) => {
          expect(list[weightedChoiceOf(word, list)]).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("poissonOf", () => {
  test.each([0.05, 1, 4.5, 40, 650])("has mean and variance %d", (mean) => {
    const words = wordsOf(`poisson ${mean}`, 2 * COUNT);
    const values = Array.from({ length: COUNT }, (_, at) =>
      poissonOf(words[2 * at]!, words[2 * at + 1]!, mean),
    );
    expectMean(meanOf(values), mean, Math.sqrt(mean), COUNT);
    const variance = meanOf(values.map((value) => (value - mean) ** 2));
    // The fourth central moment of a Poisson number is mean + 3 mean².
    expectMean(variance, mean, Math.sqrt(mean + 2 * mean * mean), COUNT);
  });

  test("is nothing in as many cases as e^−mean says", () => {
    const words = wordsOf("poisson nothing", 2 * COUNT);
    let nothing = 0;
    for (let at = 0; at < COUNT; at++) if (poissonOf(words[2 * at]!, words[2 * at + 1]!, 1) === 0) nothing++;
    expectShare(nothing / COUNT, 0.36787944117144233, COUNT);
  });

  test("is 0 at mean 0 and stays finite for the largest words", () => {
    expect(poissonOf(LARGEST_WORD, LARGEST_WORD, 0)).toBe(0);
    expect(poissonOf(LARGEST_WORD, LARGEST_WORD, 700)).toBeLessThan(1100);
  });

  test.each([-1e-9, 701, NaN, Infinity])("refuses the mean %d", (mean) => {
    expect(() => poissonOf(0, 0, mean)).toThrow(`Poisson mean ${mean} outside 0 … 700`);
  });
});

describe("shuffle", () => {
  test("gives each of the 24 orders of four things alike", () => {
    const trials = 24_000;
    const words = wordsOf("shuffle", 4 * trials);
    const counts = new Map<string, number>();
    for (let trial = 0; trial < trials; trial++) {
      const items = ["a", "b", "c", "d"];
      shuffle(items, (use) => words[4 * trial + use]!);
      const order = items.join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expectShare(count / trials, 1 / 24, trials);
  });

  test("keeps every item, and asks for the words length − 1 … 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.array(word32, { minLength: 20, maxLength: 20 }),
        (list, words) => {
          const items = Int32Array.from(list);
          const asked: number[] = [];
          shuffle(items, (use) => {
            asked.push(use);
            return words[use % 20]!;
          });
          expect([...items].sort()).toEqual([...Int32Array.from(list)].sort());
          expect(asked).toEqual(
            Array.from({ length: Math.max(0, list.length - 1) }, (_, at) => list.length - 1 - at),
          );
        },
      ),
    );
  });
});
