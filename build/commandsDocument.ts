import { Command } from "commander";
import { commands } from "../src/cli/commands/index.ts";

/** docs/commands.md: the help of every command. */
export function commandsDocument(): string {
  const program = new Command("spreadwell");
  for (const add of commands) add(program);
  const lines = ["# Commands", "", "Generated from the commands in `src/cli/commands/`; do not edit."];
  for (const command of program.commands) {
    command.configureHelp({ helpWidth: 100 });
    lines.push(
      "",
      `## spreadwell ${command.name()}`,
      "",
      "```text",
      command.helpInformation().trimEnd(),
      "```",
    );
  }
  lines.push(
    "",
    "Exit codes: 0 fine, 1 the user's mistake, 2 some runs failed, or a verification target or a claim does not hold, 70 a bug, 130 interrupted (what was done is kept).",
  );
  return `${lines.join("\n")}\n`;
}
