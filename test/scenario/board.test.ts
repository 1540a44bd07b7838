import { describe, expect, test } from "vitest";
import { hashOf } from "../../src/experiment/hashes.ts";
import { boardPlans, planChanges } from "../../src/scenario/board/boardPlans.ts";
import { headlineKinds, headlineRanges } from "../../src/scenario/board/headlines.ts";
import { SystemCache } from "../../src/scenario/systemCache.ts";
import { faultsOf, faultTexts, openPrepared, prepare, small } from "./scenarioFolder.ts";

const listed = {
  ...small,
  practices: {
    list: [
      { name: "Open questions", quality: 0.3, domain: "Talk" },
      { name: "Catchy slides", quality: -0.2, domain: "Talk" },
    ],
  },
};
const led = { name: "Led", set: { "leadership.principalParticipation": 1 } };
const withBoard = (board: unknown, base: object = small) => ({ "main.json": { ...base, board } });
const faultsOfPlans = (plans: unknown, base: object = small) => {
  const opened = openPrepared(withBoard({ plans }, base));
  return faultTexts(() => boardPlans(opened, new SystemCache()), opened.places.scenarioFile.slice(0, -10));
};

test("a board changes neither the scenario nor its hash", () => {
  const plain = prepare({ "main.json": listed }).scenario;
  const board = { headline: "use", practice: "Open questions", plans: [led], guesses: ["people.turnover"] };
  const shown = prepare(withBoard(board, listed));
  expect(hashOf(shown.scenario)).toBe(hashOf(plain));
  expect(shown.scenario).toEqual(plain);
  expect(shown.input.board).toEqual(board);
});

test.each(headlineKinds)("the usual goal and the smallest change of %s lie within its range", (kind) => {
  const { goal, matters, min, max } = headlineRanges[kind];
  expect(goal).toBeGreaterThanOrEqual(min);
  expect(goal).toBeLessThanOrEqual(max);
  expect(matters).toBeGreaterThan(0);
  const practice = kind === "use" ? { practice: "Open questions" } : {};
  expect(
    prepare(withBoard({ headline: kind, goal, matters, ...practice }, listed)).input.board,
  ).toBeDefined();
});

describe("what is wrong with a board is told:", () => {
  test("a practice that the scenario has none of, none at all, and one too many", () => {
    expect(faultsOf(withBoard({ headline: "use", practice: "Opne questions" }, listed))).toEqual([
      'main.json: board.practice: is no practice of this scenario\n  given:   "Opne questions"\n  allowed: "Open questions", "Catchy slides"\n  nearest: "Open questions"',
    ]);
    expect(faultsOf(withBoard({ headline: "use" }, listed))).toEqual([
      "main.json: board.practice: is missing: use is about one practice\n  remedy:  name the practice, or choose another headline",
    ]);
    expect(faultsOf(withBoard({ headline: "harm", practice: "Open questions" }, listed))).toEqual([
      'main.json: board.practice: makes no sense here: harm is about all practices\n  given:   "Open questions"\n  remedy:  take practice out, or set headline to "use"',
    ]);
  });

  test("a goal outside of the headline's range, and a change that could not matter", () => {
    expect(faultsOf(withBoard({ headline: "harm", goal: -0.1, matters: 0 }))).toEqual([
      "main.json: board.goal: is no goal for the headline harm\n  given:   -0.1\n  allowed: a number from 0 to 1",
      "main.json: board.matters: is no change that could matter\n  given:   0\n  allowed: a number above 0, up to 1",
    ]);
    expect(faultsOf(withBoard({ goal: 7 }))[0]).toContain("board.goal: is too large");
    expect(faultsOf(withBoard({ headline: "gian" }))[0]).toContain('nearest: "gain"');
  });

  test("plans of one name, a plan without anything, and too many plans", () => {
    expect(faultsOf(withBoard({ plans: [led, led] }))[0]).toBe(
      'main.json: board.plans: has two entries of the same name\n  given:   "Led"\n  remedy:  rename one of them',
    );
    expect(faultsOf(withBoard({ plans: [{ name: "Nothing", set: {}, interventions: [] }] }))[0]).toMatch(
      /^main\.json: board\.plans\[0\]: changes nothing\n {2}given: {3}"Nothing"/,
    );
    const four = ["a", "b", "c", "d"].map((name) => ({ ...led, name }));
    expect(faultsOf(withBoard({ plans: four }))[0]).toContain("board.plans: is too long");
  });

  test("settings that there are not, that are out of range, and that no plan can change", () => {
    const set = {
      "leadership.principalParticipaton": 1,
      "perils.groupthink": 2,
      weeks: 5,
      "system.generate.schools": 3,
    };
    const faults = faultsOf(withBoard({ plans: [{ name: "Wrong", set }] }));
    expect(faults).toEqual([
      'main.json: board.plans[0].set["leadership.principalParticipaton"]: there is no such setting\n  given:   "leadership.principalParticipaton"\n' +
        `${faults[0]!.split("\n").find((line) => line.startsWith("  allowed"))}\n` +
        "  nearest: leadership.principalParticipation",
      'main.json: board.plans[0].set["perils.groupthink"]: is too large\n  given:   2\n  allowed: a number from 0 to 1',
      "main.json: board.plans[0].set.weeks: cannot be part of a plan: it is the same for all plans, so that they can be held against each other",
      'main.json: board.plans[0].set["system.generate.schools"]: cannot be part of a plan: it says who there is, and all plans are for the same people',
    ]);
  });

  test("guesses that are no numbers of the model", () => {
    expect(faultsOf(withBoard({ guesses: ["people.turnovr", "schedule.activation"] }))).toEqual([
      'main.json: board.guesses[0]: there is no such setting\n  given:   "people.turnovr"\n  allowed: the path of a parameter, such as people.turnover; `spreadwell explain` lists them\n  nearest: people.turnover',
      'main.json: board.guesses[1]: has no range of numbers\n  given:   "schedule.activation"\n  allowed: a parameter that is a number',
    ]);
  });

  test("a start that is no month, and unknown parts", () => {
    expect(faultsOf(withBoard({ start: "2026-13" }))[0]).toContain('allowed: a month such as "2026-09"');
    expect(faultsOf(withBoard({ headlin: "gain" }))[0]).toMatch(
      /there is no such setting[^]*nearest: board\.headline/,
    );
  });
});

