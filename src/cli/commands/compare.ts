import type { Command } from "commander";
import { collect } from "../scenarioOptions.ts";
import { addStudyOptions } from "../study/studyOptions.ts";

/** `spreadwell compare`: scenarios beside one another under the same luck. */
export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .summary("compare scenarios, future by future, under the same luck")
    .description(
      "Runs two or more scenarios with the same luck and compares the others with the first: differences with " +
        "their intervals, in how many futures one is higher, and how many futures it would take to be sure.",
    )
    .argument("<scenario...>", "scenario files or names, the one to compare with first")
    .option(
      "--with <settings>",
      "the first scenario with settings changed, such as 'checked: perils.qualityControl=1; leadership.goals=0.8' (repeatable)",
      collect,
    )
    .option(
      "--smallest-effect <metric=value>",
      "smallest difference in a metric that would matter (repeatable)",
      collect,
    )
    .option(
      "--half-width <metric=value>",
      "how exactly a difference should be known, for the futures needed (repeatable)",
      collect,
    );
  addStudyOptions(command).action(async (scenarios: string[], options) => {
    const { compareCommand } = await import("../compareCommand.ts");
    process.exitCode = await compareCommand(scenarios, options);
  });
}
