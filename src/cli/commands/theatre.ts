import type { Command } from "commander";
import { addScenarioSettings } from "../scenarioOptions.ts";

/** `spreadwell theatre`: the peril theatre as one file. */
export function addTheatre(program: Command): void {
  const command = program
    .command("theatre")
    .summary("make the page for a workshop: each peril on a stage, off and on side by side")
    .description(
      "Writes the peril theatre as one HTML file. Each act shows the same schools with the same luck twice, one peril " +
        "apart: a room predicts, watches, and sees how it went in 50 futures. Nothing is run beforehand: the file holds the engine.",
    )
    .argument("[scenario]", "scenario file, or the name of one that comes with Spreadwell", "theatre");
  addScenarioSettings(command, false)
    .option(
      "-o, --output <file>",
      "file to write (default: output/theatre.html, or output/theatre-<scenario>.html)",
    )
    .option("--overwrite", "replace a file that an earlier call wrote")
    .action(async (scenario: string, options) => {
      const { theatreCommand } = await import("../theatreCommand.ts");
      await theatreCommand(scenario, options);
    });
}
