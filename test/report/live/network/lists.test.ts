import { describe, expect, test } from "vitest";
import {
  doings,
  personColumns,
  personRows,
  schoolColumns,
  schoolRows,
  shareOf,
} from "../../../../src/report/live/network/listRows.ts";
import {
  editWords,
  whyNot,
  withEdit,
  withoutEdit,
} from "../../../../src/report/live/network/structureEdits.ts";
import { usersBySchool } from "../../../../src/report/live/network/scene.ts";
import { originalSettings } from "../../../../src/report/live/state/originalSettings.ts";
import type { StructureEdit } from "../../../../src/report/live/state/settings.ts";
import { weekAfter } from "../../../../src/report/live/network/usePlay.ts";
import { makeBoard } from "../../board/boardFixture.ts";
import { storyOf } from "./storyFixture.ts";

const loaded = storyOf();
const { story, scene, state } = loaded;
state.goTo(40);
const practice = state.current.find((used) => used >= 0)!;
const everybody = { text: "", school: -1, doing: "all" } as const;

describe("the list of staff", () => {
  test("has everybody once, in any order", () => {
    for (const column of personColumns) {
      for (const isDown of [false, true]) {
        const rows = personRows(loaded, practice, everybody, column, isDown);
        expect(new Set(rows.map(({ person }) => person)).size).toBe(story.roles.length);
      }
    }
    const since = personRows(loaded, practice, everybody, "since", true).map((row) => row.since);
    expect(since).toEqual([...since].sort((one, other) => other - one));
  });

  test("sorts numbers in names as numbers", () => {
    const names = personRows(loaded, practice, { ...everybody, school: 2 }, "name", false).map(
      ({ name }) => name,
    );
    expect(names.indexOf("Teacher 9")).toBeLessThan(names.indexOf("Teacher 10"));
  });

  test("falls into those who do one thing with the practice", () => {
    const counts = doings.map(
      (doing) => personRows(loaded, practice, { ...everybody, doing }, "name", false).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(story.roles.length);
    expect(counts[0]).toBe(usersBySchool(state, practice).reduce((sum, count) => sum + count, 0));
  });

  test("finds part of a name in any case, with the school's", () => {
    const found = personRows(loaded, practice, { ...everybody, text: " teacher 3 of ald" }, "name", false);
    expect(found.map(({ name, school }) => [name, school])).toEqual([["Teacher 3", "Alder"]]);
    expect(personRows(loaded, practice, { ...everybody, text: "nobody" }, "name", false)).toEqual([]);
  });
});

test("the table of schools is sorted by any column, and its ties are those of both sides", () => {
  const users = usersBySchool(state, practice);
  for (const column of schoolColumns) {
    const rows = schoolRows(loaded, { users }, column, true);
    const values = rows.map((row) => (column === "share" ? shareOf(row) : row[column]));
    if (column === "name") expect(values).toEqual(["Cedar", "Birch", "Alder"]);
    else expect(values).toEqual([...(values as number[])].sort((one, other) => other - one));
  }
  const ties = schoolRows(loaded, { users }, "name", false).reduce((sum, row) => sum + row.ties, 0);
  expect(ties).toBe(2 * scene.between.reduce((sum, pair) => sum + pair.ties, 0));
  expect(shareOf({ users: 0, staff: 0 })).toBe(0);
});

describe("an edit of the network", () => {
  const settings = originalSettings(makeBoard());
  const connect: StructureEdit = { kind: "connect", schools: ["Alder", "Birch"], pairs: 1 };
  const coach: StructureEdit = { kind: "coach", school: "Cedar" };

  test("goes into the chosen plan, and out of it again", () => {
    const both = withEdit(withEdit(settings, connect), coach);
    expect(both.plans[both.chosen]!.edits).toEqual([connect, coach]);
    expect(withoutEdit(both, 0).plans[0]!.edits).toEqual([coach]);
    expect(withoutEdit(withoutEdit(both, 1), 0)).toEqual(settings);
    expect(settings.plans[0]!.edits).toEqual([]);
  });

  test("begins a plan where there is none", () => {
    expect(withEdit({ ...settings, plans: [] }, coach).plans).toMatchObject([{ edits: [coach] }]);
  });

  test("is told in words, and refused where it says nothing new", () => {
    expect(editWords(connect)).toBe("Connect Alder and Birch: 1 pair of colleagues");
    expect(editWords({ ...connect, pairs: 4 })).toContain("4 pairs");
    expect(editWords(coach)).toBe("Send a coach to Cedar");
    expect(editWords({ ...coach, school: "7" })).toBe("Send a coach to School 7");
    expect(editWords({ ...connect, schools: ["7", "8"] })).toContain("Connect School 7 and School 8:");
    expect(whyNot(connect, [coach])).toBeNull();
    expect(whyNot({ ...connect, schools: ["Birch", "Alder"] }, [connect])).toContain("already");
    expect(whyNot({ ...connect, schools: ["Birch", "Birch"] }, [])).toContain("different");
    expect(whyNot(coach, [coach])).toContain("already");
  });
});

test("play takes four seconds a run, at half speed eight, and never goes past the end", () => {
  expect(weekAfter(0, 144, 4000, 1)).toBe(144);
  expect(weekAfter(0, 144, 2000, 1)).toBe(72);
  expect(weekAfter(0, 144, 2000, 0.5)).toBe(36);
  expect(weekAfter(100, 144, 4000, 1)).toBe(144);
});
