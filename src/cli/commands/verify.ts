import type { Command } from "commander";

/** `spreadwell verify`: the engine against published and exact results. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .summary("compare the engine with published and exact results")
    .description(
      "Puts the engine at limits where exact or published results are known, and compares. Takes a minute or two.",
    )
    .option("--only <keys>", "targets to run, separated by commas (default: all)")
    .option("--effort <share>", "share of the full number of runs, 0.01 to 10 (default: 1)")
    .option("--data <folder>", "folder with data files: adds the targets that compare with data")
    .option("--list", "list the targets and stop")
    .option("--write <file>", "put the table into a Markdown file, between its marks for results")
    .option("--json", "print the results as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (options) => {
      const { verifyCommand } = await import("../verifyCommand.ts");
      process.exitCode = await verifyCommand(options);
    });
}
