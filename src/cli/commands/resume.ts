import type { Command } from "commander";

/** `spreadwell resume`: go on with an interrupted run. */
export function addResume(program: Command): void {
  program
    .command("resume")
    .summary("go on with a run that was interrupted")
    .description(
      "Goes on with a run that was interrupted; the results are the same as those of an uninterrupted one.",
    )
    .argument("<folder>", "folder of the run")
    .option("--data <folder>", "folder with data files, if it has moved since")
    .option("-j, --threads <number>", "threads to use (default: all but one)")
    .option("--figures", "save the report's charts as SVG files too")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print nothing but errors")
    .option("--no-progress", "no progress bar")
    .action(async (folder: string, options) => {
      const { resumeCommand } = await import("../resumeCommand.ts");
      process.exitCode = await resumeCommand(folder, options);
    });
}
