import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { adoption } from "../../src/model/mechanisms/adoption.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import type { State } from "../../src/model/state.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf, type HandMadePractice } from "../support/systems.ts";

const PEOPLE = 4000;

interface Weighing {
  /** Number of colleagues, all of whom are of another school, and how many of them use practice 0. */
  readonly contacts?: number;
  readonly users?: number;
  readonly threshold?: number;
  readonly practices?: readonly HandMadePractice[];
  readonly leverage?: readonly number[];
  readonly values?: GivenValues;
  readonly prepare?: (state: State, contacts: number) => void;
  readonly inOneGroup?: boolean;
}

/** Share of many equal teachers who take up each practice in the first week. */
function sharesTaking({
  contacts = 0,
  users = 0,
  threshold = 0,
  practices = [{}],
  leverage,
  values,
  prepare,
  inOneGroup,
}: Weighing): number[] {
  const people = contacts + PEOPLE;
  const learners = Array.from({ length: PEOPLE }, (_, k) => contacts + k);
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: contacts === 0 ? [PEOPLE] : [contacts, PEOPLE],
      ties: learners.flatMap((i) => Array.from({ length: contacts }, (_, j) => [i, j] as const)),
      threshold: new Array<number>(people).fill(threshold),
      groups: inOneGroup ? [{ school: contacts === 0 ? 0 : 1, members: learners }] : [],
    }),
    practices: practicesOf(practices, leverage),
    values: { initialAwareness: 1, ownFitSd: 0, ...values },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, adoption] });
  const { state, sizes } = simulation.world;
  for (let j = 0; j < users; j++) state.current[j * sizes.domain] = 0;
  for (const i of learners) state.usersAmong[i * sizes.practice] = users;
  prepare?.(state, contacts);
  const before = state.current.slice();
  step(simulation);
  return practices.map((_, p) => {
    const taking = learners.filter((i) => {
      for (let d = 0; d < sizes.domain; d++)
        if (state.current[i * sizes.domain + d] === p && before[i * sizes.domain + d] !== p) return true;
      return false;
    });
    return taking.length / PEOPLE;
  });
}

const noHelp = {
  principalParticipation: 0,
  goals: 0,
  planning: 0,
  resourcing: 0,
  environment: 0,
  capacity: 0,
};

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

describe("a teacher takes up", () => {
  test.each([
    [0, 0.5],
    [0.2, logistic(0.7 * 10 * 0.2)],
    [-0.15, logistic(-0.7 * 10 * 0.15)],
  ])(
    "what she believes worth %d with probability openness × Λ(β(1 − δ)G) [AD1, AD6, AD8]",
    (priorMean, chance) => {
      const [share] = sharesTaking({ values: { priorMean, openness: 0.6, deindividuation: 0.3 } });
      expectShare(share!, 0.6 * chance, PEOPLE);
    },
  );

  test("less, the more it asks and the less help there is [AD6]", () => {
    const support = (1 + 0.27) * 0.5;
    const [share] = sharesTaking({
      practices: [{ challenge: 0.8 }],
      values: { openness: 1, deindividuation: 0, ...noHelp, environment: 1 },
    });
    expectShare(share!, logistic((10 * -0.25 * 0.8) / support), PEOPLE);
  });

  test.each([
    [0, 0],
    [1, 1 / 3],
    [2, 2 / 3],
    [3, 1],
    [5, 1],
  ])("under the norm of %i users among her contacts, which is full at three [AD7, AD8]", (users, norm) => {
    const [share] = sharesTaking({
      contacts: 5,
      users,
      values: { openness: 1, deindividuation: 0.4, priorMean: -0.2 },
    });
    expectShare(share!, logistic(10 * (0.6 * -0.2 + 0.4 * 0.35 * norm)), PEOPLE);
  });

  test("by the group's norm alone when nothing of her own is left [AD5, AD8]", () => {
    const [share] = sharesTaking({
      contacts: 3,
      users: 3,
      values: { openness: 1, deindividuation: 1, priorMean: -5 },
    });
    expectShare(share!, logistic(3.5), PEOPLE);
  });

  test("what suits her own classroom, by .7 of what she senses [AD5]", () => {
    const prepare = (state: State) => state.ownFit.fill(0.3);
    const [share] = sharesTaking({ values: { openness: 1, deindividuation: 0.2 }, prepare });
    expectShare(share!, logistic(10 * 0.8 * 0.7 * 0.8 * 0.3), PEOPLE);
  });

  test("in place of what she has by the difference of the two [AD6, AD9]", () => {
    const prepare = (state: State) => {
      for (let i = 0; i < PEOPLE; i++) {
        state.current[i] = 1;
        state.beliefMean[2 * i + 1] = 0.1;
      }
    };
    const [share] = sharesTaking({
      practices: [{}, {}],
      values: { openness: 1, deindividuation: 0, priorMean: 0.2 },
      prepare,
    });
    expectShare(share!, logistic(10 * 0.1), PEOPLE);
  });

  test("a variant of what she uses as if it asked a fifth of its challenge [AD6, VA7]", () => {
    const change = (variant: boolean) =>
      sharesTaking({
        practices: [{}, { challenge: 0.8 }],
        values: { openness: 1, deindividuation: 0, ...noHelp, capacity: 1 },
        prepare: (state) => {
          state.current.fill(0);
          if (variant) state.variantOf[1] = 0;
        },
      })[1]!;
    expectShare(change(false), logistic(10 * -0.25 * 0.8), PEOPLE);
    expectShare(change(true), logistic(10 * -0.25 * 0.8 * 0.2), PEOPLE);
  });

  test("one of those in reach, each as likely to be weighed up [AD5]", () => {
    const shares = sharesTaking({ practices: [{}, {}, {}], values: { openness: 1, priorMean: 100 } });
    for (const share of shares) expectShare(share, 1 / 3, PEOPLE);
  });

  test("something in the focus domain more often than elsewhere [AD1]", () => {
    const practices = [0, 1, 2].map((domain) => ({ domain }));
    const shares = sharesTaking({
      practices,
      leverage: [1, 3, 2],
      values: { openness: 1, priorMean: 100, focus: 0.4, diagnosis: 1 },
    });
    [0.2, 0.6, 0.2].forEach((chance, domain) => expectShare(shares[domain]!, chance, PEOPLE));
  });
});

