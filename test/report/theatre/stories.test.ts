import { describe, expect, test } from "vitest";
import { personName, schoolOfPerson } from "../../../src/report/board/network/people.ts";
import { StoryState } from "../../../src/report/live/network/storyState.ts";
import { usersBySchool } from "../../../src/report/live/network/scene.ts";
import { lookKeys } from "../../../src/model/looks/look.ts";
import { perilKeys } from "../../../src/model/perils/index.ts";
import type { ActRun } from "../../../src/report/live/theatre/actRun.ts";
import {
  differenceFacts,
  type DifferenceFacts,
  type SideDeed,
} from "../../../src/report/theatre/differenceFacts.ts";
import { teamName } from "../../../src/report/theatre/names.ts";
import { badPractice, pathFacts } from "../../../src/report/theatre/pathFacts.ts";
import { tellsOf, teacherFacts } from "../../../src/report/theatre/teacherFacts.ts";
import {
  differenceAnnouncement,
  differenceSentences,
  NO_DIFFERENCE,
  timelineStatus,
} from "../../../src/report/theatre/sentences/first.ts";
import { pathCompared, pathSentences, wayThere } from "../../../src/report/theatre/sentences/path.ts";
import { teacherSentences } from "../../../src/report/theatre/sentences/teacher.ts";
import { onStage, withPerils } from "../live/theatre/actSetups.ts";
import { expectEasy, expectNumbers, expectSound, numbersIn } from "./wording.ts";

const off = { qualityControl: 1, groupthink: 0, diffusionOfResponsibility: 0, deindividuation: 0 };
const on = { qualityControl: 0, groupthink: 1, diffusionOfResponsibility: 1, deindividuation: 1 };
const runs = perilKeys.map((peril, at) => {
  const look = lookKeys[at % lookKeys.length]!;
  return {
    look,
    run: onStage(withPerils(off), withPerils({ ...off, [peril]: on[peril] }), { look, replicate: at }),
  };
});
const same = onStage(withPerils(off), withPerils(off));

