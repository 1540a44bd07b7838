import type { Command } from "commander";

/** `spreadwell verify`: the engine against published and exact results. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .summary("compare the engine with published and exact results")
    .description(
      "Puts the engine at limits where exact or published results are known, and compares. Takes a minute or two, " +
        "one more with --data. Ends with exit code 2 where a comparison does not hold. Every target is explained in " +
        "docs/verification.md.",
    )
    .option("--only <keys>", "targets to run, separated by commas, as --list names them (default: all)")
    .option("--effort <share>", "share of the full number of runs, 0.01 to 10 (default: 1)")
    .option(
      "--data <folder>",
      "folder with field data (see docs/data.md): adds the targets that compare with them",
    )
    .option("--list", "list the targets and stop")
    .option("--write <file>", "put the table into a Markdown file, between its marks for results")
    .option("--json", "print the results as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (options) => {
      const { verifyCommand } = await import("../verifyCommand.ts");
      process.exitCode = await verifyCommand(options);
    });
}
