import type { Command } from "commander";

/** `spreadwell report`: the report once more from the tables. */
export function addReport(program: Command): void {
  program
    .command("report")
    .summary("write the report of a folder once more")
    .description(
      "Works out summary and report from the tables of a folder once more, without running anything.",
    )
    .argument("<folder>", "folder of a finished run or study")
    .option("--figures", "save the report's charts as SVG files too")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (folder: string, options) => {
      const { reportCommand } = await import("../reportCommand.ts");
      process.exitCode = await reportCommand(folder, options);
    });
}
