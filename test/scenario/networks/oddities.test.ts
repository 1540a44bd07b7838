import { describe, expect, it } from "vitest";
import { oddities } from "../../../src/scenario/networks/oddities.ts";
import type { StaffRole } from "../../../src/scenario/networks/networkTables.ts";
import { prepare } from "../scenarioFolder.ts";

/** Staff given as "school role", called a, b, c … */
function notesOf(people: readonly string[], named = true): readonly string[] {
  const staff = people.map((words, at) => {
    const [, school, role] = /^(.*) (\w+)$/.exec(words)!;
    return { id: String.fromCharCode(97 + at), school: school!, role: role as StaffRole };
  });
  return oddities({ staff }, named);
}

describe("what is odd in a network", () => {
  it("is nothing where each school has one principal, or none has any", () => {
    expect(notesOf(["S1 principal", "S1 teacher", "S2 principal"])).toEqual([]);
    expect(notesOf(["S1 teacher", "S2 coach"])).toEqual([]);
  });

  it("is that a school has two principals", () => {
    expect(notesOf(["S1 principal", "S2 principal", "S1 principal"])).toEqual([
      '1 school ("S1") has more than one principal: one of them takes part in meetings, the others in none; give an assistant the role teacher or coach',
    ]);
  });

  it("is that schools have none, where others have one", () => {
    expect(notesOf(["S1 principal", "S2 teacher", "S3 teacher"])).toEqual([
      '2 schools (such as "S2") have no principal, so none takes part in meetings there',
    ]);
  });

  it("is that a school or a person is spelt in two ways, but not that codes are alike", () => {
    const schools = [
      "St. José's teacher",
      "Pine 1-2 teacher",
      "St Jose’s teacher",
      "Pine 12 teacher",
      "1.12 teacher",
      "11.2 teacher",
    ];
    expect(notesOf(schools)).toEqual([
      'there are two schools whose names differ only in capitals, accents or blanks: "St. José\'s" and "St Jose’s"',
    ]);
    const people = ["Zoë Krüger", "Ann", "zoe kruger"].map((id) => ({
      id,
      school: "S",
      role: "teacher" as const,
    }));
    expect(oddities({ staff: people }, true)).toEqual([
      'there are two people whose names differ only in capitals, accents or blanks: "Zoë Krüger" and "zoe kruger"',
    ]);
  });

  it("is told without names where names are to be left out, and stands among the notes of a scenario", () => {
    expect(notesOf(["S1 principal", "S1 principal", "s1 teacher"], false)).toEqual([
      "1 school has more than one principal: one of them takes part in meetings, the others in none; give an assistant the role teacher or coach",
      "1 school has no principal, so none takes part in meetings there",
      "there are two schools whose names differ only in capitals, accents or blanks",
    ]);
    const files = { staff: "staff.csv", ties: "ties.csv" };
    const notes = (pseudonyms: boolean) =>
      prepare({
        "main.json": { weeks: 3, system: { import: { format: "csv", files, pseudonyms } } },
        "staff.csv": "id,school,role\na,Elm,principal\nb,Elm,principal\nc,Elm,teacher\n",
        "ties.csv": "from,to\na,b\n",
      }).built.notes.filter((note) => note.includes("principal"));
    expect(notes(true).join()).toMatch(/^1 school has more than one principal/);
    expect(notes(false).join()).toMatch(/^1 school \("Elm"\) has more than one principal/);
  });
});
