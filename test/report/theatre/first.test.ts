import { describe, expect, test } from "vitest";
import { personName } from "../../../src/report/board/network/people.ts";
import {
  differenceFacts,
  type DifferenceFacts,
  type SideDeed,
} from "../../../src/report/theatre/differenceFacts.ts";
import { teamName } from "../../../src/report/theatre/names.ts";
import {
  differenceAnnouncement,
  differenceSentences,
  NO_DIFFERENCE,
  timelineStatus,
} from "../../../src/report/theatre/sentences/first.ts";
import { expectEasy, expectNumbers, expectSound, numbersIn } from "./wording.ts";

import { runs, same } from "./storyRuns.ts";

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
