import { describe, expect, test } from "vitest";
import { chainHeading, chainSentences } from "../../../../src/report/board/network/chainSentences.ts";
import { personName, schoolOfPerson } from "../../../../src/report/board/network/people.ts";
import { playedLine, schoolLine, summaryOf } from "../../../../src/report/board/network/summary.ts";
import { panelWeeks, termWords, weekLine } from "../../../../src/report/board/network/time.ts";
import { typicalFuture, whichFutureLine } from "../../../../src/report/board/network/typicalFuture.ts";
import { Influences } from "../../../../src/report/live/network/influences.ts";
import { usersBySchool } from "../../../../src/report/live/network/scene.ts";
import { fc } from "../../../support/fastCheck.ts";
import { readingGrade } from "../../readingGrade.ts";
import { makeBoard } from "../boardFixture.ts";
import { storyOf } from "../../live/network/storyFixture.ts";

const { story, scene, state } = storyOf();
const banned = /\b(nodes?|seeds?|thresholds?|stochastic|parameters?|will|proves?|because)\b/i;

describe("the way of a practice in sentences", () => {
  const influences = new Influences(story);
  const ways = story.events
    .filter(({ kind }) => kind === "took up")
    .map(({ person, practice, week }) => ({
      person,
      practice,
      chain: influences.chain(person, practice, week),
    }));

  test("has one for each link, with its person, week and source", () => {
    expect(ways.some(({ chain }) => chain.length > 3)).toBe(true);
    for (const { chain } of ways) {
      const sentences = chainSentences(story, chain);
      expect(sentences).toHaveLength(chain.length);
      chain.forEach((use, at) => {
        expect(sentences[at]).toContain(personName(story, use.post));
        expect(sentences[at]).toContain(use.event === null ? "before the first week" : `in week ${use.week}`);
        const source = chain[at + 1];
        if (source !== undefined) expect(sentences[at]).toContain(personName(story, source.post));
        expect(sentences[at]).not.toMatch(banned);
        expect(sentences[at]).not.toMatch(/undefined|NaN| {2}| ,| \./);
      });
    }
  });

  test("says each way in which a practice can begin", () => {
    const [event] = story.events.filter(({ kind }) => kind === "took up");
    const use = { post: 3, practice: event!.practice, week: 9, from: -1, isSeen: false, hasLeft: false };
    const alone = (mode: string, group = -1) =>
      chainSentences(story, [{ ...use, event: { ...event!, mode, group, from: -1 } }])[0];
    expect(alone("outside")).toBe(
      "Teacher 4 of Alder began in week 9, after finding it outside the district.",
    );
    expect(alone("brought")).toContain("brought in as planned");
    expect(alone("ordered")).toContain("after being told to use it");
    expect(alone("training")).toContain("after a training on it");
    expect(alone("", 2)).toContain("after a group there settled on it");
    expect(alone("")).toContain("Nobody is on record");
    const start = { ...use, week: 0, event: null };
    expect(chainSentences(story, [start])).toEqual(["Teacher 4 of Alder used it before the first week."]);
    const told = { ...use, event: { ...event!, mode: "jointWork", group: -1 } };
    expect(chainSentences(story, [told, { ...start, post: 20, hasLeft: true }])).toEqual([
      "Teacher 4 of Alder began in week 9, after hearing of it from Teacher 7 of Birch when they worked on lessons together.",
      "Teacher 7 of Birch (who has since left that post) used it before the first week.",
    ]);
  });

  test("has a heading for users, for those who stopped and for those whom it never reached", () => {
    const { person, practice, chain } = ways.find((way) => way.chain.length === 2)!;
    expect(chainHeading(story, person, practice, chain, true)).toMatch(/ uses “.+”\. It came in 1 step:$/);
    expect(chainHeading(story, person, practice, chain.slice(0, 1), false)).toMatch(
      / no longer uses “.+”\.$/,
    );
    expect(chainHeading(story, person, practice, [], false)).toMatch(/ has not used “.+” so far\.$/);
  });
});

test("a person is named by role, place and school, or as she was named", () => {
  const own = { ...story, names: story.names.map((_, i) => `T${i}`) };
  const principal = story.roles.indexOf(1);
  expect(personName(story, 2)).toBe("Teacher 3 of Alder");
  expect(personName(own, 2)).toBe("T2 of Alder");
  expect(personName(own, principal)).toBe(`T${principal} (principal) of Alder`);
  for (let i = 0; i < story.roles.length; i++) expect(schoolOfPerson(story, i)).toBe(scene.schoolOf[i]);
});

