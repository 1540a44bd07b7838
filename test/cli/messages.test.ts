import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENGINE_VERSION } from "../../src/core/version.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const known = "a scenario file, or the name of one that comes with Spreadwell";

/** What the user reads after a mistake: exit code 1, nothing on stdout, nothing written, no stack. */
async function mistake(
  words: readonly string[],
  files: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const cwd = folderWith(files);
  const before = readdirSync(cwd);
  const { code, stdout, stderr } = await runHere(words, cwd);
  expect({ code, stdout, stack: /^ +at /m.test(stderr) }).toEqual({ code: 1, stdout: "", stack: false });
  expect(readdirSync(cwd)).toEqual(before);
  return stderr;
}

describe("words that are none", () => {
  it.each([
    [["rn", "flagship"], "error: unknown command 'rn'\n(Did you mean run?)\n"],
    [
      ["run"],
      "error: missing required argument 'scenario'\n  remedy:  name a scenario, for example: spreadwell run flagship; see all with: spreadwell list\n",
    ],
    [["run", "flagship", "--ovewrite"], "error: unknown option '--ovewrite'\n(Did you mean --overwrite?)\n"],
    [
      ["run", "flagship", "second"],
      "error: too many arguments for 'run'. Expected 1 argument but got 2.\n  remedy:  put a name with blanks in it into quotes; see what it takes with: spreadwell run --help\n",
    ],
    [
      ["run", "flagship", "--set"],
      "error: option '--set <path=value>' argument missing\n  remedy:  write what it needs behind it: --set <path=value>; see its options with: spreadwell run --help\n",
    ],
  ])("%j", async (words, message) => {
    expect(await mistake(words)).toBe(message);
  });

  it("no words at all bring the help", async () => {
    expect(await mistake([])).toContain("Usage: spreadwell [options] [command]");
    expect(await runHere(["--help"], ".")).toMatchObject({ code: 0, stderr: "" });
    expect(await runHere(["--version"], ".")).toMatchObject({ code: 0, stdout: `${ENGINE_VERSION}\n` });
  });
});

describe("options out of range", () => {
  it.each(["0", "-1", "1.5", "x", "", "1e3", "257"])("--threads %j", async (given) => {
    expect(await mistake(["run", "flagship", `--threads=${given}`])).toBe(
      `--threads: is not allowed\n  given:   ${JSON.stringify(given)}\n  allowed: a whole number from 1 to 256\n`,
    );
  });

  it.each([
    ["0", "is too small", "0"],
    ["-1", "is too small", "-1"],
    ["1.5", "is no whole number", "1.5"],
    ["1000001", "is too large", "1000001"],
    ["ten", "is of the wrong kind", '"ten"'],
    ["", "is of the wrong kind", '""'],
  ])("-r %j", async (given, problem, shown) => {
    expect(await mistake(["run", "flagship", "-r", given])).toBe(
      `--replicates ${given}: replicates: ${problem}\n  given:   ${shown}\n  allowed: a whole number from 1 to 1000000\n`,
    );
  });

  it("--table, --data and an empty --output", async () => {
    expect(await mistake(["run", "flagship", "--table", "weeks.csv"])).toBe(
      '--table: is not allowed\n  given:   "weeks.csv"\n  allowed: -, for stdout\n  remedy:  leave it out: the tables are files in the output folder anyway\n',
    );
    expect(await mistake(["run", "flagship", "--table", "-", "--json"])).toBe(
      "--table -: and --json cannot both have stdout\n  remedy:  leave one of them out\n",
    );
    const remedy =
      "check the path; it is taken from the folder you are in; where to get public data: docs/data.md";
    expect(await mistake(["validate", "superintendents", "--data", "nowhere"])).toContain(
      `--data nowhere: cannot be found\n  allowed: the folder that holds the data files\n  remedy:  ${remedy}\n`,
    );
    expect(await mistake(["validate", "flagship", "--data", "file"], { file: "x" })).toBe(
      `--data file: is a file, not a folder\n  allowed: the folder that holds the data files\n  remedy:  ${remedy}\n`,
    );
    expect(await mistake(["run", "main.json", "-o", ""], { "main.json": small })).toBe(
      '--output: is empty\n  given:   ""\n  remedy:  name a folder, or leave --output out\n',
    );
  });
});