describe("a teacher takes up nothing", () => {
  const sure = { openness: 1, priorMean: 100 };

  test("that she has never heard of [AD2]", () => {
    expect(sharesTaking({ values: { ...sure, initialAwareness: 0 } })).toEqual([0]);
  });

  test("in a week when she is not open to it [AD1]", () => {
    expect(sharesTaking({ values: { ...sure, openness: 0 } })).toEqual([0]);
  });

  test("that too few of her contacts use [AD2]", () => {
    expect(sharesTaking({ contacts: 5, users: 1, threshold: 0.21, values: sure })).toEqual([0]);
    expect(sharesTaking({ contacts: 5, users: 1, threshold: 0.2, values: sure })).toEqual([1]);
    expect(
      sharesTaking({ contacts: 5, users: 2, threshold: 3, values: { ...sure, thresholdKind: 1 } }),
    ).toEqual([0]);
    expect(
      sharesTaking({ contacts: 5, users: 3, threshold: 3, values: { ...sure, thresholdKind: 1 } }),
    ).toEqual([1]);
  });
});

describe("a group's backing", () => {
  const backed = (threshold: number, values: GivenValues, users = 1, contacts = 10) =>
    sharesTaking({
      contacts,
      users,
      threshold,
      inOneGroup: true,
      values: { openness: 1, priorMean: 100, ...values },
      prepare: (state) => state.endorsed.fill(0),
    })[0];

  test("counts like a share of own contacts [AD3, DE8]", () => {
    expect(backed(0.29, { endorsementWeight: 0.2 })).toBe(1);
    expect(backed(0.31, { endorsementWeight: 0.2 })).toBe(0);
    expect(backed(0.11, { endorsementWeight: 0 })).toBe(0);
  });

  test("counts like that share of the number of contacts where thresholds are numbers [AD4]", () => {
    expect(backed(3, { endorsementWeight: 0.2, thresholdKind: 1 })).toBe(1);
    expect(backed(4, { endorsementWeight: 0.2, thresholdKind: 1 })).toBe(0);
  });

  test("reaches a threshold exactly as users do: one of five and a fifth meet two fifths [AD3, AD4]", () => {
    expect(backed(0.4, { endorsementWeight: 0.2 }, 1, 5)).toBe(1);
    expect(backed(0.3, { endorsementWeight: 0.2 }, 1, 10)).toBe(1);
    expect(backed(0.2, { endorsementWeight: 0.2 }, 0, 10)).toBe(1);
  });
});
