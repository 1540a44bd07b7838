import type { Command } from "commander";
import { addStudyOptions } from "../study/studyOptions.ts";
import { addVaryOption } from "../study/varyOption.ts";

/** `spreadwell sweep`: one scenario over many values of its settings. */
export function addSweep(program: Command): void {
  const command = program
    .command("sweep")
    .summary("let settings vary and see where it matters")
    .description(
      "Runs a scenario over many values of its settings, each combination with the same luck, and shows where the results are best and where they turn. Without --vary: what the scenario's own sweep says.",
    )
    .argument("<scenario>", "scenario file, or the name of one that comes with Spreadwell");
  addStudyOptions(addVaryOption(command))
    .option("--zip", "take the values side by side instead of every one with every other")
    .option("--latin-hypercube <points>", "so many points spread evenly over all ranges instead of a grid")
    .option("--sobol <points>", "so many points of Sobol's sequence (powers of two are best)")
    .action(async (scenario: string, options) => {
      const { sweepCommand } = await import("../sweepCommand.ts");
      process.exitCode = await sweepCommand(scenario, options);
    });
}
