import { describe, expect, it } from "vitest";
import { readNominationSurvey } from "../../../src/scenario/networks/nominationSurvey.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const read = (text: string, options?: NetworkReadOptions) =>
  readNominationSurvey("survey.csv", bytesOf(text), options);

const survey = [
  "id,school,nominee1,nominee2,Nominee3,comment",
  "a,S1,b,,c,nice",
  "b,S1,,,,",
  "c,S2,a,b,,",
].join("\n");

const tie = (from: string, to: string, weight = 1) => ({ from, to, weight });

describe("readNominationSurvey", () => {
  it("turns every nomination into a tie from the respondent", () => {
    const network = read(survey);
    expect(network.tables.staff.map((person) => [person.id, person.school])).toEqual([
      ["a", "S1"],
      ["b", "S1"],
      ["c", "S2"],
    ]);
    expect(network.tables.ties).toEqual([tie("a", "b"), tie("a", "c"), tie("c", "a"), tie("c", "b")]);
    expect(network.notes).toEqual(['survey.csv: columns not used: "comment"']);
  });

  it("takes the columns of nominees by name or by prefix", () => {
    expect(read(survey, { nominees: ["nominee2", "nominee3"] }).tables.ties).toEqual([
      tie("a", "c"),
      tie("c", "b"),
    ]);
    const prefixed = "id,idol1,idol2,school\na,b,c,S\nb,,,S\nc,,b,S\n";
    expect(read(prefixed, { nomineePrefix: "id" }).tables.ties).toEqual([
      tie("a", "b"),
      tie("a", "c"),
      tie("c", "b"),
    ]);
  });

  it("merges a person named twice in one row", () => {
    const network = read("id,nominee1,nominee2\na,b,b\nb,,\n", { singleSchool: "S" });
    expect(network.tables.ties).toEqual([tie("a", "b", 2)]);
    expect(network.notes).toEqual(["survey.csv: 1 repeated tie was merged, the weights added"]);
  });

  it("takes people without a row for a fault by default, and names the option", () => {
    expect(messageOf(() => read("id,school,nominee1,nominee2\nann,S1,bpb,Dee\nbob,S1,ann,\n"))).toBe(
      [
        'survey.csv: line 2, column "nominee1": this person is named but has no row',
        '  given:   "bpb"',
        "  nearest: bob",
        '  remedy:  mend the id, or add all people who did not answer with the option nonRespondents: "add"',
        'survey.csv: line 2, column "nominee2": this person is named but has no row',
        '  given:   "Dee"',
        '  remedy:  mend the id, or add all people who did not answer with the option nonRespondents: "add"',
      ].join("\n"),
    );
  });

  it("adds them when told so, in the school that names them most", () => {
    const rows = ["a,S10,x,y", "b,S2,x,y", "c,S2,x,"];
    const network = read(`id,school,nominee1,nominee2\n${rows.join("\n")}\n`, { nonRespondents: "add" });
    expect(network.tables.staff.map((person) => [person.id, person.school])).toEqual([
      ["b", "S2"],
      ["c", "S2"],
      ["x", "S2"],
      // One naming from each school: the first school in natural order.
      ["y", "S2"],
      ["a", "S10"],
    ]);
    expect(network.notes).toEqual([
      "survey.csv: 2 people who did not answer added to the school of those who named them; " +
        "2 named from several schools, put where most of the namings come from",
    ]);
    expect(
      read(`id,school,nominee1,nominee2\n${rows.reverse().join("\n")}\n`, { nonRespondents: "add" }),
    ).toEqual(network);
  });

  it("says which columns there are when those of nominees are missing", () => {
    expect(messageOf(() => read("id,school,friend1\na,S,b\nb,S,a\n"))).toBe(
      [
        'survey.csv: line 1: there is no column whose name starts with "nominee", so nobody is named',
        '  allowed: "id", "school", "friend1"',
        "  remedy:  say which columns hold the nominees with the option nominees or nomineePrefix",
      ].join("\n"),
    );
    expect(messageOf(() => read(survey, { nominees: ["nominee1", "nomine4"] }))).toBe(
      [
        'survey.csv: line 1: there is no column "nomine4", which the option nominees names',
        '  allowed: "id", "school", "nominee1", "nominee2", "Nominee3", "comment"',
        "  nearest: nominee1",
      ].join("\n"),
    );
    expect(messageOf(() => read(survey, { nominees: ["nominee1"], nomineePrefix: "n" }))).toBe(
      "survey.csv: the options nominees and nomineePrefix exclude each other\n  remedy:  give one of them",
    );
  });

  it("reports each faulty id once", () => {
    expect(messageOf(() => read('id,school,nominee1,nominee2\n,S,b,b\nb,S,"x\ny",\n'))).toBe(
      [
        'survey.csv: line 2, column "id": the id is empty',
        "  remedy:  give every person an id",
        'survey.csv: line 3, column "nominee1": the id holds a line break, a tab or another control character',
        '  given:   "x\\ny"',
        "  remedy:  write it as plain text on one line; look for a quotation mark that is not closed",
      ].join("\n"),
    );
  });
});
