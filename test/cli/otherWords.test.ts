import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const files = {
  "my.json": small,
  "other.json": small,
  "list.json": [small],
  "two.json": '{"weeks":5} {"weeks":6}',
  "curly.json": "{“weeks”: 5}",
  "seed.json": '{"seed": 12345678901234567890}',
  "out/notes.txt": "Nothing of ours.",
};
const set = '{"perils":{"groupthink":0.5}}';

describe("what is to be done about a mistake is said", () => {
  const folder = folderWith(files);
  const before = readdirSync(folder).sort();
  it.each<[string, string[], string, string?]>([
    [
      "an option of other commands",
      ["run", "my.json", "--vary", "perils.groupthink"],
      "--vary is an option of sweep, optimise, calibrate and sensitivity; those of run: spreadwell run --help",
    ],
    [
      "one that is like an option of this command",
      ["run", "my.json", "--tables", "weeks"],
      "--tables is an option of board, compare, sweep,",
    ],
    [
      "an option with one dash that would be taken for another",
      ["run", "my.json", "-overwrite"],
      "write it with two dashes: --overwrite",
    ],
    ["and one with its value", ["run", "my.json", "-set=weeks=5"], "write it with two dashes: --set"],
    [
      "quotes that the shell left",
      ["run", "my.json", "--set", "'weeks=5'"],
      "on Windows' command prompt double ones",
    ],
    [
      "two settings in one",
      ["run", "my.json", "--set", "weeks=5,replicates=2"],
      "give each setting a --set of its own",
    ],
    ["an option with one dash", ["run", "my.json", "-set", "weeks=5"], "write it with two dashes: --set"],
    [
      "an option without its value",
      ["run", "my.json", "-r"],
      "write what it needs behind it: --replicates <number>;",
    ],
    [
      "two scenarios for a command that takes one",
      ["run", "my.json", "other.json"],
      "to hold scenarios against each other: spreadwell compare my.json other.json",
    ],
    [
      "a scenario for a command that takes none",
      ["list", "flagship"],
      "to read about a scenario: spreadwell describe flagship",
    ],
    ["a word for a command that takes none", ["schema", "x"], "leave out what stands behind schema"],
    ["a scenario in place of results", ["report", "my.json"], "run it first: spreadwell run my.json"],
    [
      "a shipped scenario in place of results",
      ["resume", "flagship"],
      "run it first: spreadwell run flagship",
    ],
    [
      "a folder in place of a run",
      ["rerun", "out"],
      "comes first, from the column run_id: spreadwell rerun ID out",
    ],
    ["a shipped scenario as a path", ["run", "flagship.json"], "spreadwell list", "flagship"],
    ["a shipped scenario as another path", ["run", "./scenarios/mandate.json"], "spreadwell list", "mandate"],
    ["an address", ["run", "https://example.org/x.json"], "save it as a file first"],
    ["a list in place of a scenario", ["validate", "list.json"], "take the brackets [ ] around it away"],
    ["two scenarios in one file", ["validate", "two.json"], "keep one group { … }"],
    ["quotes of a word processor", ["validate", "curly.json"], "in straight double quotes"],
    ["a seed of too many digits", ["validate", "seed.json"], "put it in quotes: any text is a seed"],
    [
      "a list of numbers without brackets",
      ["validate", "my.json", "--set", "system.generate.schoolSizes=5, 7"],
      "put the entries of a list into brackets: [ … ]",
      "[5,7]",
    ],
    [
      "a list of names without brackets",
      ["validate", "my.json", "--set", "system.generate.schoolNames=Alder,Oak"],
      "put the entries of a list into brackets: [ … ]",
      '["Alder","Oak"]',
    ],
    [
      "a setting for --set-json",
      ["run", "my.json", "--set-json", "weeks=5"],
      `several as --set-json '${set}'`,
    ],
    [
      "a range with dots",
      ["sweep", "my.json", "--vary", "perils.groupthink=0..1"],
      "colon: perils.groupthink=0:1",
    ],
    ["a range with a dash", ["sweep", "my.json", "--vary", "weeks=5 - 10"], "colon: weeks=5:10"],
  ])("%s", async (_what, words, remedy, nearest) => {
    const { code, stdout, stderr } = await runHere(words, folder);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/\n {2}remedy: {2}/);
    expect(stderr.slice(stderr.indexOf("remedy:"))).toContain(remedy);
    expect(readdirSync(folder).sort()).toEqual(before);
    if (nearest !== undefined) expect(stderr).toContain(`\n  nearest: ${nearest}\n`);
  });

  it("a share in hundredths has the share beside it", async () => {
    const words = ["optimise", "my.json", "--vary", "perils.groupthink", "--goal", "adoption>0.1"];
    const { stderr } = await runHere([...words, "--chance", "90"], folder);
    expect(stderr).toContain(
      "--chance: is no share\n  given:   90\n  allowed: a number between 0 and 1, such as 0.9\n  nearest: 0.9\n",
    );
  });

  it("an empty name is told as such", async () => {
    expect((await runHere(["run", ""], folder)).stderr).toContain(
      'the name of the scenario is empty\n  given:   ""',
    );
  });

  it("short options with their values are no long ones", async () => {
    const { code, stdout } = await runHere(["run", "my.json", "-r1", "-j1", "-sset", "--dry-run"], folder);
    expect([code, stdout.split("\n").length]).toEqual([0, 3]);
  });
});
