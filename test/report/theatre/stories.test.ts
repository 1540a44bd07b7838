import { describe, expect, test } from "vitest";
import { personName, schoolOfPerson } from "../../../src/report/board/network/people.ts";
import { StoryState } from "../../../src/report/live/network/storyState.ts";
import { usersBySchool } from "../../../src/report/live/network/scene.ts";
import type { ActRun } from "../../../src/report/live/theatre/actRun.ts";
import { badPractice, pathFacts } from "../../../src/report/theatre/pathFacts.ts";
import { tellsOf, teacherFacts } from "../../../src/report/theatre/teacherFacts.ts";
import { pathCompared, pathSentences, wayThere } from "../../../src/report/theatre/sentences/path.ts";
import { teacherSentences } from "../../../src/report/theatre/sentences/teacher.ts";
import { expectEasy, expectNumbers, expectSound, numbersIn } from "./wording.ts";

import { runs, same } from "./storyRuns.ts";

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
