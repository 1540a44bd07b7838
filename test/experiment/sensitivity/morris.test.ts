import { describe, expect, test } from "vitest";
import { normalOf } from "../../../src/core/distributions.ts";
import { Luck, stream } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import {
  morrisTrajectories,
  stepLength,
  trajectory,
  type Trajectory,
} from "../../../src/experiment/sensitivity/morrisDesign.ts";
import { morrisMeasures } from "../../../src/experiment/sensitivity/morrisMeasures.ts";
import { methodologyReference } from "../../support/methodologyReference.ts";
import { ERRORS_ALLOWED } from "../../support/moments.ts";
import { gFunction, ishigami, outcomesAt } from "../../support/testFunctions.ts";

const LEVELS = 4;
const key = seedKey("morris");
const noise = stream("test.morris.noise");

/** Every start with every order of the factors: what a random design draws from. */
function allTrajectories(factors: number): Trajectory[] {
  const starts = Array.from({ length: LEVELS ** factors }, (_, at) =>
    Array.from({ length: factors }, (_, factor) => Math.floor(at / LEVELS ** factor) % LEVELS),
  );
  return starts.flatMap((start) =>
    permutations(start.map((_, at) => at)).map((order) => trajectory(start, order, LEVELS)),
  );
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function measure(
  trajectories: readonly Trajectory[],
  futures: number,
  of: (unit: Float64Array, row: number, future: number) => number,
) {
  const factors = trajectories[0]!.moved.length;
  const points = Float64Array.from(trajectories.flatMap((each) => [...each.points]));
  return morrisMeasures(trajectories, futures, outcomesAt(points, factors, futures, of), key);
}

const linear = ([x, y, z]: Float64Array) => x! + 2 * y! + 3 * z!;
const interacting = ([x, y]: Float64Array) => 2 * x! + 3 * y! + 4 * x! * y!;
const reference = methodologyReference;
const cases = [
  ["Ishigami's function", ishigami, reference.morris_ishigami_p4_exact_enumeration],
  ["the G function", gFunction([0, 1, 4.5]), reference.morris_g3_p4_exact_enumeration],
  ["2x + 3y + 4xy", interacting, reference.morris_2x1_3x2_4x1x2_p4_exact],
] as const;

describe("Morris' measures", () => {
  test.each(cases)("over all trajectories are exact for %s", (_, of, exact) => {
    const { factors } = measure(allTrajectories(exact.length), 1, of);
    factors.forEach(({ mu, muStar, sigma, effects }, factor) => {
      expect(mu).toBeCloseTo(exact[factor]!.mu, 11);
      expect(muStar).toBeCloseTo(exact[factor]!.mu_star, 11);
      // The reference divides by n, ours by n − 1.
      expect(sigma * Math.sqrt((effects - 1) / effects)).toBeCloseTo(exact[factor]!.sigma, 11);
    });
  });

  test.each(cases)("of 400 random trajectories are near the exact ones for %s", (_, of, exact) => {
    const { factors } = measure(morrisTrajectories(400, exact.length, LEVELS, key), 1, of);
    factors.forEach(({ mu, muConf, muStar, muStarConf }, factor) => {
      const { mu: exactMu, mu_star: exactStar, sigma } = exact[factor]!;
      const error = sigma / Math.sqrt(400);
      expect(Math.abs(mu - exactMu)).toBeLessThan(ERRORS_ALLOWED * error);
      expect(Math.abs(muConf / (1.96 * error) - 1)).toBeLessThan(0.2);
      // The sizes of effects scatter by √(E d² − mu*²), with E d² = sigma² + mu².
      const starError = Math.sqrt(sigma ** 2 + exactMu ** 2 - exactStar ** 2) / Math.sqrt(400);
      expect(Math.abs(muStar - exactStar)).toBeLessThan(ERRORS_ALLOWED * starError + 1e-12);
      expect(Math.abs(muStarConf - 1.96 * starError)).toBeLessThan(0.2 * 1.96 * starError + 1e-9);
    });
  });

  test("of a linear function are its coefficients, without any scatter", () => {
    const { factors, luckSd } = measure(morrisTrajectories(10, 3, LEVELS, key), 2, linear);
    factors.forEach(({ mu, muStar, sigma, muStarLuck }, factor) => {
      expect(mu).toBeCloseTo(factor + 1, 12);
      expect(muStar).toBeCloseTo(factor + 1, 12);
      expect(sigma).toBeCloseTo(0, 12);
      expect(muStarLuck).toBeCloseTo(0, 12);
    });
    expect(luckSd).toBe(0);
  });

  test("of a factor without effect are exactly 0", () => {
    const { factors } = measure(morrisTrajectories(10, 3, LEVELS, key), 1, ([x]) => Math.exp(x!));
    expect([factors[1]!.muStar, factors[1]!.muStarConf, factors[1]!.sigma]).toEqual([0, 0, 0]);
  });
});

describe("with luck", () => {
  const luck = new Luck(seedKey("noise"), 0);
  const ofRun = (row: number, future: number) => normalOf(luck.draw(noise, row, future)[0]!);
  const trajectories = morrisTrajectories(500, 2, LEVELS, key);

  test("that all points of a trajectory share, effects are as without", () => {
    const { factors, luckSd } = measure(
      trajectories,
      4,
      ([x, y], row, future) => x! + 2 * y! + ofRun(Math.floor(row / 3), future),
    );
    expect(factors[0]!.mu).toBeCloseTo(1, 10);
    expect(factors[0]!.muStarLuck).toBeCloseTo(0, 10);
    // A variance in n(n′ − 1) independent pieces has a relative error of √(2 / …).
    expect(Math.abs(luckSd ** 2 - 1)).toBeLessThan(ERRORS_ALLOWED * Math.sqrt(2 / (500 * 3)));
  });

  test("that is another at each run, a factor without effect shows what luck comes to, and is told so", () => {
    const { factors } = measure(trajectories, 4, ([x], row, future) => x! + ofRun(row, future));
    const idle = factors[1]!;
    // Differences of two means of 4: sd √(2/4), over a step of 2/3.
    const sd = Math.sqrt(0.5) / stepLength(LEVELS);
    const meanSize = sd * Math.sqrt(2 / Math.PI);
    const error = (sd * Math.sqrt(1 - 2 / Math.PI)) / Math.sqrt(500);
    expect(Math.abs(idle.muStar - meanSize)).toBeLessThan(ERRORS_ALLOWED * error);
    expect(Math.abs(idle.muStarLuck - meanSize)).toBeLessThan(0.05 * meanSize);
    expect(Math.abs(idle.mu)).toBeLessThan((ERRORS_ALLOWED * sd) / Math.sqrt(500));
  });

  test("failed runs take out the steps that they belong to", () => {
    const points = Float64Array.from(trajectories.flatMap((each) => [...each.points]));
    const outcomes = outcomesAt(points, 2, 1, ([x, y]) => x! + 2 * y!);
    outcomes[1] = NaN; // the middle point of the first trajectory: both of its steps
    outcomes[3] = NaN; // the first point of the second: its first step
    const { factors } = morrisMeasures(trajectories, 1, outcomes, key);
    expect(factors.map(({ effects }) => effects).reduce((sum, count) => sum + count)).toBe(2 * 500 - 3);
    expect(factors[1]!.mu).toBeCloseTo(2, 10);
    const none = morrisMeasures(
      trajectories,
      1,
      outcomes.map(() => NaN),
      key,
    );
    expect(none.factors[0]!.mu).toBeNaN();
    expect(none.factors[0]!.muStar).toBeNaN();
  });
});

describe("Morris' trajectories", () => {
  test("move each factor once, by two thirds of its range on the grid", () => {
    for (const { points, moved } of morrisTrajectories(50, 6, LEVELS, key)) {
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      moved.forEach((factor, step) => {
        for (let other = 0; other < 6; other++) {
          const change = Math.abs(points[(step + 1) * 6 + other]! - points[step * 6 + other]!);
          expect(change).toBeCloseTo(other === factor ? 2 / 3 : 0, 12);
        }
      });
      expect([...points].every((place) => Number.isInteger(place * 3) && place >= 0 && place <= 1)).toBe(
        true,
      );
    }
  });
});
