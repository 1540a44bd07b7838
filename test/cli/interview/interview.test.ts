import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";
import { BuiltCli, type Outcome } from "../builtCli.ts";

/** Gives a command a terminal of its own; not on every computer. */
const hasTerminals = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});

/** A whole interview of a district with three schools, a line a question. */
const whole = [
  "Riverside",
  "3",
  "Alder, Birch, Cedar",
  "12, 15, 9",
  "1",
  "not sure",
  "2",
  "3",
  "2",
  "reading, questioning",
  "4",
  "About three",
  "2",
  "skip",
  "not sure",
  "2",
  "2",
  "1",
  "1",
  "2",
  "",
  "3",
  "5",
];

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Pipes lines into an interview. */
function pipe(lines: readonly string[], cwd: string, folder = "riverside"): Outcome {
  return cli.shell(
    `printf '%s\\n' ${lines.map(quoted).join(" ")} | $SPREADWELL init ${folder} --interview`,
    cwd,
  );
}

/** Types lines into an interview at a terminal; what it said stands in stdout. `last`: sent after them as it is. */
function type(lines: readonly string[], cwd: string, last = ""): Outcome {
  const typed = `${lines.map((line) => `${line}\n`).join("")}${last}`;
  writeFileSync(join(cwd, "typed"), typed);
  const command = `${process.execPath} ${cli.file} init riverside --interview`;
  // The keys come once the program listens, as from a person: before that, Ctrl-C would end it without a word.
  return cli.shell(
    `(until grep -q "> " said; do sleep 0.1; done; cat typed; sleep 1) | script -qefc ${quoted(command)} said; code=$?; rm typed said; exit $code`,
    cwd,
  );
}

const files = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(cwd, "riverside"))
      .filter((name) => name !== "output")
      .map((name) => [name, readFileSync(join(cwd, "riverside", name), "utf8")]),
  );

