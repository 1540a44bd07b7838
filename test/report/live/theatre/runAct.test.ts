import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../../../src/engine/simulation.ts";
import { hashOf } from "../../../../src/experiment/hashes.ts";
import { planOf, runReplicate } from "../../../../src/experiment/runReplicate.ts";
import { PLAIN, columnsOf, tableNames } from "../../../../src/experiment/tables.ts";
import type { Setup } from "../../../../src/engine/setup.ts";
import { lookKeys } from "../../../../src/model/looks/look.ts";
import { perilKeys } from "../../../../src/model/perils/index.ts";
import type { ActRun } from "../../../../src/report/live/theatre/actRun.ts";
import { prepareChanged } from "../../../../src/scenario/prepareChanged.ts";
import type { ScenarioInput } from "../../../../src/scenario/schema.ts";
import { SystemCache } from "../../../../src/scenario/systemCache.ts";
import { setupOf } from "../../../support/setup.ts";
import { drawnAt, ground, onStage, withPerils } from "./actSetups.ts";

const off = { qualityControl: 1, groupthink: 0, diffusionOfResponsibility: 0, deindividuation: 0 };
const on = { qualityControl: 0, groupthink: 1, diffusionOfResponsibility: 1, deindividuation: 1 };
const lastWeek = ground.weeks;
const metrics = ["harmful_share", "instruction_gain", "adoption", "fit_mean", "group_challenge"];

describe("the same settings on both sides", () => {
  test.each(lookKeys)("are the same to the last week, with nothing to find: %s", (look) => {
    const run = onStage(withPerils(on), withPerils(on), { look, metrics });
    expect(run.difference).toBeNull();
    expect(run.right.people).toEqual(run.left.people);
    expect(run.right.groups).toEqual(run.left.groups);
    expect(run.right.series).toEqual(run.left.series);
    expect([...run.right.story.events]).toEqual([...run.left.story.events]);
    for (let week = 0; week <= lastWeek; week++)
      expect(drawnAt(run.right, run, week)).toEqual(drawnAt(run.left, run, week));
  });

  test("the district is one in which all that is drawn happens", () => {
    const { left } = onStage(withPerils(off), withPerils(off));
    const kinds = new Set([...left.story.events].map(({ kind }) => kind));
    for (const kind of ["took up", "dropped", "left", "tie formed", "group settled"])
      expect(kinds).toContain(kind);
    expect(left.story.practices.some(({ name }) => name.includes("variant of"))).toBe(true);
  });
});

describe("one peril on the right", () => {
  const cases = perilKeys.flatMap((peril) =>
    lookKeys.flatMap((look) => [0, 1].map((replicate) => ({ peril, look, replicate }))),
  );
  test.each(cases)(
    "differs first where it is said to: $peril, $look, future $replicate",
    ({ peril, look, replicate }) => {
      const run = onStage(withPerils(off), withPerils({ ...off, [peril]: on[peril] }), { look, replicate });
      const { difference } = run;
      expect(difference).not.toBeNull();
      for (let week = 0; week < difference!.week; week++)
        expect(drawnAt(run.right, run, week)).toEqual(drawnAt(run.left, run, week));
      const [one, other] = [
        drawnAt(run.left, run, difference!.week),
        drawnAt(run.right, run, difference!.week),
      ];
      const people = one.persons.flatMap((text, i) => (text === other.persons[i] ? [] : [i]));
      const teams = one.teams.flatMap((text, g) => (text === other.teams[g] ? [] : [g]));
      expect(people.length + teams.length).toBeGreaterThan(0);
      expect(difference!.people).toEqual(people);
      if (difference!.kind === "group") expect(teams[0]).toBe(difference!.group);
      else expect(people).toContain(difference!.person);
      expect(difference!.hiddenWeek).toBeLessThanOrEqual(difference!.week);
    },
  );

  test("what a person uses, or a group settles on, is what it is on each side", () => {
    for (const { peril, look, replicate } of cases) {
      const run = onStage(withPerils(off), withPerils({ ...off, [peril]: on[peril] }), { look, replicate });
      const { kind, person, practices, week } = run.difference!;
      if (kind !== "use") continue;
      const used = [run.left, run.right].map(
        (side) => JSON.parse(drawnAt(side, run, week).persons[person]!)[0] as number,
      );
      expect(practices).toEqual(used);
    }
  });
});

