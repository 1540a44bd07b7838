import { proposedTries } from "../experiment/scenarios/proposedTries.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { overridesOf } from "./openScenario.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";
import { wrapLines } from "./wrapLines.ts";

/** A proposal as a command to type. */
export interface TryCommand {
  /** As `--set` takes it. */
  readonly set: string;
  readonly command: string;
}

/** The run that is done: how it was named and changed, where its scenario and its results lie. */
export interface RunDone {
  readonly name: string;
  readonly file: string;
  readonly options: ScenarioOptions;
  readonly folder: string;
}

const WIDTH = 80;

/**
 * What a scenario proposes to try, told below the result of a run: each in plain words and as a command. Empty where
 * nothing is left to try.
 */
export function tryNext({ name, file, options, folder }: RunDone, tries: readonly string[]): string {
  const commands = tryCommands(name, options, tries, folder);
  const left = commands.map(({ set }) => set);
  const says = new Map(
    proposedTries(file, left, overridesOf(kept(options, tries))).map((each) => [each.set, each.says]),
  );
  // What does not go with what was set for this run is not proposed.
  const items = commands.flatMap(({ set, command }) => {
    const words = says.get(set);
    return words === undefined ? [] : [`${wrapLines(words, WIDTH, "  - ", "    ")}\n      ${command}\n`];
  });
  return items.length === 0 ? "" : `\nTo try next, beside this run:\n${items.join("")}`;
}

/**
 * What a scenario proposes to try, as commands to type. Each changes one thing: of what was set for the run that is
 * done, proposals are left out and all else is kept, the proposal on top of it.
 */
export function tryCommands(
  name: string,
  options: ScenarioOptions,
  tries: readonly string[],
  folder: string,
): TryCommand[] {
  const { set = [], setJson = [], seed, replicates, data } = kept(options, tries);
  const others = [
    ...setJson.flatMap((entry) => ["--set-json", entry]),
    ...(seed === undefined ? [] : ["--seed", seed]),
    ...(replicates === undefined ? [] : ["-r", replicates]),
    ...(data === undefined ? [] : ["--data", data]),
  ];
  // A proposal's number stays its own, so that no two of them ask for the same folder.
  const base = folder.replace(/[\\/]+$/, "").replace(/-try-\d+$/, "");
  return tries.flatMap((entry, index) => {
    if (options.set?.includes(entry)) return [];
    // Of two that set the same, the later one counts.
    const sets = [...set, entry].flatMap((each) => ["--set", each]);
    const words = ["spreadwell", "run", name, ...sets, ...others, "-o", `${base}-try-${index + 1}`];
    return [{ set: entry, command: words.map(shellWord).join(" ") }];
  });
}

/** The options of the run without the proposals among them. */
function kept(options: ScenarioOptions, tries: readonly string[]): ScenarioOptions {
  return { ...options, set: (options.set ?? []).filter((entry) => !tries.includes(entry)) };
}
