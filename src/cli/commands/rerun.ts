import type { Command } from "commander";

/** `spreadwell rerun`: one run once more, compared with its tables. */
export function addRerun(program: Command): void {
  program
    .command("rerun")
    .summary("do one run once more and compare it with its tables")
    .description(
      "Does one run of a folder once more, from the manifest alone, and tells whether every number is bit for bit the same. Of a run that failed it shows why.",
    )
    .argument("<run_id>", "id of the run, as in the column run_id of the tables")
    .argument("[folder]", "folder of its results (default: looked for below output)")
    .option("-o, --output <folder>", "write all tables of this one run into a folder")
    .option("--data <folder>", "folder with data files, if it has moved since")
    .option("--check", "check the model's invariants after every week (slower)")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (runId: string, folder: string | undefined, options) => {
      const { rerunCommand } = await import("../rerunCommand.ts");
      process.exitCode = await rerunCommand(runId, folder, options);
    });
}
