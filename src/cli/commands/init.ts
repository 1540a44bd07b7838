import type { Command } from "commander";

/** `spreadwell init`: a folder with a first scenario. */
export function addInit(program: Command): void {
  program
    .command("init")
    .summary("make a folder with a first scenario to change")
    .description(
      "Makes a folder with a first scenario, its schema for editors, and example tables of staff and ties.",
    )
    .argument("[folder]", "folder to make", "my-district")
    .option("--import", "let the scenario read the tables of staff and ties instead of generating a network")
    .action(async (folder: string, options) => {
      const { initCommand } = await import("../initCommand.ts");
      await initCommand(folder, options);
    });
}
