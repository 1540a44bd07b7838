import { describe, expect, test } from "vitest";
import { EventLog } from "../../../../src/engine/eventLog.ts";
import type { Setup } from "../../../../src/engine/setup.ts";
import { createSimulation, step } from "../../../../src/engine/simulation.ts";
import type { Recorder } from "../../../../src/model/recorder.ts";
import type { PersonCard } from "../../../../src/report/live/theatre/actRun.ts";
import { CardReader, readCard } from "../../../../src/report/live/theatre/readCard.ts";
import { StoryState } from "../../../../src/report/live/network/storyState.ts";
import { tellStory } from "../../../../src/report/live/network/tellStory.ts";
import { Engine } from "../../../../src/report/live/engine/engine.ts";
import type { CardAsked, WorkerBase } from "../../../../src/report/live/engine/protocol.ts";
import { Examination } from "../../../../src/scenario/examination.ts";
import { resolveSystem } from "../../../../src/scenario/resolveSystem.ts";
import { setupOf } from "../../../support/setup.ts";
import { SteppedWorkers } from "../engine/steppedWorkers.ts";
import { ground } from "./actSetups.ts";

const domain = "Reading";
const asked = (person: number, week: number, replicate = 0): CardAsked => ({
  changes: [],
  replicate,
  week,
  person,
  domain,
});
/** Thresholds that matter, and groups whose backing helps. */
const demanding = { ...ground, people: { turnover: 0.3, thresholdMean: 0.4 } };
const byNumber = {
  ...demanding,
  adoption: { thresholdKind: "number" },
  people: { turnover: 0.3, thresholdMean: 1 },
};

function everyCard(setup: Setup, week: number): PersonCard[] {
  const reader = new CardReader();
  return Array.from({ length: setup.system.role.length }, (_, person) =>
    reader.read(asked(person, week), () => setup),
  );
}

describe("a card agrees with the story of its future", () => {
  const setup = setupOf(demanding);
  const story = tellStory(setup, 0, setup.system);
  test.each([0, 1, 9, 24, 40])("in week %s", (week) => {
    const state = new StoryState(story);
    state.goTo(week);
    const sources: number[][] =
      story.roles.length === 0
        ? []
        : Array.from(story.roles, (_, i) =>
            Array.from(story.tieTargets.subarray(story.tieOffsets[i]!, story.tieOffsets[i + 1]!)),
          );
    for (let k = 0; k < state.formed; k++)
      sources[state.tiesFormed[2 * k]!]!.push(state.tiesFormed[2 * k + 1]!);
    for (const card of everyCard(setup, week)) {
      const { person } = card;
      expect(card).toMatchObject({
        week,
        name: story.names[person],
        school: story.schoolNames[state.story.schoolOffsets.findLastIndex((first) => first <= person)],
        role: story.roles[person],
        contacts: sources[person]!.length,
        uses: state.current[person * state.domainCount],
        joined: state.arrived[person],
      });
      expect(card.asked).toBeLessThanOrEqual(card.contacts);
      expect(card.heardFrom).toBeLessThanOrEqual(card.asked);
      for (const { practice, name, users } of card.practices) {
        expect(name).toBe(story.practices[practice]!.name);
        expect(users).toBe(
          sources[person]!.filter((other) => state.current[other * state.domainCount] === practice).length,
        );
      }
    }
  });

  test("lists the practices that are there, and variants once schools have made them", () => {
    const counts = [0, 40].map((week) => readCard(setup, asked(3, week)).practices.length);
    expect(counts[0]).toBe(3);
    expect(counts[1]).toBe(
      3 +
        story.practices.filter(({ name, domain: own }) => own === domain && name.includes("variant of"))
          .length,
    );
    expect(counts[1]).toBeGreaterThan(3);
  });
});

