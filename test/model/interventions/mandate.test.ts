import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import type { Intervention } from "../../../src/model/interventions/intervention.ts";
import type { GivenValues } from "../../../src/model/parameters.ts";
import { expectShare } from "../../support/moments.ts";
import { eager, nothingHappens, setupFrom } from "../../support/setup.ts";
import { practicesOf, systemOf } from "../../support/systems.ts";

const order = (at: number, until: number | null, schools: number[] | null = null): Intervention => ({
  kind: "mandate",
  at,
  until,
  schools,
  practice: 1,
});

const PEOPLE = 4000;
/** Two schools, everybody with practice 1 of one domain in use; the second practice is the one that is ordered. */
function run(values: GivenValues, interventions: readonly Intervention[], initialUse = 0, weeks = 12) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [PEOPLE, 10], groups: [{ members: [0, 1, 2], school: 0 }] }),
    practices: practicesOf([{ initialUse, quality: 0.1 }, { quality: -1 }]),
    values: { ...nothingHappens, ...values },
    interventions,
    weeks,
  });
  const simulation = createSimulation(setup, 0);
  const byWeek: { users: number; others: number; belief: number; fidelity: number; backed: number }[] = [];
  while (simulation.world.week < weeks) {
    step(simulation);
    const { state } = simulation.world;
    byWeek.push({
      users: state.current.subarray(0, PEOPLE).filter((p) => p === 1).length,
      others: state.current.subarray(PEOPLE).filter((p) => p === 1).length,
      belief: Math.max(...Array.from({ length: PEOPLE }, (_, i) => state.beliefMean[2 * i + 1]!)),
      fidelity: Math.max(...state.fidelity),
      backed: state.endorsed[0]!,
    });
  }
  return byWeek;
}

describe("an order from above", () => {
  test("is obeyed with the weekly chance of compliance, in the chosen schools only, while it lasts [MA1]", () => {
    const weeks = run({ compliance: 0.2 }, [order(3, 5, [0])]);
    expect(weeks.slice(0, 2).map(({ users }) => users)).toEqual([0, 0]);
    [1, 2, 3].forEach((week) => expectShare(weeks[week + 1]!.users / PEOPLE, 1 - 0.8 ** week, PEOPLE));
    expect(weeks[11]!.users).toBe(weeks[4]!.users);
    expect(weeks.map(({ others }) => others)).toEqual(new Array(12).fill(0));
  });

  test("is carried out at a share of the fidelity at which people could begin [MA1]", () => {
    const [first] = run({ compliance: 1, startFidelity: 0.2, mandatedFidelity: 0.5 }, [order(1, null, [0])]);
    expect(first!.users).toBe(PEOPLE);
    expect(first!.fidelity).toBeCloseTo(0.1, 6);
  });

  test("convinces nobody [MA3]", () => {
    const weeks = run({ compliance: 1, priorMean: 0 }, [order(1, null)]);
    expect(weeks.map(({ belief }) => belief)).toEqual(new Array(12).fill(0));
  });

  test("takes the place of what was in use, and is not given up while it lasts, whatever people think of it [MA1, MA2]", () => {
    // All believe it to do harm, take stock every week and would drop it at once; the other practice is theirs by choice.
    const values = {
      compliance: 1,
      priorMean: -1,
      dropRate: 1,
      takeStockEvery: 1,
      groupthink: 0,
      deindividuation: 0,
      ownFitSd: 0,
      initialConfidence: 1,
    } as const;
    const weeks = run(values, [order(3, 6)], 1);
    expect(weeks.map(({ users }) => users)).toEqual([0, 0, PEOPLE, PEOPLE, PEOPLE, PEOPLE, 0, 0, 0, 0, 0, 0]);
  });

  test.each([0, 1])(
    "is not dropped along with what it takes the place of, schedule %i [MA1, MA2]",
    (activation) => {
      // In the week of the order all would drop what they use: what they obey with takes its place instead.
      const values = {
        activation,
        compliance: 1,
        initialConfidence: -1,
        dropRate: 1,
        takeStockEvery: 1,
        groupthink: 0,
        deindividuation: 0,
        ownFitSd: 0,
      } as const;
      expect(run(values, [order(1, null)], 1, 1)[0]!.users).toBe(PEOPLE);
    },
  );

  test("is not replaced by something better while it lasts; after it what people believe decides [MA2]", () => {
    const values = {
      ...eager,
      openness: 1,
      compliance: 1,
      initialAwareness: 1,
      zeroThresholdShare: 1,
      priorMean: -1,
    };
    const weeks = run({ ...values, dropRate: 0, initialConfidence: 1 }, [order(3, 6)], 1);
    expect(weeks.slice(2, 6).map(({ users }) => users)).toEqual([PEOPLE, PEOPLE, PEOPLE, PEOPLE]);
    expect(weeks[11]!.users).toBe(0);
  });

  test("is kept just as well where people act one after another", () => {
    const values = {
      ...eager,
      activation: 1,
      openness: 1,
      compliance: 1,
      initialAwareness: 1,
      zeroThresholdShare: 1,
      priorMean: -1,
      dropRate: 1,
      takeStockEvery: 1,
      groupthink: 0,
      initialConfidence: 1,
    } as const;
    const weeks = run(values, [order(3, 6)], 1);
    expect(weeks.map(({ users }) => users).slice(0, 6)).toEqual([0, 0, PEOPLE, PEOPLE, PEOPLE, PEOPLE]);
    expect(weeks[11]!.users).toBe(0);
  });

  test("counts as backed by every group of the school [MA3]", () => {
    expect(run({ compliance: 0 }, [order(3, 5)]).map(({ backed }) => backed)).toEqual([
      -1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(run({ compliance: 0 }, [order(3, 5, [1])])[3]!.backed).toBe(-1);
  });

  test("gives way to one further down the timeline for the same domain [TL2]", () => {
    const second: Intervention = { kind: "mandate", at: 1, until: null, schools: null, practice: 0 };
    const [, week] = run({ compliance: 1 }, [order(1, null), second]);
    expect(week!.users).toBe(0);
  });
});
