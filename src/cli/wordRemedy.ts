import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";
import { MANIFEST_FILE } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { shippedNames } from "../scenario/shippedScenarios.ts";

/** What a parser of the command line says of words that are none. */
export interface WordFault {
  /** The kind of mistake, and what was said of it already. */
  readonly code: string;
  readonly message: string;
  readonly words: readonly string[];
}

/** The commands that have an option, by its long name with its dashes. */
export type OptionOwners = (option: string) => readonly string[];

/**
 * What to do about words of the command line that are none, beside what the parser itself has said; undefined where that
 * is enough.
 */
export function wordRemedy({ code, message, words }: WordFault, ownersOf: OptionOwners): string | undefined {
  const command = words.find((word) => !word.startsWith("-")) ?? "";
  const help = `spreadwell ${command} --help`;
  const [, unknown] = /unknown option '(--[\w-]+)/.exec(message) ?? [];
  const owners = unknown === undefined ? [] : ownersOf(unknown);
  if (owners.length > 0) return `${unknown!} is an option of ${listed(owners)}; those of ${command}: ${help}`;
  if (message.includes("Did you mean")) return undefined;
  switch (code) {
    case "commander.unknownCommand":
      return remedyForName(command);
    case "commander.missingArgument":
      return message.includes("'scenario'")
        ? `name a scenario, for example: spreadwell ${command} flagship; see all with: spreadwell list`
        : `see what it takes with: ${help}`;
    case "commander.excessArguments":
      return remedyForMany(command, message, words) ?? `see what it takes with: ${help}`;
    case "commander.optionMissingArgument": {
      const [option] = /--[\w-]+ <[^>]+>/.exec(message) ?? [];
      return `write what it needs behind it: ${option ?? "a value"}; see its options with: ${help}`;
    }
    case "commander.unknownOption":
      return `see its options with: ${help}`;
    default:
      return undefined;
  }
}

/**
 * Throws the user's fault where a long option has one dash: `-overwrite` would be taken for `-o verwrite`, and
 * `-set=weeks=5` for a seed, without a word.
 */
export function checkDashes(words: readonly string[], ownersOf: OptionOwners): void {
  const end = words.indexOf("--");
  const options = end < 0 ? words : words.slice(0, end);
  const command = options.find((word) => !word.startsWith("-")) ?? "";
  const faults = options.flatMap((word): Fault[] => {
    const [, name] = /^-([a-z][a-z-]+)(?:=|$)/.exec(word) ?? [];
    if (name === undefined || !ownersOf(`--${name}`).includes(command)) return [];
    return [{ path: word, problem: "has one dash", remedy: `write it with two dashes: --${name}` }];
  });
  if (faults.length > 0) throw new UserError(faults);
}

/** Who writes more words than a command takes. */
function remedyForMany(command: string, message: string, words: readonly string[]): string | undefined {
  if (words.includes("--set")) return "write path and value as one word: --set perils.groupthink=0.5";
  const names = words.slice(words.indexOf(command) + 1).filter((word) => !word.startsWith("-"));
  const scenarios = names.filter((name) => isFile(name) || shippedNames().includes(name));
  if (message.includes("Expected 0 arguments"))
    return scenarios.length === 0
      ? `leave out what stands behind ${command}`
      : `to read about a scenario: spreadwell describe ${shellWord(scenarios[0]!)}`;
  if (message.includes("Expected 1 argument ") && scenarios.length > 1)
    return `to hold scenarios against each other: spreadwell compare ${scenarios.map(shellWord).join(" ")}`;
  return `put a name with blanks in it into quotes; see what it takes with: spreadwell ${command} --help`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

function isFile(name: string): boolean {
  return existsSync(name) && statSync(name).isFile();
}

/** Who names a scenario or a folder of results without saying what to do with it wants to run or to see it. */
function remedyForName(name: string): string {
  if (existsSync(join(name, MANIFEST_FILE)))
    return `say what to do with it, for example: spreadwell report ${shellWord(name)}`;
  return isFile(name) || shippedNames().includes(name)
    ? `say what to do with it, for example: spreadwell run ${shellWord(name)}`
    : "see all commands with: spreadwell --help";
}
