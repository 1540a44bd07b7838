import type { Command } from "commander";
import { addClusterOptions } from "../cluster/clusterOptions.ts";
import { addScenarioOptions } from "../scenarioOptions.ts";

/** `spreadwell run`: an ensemble of futures of one scenario. */
export function addRun(program: Command): void {
  const command = program
    .command("run")
    .summary("run a scenario and write tables, manifest and report")
    .description(
      "Runs many futures of a scenario and writes tables (CSV), a manifest and a report (HTML) into a folder.",
    );
  addScenarioOptions(command)
    .option("-o, --output <folder>", "folder for the results (default: output/<scenario>)")
    .option("--overwrite", "replace the results of an earlier run in that folder")
    .option("-j, --threads <number>", "threads to use (default: all but one)")
    .option("--figures", "save the report's charts as SVG files too")
    .option("--format <name>", "keep the tables as csv, parquet or both (default: csv)")
    .option("--table <file>", "with “-”: write the weekly table to stdout instead of a summary")
    .option("--check", "check the model's invariants after every week (slower)")
    .option("--dry-run", "print the list of runs and stop")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print nothing but errors")
    .option("--no-progress", "no progress bar");
  addClusterOptions(command).action(async (scenario: string, options) => {
    const { runCommand } = await import("../runCommand.ts");
    process.exitCode = await runCommand(scenario, options);
  });
}