describe("each kind of difference is found alone", () => {
  // Nobody takes anything up or gives it up, and nobody leaves: only what is looked at differs.
  const still = {
    ...ground,
    people: { turnover: 0 },
    relationships: { membershipGrowth: 0 },
    adoption: { openness: 0 },
    implementation: { dropRate: 0 },
    inquiry: { inquiry: 1 },
  };
  const perils = (key: string, strength: number) => ({ ...still, perils: { ...off, [key]: strength } });
  const cases = [
    { kind: "tie", look: "use", left: still, right: { ...still, relationships: { membershipGrowth: 3 } } },
    { kind: "post", look: "use", left: still, right: { ...still, people: { turnover: 0.9 } } },
    { kind: "use", look: "use", left: still, right: { ...still, adoption: { openness: 1 } } },
    {
      kind: "group",
      look: "effort",
      left: perils("diffusionOfResponsibility", 0),
      right: perils("diffusionOfResponsibility", 1),
    },
    { kind: "group", look: "settled", left: perils("groupthink", 0), right: perils("groupthink", 1) },
    {
      kind: "person",
      look: "judgement",
      left: perils("qualityControl", 1),
      right: perils("qualityControl", 0),
    },
  ] as const;
  test.each(cases)("$kind, by what $look shows", ({ kind, look, left, right }) => {
    const run = onStage(setupOf(left), setupOf(right), { look });
    const difference = run.difference!;
    expect(difference.kind).toBe(kind);
    expect(difference.group >= 0).toBe(kind === "group");
    expect(difference.person >= 0).toBe(kind !== "group");
    expect(difference.tieWith >= 0).toBe(kind === "tie");
    for (const week of [difference.week - 1, difference.week])
      expect(
        JSON.stringify(drawnAt(run.left, run, week)) === JSON.stringify(drawnAt(run.right, run, week)),
      ).toBe(week < difference.week);
    if (kind !== "tie") return;
    const formed = [...run.right.story.events].filter(
      (event) => event.kind === "tie formed" && event.week === difference.week,
    );
    expect(formed.map(({ person, from }) => [person, from])).toContainEqual([
      difference.person,
      difference.tieWith,
    ]);
  });
});

describe("what is hidden", () => {
  test.each(perilKeys)("begins to differ in the week that is said: %s", (peril) => {
    const [left, right] = [withPerils(off), withPerils({ ...off, [peril]: on[peril] })];
    const { hiddenWeek, hiddenPeople, hiddenKind } = onStage(left, right).difference!;
    const [one, other] = [createSimulation(left, 0), createSimulation(right, 0)];
    while (one.world.week < hiddenWeek) {
      expect(other.world.state).toEqual(one.world.state);
      step(one);
      step(other);
    }
    expect(other.world.state).not.toEqual(one.world.state);
    const beliefs = ({ world: { state } }: typeof one) => [
      state.beliefMean,
      state.beliefPrecision,
      state.aware,
      state.knowHow,
    ];
    if (hiddenKind === "belief") expect(beliefs(other)).not.toEqual(beliefs(one));
    else expect(beliefs(other)).toEqual(beliefs(one));
    const unlike = Array.from({ length: one.world.sizes.person }, (_, i) => i).filter((i) =>
      (["beliefMean", "beliefPrecision", "ownFit", "knowHow"] as const).some((name) => {
        const { practice } = one.world.sizes;
        const row = ({ world: { state } }: typeof one) =>
          state[name].slice(i * practice, (i + 1) * practice).join();
        return row(one) !== row(other);
      }),
    );
    expect(hiddenPeople).toBeGreaterThanOrEqual(unlike.length);
    expect(hiddenPeople).toBeLessThanOrEqual(one.world.sizes.person);
  });
});

