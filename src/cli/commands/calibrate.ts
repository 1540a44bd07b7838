import type { Command } from "commander";
import { collect } from "../scenarioOptions.ts";
import { addStudyOptions } from "../study/studyOptions.ts";

/** `spreadwell calibrate`: settings whose futures come near to what was observed. */
export function addCalibrate(program: Command): void {
  const command = program
    .command("calibrate")
    .summary("find the settings whose futures come near to what was observed")
    .description(
      "Searches the settings of a scenario for those whose futures come near to observed curves, and says how sure that is. Given several scenarios, it also says which of them the data prefer.",
    )
    .argument("<scenarios...>", "scenario files, or names of those that come with Spreadwell")
    .option(
      "--observed <file>",
      "CSV file with the columns week, value, and if you like metric, sd or weight",
    )
    .option(
      "--vary <path=range>",
      "let a setting vary (repeatable): a.b=0:1; a.b=0.001:1:log; a.b=0.3:0.1:normal (mean:sd); a.b alone: its plausible range; 1:a.b=…: only in the first scenario",
      collect,
    )
    .option("--method <name>", "smc (generation after generation) or rejection (default: smc)")
    .option("--particles <number>", "runs accepted in a generation (default: 200)")
    .option("--runs <number>", "budget: most runs, fresh futures included (default: 5000)")
    .option("--generations <number>", "most generations (default: 12)")
    .option("--threshold <distance>", "distance that is near enough: the search ends there");
  addStudyOptions(command).action(async (scenarios: string[], options) => {
    const { calibrateCommand } = await import("../calibrateCommand.ts");
    process.exitCode = await calibrateCommand(scenarios, options);
  });
}
