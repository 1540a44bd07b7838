import type { Command } from "commander";
import { addStudyOptions } from "../study/studyOptions.ts";

/** `spreadwell board`: today's path and up to three plans, as a page for those who decide. */
export function addBoard(program: Command): void {
  const command = program
    .command("board")
    .summary("make the page for a board: plans beside today's path, what could go wrong, what-if")
    .description(
      "Runs today's path and up to three plans with the same luck, each peril taken out, and what nobody knows at " +
        "both ends of what is plausible; then makes a page that a board can read and try out. The plans, the goal and the headline stand in the group board of the scenario.",
    )
    .argument("<scenario>", "scenario file, or the name of one that comes with Spreadwell")
    .option("--quick", "leave out what nobody knows: fewer futures, and no word on how sure the answer is");
  addStudyOptions(command).action(async (scenario: string, options) => {
    const { boardCommand } = await import("../boardCommand.ts");
    process.exitCode = await boardCommand(scenario, options);
  });
}
