import type { Command } from "commander";

/** `spreadwell describe`: what a scenario is about, and whether what it claims holds. */
export function addDescribe(program: Command): void {
  program
    .command("describe")
    .summary("tell what a scenario is about, what to notice and what to try")
    .description(
      "Tells what a scenario asks, what it is, what to notice, what to try, and what it cannot tell. With --check it " +
        "runs what is to be noticed and counts in how many futures it holds; it ends with exit code 2 where " +
        "that is in fewer than 90 of 100.",
    )
    .argument(
      "<scenario>",
      "scenario file, or the name of one that comes with Spreadwell (see spreadwell list)",
    )
    .option("--check", "run the futures that the claims are about, and count where they hold")
    .option("-r, --replicates <number>", "with --check: number of futures (default: 100)")
    .option("-s, --seed <text>", "with --check: other luck than the scenario's own")
    .option("-j, --threads <number>", "with --check: threads to use (default: all but one)")
    .option("--data <folder>", "folder with data files that the scenario names")
    .option("--json", "print as JSON")
    .option("--quiet", "print nothing but errors")
    .option("--no-progress", "no progress bar")
    .action(async (scenario: string, options) => {
      const { describeCommand } = await import("../describeCommand.ts");
      process.exitCode = await describeCommand(scenario, options);
    });
}