describe("a scenario that is not there", () => {
  it("has the nearest of those that are", async () => {
    expect(await mistake(["run", "flagshp"])).toBe(
      `flagshp: cannot be found\n  allowed: ${known}\n  nearest: flagship\n  remedy:  see all names with: spreadwell list\n`,
    );
    expect(await mistake(["run", "flagship.json"])).toMatch(/\n {2}nearest: flagship\n {2}remedy: /);
    expect(await mistake(["run", "scenrio.json"], { "scenario.json": small })).toMatch(
      /\n {2}nearest: scenario\.json\n {2}remedy: /,
    );
  });

  it("may be a folder, with one in it", async () => {
    expect(await mistake(["run", "mine"], { "mine/scenario.json": small })).toBe(
      `mine: is a folder, not a scenario file\n  allowed: ${known}\n  nearest: mine/scenario.json\n  remedy:  see all names with: spreadwell list\n`,
    );
  });
});

describe("faults of scenarios", () => {
  it("are counted, and parted by empty lines", async () => {
    const files = { "main.json": { extends: "base.json", wekks: 3 }, "base.json": { weeks: 0 } };
    expect(await mistake(["run", "main.json", "--set", "weeks"], files)).toMatch(
      /^3 things to mend:\n\nmain\.json: wekks: there is no such setting\n(?: .*\n)*\nbase\.json: weeks: is too small\n(?: .*\n)*\n--set weeks: has no value\n(?: .*\n)*$/,
    );
  });

  it("stay readable when there are very many", async () => {
    const list = Array.from({ length: 500 }, (_, index) => ({ name: `P${index}`, quality: "good" }));
    const stderr = await mistake(["validate", "main.json"], { "main.json": { practices: { list } } });
    expect(stderr).toMatch(/^500 things to mend:\n/);
    expect(stderr).toMatch(/\n… and 300 more\n$/);
  });

  it("are told as well by run --dry-run", async () => {
    expect(await mistake(["run", "main.json", "--dry-run"], { "main.json": { weeks: 0 } })).toMatch(
      /^main\.json: weeks: is too small\n/,
    );
  });

  it("of a file named with its folder are told with it", async () => {
    expect(
      await mistake(["validate", "./below/main.json"], {
        "below/main.json": { extends: "base.json" },
        "below/base.json": { weeks: 0 },
      }),
    ).toMatch(/^below\/base\.json: weeks: is too small\n/);
  });
});

describe("places that cannot be written to", () => {
  const files = { "main.json": small, file: "x" };

  it.each([
    ["file", "--output file: is a file, not a folder"],
    ["file/below", "--output file/below: cannot be made"],
    ["/dev/null", "--output /dev/null: is a file, not a folder"],
    ["/dev/null/x", "--output /dev/null/x: cannot be made"],
    ["/proc/spreadwell", "--output /proc/spreadwell: cannot be"],
    ["x".repeat(300), `--output ${"x".repeat(300)}: cannot be made`],
  ])("run -o %s", async (folder, message) => {
    const stderr = await mistake(["run", "main.json", "-o", folder], files);
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toMatch(/\n {2}remedy: {2}choose another folder/);
  });

  it.each(["file", "file/below", "/proc/spreadwell", "", "x".repeat(300)])("init %s", async (folder) => {
    expect(await mistake(["init", folder], files)).toMatch(
      /^init .*: .*\n(?: .*\n)* {2}remedy: {2}choose a new folder\n$/,
    );
  });

  it("init does not touch a folder that holds something", async () => {
    expect(await mistake(["init", "mine"], { "mine/thesis.txt": "x" })).toBe(
      "init mine: is not empty\n  given:   thesis.txt\n  remedy:  choose a new folder\n",
    );
  });
});

describe("resume", () => {
  const foreign = { "other/manifest.json": { name: "A web page" } };
  it("needs a folder of an earlier run", async () => {
    const allowed =
      "  allowed: the folder to which an earlier command, such as `spreadwell run`, wrote its results\n";
    expect(await mistake(["resume", "nowhere"])).toBe(
      `nowhere: cannot be found\n${allowed}  remedy:  check the path; it is taken from the folder you are in\n`,
    );
    expect(await mistake(["resume", "file"], { file: "x" })).toBe(
      `file: is a file, not a folder\n${allowed}`,
    );
    expect(await mistake(["resume", "other"], foreign)).toBe(
      "other/manifest.json: is no manifest of a run of this version\n  remedy:  choose another folder\n",
    );
  });
});

describe("explain", () => {
  it("names the nearest setting, for each unknown name", async () => {
    expect(await mistake(["explain", "groupthnk", "wekks", "perils"])).toBe(
      "2 things to mend:\n\nexplain groupthnk: there is no such setting\n  allowed: a setting or a section; `spreadwell explain` lists them\n  nearest: perils.groupthink\n\nexplain wekks: there is no such setting\n  allowed: a setting or a section; `spreadwell explain` lists them\n  nearest: weeks\n",
    );
  });

  it("tells columns from settings", async () => {
    expect(await mistake(["explain", "harmful_share"])).toMatch(
      /^explain harmful_share: is no setting but a column of weeks\.csv: .*\n/,
    );
  });
});
