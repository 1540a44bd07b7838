import { describe, expect, test } from "vitest";
import { boardCases } from "../../../src/experiment/board/boardCases.ts";
import { PROBE_FUTURES, type BoardDesign } from "../../../src/experiment/board/boardDesign.ts";
import { makeDesign, type MadeDesign } from "../../../src/experiment/board/makeDesign.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import type { Study } from "../../../src/experiment/study/study.ts";
import { perilKeys, perils } from "../../../src/model/perils/index.ts";
import { assumptions } from "../../../src/scenario/questions/assumptions.ts";
import { declarationAt } from "../../../src/scenario/vary/declarationAt.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { openPrepared, small } from "../../scenario/scenarioFolder.ts";

const led = { name: "Led", set: { "leadership.principalParticipation": 1 } };
const both = [led, { name: "Coached", interventions: [{ at: 2, coach: {} }] }];

function made(board: unknown, more: object = {}, quick = false): MadeDesign {
  return makeDesign(openPrepared({ "main.json": { ...small, ...more, board } }), quick, new SystemCache());
}

function studyOf(board: unknown, replicates = 3, more: object = {}, quick = false): Study<BoardDesign> {
  const opened = openPrepared({ "main.json": { ...small, ...more, replicates, board } });
  const { design } = makeDesign(opened, quick, new SystemCache());
  const arms = [armOf(opened, "results")];
  return { kind: "board", arms, factors: [], metrics: [], replicates, tables: ["runs"], design };
}

describe("the cases of a study for the board", () => {
  test("are today's path and the plans in all futures, then what is tried in the first of them", () => {
    const {
      plans,
      perils: without,
      assumptions: tried,
      unknown,
      all,
    } = boardCases(studyOf({ plans: both }, 120));
    expect(plans.map(({ replicates, changes }) => [replicates.count, changes.length])).toEqual([
      [120, 0],
      [120, 1],
      [120, 1],
    ]);
    expect(without).toHaveLength(perilKeys.length);
    expect(tried).toHaveLength(8);
    expect(unknown.today).toHaveLength(PROBE_FUTURES);
    expect(unknown.plan).toHaveLength(PROBE_FUTURES);
    expect(all).toHaveLength(3 + 4 + 8 * 4 + 2 * PROBE_FUTURES);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at));
    const few = all.slice(3, 3 + 4 + 32);
    expect(few.every(({ replicates: { first, count } }) => first === 0 && count === PROBE_FUTURES)).toBe(
      true,
    );
    expect(all.map(({ brief }) => brief)).toEqual(all.map((_, at) => (at < 3 ? undefined : ["runs"])));
    // Fewer futures than dots: as many as there are.
    expect(boardCases(studyOf({ plans: both }, 7)).unknown.today).toHaveLength(7);
  });

  test("take each peril out of the main plan, at the value at which it does no harm", () => {
    const { perils: without } = boardCases(studyOf({ plans: both }));
    without.forEach(({ changes, factors }, at) => {
      const key = perilKeys[at]!;
      expect(factors).toEqual(["Led", `without ${key}`, ""]);
      expect(changes).toEqual([
        { path: "leadership.principalParticipation", value: 1 },
        { path: `perils.${key}`, value: perils[key].harmless },
      ]);
    });
    const alone = boardCases(studyOf({ plans: [] }));
    expect(alone.plans).toHaveLength(1);
    expect(alone.perils[0]!.changes).toHaveLength(1);
    expect(alone.assumptions.every(({ plan }) => plan === null)).toBe(true);
    expect(alone.unknown.plan).toEqual([]);
  });

  test("draw what is unknown alike for today and the plan, each part of every range once", () => {
    const study = studyOf({ plans: [led] }, 20);
    const { unknown } = boardCases(study);
    const drawn = unknown.today.map(({ changes }) => changes);
    unknown.plan.forEach(({ changes, replicates }, at) => {
      expect(changes).toEqual([{ path: "leadership.principalParticipation", value: 1 }, ...drawn[at]!]);
      expect(replicates).toEqual({ first: at, count: 1 });
    });
    study.design.assumptions.forEach(({ path }, place) => {
      const [low, high] = declarationAt(path)!.plausible;
      const values = drawn.map((changes) => changes[place]!);
      expect(values.every((change) => change.path === path)).toBe(true);
      const strata = values.map(({ value }) => Math.floor(((Number(value) - low) / (high - low)) * 20));
      expect(strata.toSorted((one, other) => one - other)).toEqual(strata.map((_, at) => at));
    });
    // The same study gives the same cases: nothing but it counts.
    expect(boardCases(study)).toEqual(boardCases(JSON.parse(JSON.stringify(study)) as typeof study));
  });

  test("leave out what nobody knows where it is to be quick", () => {
    const { assumptions: tried, unknown, all } = boardCases(studyOf({ plans: [led] }, 3, {}, true));
    expect([tried, unknown]).toEqual([[], { today: [], plan: [] }]);
    expect(all).toHaveLength(2 + perilKeys.length);
  });
});