describe("the first difference", () => {
  test.each(runs)("is named with its week, its person and what each side does", ({ run, look }) => {
    const facts = differenceFacts(run, look)!;
    const said = differenceSentences(facts);
    expectSound(said);
    expectEasy(said);
    const { week, person, hiddenWeek, people } = run.difference!;
    expect(said[0]).toContain(`First difference: week ${week}, `);
    if (person >= 0) expect(said[0]).toContain(personName(run.left.story, person));
    const able = [facts.left, facts.right].flatMap(({ values }) =>
      values.map((each) => Math.round(each * 10) / 10),
    );
    expectNumbers(said, [week, hiddenWeek, people.length, ...numbersIn(facts.who), ...able]);
    expect(said.some((each) => each.includes(`${people.length} people`))).toBe(people.length > 1);
    expect(differenceAnnouncement(facts)).toBe(said[0]);
  });

  test("is said not to be there where it is not", () => {
    expect(differenceFacts(same, "use")).toBeNull();
    expect(differenceSentences(null)).toEqual([NO_DIFFERENCE]);
    expect(differenceAnnouncement(null)).toBe(NO_DIFFERENCE);
  });

  const quiet: SideDeed = {
    before: null,
    after: null,
    isNew: false,
    hasTie: false,
    mark: 0,
    values: [NaN, NaN],
  };
  const facts: DifferenceFacts = {
    week: 7,
    kind: "use",
    look: "use",
    who: "Teacher 12 of Oak",
    other: "",
    left: quiet,
    right: { ...quiet, after: "Catchy slides" },
    people: 1,
    hiddenWeek: 3,
    hiddenKind: "belief",
    hiddenPeople: 9,
  };
  const team = { ...facts, kind: "group", who: "A team of 6 at Oak" } as const;
  const side = (changes: Partial<SideDeed>): SideDeed => ({ ...quiet, ...changes });
  test.each<[string, Partial<DifferenceFacts>]>([
    ["she takes up “Catchy slides” on the right and not on the left", {}],
    [
      "she takes up “Pairs” on the left and not on the right",
      { left: side({ after: "Pairs" }), right: quiet },
    ],
    [
      "she takes up “Pairs” on the left, and takes up “Cards” on the right",
      { left: side({ after: "Pairs" }), right: side({ after: "Cards" }) },
    ],
    [
      "she gives up “Pairs” on the left and not on the right",
      { left: side({ before: "Pairs" }), right: side({ before: "Pairs", after: "Pairs" }) },
    ],
    [
      "she changes from “Pairs” to “Cards” on the right and not on the left",
      { left: side({ before: "Pairs", after: "Pairs" }), right: side({ before: "Pairs", after: "Cards" }) },
    ],
    [
      "what she uses is not the same on both sides",
      { left: side({ before: "Pairs", after: "Pairs" }), right: side({ before: "Pairs", after: "Pairs" }) },
    ],
    [
      "a new person takes this post on the left and not on the right",
      { kind: "post", left: side({ isNew: true }), right: quiet },
    ],
    [
      "she begins to learn from Teacher 3 of Elm on the right and not on the left",
      { kind: "tie", other: "Teacher 3 of Elm", right: side({ hasTie: true }) },
    ],
    ["her mark is not the same on both sides", { kind: "person" }],
    [
      "she uses what she thinks does harm in her class on the right and not on the left",
      { kind: "person", look: "judgement", right: side({ mark: 1 }) },
    ],
    [
      "she gives 10 tenths of what she could on the left, and gives 6 tenths of what she could on the right",
      { kind: "person", look: "effort", left: side({ mark: 10 }), right: side({ mark: 6 }) },
    ],
    [
      "she is in no meeting on the left, and gives 6 tenths of what she could on the right",
      { kind: "person", look: "effort", left: quiet, right: side({ mark: 6 }) },
    ],
  ])("%s", (words, changes) => {
    const said = differenceSentences({ ...facts, ...changes });
    expect(said[0]).toBe(`First difference: week 7, Teacher 12 of Oak: ${words}.`);
    expect(said[1]).toBe("What people know and believe began to differ in week 3.");
    expectSound(said);
    expectEasy(said);
  });

  test.each<[string, Partial<DifferenceFacts>]>([
    [
      "it stands behind “Pairs” on the left, and behind “Cards” on the right",
      { look: "settled", left: side({ after: "Pairs" }), right: side({ after: "Cards" }) },
    ],
    [
      "it stands behind nothing yet on the left, and behind “Cards” on the right",
      { look: "settled", left: quiet, right: side({ after: "Cards" }) },
    ],
    [
      "what it settles on helps (+0.10 SD) on the left, and is not known on the right",
      { look: "settled", left: side({ values: [0.1, 0.2] }), right: quiet },
    ],
    [
      "it gives the work of 5 out of 5 people on the left, and gives the work of 3.2 out of 5 people on the right",
      { look: "effort", left: side({ values: [5, 5] }), right: side({ values: [3.2, 5] }) },
    ],
    [
      "it gives the work of 5 out of 5 people on the left, and does not meet on the right",
      { look: "effort", left: side({ values: [5, 5] }), right: quiet },
    ],
  ])("of a team: %s", (words, changes) => {
    const said = differenceSentences({ ...team, ...changes });
    expect(said[0]).toBe(`First difference: week 7, a team of 6 at Oak: ${words}.`);
    expectSound(said);
    expectEasy(said);
  });

  test("says since when something differs that nobody sees", () => {
    const last = (changes: Partial<DifferenceFacts>): string | undefined =>
      differenceSentences({ ...facts, ...changes }).at(-1);
    expect(last({ hiddenWeek: 0 })).toBe("What people know and believe differs from the start.");
    expect(last({ hiddenKind: "group" })).toBe("What teams stand behind began to differ in week 3.");
    expect(last({ hiddenKind: "other" })).toBe("Something out of sight began to differ in week 3.");
    expect(last({ hiddenWeek: 7 })).toBe("Until then nothing at all differs, seen or unseen.");
    expect(last({ hiddenWeek: 0, week: 0 })).toContain("First difference: the start");
    expect(differenceSentences({ ...facts, people: 4 })[1]).toBe(
      "In that week 4 people differ from one side to the other.",
    );
  });
});

