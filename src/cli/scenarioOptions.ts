import type { Command } from "commander";

/** Options of every command that takes a scenario. */
export interface ScenarioOptions {
  readonly set?: readonly string[];
  readonly setJson?: readonly string[];
  readonly seed?: string;
  readonly replicates?: string;
  readonly data?: string;
}

/** For options that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Declares the scenario argument and what can be changed about it. */
export function addScenarioOptions(command: Command): Command {
  return addScenarioSettings(
    command.argument(
      "<scenario>",
      "scenario file, or the name of one that comes with Spreadwell (see spreadwell list)",
    ),
  );
}

/** Declares what can be changed about scenarios; `hasReplicates`: the number of futures too. */
export function addScenarioSettings(command: Command, hasReplicates = true): Command {
  command
    .option("--set <path=value>", "change a setting, such as perils.groupthink=0.5 (repeatable)", collect)
    .option("--set-json <json>", "change several settings, as a JSON group (repeatable)", collect)
    .option("-s, --seed <text>", "seed of all luck");
  if (hasReplicates) command.option("-r, --replicates <number>", "number of futures");
  return command.option("--data <folder>", "folder with data files that the scenario names");
}
