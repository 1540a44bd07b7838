import type { Command } from "commander";
import { collect } from "../scenarioOptions.ts";
import { addStudyOptions } from "../study/studyOptions.ts";

/** `spreadwell attribute`: what of the distance between two scenarios is due to what. */
export function addAttribute(program: Command): void {
  const command = program
    .command("attribute")
    .summary("say what of the distance between two scenarios is due to which settings")
    .description(
      "Runs every combination of the settings in which two scenarios differ, with the same luck, and shares the " +
        "distance out among them (Shapley values): the parts add up to the whole.",
    )
    .argument("<from>", "scenario file or name to start from")
    .argument("[to]", "scenario file or name to get to")
    .option("--to <settings>", "in place of a second file: settings to change, such as 'perils.groupthink=0'")
    .option("--switches <what>", "in place of a second file: perils, all of which are turned off")
    .option(
      "--switch <group>",
      "settings or sections to turn together, such as 'support: leadership, accountability' (repeatable)",
      collect,
    );
  addStudyOptions(command).action(async (from: string, to: string | undefined, options) => {
    const { attributeCommand } = await import("../attributeCommand.ts");
    process.exitCode = await attributeCommand(from, to, options);
  });
}
