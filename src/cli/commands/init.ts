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
    .option("--interview", "ask plain questions about your district and write its scenario from the answers")
    .option("--answers <file>", "take the answers of the interview from a file and ask nothing")
    .action(async (folder: string, options) => {
      if (options.interview !== undefined || options.answers !== undefined) {
        const { initInterview } = await import("../interview/initInterview.ts");
        process.exitCode = await initInterview(folder, options);
      } else {
        const { initCommand } = await import("../initCommand.ts");
        await initCommand(folder, options);
      }
    });
}
