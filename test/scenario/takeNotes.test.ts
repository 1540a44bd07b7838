import { describe, expect, it } from "vitest";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

const sound = {
  ...small,
  perils: { groupthink: 0.4 },
  interventions: [{ at: 2, set: { "leadership.dissent": 0.9 } }],
};

describe("notes", () => {
  it("speak of any setting, given or left at its default, by its path", () => {
    const notes = {
      "perils.groupthink": "From a survey.",
      perils: "All of them are guesses.",
      "people.turnover": "Left at its default: nobody knows.",
      "system.generate.schoolSizes": "Counted.",
      "interventions[0].set.leadership.dissent": "Agreed on in May.",
      'interventions[0].set["leadership.dissent"]': "Written another way.",
      "interventions[0]": "The whole entry.",
      $schema: "For editors.",
    };
    expect(prepare({ "main.json": { ...sound, notes } }).notes).toEqual(notes);
  });

  it("have no effect on what is run or kept", () => {
    const plain = prepare({ "main.json": sound });
    const noted = prepare({ "main.json": { ...sound, notes: { seed: "A text." } } });
    expect(noted.scenario).toEqual(plain.scenario);
    expect(noted.input).toEqual(plain.input);
  });

  it("are not inherited, as they speak of their own file", () => {
    const { notes, scenario } = prepare({
      "main.json": { extends: "base.json", notes: { weeks: "Mine." } },
      "base.json": { ...sound, notes: { seed: "Of the base." } },
    });
    expect(notes).toEqual({ weeks: "Mine." });
    expect(scenario.values.groupthink).toBe(0.4);
  });

  it.each([
    [
      "perils.groupthnk",
      `main.json: notes["perils.groupthnk"]: there is no such setting
  given:   "perils.groupthnk"
  allowed: the path of a setting, such as perils.groupthink or interventions[0].at
  nearest: perils.groupthink
  remedy:  mend the path, or take the note out: "Why."`,
    ],
    [
      "interventions[1].at",
      `main.json: notes["interventions[1].at"]: there is no such setting
  given:   "interventions[1].at"
  allowed: the path of a setting, such as perils.groupthink or interventions[0].at
  nearest: interventions
  remedy:  mend the path, or take the note out: "Why."`,
    ],
    [
      "..",
      `main.json: notes[".."]: there is no such setting
  given:   ".."
  allowed: the path of a setting, such as perils.groupthink or interventions[0].at
  remedy:  mend the path, or take the note out: "Why."`,
    ],
  ])("on %s is a fault", (path, message) => {
    expect(faultsOf({ "main.json": { ...sound, notes: { [path]: "Why." } } })).toEqual([message]);
  });

  it("must be texts", () => {
    expect(faultsOf({ "main.json": { ...sound, notes: { seed: 3 } } })).toEqual([
      "main.json: notes.seed: is of the wrong kind\n  given:   3\n  allowed: a text in quotes",
    ]);
    expect(faultsOf({ "main.json": { ...sound, notes: ["x"] } })).toEqual([
      'main.json: notes: is of the wrong kind\n  given:   ["x"]\n  allowed: a group { … }',
    ]);
  });

  it("cannot be set from outside the file", () => {
    expect(faultsOf({ "main.json": sound }, ['notes={"seed":"x"}'])).toEqual([
      '--set notes={"seed":"x"}: cannot be set here\n  given:   "notes"\n  remedy:  write notes into the scenario file',
    ]);
    const board = { plans: [{ name: "A plan", set: { notes: { seed: "x" } } }] };
    expect(faultsOf({ "main.json": { ...sound, board } })).toEqual([
      "main.json: board.plans[0].set.notes: cannot be part of a plan: it only comments on the file",
    ]);
  });
});
