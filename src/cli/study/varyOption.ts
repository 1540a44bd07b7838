import type { Command } from "commander";

/** Adds `--vary`, which says what a study varies; `parseVary` reads it. */
export function addVaryOption(command: Command): Command {
  return command.option(
    "--vary <path=values>",
    "let a setting vary (repeatable): a.b=0,0.5,1; a.b=0:1:0.25 (min:max:step); a.b=1:100:5:log (5 points); a.b=0:1; a.b alone: its plausible range; perils.*: all of them",
    (value: string, previous: readonly string[] = []) => [...previous, value],
  );
}
