import { describe, expect, test } from "vitest";
import { normalOf } from "../../../src/core/distributions.ts";
import { Luck, stream } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import { blockLength, saltelliPoints } from "../../../src/experiment/sensitivity/saltelliDesign.ts";
import { sobolIndices } from "../../../src/experiment/sensitivity/sobolIndices.ts";
import { ishigamiErrors, methodologyReference } from "../../support/methodologyReference.ts";
import { ERRORS_ALLOWED } from "../../support/moments.ts";
import { gFunction, ishigami, outcomesAt } from "../../support/testFunctions.ts";

const key = seedKey("indices");
const noise = stream("test.noise");

function indicesOf(count: number, factors: number, of: (unit: Float64Array) => number, seed = "design") {
  const outcomes = outcomesAt(saltelliPoints(count, factors, seedKey(seed)), factors, 1, of);
  return sobolIndices(factors, 1, outcomes, key);
}

/** S1 of all factors, then ST. */
function sharesOf(found: ReturnType<typeof sobolIndices>): number[] {
  return [...found.factors.map(({ S1 }) => S1.value), ...found.factors.map(({ ST }) => ST.value)];
}

describe("Sobol' indices of Ishigami's function", () => {
  const { S1, ST, V, mean } = methodologyReference.ishigami;
  const exact = [...S1, ...ST];
  const errors = ishigamiErrors("ishigami_estimator_rmse.csv");

  // The largest of the three factors' reference errors, as the reference itself is of 20 scramblings only: over 200,
  // the errors of both nested scrambling and the reference's kind are up to twice as large, with long tails.
  test.each([1024, 4096])("are right to five reference errors with %i blocks", (count) => {
    const found = indicesOf(count, 3, ishigami);
    const table = errors.get(count)!;
    const [errorS1, errorST] = [Math.max(...table.slice(0, 3)), Math.max(...table.slice(3))];
    sharesOf(found).forEach((share, at) =>
      expect(Math.abs(share - exact[at]!)).toBeLessThan(5 * (at < 3 ? errorS1 : errorST)),
    );
    expect(Math.abs(found.variance / V - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.mean - mean)).toBeLessThan(0.02);
  });

  test("have over many scramblings errors as small as the reference's, far below plain Monte Carlo's", () => {
    const count = 1024;
    const scramblings = 20;
    const squares = new Array<number>(6).fill(0);
    for (let at = 0; at < scramblings; at++)
      sharesOf(indicesOf(count, 3, ishigami, `scrambling ${at}`)).forEach(
        (share, index) => (squares[index]! += (share - exact[index]!) ** 2 / scramblings),
      );
    const plain = ishigamiErrors("ishigami_estimator_rmse_plainMC.csv").get(count)!;
    squares.forEach((square, index) => {
      // Two root mean squares of 20 errors each differ by a factor of 2 once in a thousand times.
      expect(Math.sqrt(square)).toBeLessThan(2 * errors.get(count)![index]!);
      expect(Math.sqrt(square)).toBeLessThan(plain[index]! / 1.5);
    });
  });

  test("have intervals that hold the truth, with a half-width of a plausible size", () => {
    const found = indicesOf(1024, 3, ishigami);
    found.factors.forEach(({ S1, ST }, factor) => {
      expect(Math.abs(S1.value - exact[factor]!)).toBeLessThan(S1.conf);
      expect(Math.abs(ST.value - exact[factor + 3]!)).toBeLessThan(ST.conf);
      expect(S1.conf).toBeLessThan(0.2);
      expect(S1.conf).toBeGreaterThan(0.01);
    });
  });
});

describe("Sobol' indices", () => {
  test("of the G function agree with the exact ones", () => {
    const { a, S1, ST, V } = methodologyReference.sobol_g;
    const count = 4096;
    const found = indicesOf(count, a.length, gFunction(a));
    const largest = Math.max(...ishigamiErrors("ishigami_estimator_rmse.csv").get(count)!);
    [...S1, ...ST].forEach((exact, at) =>
      expect(Math.abs(sharesOf(found)[at]! - exact)).toBeLessThan(5 * largest),
    );
    expect(Math.abs(found.variance / V - 1)).toBeLessThan(0.02);
  });

  test("of a linear function are the squares of its coefficients", () => {
    const { S1, ST } = methodologyReference.linear_123_U01;
    const count = 1024;
    const found = indicesOf(count, 3, ([x, y, z]) => x! + 2 * y! + 3 * z!);
    const largest = Math.max(...ishigamiErrors("ishigami_estimator_rmse.csv").get(count)!);
    [...S1, ...ST].forEach((exact, at) =>
      expect(Math.abs(sharesOf(found)[at]! - exact)).toBeLessThan(5 * largest),
    );
  });

  test("of a product are all interaction, and shares below 0 are shown as they are", () => {
    const { ST, V } = methodologyReference.product_x1x2_Upm1;
    const found = indicesOf(1024, 2, ([x, y]) => (2 * x! - 1) * (2 * y! - 1));
    found.factors.forEach(({ S1: first, ST: total }, factor) => {
      expect(Math.abs(first.value)).toBeLessThan(first.conf);
      expect(Math.abs(total.value - ST[factor]!)).toBeLessThan(0.03);
    });
    expect(Math.abs(found.variance / V - 1)).toBeLessThan(0.02);
    const negative = Array.from({ length: 10 }, (_, at) =>
      indicesOf(16, 2, ([x, y]) => (2 * x! - 1) * (2 * y! - 1), `few ${at}`),
    ).flatMap(({ factors }) => factors.map(({ S1: first }) => first.value));
    expect(Math.min(...negative)).toBeLessThan(0);
  });

  test("of a factor without effect are exactly 0, of a constant nothing at all", () => {
    const idle = indicesOf(64, 2, ([x]) => x!);
    expect(idle.factors[1]!.S1.value).toBe(0);
    expect(idle.factors[1]!.ST).toEqual({ value: 0, conf: 0 });
    const constant = indicesOf(64, 2, () => 0.1);
    for (const { S1, ST } of constant.factors) {
      expect(S1.value).toBeNaN();
      expect(ST.conf).toBeNaN();
    }
  });
});