test("a team is named by its size and school", () => {
  const groups = { offsets: Int32Array.of(0, 6, 9), school: Int32Array.of(1, -1) };
  const schoolNames = ["Elm", "Oak"];
  expect(teamName({ schoolNames }, groups, 0)).toBe("A team of 6 at Oak");
  expect(teamName({ schoolNames }, groups, 1)).toBe("A team of 3 from several schools");
});

test("the timeline says where it stands, and never more than it knows", () => {
  const { difference } = runs[0]!.run;
  const { week } = difference!;
  expect(timelineStatus(week, 40, difference)).toMatch(
    /^Week .+\. Here the sides differ for the first time\.$/,
  );
  expect(timelineStatus(week + 1, 40, difference)).toContain("The sides have differed for 1 week.");
  expect(timelineStatus(week + 2, 40, difference)).toContain("The sides have differed for 2 weeks.");
  if (week > 0) expect(timelineStatus(week - 1, 40, difference)).toContain("Both sides are the same so far.");
  expect(timelineStatus(39, 40, null)).toContain("Both sides are the same so far.");
  expect(timelineStatus(40, 40, null)).toContain(NO_DIFFERENCE);
  for (let at = 0; at <= 40; at++) expectSound([timelineStatus(at, 40, difference)]);
});

describe("the path of a practice", () => {
  const sides = runs.flatMap(({ run }) => [run.left, run.right]);
  test("names the weeks and schools of the story, in their order", () => {
    let reached = 0;
    for (const { story } of sides)
      for (const practice of story.practices.keys()) {
        if (story.practices[practice]!.name === "") continue;
        const facts = pathFacts(story, practice);
        const domain = story.domains.indexOf(story.practices[practice]!.domain);
        const first = new Map<number, number>();
        const state = new StoryState(story);
        for (let week = 0; week <= story.weeks; week++) {
          state.goTo(week);
          for (let i = 0; i < story.roles.length; i++)
            if (
              state.current[i * state.domainCount + domain] === practice &&
              !first.has(schoolOfPerson(story, i))
            )
              first.set(schoolOfPerson(story, i), week);
        }
        // Whoever takes something up and loses it in one week is reached too, though no week ends with her using it.
        for (const [school, week] of first) {
          const found = facts.schools.find((each) => each.school === school)!;
          expect(found.week).toBeLessThanOrEqual(week);
        }
        const weeks = facts.schools.map(({ week }) => week);
        expect(weeks).toEqual([...weeks].sort((one, other) => one - other));
        const users = usersBySchool(state, practice);
        for (const { school, users: count, staff, from, person } of facts.schools) {
          expect(count).toBe(users[school]);
          expect(staff).toBe(story.schoolOffsets[school + 1]! - story.schoolOffsets[school]!);
          expect(from).not.toBe(school);
          expect(schoolOfPerson(story, person)).toBe(school);
          if (from >= 0) reached++;
        }
        expect(facts.users).toBe(users.reduce((sum, count) => sum + count, 0));
        const said = pathSentences(facts, story);
        expectSound(said);
        expectEasy(said);
        if (facts.schools.length === 0) expect(said).toEqual([`Nobody ever uses “${facts.name}”.`]);
        const names = facts.schools.flatMap(({ person }) => numbersIn(personName(story, person)));
        expectNumbers(said.slice(1), [
          ...[
            facts.schools.length,
            facts.schoolCount,
            facts.weeks,
            facts.users,
            facts.staff,
            facts.startUsers,
          ],
          ...[...weeks, ...names],
        ]);
        const way = wayThere(facts, story);
        expect(way).toHaveLength(facts.way.length);
        expectSound(way);
      }
    expect(reached).toBeGreaterThan(0);
  });

  test("follows the harmful practice that most use in the end, or else the least good one", () => {
    for (const { story } of sides) {
      const chosen = badPractice(story, 0);
      const all = [...story.practices.keys()].filter(
        (p) => story.practices[p]!.domain === "Reading" && story.practices[p]!.name !== "",
      );
      const harmful = all.filter((p) => story.practices[p]!.quality < 0);
      const users = (p: number): number => pathFacts(story, p).users;
      expect(harmful).toContain(chosen);
      for (const p of harmful) expect(users(p)).toBeLessThanOrEqual(users(chosen));
      const sums = story.practices.filter(({ domain, name }) => domain === "Sums" && name !== "");
      expect(story.practices[badPractice(story, 1)]!.quality).toBe(
        Math.min(...sums.map(({ quality }) => quality)),
      );
    }
    expect(badPractice({ ...sides[0]!.story, practices: [] }, 0)).toBe(-1);
  });

  test("is set beside the other side's", () => {
    const { run } = runs[0]!;
    const [left, right] = [pathFacts(run.left.story, 1), pathFacts(run.right.story, 1)];
    expect(pathCompared(left, right)).toBe(
      `In the end ${left.users} of 35 staff use “Glossy” on the left, and ${right.users} on the right.`,
    );
  });
});