test("sides that change places have the same first difference, the other way round", () => {
  for (const peril of perilKeys) {
    const [one, other] = [withPerils(off), withPerils({ ...off, [peril]: on[peril] })];
    const [there, back] = [onStage(one, other).difference!, onStage(other, one).difference!];
    expect(back).toEqual({ ...there, practices: [...there.practices].reverse() });
  }
});

test("toggling twice gives the same run", () => {
  const both = (): ActRun => onStage(withPerils(off), withPerils(on), { look: "effort", metrics });
  const first = both();
  onStage(withPerils(off), withPerils(off), { look: "effort", metrics });
  expect(both()).toEqual(first);
});

test("measures are those of the weekly table", () => {
  const input = { ...ground, outputs: { every: 1 }, perils: on } as unknown as ScenarioInput;
  const { scenario, built } = prepareChanged(
    input,
    [],
    { scenarioFile: "a.json", dataFolder: null },
    new SystemCache(),
  );
  const studyCase = {
    number: 0,
    arm: 0,
    label: "a",
    changes: [],
    replicates: { first: 0, count: 1 },
    factors: [],
  };
  const plan = planOf(studyCase, scenario, hashOf(scenario), {
    shape: PLAIN,
    tables: [...tableNames],
    check: false,
  });
  const columns = columnsOf("weeks", PLAIN).map(({ name }) => name);
  for (const replicate of [0, 2]) {
    const { right } = onStage(withPerils(off), built.setup, { replicate, metrics });
    const rows = runReplicate(built.setup, plan, replicate)
      .weeks.trim()
      .split("\n")
      .map((line) => line.split(","));
    expect(rows).toHaveLength(lastWeek + 1);
    metrics.forEach((key, at) => {
      const column = rows.map((row) => row[columns.indexOf(key)]!);
      expect(Array.from(right.series[at]!)).toEqual(column.map((cell) => (cell === "" ? NaN : Number(cell))));
    });
  }
});

describe("two sides that cannot be compared are refused", () => {
  const usual = setupOf(ground);
  const other = (changes: object): Setup => setupOf({ ...ground, ...changes });
  test.each([
    ["networks", other({ system: { generate: { schoolSizes: [14, 9, 13], schoolNames: ["A", "B", "C"] } } })],
    ["networks", other({ network: { crossSchoolShare: 0.4 } })],
    ["groups", other({ network: { groupSize: 3 } })],
    [
      "practices",
      other({ practices: { domains: [{ name: "Reading", leverage: 1 }], generate: { perDomain: 3 } } }),
    ],
    ["lengths", other({ weeks: 20 })],
  ])("different %s", (what, setup) => {
    expect(() => onStage(usual, setup)).toThrow(`different ${what}, so they cannot stand side by side`);
  });

  test("nor is there anything to draw in a domain that is not there", () => {
    expect(() => onStage(usual, usual, { metrics: ["no such metric"] })).toThrow("no metric no such metric");
  });
});

describe("where people stand", () => {
  const usual = setupOf(ground);
  test("is told by the run where its network is not the one that the page has placed, once for both sides", () => {
    const elsewhere = setupOf({ ...ground, seed: "elsewhere" });
    const { left, right } = onStage(usual, usual, { placed: elsewhere.system });
    expect(left.story.layout!.people.length).toBeGreaterThan(0);
    expect(right.story.layout).toBe(left.story.layout);
    expect(onStage(usual, usual, { placed: null }).left.story.layout).toEqual(left.story.layout);
  });

  test("is not told where it is", () => {
    const { left, right } = onStage(usual, usual);
    expect(left.story.layout).toBeUndefined();
    expect(right.story.layout).toBeUndefined();
  });
});