test("the summary's numbers are those of the week, and it reads easily", () => {
  for (const week of [0, 25, 50]) {
    state.goTo(week);
    for (let practice = 0; practice < story.practices.length; practice++) {
      const users = usersBySchool(state, practice);
      const text = summaryOf(story, { week, practice, users, stopped: 3 });
      const total = users.reduce((sum, count) => sum + count, 0);
      expect(text).toContain(`Week ${week} of 50`);
      expect(text).toContain(`${total} of 43 staff use “${story.practices[practice]!.name}”`);
      expect(text).toContain("3 used it and stopped");
      const best = /share is in (\w+): (\d+) of (\d+)/.exec(text);
      if (total === 0) expect(best).toBeNull();
      else {
        const s = story.schoolNames.indexOf(best![1]!);
        expect(Number(best![2])).toBe(users[s]);
        const size = (k: number) => story.schoolOffsets[k + 1]! - story.schoolOffsets[k]!;
        expect(Number(best![3])).toBe(size(s));
        for (let k = 0; k < 3; k++) expect(users[k]! / size(k)).toBeLessThanOrEqual(users[s]! / size(s));
      }
      expect(text).not.toMatch(banned);
      expect(playedLine(story, { week, practice, users, stopped: 0 })).toContain(`${total} of 43`);
      expect(readingGrade(schoolLine(story, { practice, users }, 0, scene.between))).toBeLessThan(10);
    }
  }
});

test("a school without ties says so", () => {
  expect(schoolLine(story, { practice: 0, users: [1, 2, 3] }, 1, [])).toContain(
    "nobody there learns from another",
  );
  expect(schoolLine(story, { practice: 0, users: [1, 2, 3] }, 1, [{ one: 0, other: 1, ties: 1 }])).toContain(
    "Alder (1 tie)",
  );
});

test("a school whose name is only a number is called a school", () => {
  const numbered = { ...story, schoolNames: ["12", "13", "Oak 14"] };
  const line = schoolLine(numbered, { practice: 0, users: [1, 2, 3] }, 1, [{ one: 0, other: 1, ties: 1 }]);
  expect(line).toMatch(/^School 13: 2 of 9 staff/);
  expect(line).toContain("School 12 (1 tie)");
  const summary = summaryOf(numbered, { week: 1, practice: 0, users: [0, 9, 0], stopped: 0 });
  expect(summary).toContain("The largest share is in School 13: 9 of 9.");
  expect(personName(numbered, 0)).toMatch(/ of School 12$/);
  const people = { ...numbered, names: ["1001", ...story.names.slice(1)] };
  expect(personName(people, 0)).toMatch(/^(?:Teacher|Principal|Coach) 1001 of School 12$/);
});

test("weeks are told in terms", () => {
  expect([0, 1, 12, 13, 36, 37, 144].map(termWords)).toEqual([
    "before the first week",
    "school year 1, term 1",
    "school year 1, term 1",
    "school year 1, term 2",
    "school year 1, term 3",
    "school year 2, term 1",
    "school year 4, term 3",
  ]);
  expect(weekLine(30, 144)).toBe("Week 30 of 144: school year 1, term 3");
  expect(panelWeeks(144)).toEqual([0, 48, 96, 144]);
  expect(panelWeeks(1)).toEqual([0, 1]);
});

describe("the typical future", () => {
  const { futures } = makeBoard({ futures: 41 }).plans[0]!;

  test("has as many futures below as above, or nearly", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 60 }),
        (values) => {
          const set = {
            ...futures,
            replicates: values.map((_, at) => at + 5),
            ends: { ...futures.ends, headline: values },
          };
          const known = values.filter((value) => value !== null);
          const chosen = values[typicalFuture(set) - 5];
          if (known.length === 0) return;
          expect(chosen).not.toBeNull();
          const below = known.filter((value) => value < chosen!).length;
          const above = known.filter((value) => value > chosen!).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(known.length / 2);
        },
      ),
    );
    expect(typicalFuture({ ...futures, replicates: [], ends: { ...futures.ends, headline: [] } })).toBe(0);
  });

  test("is said to be it only where it is", () => {
    const typical = typicalFuture(futures);
    expect(whichFutureLine(typical, futures)).toContain(
      `future ${typical + 1}, one of 41. It ends nearest the middle`,
    );
    const other = (typical + 1) % 41;
    const lower = futures.ends.headline.filter((value) => value! < futures.ends.headline[other]!).length;
    expect(whichFutureLine(other, futures)).toBe(
      `This is future ${other + 1}, one of 41. ${lower} of them end lower.`,
    );
    expect(whichFutureLine(500, futures)).toContain("has not run it");
    expect(whichFutureLine(typical, futures, false)).toContain("today’s path");
    expect(whichFutureLine(other, futures, false)).toContain("same luck");
  });
});