describe("with luck", () => {
  const count = 4096;
  const points = saltelliPoints(count, 2, seedKey("noisy"));
  const luck = new Luck(seedKey("noise"), 0);
  /** Noise that is another at every run. */
  const ofRun = (row: number, future: number) => normalOf(luck.draw(noise, row, future)[0]!);
  /** Noise that all points of a block share. */
  const ofFuture = (row: number, future: number) => ofRun(Math.floor(row / blockLength(2)), future + 1000);

  // The error of a share of variance in a sample of n: about the square root of 2/n and of products with noise, which
  // the bootstrap measures; its own interval is 1.96 of them.
  const expectShare = ({ value, conf }: { value: number; conf: number }, exact: number) => {
    expect(Math.abs(value - exact)).toBeLessThan((ERRORS_ALLOWED * conf) / 1.96);
    expect(conf).toBeLessThan(0.12);
  };

  test.each([
    ["noisy_linear_sd0.5", 0.5, 5],
    ["noisy_linear_sd0.5", 0.5, 10],
    ["noisy_linear_sd1.0", 1, 5],
    ["noisy_linear_sd1.0", 1, 10],
  ] as const)("the shares of %s are the reference's (sd %d, %i futures)", (name, sd, futures) => {
    const reference = methodologyReference[name];
    const outcomes = outcomesAt(
      points,
      2,
      futures,
      ([x, y], row, future) => x! + 2 * y! + sd * ofRun(row, future),
    );
    const { factors, split, variance } = sobolIndices(2, futures, outcomes, key);
    factors.forEach(({ S1, S1Single, STExpected, STSingle }, factor) => {
      const single = reference.S1_single_replicate[factor]!;
      expectShare(S1, reference.S1_of_mean_over_R[futures]![factor]!);
      expectShare(S1Single, single);
      expectShare(STExpected, single);
      // Independent noise at every run is luck and both factors together.
      expectShare(STSingle, single + reference.seed_share);
    });
    expectShare(split.seed, reference.seed_share);
    expectShare(split.both, reference.seed_share);
    expectShare(split.luck, 0);
    expectShare(split.factors, 1 - reference.seed_share);
    expect(Math.abs(variance / reference.V_total - 1)).toBeLessThan(0.03);
  });

  test("luck that is the same whatever the factors are is luck alone", () => {
    const reference = methodologyReference["noisy_linear_sd1.0"];
    const outcomes = outcomesAt(points, 2, 3, ([x, y], row, future) => x! + 2 * y! + ofFuture(row, future));
    const { factors, split } = sobolIndices(2, 3, outcomes, key);
    expectShare(split.luck, reference.seed_share);
    expectShare(split.both, 0);
    factors.forEach(({ S1Single, STSingle }, factor) => {
      expectShare(S1Single, reference.S1_single_replicate[factor]!);
      expectShare(STSingle, reference.S1_single_replicate[factor]!);
    });
  });

  test("luck that multiplies a factor is told from what the factor does by itself", () => {
    // y = x (1 + n), x uniform, n normal: V = 1/12 from x, 1/4 from n alone, 1/12 from both.
    const outcomes = outcomesAt(points, 2, 4, ([x], row, future) => x! * (1 + ofFuture(row, future)));
    const { factors, split } = sobolIndices(2, 4, outcomes, key);
    expectShare(factors[0]!.S1Single, 1 / 5);
    expectShare(factors[0]!.STExpected, 1 / 5);
    expectShare(factors[0]!.STSingle, 2 / 5);
    expectShare(split.factors, 1 / 5);
    expectShare(split.luck, 3 / 5);
    expectShare(split.both, 1 / 5);
    expect(factors[1]!.STSingle.value).toBe(0);
  });

  test("one future a point gives indices, but no shares of luck", () => {
    const outcomes = outcomesAt(points, 2, 1, ([x, y], row) => x! + 2 * y! + ofRun(row, 0));
    const { factors, split, variance } = sobolIndices(2, 1, outcomes, key);
    expectShare(factors[0]!.S1, methodologyReference["noisy_linear_sd1.0"].S1_single_replicate[0]!);
    expect([factors[0]!.S1Single.value, split.seed.value, split.luck.value]).toEqual([NaN, NaN, NaN]);
    expect(Math.abs(variance / methodologyReference["noisy_linear_sd1.0"].V_total - 1)).toBeLessThan(0.1);
  });

  test("a failed run takes out its future in its block, and nothing else", () => {
    const of = ([x, y]: Float64Array, row: number, future: number) => x! + 2 * y! + ofRun(row, future);
    const whole = outcomesAt(points, 2, 3, of);
    const holed = whole.slice();
    holed[2 * 3 + 1] = NaN;
    const { blocks, factors } = sobolIndices(2, 3, holed, key);
    expect(blocks).toBe(count);
    // The same as if the block's other points had lost that future too.
    for (let point = 0; point < 4; point++) holed[point * 3 + 1] = NaN;
    expect(sobolIndices(2, 3, holed, key).factors).toEqual(factors);
    for (let future = 0; future < 2; future++) holed[future] = NaN;
    expect(sobolIndices(2, 3, holed, key).blocks).toBe(count - 1);
  });
});