describe("answers that are piped in", () => {
  it("make a scenario that validates and runs, with the commands to type next", () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = pipe(whole, cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(Object.keys(files(cwd)).sort()).toEqual(["answers.json", "scenario.json", "schema.json"]);
    expect(stdout)
      .toBe(`Made riverside: scenario.json (your district, with a note on each value), answers.json (what you said), schema.json.

2 answers were guesses:
  - Of 100 people on the staff, how many leave their school in a year?
    people.turnover is put at 0.16, from 0.05 to 0.35 is possible
  - A lesson went badly. Who hears about it from the teacher?
    relationships.trust is put at 0.6, from 0.2 to 0.95 is possible

Next:
  See each value with its note:
    spreadwell validate riverside/scenario.json --notes
  Run 100 futures:
    spreadwell run riverside/scenario.json
  Hold plans against each other:
    spreadwell board riverside/scenario.json
  Which guess matters most:
    spreadwell sensitivity riverside/scenario.json --method morris --vary people.turnover=0.05:0.35 --vary relationships.trust=0.2:0.95
  All guesses from end to end:
    spreadwell sweep riverside/scenario.json -r 20
  Change an answer:
    spreadwell init riverside --interview
`);
    // Every command that is proposed works as it stands, but for the number of futures.
    const commands = stdout.match(/(?<=^ {4}spreadwell )(?:validate|run|board|sensitivity|sweep).*$/gm)!;
    expect(commands.length).toBe(5);
    for (const command of commands) {
      const fewer = command.startsWith("validate") ? "" : "-r 2 --quiet";
      const more = command.startsWith("sensitivity") ? "--trajectories 2" : "";
      const done = cli.shell(`$SPREADWELL ${command} ${fewer} ${more}`, cwd);
      expect({ command, code: done.code, stderr: done.stderr }).toEqual({ command, code: 0, stderr: "" });
    }
    const notes = cli.shell("$SPREADWELL validate riverside/scenario.json --notes", cwd).stdout;
    expect(notes).toContain("relationships.trust = 0.6\n    GUESS: asked “A lesson went badly.");
    expect(notes).toContain("leadership.principalParticipation = 0.05\n    Asked “Teachers meet");
  });

  it("can go back, and the last answer counts", () => {
    const [straight, winding] = [temporaryFolder(), temporaryFolder()];
    expect(pipe(whole, straight).code).toBe(0);
    // The number of schools is given twice, the first time wrongly; the name is kept by an empty line.
    const lines = ["Riverside", "5", "back", "back", "", "3", ...whole.slice(2), "yes"];
    expect(pipe(lines, winding)).toMatchObject({ code: 0, stderr: "" });
    expect(files(winding)).toEqual(files(straight));
  });

  it("are skipped from done on", () => {
    const cwd = temporaryFolder();
    expect(pipe(["Riverside", "done"], cwd).code).toBe(0);
    const { answers } = JSON.parse(files(cwd)["answers.json"]!) as { answers: Record<string, unknown> };
    expect(answers).toMatchObject({ name: "Riverside", schools: null, time: null });
    expect(Object.values(answers).filter((answer) => answer !== null)).toEqual(["Riverside"]);
  });

  it.each([
    [
      "wrong",
      ["Riverside", "three"],
      `standard input: line 2 (schools): is no answer to “How many schools are in it?”
  given:   "three"
  allowed: a whole number from 1 to 1000
  nearest: 3
`,
    ],
    [
      "near to an answer",
      [...whole.slice(0, 11), "abuot four"],
      `standard input: line 12 (good): is no answer to “Take ten of them. How many would help students if they were done well?”
  given:   "abuot four"
  allowed: a number from 1 to 5, the words of an answer, or not sure
  nearest: About four
`,
    ],
    [
      "too few",
      whole.slice(0, 3),
      `standard input: line 4 (staff): ends before the interview does: “How many people teach or lead in each school?” has no answer
  given:   3 lines, and this is question 4 of 23
  allowed: one line for each question; an empty line or skip passes one over, done all the rest
  remedy:  start it in a terminal to be asked, or give --answers FILE
`,
    ],
    [
      "too many",
      [...whole, "4"],
      `standard input: line 24: comes after the last question, so one of the lines before it may answer another than was meant
  given:   "4"
  remedy:  start the interview in a terminal to see its questions in their order, or give --answers FILE
`,
    ],
  ])("that are %s are refused, and nothing is written", (_, lines, message) => {
    const cwd = temporaryFolder();
    expect(pipe(lines, cwd)).toEqual({ code: 1, signal: null, stdout: "", stderr: message });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("answers from a file", () => {
  it("give the same bytes again, and others where one was changed", () => {
    const cwd = temporaryFolder();
    pipe(whole, cwd);
    const first = files(cwd);
    expect(cli.shell("$SPREADWELL init riverside --answers riverside/answers.json", cwd).code).toBe(0);
    expect(files(cwd)).toEqual(first);
    expect(cli.shell("$SPREADWELL init other --answers riverside/answers.json", cwd).code).toBe(0);
    expect(readFileSync(join(cwd, "other", "scenario.json"), "utf8")).toBe(first["scenario.json"]);
    writeFileSync(
      join(cwd, "riverside", "answers.json"),
      first["answers.json"]!.replace('"trust": "not sure"', '"trust": 5'),
    );
    const redone = cli.shell("$SPREADWELL init riverside --interview --answers riverside/answers.json", cwd);
    expect(redone.stdout).toMatch(/^Made anew riverside: /);
    const scenario = JSON.parse(files(cwd)["scenario.json"]!) as { relationships: unknown };
    expect(scenario.relationships).toEqual({ trust: 0.95 });
  });

  it("never replace a scenario that was changed by hand, nor a folder that no interview made", () => {
    const cwd = temporaryFolder();
    pipe(whole, cwd);
    const scenario = join(cwd, "riverside", "scenario.json");
    writeFileSync(scenario, readFileSync(scenario, "utf8").replace('"weeks": 36', '"weeks": 40'));
    const before = files(cwd);
    expect(pipe(whole, cwd)).toMatchObject({
      code: 1,
      stderr: `riverside/scenario.json: was changed since the interview wrote it, and would be lost
  remedy:  make a new folder from the same answers: spreadwell init NEW-FOLDER --answers riverside/answers.json
`,
    });
    expect(files(cwd)).toEqual(before);
    writeFileSync(join(cwd, "notes.txt"), "mine");
    expect(cli.shell("$SPREADWELL init . --interview </dev/null", cwd).stderr).toBe(
      "init .: is not empty\n  given:   notes.txt, riverside\n  remedy:  choose a new folder\n",
    );
    expect(cli.shell("$SPREADWELL init new --answers none.json", cwd).stderr).toBe(
      "none.json: cannot be found\n  remedy:  check the path; it is taken from the folder you are in\n",
    );
    expect(cli.shell("$SPREADWELL init new --interview --import </dev/null", cwd).stderr).toBe(
      `--import: does not go with --interview: an interview describes a network that is drawn by luck
  remedy:  leave one of them out; docs/interview.md says how to put your own tables into what the interview made
`,
    );
    expect(existsSync(join(cwd, "new"))).toBe(false);
  });
});

describe.skipIf(!hasTerminals)("at a terminal", () => {
  it("asks again after a wrong answer, says why it asks, shows all answers, and writes what piped lines write", () => {
    const [typed, piped] = [temporaryFolder(), temporaryFolder()];
    pipe(whole, piped);
    const lines = [...whole];
    lines.splice(20, 0, "9", "help", "quit");
    const { code, stdout } = type([...lines, ""], typed);
    expect(code).toBe(0);
    expect(files(typed)).toEqual(files(piped));
    expect(stdout).toContain("1 of 23. What is your district called?");
    expect(stdout).toContain("Accountability\r\n--------------\r\n\r\n21 of 23. A team agrees");
    expect(stdout).toContain("That is no answer to this question: 9.\r\n  It takes a number from 1 to 5");
    expect(stdout).toContain("Did you mean: 5, Each one shows what was done and what came of it?");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "when others can see what each one did (Karau & Williams 1993).",
    );
    expect(stdout).toContain("Ctrl-C stops, and nothing is written. done skips all the rest.");
    expect(stdout).toContain("Your answers\r\n============");
    expect(stdout).toContain("→ skipped: what the model takes for usual stands");
    expect(stdout).toContain("2 answers were guesses:");
  });

  it("lets an answer be changed at the end, and asks again what no longer fits", () => {
    const [typed, piped] = [temporaryFolder(), temporaryFolder()];
    const fewer = [...whole];
    fewer.splice(1, 3, "2", "Alder, Birch", "12, 15");
    pipe(fewer, piped);
    // Question 2 anew; the names and sizes of three schools then do not fit two.
    expect(type([...whole, "2", "2", "Alder, Birch", "12, 15", "yes"], typed).code).toBe(0);
    expect(files(typed)).toEqual(files(piped));
  });

  it("begins with the earlier answers where there are any", () => {
    const [typed, piped] = [temporaryFolder(), temporaryFolder()];
    pipe(whole, typed);
    const other = [...whole];
    other[14] = "4";
    pipe(other, piped);
    const { stdout } = type(["15", "4", ""], typed);
    expect(stdout).not.toContain("1 of 23.");
    expect(stdout).toContain("Made anew riverside");
    expect(files(typed)).toEqual(files(piped));
  });

  it.each([
    ["Ctrl-C at a question", whole.slice(0, 9), "\u0003"],
    ["Ctrl-C at the end", whole, "\u0003"],
    ["Ctrl-D", whole.slice(0, 9), "\u0004"],
    ["no at the end", [...whole, "no"], ""],
  ])("writes nothing after %s", (_, lines, key) => {
    const cwd = temporaryFolder();
    const { code, stdout } = type(lines, cwd, key);
    expect(code).toBe(130);
    expect(stdout).toContain("Stopped. Nothing was written.");
    expect(readdirSync(cwd)).toEqual([]);
  });
});
