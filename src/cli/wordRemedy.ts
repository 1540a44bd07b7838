import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST_FILE } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { shippedNames } from "../scenario/shippedScenarios.ts";

/**
 * What to do about words of the command line that are none, beside what the parser itself has said; undefined where that
 * is enough. `code` and `message` are the parser's.
 */
export function wordRemedy(code: string, message: string, words: readonly string[]): string | undefined {
  if (message.includes("Did you mean")) return undefined;
  const command = words.find((word) => !word.startsWith("-")) ?? "";
  const help = `spreadwell ${command} --help`;
  switch (code) {
    case "commander.unknownCommand":
      return remedyForName(command);
    case "commander.missingArgument":
      return message.includes("'scenario'")
        ? `name a scenario, for example: spreadwell ${command} flagship; see all with: spreadwell list`
        : `see what it takes with: ${help}`;
    case "commander.excessArguments":
      return words.includes("--set")
        ? "write path and value as one word: --set perils.groupthink=0.5"
        : `put a name with blanks in it into quotes; see what it takes with: ${help}`;
    case "commander.unknownOption":
    case "commander.optionMissingArgument":
      return `see its options with: ${help}`;
    default:
      return undefined;
  }
}

/** Who names a scenario or a folder of results without saying what to do with it wants to run or to see it. */
function remedyForName(name: string): string {
  if (existsSync(join(name, MANIFEST_FILE)))
    return `say what to do with it, for example: spreadwell report ${shellWord(name)}`;
  const isFile = existsSync(name) && statSync(name).isFile();
  return isFile || shippedNames().includes(name)
    ? `say what to do with it, for example: spreadwell run ${shellWord(name)}`
    : "see all commands with: spreadwell --help";
}