test("whom she heard from are those whom the log was told of in that week", () => {
  const setup = setupOf(demanding);
  const simulation = createSimulation(setup, 0);
  const { world } = simulation;
  const heard = new Map<number, Set<number>>();
  const gone = new Set<number>();
  const log = new EventLog();
  log.attach(world);
  world.recorder = new Proxy(log as Recorder, {
    get: (target, name) => {
      if (name === "heard")
        return (person: number, practice: number, from: number, mode: number) => {
          if (from >= 0) heard.set(person, (heard.get(person) ?? new Set()).add(from));
          target.heard(person, practice, from, mode);
        };
      if (name === "left")
        return (week: number, person: number) => {
          gone.add(person);
          target.left(week, person);
        };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  const seen = { told: 0, untold: 0, left: 0 };
  while (world.week < 25) {
    heard.clear();
    gone.clear();
    step(simulation);
    if (world.week % 6 !== 1) continue;
    for (const card of everyCard(setup, world.week)) {
      const sources = gone.has(card.person) ? 0 : (heard.get(card.person)?.size ?? 0);
      expect(card.heardFrom).toBe(sources);
      if (gone.has(card.person)) seen.left++;
      else if (sources > 0) seen.told++;
      else seen.untold++;
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});

describe("what she needs is what the engine asks for", () => {
  test.each([
    ["shares", demanding],
    ["numbers", byNumber],
    ["shares, with backing that counts for much", { ...demanding, groups: { endorsementWeight: 0.5 } }],
    ["numbers, with backing that counts for much", { ...byNumber, groups: { endorsementWeight: 0.5 } }],
  ])("%s of contacts: nobody takes up what fewer use, unless she leads or makes it", (_, input) => {
    const setup = setupOf(input);
    const { events } = tellStory(setup, 0, setup.system);
    const inDomain = (practice: number): boolean => setup.practices.domainOffsets[1]! > practice;
    let takeUps = 0;
    let helped = 0;
    for (let week = 0; week < 40; week++) {
      const cards = everyCard(setup, week);
      for (const { kind, week: when, person, practice } of events) {
        if (kind !== "took up" || when !== week + 1 || !inDomain(practice)) continue;
        const card = cards[person]!.practices.find((each) => each.practice === practice);
        // A variant is taken up by those who make it: nobody can need users of it.
        if (card === undefined) continue;
        takeUps++;
        expect(card.users).toBeGreaterThanOrEqual(card.needed);
        expect(card.isKnown || card.users > 0).toBe(true);
        if (card.isBacked) helped++;
      }
    }
    expect(takeUps).toBeGreaterThan(20);
    expect(helped).toBeGreaterThan(0);
  });

  test("somebody always needs more than are there, and backing never asks for more", () => {
    const cards = everyCard(setupOf(demanding), 20);
    const practices = cards.flatMap((card) => card.practices.map((each) => ({ ...each, card })));
    expect(practices.some(({ needed, users }) => needed > users)).toBe(true);
    for (const { card } of practices) {
      const free = card.practices.filter(({ isBacked }) => !isBacked).map(({ needed }) => needed);
      const backed = card.practices.filter(({ isBacked }) => isBacked).map(({ needed }) => needed);
      expect(new Set(free).size).toBeLessThanOrEqual(1);
      for (const needed of backed) if (free.length > 0) expect(needed).toBeLessThanOrEqual(free[0]!);
    }
  });
});

test("a reader that goes on gives the cards of one that begins anew, whatever the order", () => {
  const [one, other] = [setupOf(ground), setupOf({ ...ground, perils: { groupthink: 1 } })];
  const reader = new CardReader();
  const tour = [3, 4, 5, 5, 20, 19, 40, 99, 0].flatMap((week, at) => [
    { setup: one, given: asked(at * 3, week) },
    { setup: other, given: { ...asked(at * 3, week), changes: [{ path: "perils.groupthink", value: 1 }] } },
  ]);
  for (const { setup, given } of tour)
    expect(reader.read(given, () => setup)).toEqual(readCard(setup, given));
  expect(readCard(one, asked(2, 99)).week).toBe(40);
});

test("what is not there is refused", () => {
  const setup = setupOf(ground);
  expect(() => readCard(setup, { ...asked(0, 1), domain: "Drawing" })).toThrow("no domain Drawing");
  expect(() => readCard(setup, asked(35, 1))).toThrow("no person 35");
});

test("through a worker a card is what it is without one", async () => {
  const stepped = new SteppedWorkers();
  const base: WorkerBase = {
    input: ground,
    system: resolveSystem(
      structuredClone(ground) as never,
      new Examination([{ name: "stage", input: ground }]),
    ),
    network: null,
    headline: { kind: "gain", practice: null, goal: 0.1, matters: 0.05 },
    weeks: [0, 40],
    schoolOutcome: "instruction_gain",
  };
  const engine = new Engine({ make: stepped.make, workers: 2, base, schools: 3, count: 4, known: [] });
  const changes = [{ path: "perils.groupthink", value: 1 }];
  const answers = [7, 8, 3].map((week) => engine.card({ ...asked(5, week, 1), changes }));
  const bad = engine.card({ ...asked(5, 7), changes: [{ path: "perils.groupthink", value: 7 }] });
  stepped.step();
  const setup = setupOf({ ...ground, perils: { groupthink: 1 } });
  expect(await Promise.all(answers)).toEqual(
    [7, 8, 3].map((week) => readCard(setup, { ...asked(5, week, 1), changes })),
  );
  await expect(bad).rejects.toThrow("is not allowed");
});
