import { describe, expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { learn } from "../../src/model/learning.ts";
import { fc } from "../support/fastCheck.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const setup = setupFrom({
  system: systemOf({ schoolSizes: [3] }),
  practices: practicesOf([{}, {}, { domain: 1 }], [1, 1]),
  values: { priorMean: 0.1, priorPrecision: 6 },
});
const evidence = fc.record({
  value: fc.double({ min: -3, max: 3, noNaN: true }),
  precision: fc.double({ min: 0, max: 10, noNaN: true }),
  shown: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** What person 1 thinks of practice 2 after some evidence. */
function after(list: readonly { value: number; precision: number; shown: number }[]) {
  const { world } = createSimulation(setup, 0);
  for (const { value, precision, shown } of list) world.now.evidence.add(1, 2, value, precision, shown);
  learn(world);
  const cell = 1 * 3 + 2;
  const { beliefMean, beliefPrecision, knowHow } = world.state;
  return { mean: beliefMean[cell]!, precision: beliefPrecision[cell]!, knowHow: knowHow[cell]!, world };
}

describe("learning from evidence", () => {
  test("gives the normal posterior: means weighted by precision, precisions added [LN1]", () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 30 }), (list) => {
        const { mean, precision } = after(list);
        const total = 6 + list.reduce((sum, one) => sum + one.precision, 0);
        const weighted = 6 * 0.1 + list.reduce((sum, one) => sum + one.precision * one.value, 0);
        // Each of up to thirty updates is rounded to 32 bits: half of 2⁻²³ of at most 3, or of the precision.
        expect(Math.abs(mean - weighted / total)).toBeLessThan(31 * 3 * 2 ** -23);
        expect(Math.abs(precision - total)).toBeLessThan(31 * total * 2 ** -24);
      }),
    );
  });

  test("does not depend on the order of the evidence [LN2]", () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 20 }), (list) => {
        const [one, other] = [after(list), after([...list].reverse())];
        expect(Math.abs(one.mean - other.mean)).toBeLessThan(20 * 3 * 2 ** -22);
        expect(one.knowHow).toBe(other.knowHow);
      }),
    );
  });

  test("halves the distance to the truth when the evidence weighs as much as the prior [LN1]", () => {
    expect(after([{ value: 0.5, precision: 6, shown: 0 }]).mean).toBeCloseTo(0.3, 6);
  });

  test("keeps the best that was shown [LN4]", () => {
    expect(after([0.3, 0.7, 0.2].map((shown) => ({ value: 0, precision: 1, shown }))).knowHow).toBe(
      Math.fround(0.7),
    );
    expect(after([]).knowHow).toBe(0);
  });

  test("makes the person aware of the practice, and nobody else of anything [LN3]", () => {
    const { world } = after([{ value: 0, precision: 0, shown: 0 }]);
    // Practice 2 is the first of domain 1.
    expect([...world.state.aware]).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test("changes nobody else's beliefs [LN1]", () => {
    const { world } = after([{ value: 2, precision: 5, shown: 1 }]);
    const others = [...world.state.beliefMean].filter((_, cell) => cell !== 5);
    expect(others).toEqual(new Array<number>(8).fill(Math.fround(0.1)));
  });
});
