import type { Command } from "commander";
import { collect } from "../scenarioOptions.ts";
import { addStudyOptions } from "../study/studyOptions.ts";
import { addVaryOption } from "../study/varyOption.ts";

/** `spreadwell optimise`: the cheapest plan that reaches a goal with a given chance. */
export function addOptimise(program: Command): void {
  const command = program
    .command("optimise")
    .summary("find the cheapest plan that reaches a goal with a given chance")
    .description(
      "Lets plans race: values of the settings that vary, every one with every other. Finds the cheapest that reaches the goals in at least the share of futures asked for, says how sure that is, and what more would buy.",
    )
    .argument("<scenario>", "scenario file, or the name of one that comes with Spreadwell");
  addStudyOptions(addVaryOption(command))
    .option(
      "--goal <goal>",
      "what a plan is to reach after the last week: 'harmful_share<0.1' (repeatable)",
      collect,
    )
    .option("--chance <share>", "share of futures in which it must reach all goals", "0.9")
    .option("--confidence <share>", "chance that nothing that is called sure is wrong", "0.95")
    .option(
      "--minimise <what>",
      "what is to be as small as possible: money, staff_hours, another column of runs.csv, or a setting that varies (default: that setting where only one varies and it is a number, else money)",
    )
    .action(async (scenario: string, options) => {
      const { optimiseCommand } = await import("../optimiseCommand.ts");
      process.exitCode = await optimiseCommand(scenario, options);
    });
}
