import type { Command } from "commander";

/** `spreadwell list`: the scenarios that come with Spreadwell. */
export function addList(program: Command): void {
  program
    .command("list")
    .summary("list the scenarios that come with Spreadwell, each with its question")
    .description(
      "Lists the scenarios that come with Spreadwell, each with the question that it is about. " +
        "`spreadwell describe <name>` tells more of one, `spreadwell run <name>` runs it.",
    )
    .option("--json", "print as JSON")
    .action(async (options) => {
      const { listCommand } = await import("../listCommand.ts");
      await listCommand(options);
    });
}
