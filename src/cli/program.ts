import { Command, CommanderError } from "commander";
import { ENGINE_VERSION } from "../core/version.ts";
import { commands } from "./commands/index.ts";
import { EXIT } from "./exitCodes.ts";
import { reportFailure } from "./failure.ts";
import { checkDashes, wordRemedy, type OptionOwners } from "./wordRemedy.ts";

/** Runs the command line; sets the exit code and never lets an error out. */
export async function main(words: readonly string[]): Promise<void> {
  const program = new Command("spreadwell")
    .description("Simulates how teaching practices of varying quality spread through school networks.")
    .version(ENGINE_VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      "after",
      "\nStart with:\n  spreadwell list\n  spreadwell describe flagship\n  spreadwell run flagship\n  spreadwell init my-district\n  spreadwell explain groupthink",
    );
  for (const add of commands) add(program);
  for (const command of program.commands) command.exitOverride().showSuggestionAfterError();
  const ownersOf: OptionOwners = (option) =>
    program.commands
      .filter(({ options }) => options.some(({ long }) => long === option))
      .map((command) => command.name());
  try {
    checkDashes(words, ownersOf);
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    // Commander has already said what was wrong with the command's own words.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.userMistake;
      const remedy =
        error.exitCode === 0
          ? undefined
          : wordRemedy({ code: error.code, message: error.message, words }, ownersOf);
      if (remedy !== undefined) process.stderr.write(`  remedy:  ${remedy}\n`);
    } else process.exitCode = await reportFailure(error);
  }
}
