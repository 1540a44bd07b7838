import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { runToEnd } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { actsIn } from "../../src/model/interventions/index.ts";
import type { Intervention, Pick } from "../../src/model/interventions/intervention.ts";
import { differingArrays, runOf, stateOfSchool } from "../support/runs.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, separateSchools } from "../support/systems.ts";

const WEEKS = 30;
const plain = setupFrom({
  system: separateSchools([17, 14, 12]),
  practices: livelyPractices(),
  weeks: WEEKS,
});
const withEntries = (...interventions: Intervention[]): Setup => ({ ...plain, interventions });

const nobody: Pick = { by: "random", share: 0, of: "staff" };
const none: Pick = { by: "weakest", share: 0, of: "schools" };
const timing = { at: 8, until: null, schools: null };
const half = (of: Pick["of"], by: Pick["by"] = "random"): Pick => ({ by, share: 0.5, of });

/** One entry of each kind. `staff` and `schools`: whom and which they choose. */
function everyKind(staff: Pick | null, schools: Pick | null): Intervention[] {
  const values = [{ name: "openness", value: 1 }] as const;
  return [
    { ...timing, kind: "set", until: 20, pick: schools, values },
    { ...timing, kind: "seed", pick: staff, practice: 0, share: 1 },
    { ...timing, kind: "mandate", until: 20, pick: schools, practice: 0 },
    { ...timing, kind: "train", pick: staff, practice: 3, every: 4 },
    { ...timing, kind: "coach", until: 20, pick: staff, practice: -1, dose: 1 },
    { ...timing, kind: "connect", pick: schools, pairs: 5 },
    { ...timing, kind: "exchange", pick: staff, with: 1, staff: 100 },
    { ...timing, kind: "changeType", pick: schools, values, diagnosis: 0 },
  ];
}

const kept = ["chosenSchools", "chosenStaff"];
const differing = (one: Setup, other: Setup, weeks = WEEKS) =>
  differingArrays(runOf(one, 0, weeks).world, runOf(other, 0, weeks).world).filter(
    (name) => !kept.includes(name),
  );

describe("an entry that chooses nobody", () => {
  test.each(everyKind(nobody, none))("$kind leaves the run bit for bit as it was", (entry) => {
    expect(differing(plain, withEntries(entry))).toEqual([]);
  });

  test.each(everyKind(half("staff"), half("schools")))(
    "$kind does something where it chooses somebody, and nothing before its week",
    (entry) => {
      expect(differing(plain, withEntries(entry), 7)).toEqual([]);
      expect(differing(plain, withEntries(entry), 24)).not.toEqual([]);
    },
  );
});

describe("an entry for one school", () => {
  const listed = everyKind(null, null).filter(({ kind }) => kind !== "exchange" && kind !== "connect");
  test.each(listed)("$kind leaves a school without ties to it for ever as it was", (entry) => {
    const one = runOf(plain).world;
    const other = runOf(withEntries({ ...entry, schools: [0] })).world;
    for (const school of [1, 2]) {
      const [before, after] = [stateOfSchool(one, school), stateOfSchool(other, school)];
      for (const name of kept) {
        delete before[name];
        delete after[name];
      }
      expect(after).toEqual(before);
    }
    expect(stateOfSchool(other, 0)).not.toEqual(stateOfSchool(one, 0));
  });
});

describe("a checkpoint in the middle of what lasts", () => {
  const setup = withEntries(
    ...everyKind(half("staff", "bestConnected"), half("schools", "weakest")),
    ...everyKind(half("staff", "weakest"), half("schools", "bestConnected")),
    ...everyKind(half("staff"), half("schools")).map((entry) => ({ ...entry, at: 12 })),
  );

  test.each([1, 7, 8, 9, 12, 15, 19, 20, 21, 28])("goes on bit for bit, from week %i", (week) => {
    const restored = restore(setup, checkpoint(runOf(setup, 0, week)));
    runToEnd(restored);
    expect(differingArrays(restored.world, runOf(setup).world)).toEqual([]);
  });

  test("has in force what the original has", () => {
    const original = runOf(setup, 0, 15).world;
    const { directives, settings } = restore(setup, checkpoint(runOf(setup, 0, 15))).world;
    expect(directives).toEqual(original.directives);
    expect(settings).toEqual(original.settings);
    expect(directives.coached).toBeGreaterThan(0);
    expect(directives.mandates).toBeGreaterThan(0);
  });
});

describe("a choice", () => {
  test("that lasts is made once, as it begins [TL6]", () => {
    const entry = everyKind(half("staff", "weakest"), null)[4]!;
    const early = [...runOf(withEntries(entry), 0, 8).world.state.chosenStaff];
    expect(early.reduce((a, b) => a + b, 0)).toBeGreaterThan(10);
    expect([...runOf(withEntries(entry), 0, 20).world.state.chosenStaff]).toEqual(early);
  });

  test("is nobody else's luck: another entry before or after it changes nothing in whom it falls on", () => {
    const entry: Intervention = { ...timing, kind: "coach", pick: half("staff"), practice: -1, dose: 0 };
    const alone = [...runOf(withEntries(entry), 0, 9).world.state.chosenStaff];
    const others = everyKind(nobody, none).filter(({ kind }) => kind !== "coach");
    expect([...runOf(withEntries(...others, entry), 0, 9).world.state.chosenStaff]).toEqual(alone);
    const set: Intervention = { ...timing, at: 3, kind: "set", values: [{ name: "openness", value: 1 }] };
    expect([...runOf(withEntries(set, entry), 0, 9).world.state.chosenStaff]).toEqual(alone);
  });

  test("by luck twice in a week falls on others", () => {
    const entry: Intervention = { ...timing, kind: "coach", pick: half("staff"), practice: -1, dose: 1 };
    const { chosenStaff } = runOf(withEntries(entry, entry), 0, 9).world.state;
    expect(chosenStaff.subarray(0, 43)).not.toEqual(chosenStaff.subarray(43));
  });
});

