import type { Command } from "commander";
import { addStudyOptions } from "../study/studyOptions.ts";
import { addVaryOption } from "../study/varyOption.ts";

/** `spreadwell sensitivity`: which settings move the results, and how much is luck. */
export function addSensitivity(program: Command): void {
  const command = program
    .command("sensitivity")
    .summary("find out which settings move the results, and how much is luck")
    .description(
      "Varies many settings together and tells which of them move the results most. The method morris screens many settings with few runs; sobol splits the variance among a few of them, their interactions and luck.",
    )
    .argument("<scenario>", "scenario file, or the name of one that comes with Spreadwell")
    .option("--method <name>", "morris (screening) or sobol (shares of the variance)", "morris");
  addStudyOptions(addVaryOption(command))
    .option(
      "--trajectories <number>",
      "morris: walks through the settings, each one more run than settings (20)",
    )
    .option("--samples <number>", "sobol: points of the design, a power of two (256)")
    .action(async (scenario: string, options) => {
      const { sensitivityCommand } = await import("../sensitivityCommand.ts");
      process.exitCode = await sensitivityCommand(scenario, options);
    });
}
