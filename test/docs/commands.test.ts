import { Command, CommanderError } from "commander";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { parameterPath } from "../../src/core/parameter.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { plainSettings } from "../../src/scenario/schemaAt.ts";
import { shippedNames } from "../../src/scenario/shippedScenarios.ts";
import { shownCommands, type ShownCommand } from "../support/documentCommands.ts";
import { userDocuments } from "../support/texts.ts";

// What documents show is held to the program itself: its commands, their options, scenarios and settings.

const paths = new Set([
  ...Object.entries(declaredParameters).map(([name, parameter]) => parameterPath(name, parameter)),
  ...plainSettings().map(({ path }) => path),
]);
const scenarios = new Set([...shippedNames(), ...shippedNames("verification")]);

/** What is wrong with a command that a document shows. */
function faultsOf({ words, isBlock, fails }: ShownCommand): string[] {
  // Of places to fill in, such as <setting>, nothing can be said.
  if (!isBlock && words.some((word) => /[<…]/.test(word))) return [];
  const { fault, scenarioNames } = parse(words, isBlock);
  if (fault !== null) return [fault];
  // A path leads to a file of the reader's, and capitals are to be replaced.
  const unknown = scenarioNames.filter((name) => !/^[A-Z]+$|[/.]/.test(name) && !scenarios.has(name));
  const settings = words.flatMap((word) =>
    Array.from(word.matchAll(/(?:^|[\s;:])([a-z]\w*\.\w+)=/g), ([, path]) => path!),
  );
  const varied = words.flatMap((word, at) => (words[at - 1] === "--vary" ? [word.split("=")[0]!] : []));
  return [
    ...unknown.map((name) => `no such scenario: ${name}`),
    ...[...settings, ...varied]
      .filter((path) => !fails && !isSetting(path))
      .map((path) => `no such setting: ${path}`),
  ];
}

/** Whether a path, as `--set` and `--vary` take it, leads to a setting or to all of a section. */
function isSetting(path: string): boolean {
  const plain = path.replace(/^\d+:/, "").replace(/^interventions\[\d+\]\.set\./, "");
  if (!plain.includes(".")) return plain === "path" || paths.has(plain);
  return plain.endsWith(".*")
    ? [...paths].some((each) => each.startsWith(plain.slice(0, -1)))
    : paths.has(plain);
}

/** A guide that adds a command or a setting may use it. */
function addedBy(text: string, fault: string): boolean {
  const command = /unknown command '(\w+)'/.exec(fault);
  if (command !== null) return text.includes(`.command("${command[1]!}")`);
  const setting = /no such setting: \w+\.(\w+)$/.exec(fault);
  return setting !== null && text.includes(`\n  ${setting[1]!}: {\n    section:`);
}

/** Lets the program take the words, without doing anything. */
function parse(
  words: readonly string[],
  isWhole: boolean,
): { fault: string | null; scenarioNames: readonly string[] } {
  const program = new Command("spreadwell").version("0").exitOverride();
  for (const add of commands) add(program);
  const scenarioNames: string[] = [];
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  for (const command of program.commands)
    command.action((...given: unknown[]) => {
      command.registeredArguments.forEach((argument, at) => {
        if (/scenario/.test(argument.name())) scenarioNames.push(...[given[at] ?? []].flat().map(String));
      });
    });
  try {
    program.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isShort = !isWhole && /missing|help/i.test(error.code);
    if (error.exitCode !== 0 && !isShort) return { fault: error.message, scenarioNames };
  }
  return { fault: null, scenarioNames };
}

describe("commands that documents show", () => {
  // What docs/mistakes.md shows is wrong on purpose, and typed by the test of the mistakes themselves.
  const documents = userDocuments().filter(({ path }) => path !== "docs/mistakes.md");
  test.each(documents)("$path: exist, with their options, scenarios and settings", ({ path, text }) => {
    const isGuide = path.startsWith("docs/how-to/add-a-");
    const wrong = shownCommands(text).flatMap((shown) =>
      faultsOf(shown)
        .filter((fault) => !isGuide || !addedBy(text, fault))
        .map((fault) => `${shown.written}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test("are many", () => {
    expect(userDocuments().flatMap(({ text }) => shownCommands(text)).length).toBeGreaterThan(100);
  });

  test("that are wrong are seen", () => {
    const text = [
      "```bash",
      "npx spreadwell runn flagship",
      "npx spreadwell run flagshipp --set perils.groupthin=1 # a comment",
      "npx spreadwell run flagship \\\n  --sett perils.groupthink=1",
      "spreadwell compare flagship",
      "npx spreadwell rerun",
      "npx spreadwell compare flagship --with 'a: perils.groupthink=1; perils.no=1' | less",
      "```",
      "And `spreadwell rerun` or `spreadwell nothing`, `npx spreadwell explain <setting>`.",
    ].join("\n");
    expect(shownCommands(text).map((shown) => faultsOf(shown))).toEqual([
      ["error: unknown command 'runn'\n(Did you mean run?)"],
      ["no such scenario: flagshipp", "no such setting: perils.groupthin"],
      ["error: unknown option '--sett'\n(Did you mean --set?)"],
      [],
      ["error: missing required argument 'run_id'"],
      ["no such setting: perils.no"],
      [],
      ["error: unknown command 'nothing'"],
      [],
    ]);
  });
});
