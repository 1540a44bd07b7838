import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { BuiltCli } from "../cli/builtCli.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { filesBelow, readProjectFile } from "../support/texts.ts";

// What tutorials tell to type is typed, in order and in one folder, and what they show of the output must be in it.

/** Commands of one block of code, and what a document shows of their output. */
interface Step {
  readonly command: string;
  /** Words added here, so that a test does not take long; the output shown may not depend on them. */
  readonly added: string;
  readonly fails: boolean;
  /** Pieces of output that are shown: lines that it has, in this order. */
  readonly shown: readonly (readonly string[])[];
}

const block =
  /(?:^<!-- (fails on purpose|tested with (.+?)) -->\n\n)?^```bash\n([\s\S]*?)^```$([\s\S]*?)(?=^<!-- |^```bash$|(?![\s\S]))/gm;

/** Blocks of commands, each with the blocks of output up to the next. */
function stepsOf(text: string): Step[] {
  return Array.from(text.matchAll(block), ([, note, added, body, rest]) => ({
    command: body!.replaceAll("npx spreadwell", "$SPREADWELL").trim(),
    added: added ?? "",
    fails: note === "fails on purpose",
    shown: Array.from(rest!.matchAll(/^```text\n([\s\S]*?)^```$/gm), ([, piece]) =>
      piece!.split("\n").filter((line) => line !== "" && line !== "…"),
    ),
  }));
}

/** The first of the lines that does not come, in this order, in an output; undefined where all come. */
function missing(lines: readonly string[], output: string): string | undefined {
  const printed = output
    .replaceAll(/ \(\d+\.\d s\)/g, "")
    .split("\n")
    .map((line) => line.trimEnd());
  let from = 0;
  return lines.find((line) => {
    const at = printed.indexOf(line, from);
    from = at + 1;
    return at < 0;
  });
}

const documents = [...filesBelow("docs/tutorials", [".md"]), ...filesBelow("docs/how-to", ["survey.md"])];
const cli = new BuiltCli();

describe.each(documents)("$path", { timeout: 600_000 }, ({ text }) => {
  const folder = temporaryFolder();
  symlinkSync(resolve("docs"), join(folder, "docs"));
  const steps = stepsOf(text);

  test("shows commands", () => {
    expect(steps.length).toBe(text.split("```bash").length - 1);
    expect(steps.length).toBeGreaterThan(0);
  });

  test.each(steps)("can be typed: $command", ({ command, added, fails, shown }) => {
    const { code, stdout, stderr } = cli.shell(`${command} ${added}`, folder);
    expect(fails ? code !== 0 : code === 0, stderr).toBe(true);
    for (const lines of shown) expect(missing(lines, `${stderr}${stdout}`)).toBeUndefined();
  });
});

describe("the tutorials on pages", () => {
  const words = ["src/report", "src/scenario/questions", "src/model/acts"]
    .flatMap((room) => filesBelow(room, [".ts", ".tsx"]))
    .map(({ text }) => text)
    .join("\n");

  test.each(["superintendent", "workshop"])("name what stands on them: %s", (name) => {
    const text = readProjectFile(`docs/tutorials/${name}.md`);
    const labels = Array.from(
      text.matchAll(/(?:[Cc]hoose|[Pp]ress|Find) (?:\*\*|“)([^*”]+)/g),
      ([, label]) => label!,
    );
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.filter((label) => !words.includes(label))).toEqual([]);
  });
});

test("the survey's guide shows the survey and the scenario beside it", () => {
  const text = readProjectFile("docs/how-to/import-a-staff-survey.md");
  const shown = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)![1]!;
  const survey = readFileSync("docs/how-to/staff-survey/survey.csv", "utf8");
  expect(survey.startsWith(shown("csv"))).toBe(true);
  const scenario = JSON.parse(readFileSync("docs/how-to/staff-survey/scenario.json", "utf8")) as object;
  expect(scenario).toMatchObject(JSON.parse(shown("json")) as object);
});

test("what is missing in an output is seen", () => {
  expect(missing(["a", "b"], "a (1.2 s)\nx\nb\n")).toBeUndefined();
  expect(missing(["b", "a"], "a\nx\nb\n")).toBe("a");
});