describe("plans", () => {
  test("become changes: settings, then the whole timeline with what the plan adds at its end", () => {
    const mine = { at: 2, coach: { dose: 1 } };
    const more = { at: 4, until: 6, set: { "perils.groupthink": 0 } };
    const input = { ...small, interventions: [mine] };
    expect(planChanges(input, led)).toEqual({
      name: "Led",
      changes: [{ path: "leadership.principalParticipation", value: 1 }],
    });
    const set = { "perils.qualityControl": 1, "interventions[0].coach.dose": 3 };
    expect(planChanges(input, { name: "Both", set, interventions: [more] }).changes).toEqual([
      { path: "perils.qualityControl", value: 1 },
      { path: "interventions", value: [{ at: 2, coach: { dose: 3 } }, more] },
    ]);
    expect(input.interventions).toEqual([mine]);
  });

  test("that change nothing here are refused, though another scenario may inherit them", () => {
    const done = { ...small, leadership: { principalParticipation: 1 } };
    expect(prepare(withBoard({ plans: [led] }, done)).input.board).toBeDefined();
    expect(faultsOfPlans([led], done)).toEqual([
      'main.json: board.plans[0]: changes nothing: the scenario has these values already\n  given:   "Led"\n  remedy:  give it other values, or take the plan out',
    ]);
  });

  test("are told of their own faults, at their place in the plan", () => {
    const late = { name: "Late", interventions: [{ at: 99, coach: {} }] };
    const lost = {
      name: "Lost",
      interventions: [
        { at: 1, train: { practice: "Open questons" } },
        { at: 1, where: { schools: ["Aldr"] }, coach: {} },
      ],
    };
    const base = { ...listed, interventions: [{ at: 2, coach: {} }] };
    expect(faultsOfPlans([late, lost], base)).toEqual([
      expect.stringMatching(
        /^main\.json: board\.plans\[0\]\.interventions\[0\]\.at: lies beyond the last week/,
      ),
      expect.stringMatching(
        /^main\.json: board\.plans\[1\]\.interventions\[0\]\.train\.practice: is no practice[^]*nearest: "Open questions"/,
      ),
      expect.stringMatching(
        /^main\.json: board\.plans\[1\]\.interventions\[1\]\.where\.schools\[0\]: is no school[^]*nearest: "Alder"/,
      ),
    ]);
  });

  test("change only entries that there are, whatever they add: nothing of a plan is lost", () => {
    const more = [{ at: 4, coach: {} }];
    const set = { "interventions[1].at": 3, "perils.groupthink": 0 };
    const plans = [
      { name: "Alone", set },
      { name: "With more", set, interventions: more },
    ];
    const toldOf = (base: object): string[] =>
      faultsOfPlans(plans, base).map((text) => text.split("\n  remedy")[0]!);
    const fault = (plan: number, allowed: string): string =>
      `main.json: board.plans[${plan}].set["interventions[1].at"]: names no entry of the list\n` +
      `  given:   interventions[1]\n  allowed: ${allowed}`;
    const absent = "nothing: the scenario has no interventions";
    expect(toldOf(small)).toEqual([fault(0, absent), fault(1, absent)]);
    expect(toldOf({ ...small, interventions: more })).toEqual([
      fault(0, "interventions[0]"),
      fault(1, "interventions[0]"),
    ]);
    const opened = openPrepared(withBoard({ plans }, { ...small, interventions: [...more, ...more] }));
    expect(boardPlans(opened, new SystemCache())).toHaveLength(2);
  });

  test("pass on with extends; another headline starts afresh", () => {
    const base = {
      ...listed,
      board: { headline: "use", practice: "Open questions", goal: 0.9, plans: [led] },
    };
    const { input } = prepare({
      "base.json": base,
      "main.json": { extends: "base.json", board: { headline: "harm" } },
    });
    expect(input.board).toEqual({ headline: "harm", plans: [led] });
  });
});
