import { expect, test } from "vitest";
import { studentQuantile } from "../../src/core/studentQuantile.ts";

// At .6, .9, .975 and .995, from SciPy 1's t.ppf.
const reference: Readonly<Record<number, readonly number[]>> = {
  1: [0.32491969623290634, 3.0776835371752544, 12.706204736174694, 63.656741162871526],
  2: [0.2886751345948128, 1.8856180831641272, 4.302652729749462, 9.924843200918287],
  3: [0.2766706623326898, 1.637744353696209, 3.1824463052837078, 5.840909309733355],
  4: [0.2707222947075976, 1.533206274058944, 2.7764451051977934, 4.604094871349992],
  5: [0.2671808657041451, 1.4758840488244815, 2.5705818356363146, 4.032142983555228],
  6: [0.2648345329335734, 1.4397557472651483, 2.4469118511449786, 3.7074280213248065],
  7: [0.2631668613520229, 1.4149239276505086, 2.364624251592784, 3.4994832973504924],
  30: [0.2556053649519128, 1.3104150253913955, 2.0422724563012378, 2.7499956535672254],
  99: [0.25402901215180673, 1.2901614420344854, 1.9842169515864174, 2.626405457280827],
  200: [0.25368437919014747, 1.2857987939948012, 1.9718962236339088, 2.600634436191558],
  201: [0.25368269988916703, 1.2857775925323176, 1.971836506779859, 2.6005099190831933],
  1000: [0.25341451583949876, 1.2823987214609247, 1.9623390808264083, 2.580754698065951],
};
const probabilities = [0.6, 0.9, 0.975, 0.995];

test.each(Object.keys(reference).map(Number))(
  "with %i degrees of freedom it is the printed one",
  (freedom) => {
    probabilities.forEach((p, at) => {
      const expected = reference[freedom]![at]!;
      expect(Math.abs(studentQuantile(p, freedom) / expected - 1)).toBeLessThan(1e-11);
      expect(Math.abs(studentQuantile(1 - p, freedom) / -expected - 1)).toBeLessThan(1e-11);
    });
  },
);

test("one and two degrees of freedom have closed forms, out to the far tail", () => {
  for (const p of [0.5001, 0.55, 0.75, 0.99, 0.999]) {
    expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5)) - 1).toBeCloseTo(0, 11);
    const inside = 2 * p - 1;
    expect(studentQuantile(p, 2) / (inside * Math.sqrt(2 / (1 - inside * inside))) - 1).toBeCloseTo(0, 11);
  }
});

test("exact sum and expansion meet where one takes over from the other", () => {
  const steps = [199, 200, 201, 202].map((freedom) => studentQuantile(0.975, freedom));
  const [first, second, third] = [steps[0]! - steps[1]!, steps[1]! - steps[2]!, steps[2]! - steps[3]!];
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(third);
  expect(first / second).toBeCloseTo(second / third, 3);
});

test("the ends, the middle and what is no distribution", () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0, 3)).toBe(-Infinity);
  expect(studentQuantile(1, 300)).toBe(Infinity);
  expect(studentQuantile(0.9, 0)).toBeNaN();
  expect(studentQuantile(1.1, 3)).toBeNaN();
});
