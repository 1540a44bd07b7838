import type { Command } from "commander";
import { addScenarioOptions } from "../scenarioOptions.ts";

/** `spreadwell validate`: all that is wrong with a scenario, without running it. */
export function addValidate(program: Command): void {
  const command = program
    .command("validate")
    .summary("check a scenario and its data files")
    .description("Checks a scenario and the files it names; tells everything that is to be mended.");
  addScenarioOptions(command)
    .option("--json", "print the complete scenario, defaults filled in, as JSON")
    .option("--notes", "print each note of the file beside the value that it is about")
    .action(async (scenario: string, options) => {
      const { validateCommand } = await import("../validateCommand.ts");
      await validateCommand(scenario, options);
    });
}