describe("the story of one teacher", () => {
  const people = ({ left }: ActRun): number[] => [...left.story.roles.keys()];
  test("has every event of hers on both sides, once, in its order", () => {
    for (const { run } of runs)
      for (const person of people(run)) {
        const facts = teacherFacts(run, person);
        for (const side of ["left", "right"] as const) {
          const { story } = run[side];
          const hers = facts.events.filter((each) => each.side === side || each.side === "both");
          const own = [...story.events].filter(
            ({ kind, person: who, practice, from }) =>
              (who === person || (kind === "exchanged" && from === person)) &&
              (practice < 0 || story.practices[practice]!.domain === "Reading"),
          );
          const told = hers.map(({ event }) => event).filter(({ kind }) => kind !== "group settled");
          const short = (events: typeof own) =>
            events.map(({ week, kind, practice }) => ({ week, kind, practice }));
          expect(short(told as never)).toEqual(short(own));
          const state = new StoryState(story);
          state.goTo(story.weeks);
          expect(facts.ends[side === "left" ? 0 : 1]).toBe(state.current[person * state.domainCount]);
        }
        const weeks = facts.events.map(({ week }) => week);
        expect(weeks).toEqual([...weeks].sort((one, other) => one - other));
      }
  });

  test("tells before the first difference only what both sides have", () => {
    for (const { run } of runs)
      for (const person of people(run))
        for (const { week, side, event } of teacherFacts(run, person).events)
          if (week < run.difference!.week && event.kind !== "group settled") expect(side).toBe("both");
    for (const person of people(same))
      expect(teacherFacts(same, person).events.every(({ side }) => side === "both")).toBe(true);
  });

  test("told up to a week, it gives away nothing of what comes after", () => {
    const { run } = runs[0]!;
    for (const person of people(run)) {
      const facts = teacherFacts(run, person);
      for (const until of [0, 13, 39]) {
        const said = teacherSentences(facts, run, until);
        expectSound(said);
        for (const week of said.join(" ").matchAll(/[Ww]eek (\d+)/g))
          expect(Number(week[1])).toBeLessThanOrEqual(until);
        expect(said.join(" ")).not.toContain("In the end");
      }
      expect(teacherSentences(facts, run, 40)).toEqual(teacherSentences(facts, run));
    }
  });

  test("is told soundly, easily, and of the person of the first difference where nobody is chosen", () => {
    for (const { run } of runs) {
      const { difference, groups } = run;
      const who = tellsOf(run);
      if (difference!.person >= 0) expect(who).toBe(difference!.person);
      else if (difference!.people.length === 0)
        expect(
          Array.from(
            groups.members.subarray(
              groups.offsets[difference!.group]!,
              groups.offsets[difference!.group + 1]!,
            ),
          ),
        ).toContain(who);
      for (const person of people(run)) {
        const facts = teacherFacts(run, person);
        const said = teacherSentences(facts, run);
        expectSound(said);
        expectEasy(said);
        const own = facts.events.filter(({ event }) => event.kind !== "group settled").length;
        expectNumbers(said, [
          ...facts.events.flatMap(({ week, event }) => [
            week,
            ...(event.from < 0 ? [] : numbersIn(personName(run.left.story, event.from))),
          ]),
          ...[own - 14, facts.events.length - own, ...numbersIn(personName(run.left.story, person))],
        ]);
        if (facts.events.length === 0) expect(said[1]).toBe("Nothing happens to her on either side.");
      }
    }
    expect(tellsOf(same)).toBeGreaterThanOrEqual(0);
  });
});