describe("the design", () => {
  test("has usual values where the scenario says nothing", () => {
    const { design, notes } = made(undefined);
    expect(design).toMatchObject({
      headline: { kind: "gain", practice: null, goal: 0.1, matters: 0.05 },
      ...{ start: null, currency: "$", plans: [], guesses: [], unknown: true },
    });
    expect(notes).toEqual([]);
    expect(made({ headline: "harm" }).design.headline).toEqual({
      ...{ kind: "harm", practice: null, goal: 0.2, matters: 0.05 },
    });
    expect(made({ start: "2026-09", currency: "CHF " }).design).toMatchObject({
      start: "2026-09",
      currency: "CHF ",
    });
  });

  test("takes what the scenario proposes to try as plans, the first three that can be plans, in plain words", () => {
    const proposed = [
      "weeks=4",
      "leadership.principalParticipation=1",
      "perils.groupthink=0.3",
      "schedule.activation=random sequential",
      'interventions=[{"at":3,"coach":{}}]',
      "perils.qualityControl=1",
    ];
    const { plans } = made(undefined, { try: proposed }).design;
    expect(plans).toEqual([
      {
        name: "How often the principal takes part in teachers' learning: 100 of 100",
        changes: [{ path: "leadership.principalParticipation", value: 1 }],
      },
      {
        name: expect.stringMatching(/: random sequential$/),
        changes: [{ path: "schedule.activation", value: "random sequential" }],
      },
      {
        name: "From week 3 on, all staff in all schools are coached",
        changes: [{ path: "interventions", value: [{ at: 3, coach: {} }] }],
      },
    ]);
    // A board that lists no plans wants none.
    expect(made({ plans: [] }, { try: proposed }).design.plans).toEqual([]);
  });

  test("takes out a peril that the timeline sets by an entry after it, and leaves one out that is none", () => {
    const entry = { at: 3, set: { "perils.groupthink": 0.9 } };
    const { design } = made(
      { plans: [{ name: "Later", interventions: [entry] }, led] },
      { perils: { deindividuation: 0 }, interventions: [{ at: 1, coach: {} }] },
    );
    expect(design.perils.map(({ key }) => key)).toEqual([
      "qualityControl",
      "groupthink",
      "diffusionOfResponsibility",
    ]);
    expect(design.perils[1]!.changes).toEqual([
      { path: "perils.groupthink", value: 0 },
      {
        path: "interventions",
        value: [{ at: 1, coach: {} }, entry, { at: 1, set: { "perils.groupthink": 0 } }],
      },
    ]);
  });

  test("tries what matters most, and guesses; not what a plan decides, nor what practices are drawn by where they are given", () => {
    const list = [{ name: "Ask", quality: 0.2, domain: "Talk", initialUse: 0.1 }];
    const { design, notes } = made(
      {
        plans: [{ name: "Open", set: { "adoption.openness": 0.5 } }],
        guesses: ["people.turnover", "practiceQuality.qualityMean", "adoption.openness"],
      },
      { practices: { list } },
    );
    const paths = design.assumptions.map(({ path }) => path);
    expect(paths).toHaveLength(9);
    expect(paths.at(-1)).toBe("people.turnover");
    expect(paths).not.toContain("adoption.openness");
    expect(paths.filter((path) => path.startsWith("practiceQuality."))).toEqual(["practiceQuality.ownFitSd"]);
    expect(notes).toEqual([
      "practiceQuality.qualityMean is not tried at both ends, though board.guesses names it: it does not matter where the scenario gives its practices",
      "adoption.openness is not tried at both ends, though board.guesses names it: it is what the first plan changes",
    ]);
    expect(design.assumptions.find(({ path }) => path === "people.thresholdMean")).toEqual({
      path: "people.thresholdMean",
      label: "How many colleagues must use a practice before a teacher does",
      range: { path: "people.thresholdMean", min: 0.15, max: 0.5, scale: "linear", integer: false },
      ...{ lowShown: "15 of 100", highShown: "50 of 100", usedShown: "30 of 100" },
    });
  });
});

test("assumptions are parameters with a range of numbers, each named once and in words of its own", () => {
  for (const { path, label } of assumptions) {
    const parameter = declarationAt(path)!;
    expect(parameter.plausible[0]).toBeLessThan(parameter.plausible[1]);
    expect(parameter.options).toBeUndefined();
    expect(label).not.toMatch(/\.$|threshold|parameter|\bSD\b/);
  }
  expect(new Set(assumptions.map(({ path }) => path)).size).toBe(assumptions.length);
  expect(new Set(assumptions.map(({ label }) => label)).size).toBe(assumptions.length);
});