describe("weeks", () => {
  const train: Intervention = { ...timing, kind: "train", practice: 0 };
  const acting = (entry: Intervention) =>
    Array.from({ length: 20 }, (_, k) => k + 1).filter((w) => actsIn(entry, w));
  test("an act acts once, or every so many weeks until its last [TL7]", () => {
    expect(acting(train)).toEqual([8]);
    expect(acting({ ...train, every: 5 })).toEqual([8, 13, 18]);
    expect(acting({ ...train, every: 5, until: 13 })).toEqual([8, 13]);
    expect(acting({ ...train, every: 5, until: 12 })).toEqual([8]);
  });
});

describe("costs", () => {
  /** Hours and money spent by each school, against the run without; nothing else happens. */
  function spent(entry: Intervention, values: Setup["values"] = {}): { hours: number[]; money: number[] } {
    const base = { ...plain, values: { ...values, hourCost: 40 } };
    const { state } = runOf({ ...base, interventions: [entry] }).world;
    return { hours: [...state.hours], money: [...state.purchases] };
  }
  const still = { contactRate: 0, meetingTime: 0, leadershipHolds: 0, teachersHold: 0 } as const;
  const zero = [0, 0, 0];

  test("of a training: for each participant, each time [TL5]", () => {
    const values = { ...still, trainingHours: 6, trainingMoney: 200 };
    const train: Intervention = { ...timing, kind: "train", practice: 0 };
    expect(spent(train, values)).toEqual({ hours: [102, 84, 72], money: [3400, 2800, 2400] });
    expect(spent({ ...train, schools: [1], every: 10 }, values)).toEqual({
      hours: [0, 252, 0],
      money: [0, 8400, 0],
    });
  });

  test("of coaching: for each one coached, each week [CH3]", () => {
    const values = { ...still, coachingHours: 1, coachingMoney: 80 };
    const coach: Intervention = { ...timing, kind: "coach", until: 17, schools: [2], practice: -1, dose: 1 };
    expect(spent(coach, values)).toEqual({ hours: [0, 0, 120], money: [0, 0, 9600] });
  });

  test("of an order: for each school and week [MA4]", () => {
    const mandate: Intervention = { ...timing, kind: "mandate", until: 17, schools: [0, 2], practice: 0 };
    expect(spent(mandate, { ...still, mandateHours: 2, mandateMoney: 5 })).toEqual({
      hours: [20, 0, 20],
      money: [50, 0, 50],
    });
  });

  test("of the entry's own stand in place of the usual: for each school concerned [TL5]", () => {
    const cost = { hours: 3, money: 7 };
    const sums = everyKind(null, null).map((entry) => spent({ ...entry, cost }, still));
    // Weeks 8–20 for what lasts; training every four weeks from week 8 to 30; once for the others.
    const times = [13, 1, 13, 6, 13, 1, 1, 1];
    expect(sums).toEqual(times.map((n) => ({ hours: [3 * n, 3 * n, 3 * n], money: [7 * n, 7 * n, 7 * n] })));
  });

  test("are not there for settings, and not where nobody is chosen", () => {
    const [set, ...others] = everyKind(nobody, none);
    expect(spent({ ...set!, pick: null }, still)).toEqual({ hours: zero, money: zero });
    for (const entry of others)
      expect(spent({ ...entry, cost: { hours: 3, money: 7 } }, still)).toEqual({ hours: zero, money: zero });
  });

  test("of a change of type: the setting up, as the new type says [TL12, UP1]", () => {
    const values = [{ name: "networkStartHours", value: 12 }] as const;
    const entry: Intervention = { ...timing, kind: "changeType", values, diagnosis: 1 };
    expect(spent(entry, { ...still, networkStartMoney: 9 })).toEqual({
      hours: [12, 12, 12],
      money: [18, 18, 18],
    });
  });

  test("of running a network: hours for each of the staff and week, money for each year [UP1]", () => {
    const { state } = runOf({
      ...setupFrom({ ...plain, weeks: 36 }),
      values: { ...still, networkHours: 0.5, networkMoney: 720 },
    }).world;
    expect([...state.hours]).toEqual([17, 14, 12].map((staff) => staff * 18));
    for (const money of state.purchases) expect(money).toBeCloseTo(720, 8);
  });

  test("add up: money is hours at their price, and what else was spent [OU4]", () => {
    const { state } = runOf(withEntries(...everyKind(half("staff"), half("schools")))).world;
    state.money.forEach((money, s) => expect(money).toBe(state.hours[s]! * 40 + state.purchases[s]!));
    expect(state.purchases.some((money) => money > 0)).toBe(true);
  });
});

describe("a change of type", () => {
  const district = (diagnosis: number) =>
    runOf(
      {
        ...setupOf({
          seed: "focus",
          weeks: 12,
          system: { generate: { schoolSizes: [12, 12] } },
          purpose: { diagnosis: 0 },
          interventions: [],
        }),
        interventions: [{ ...timing, kind: "changeType", values: [], diagnosis }],
      },
      3,
      10,
    ).world.state.focusDomain;

  test("chooses the problem to work on anew [TL12]", () => {
    expect([...district(1)]).toEqual([0, 0]);
    expect([...district(0)]).not.toContain(0);
  });
});
