import { shellWord } from "../experiment/shellWord.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";

/** What a scenario proposes to try, told below the result of a run; empty where nothing is left to try. */
export function tryNext(
  name: string,
  options: ScenarioOptions,
  tries: readonly string[],
  folder: string,
): string {
  const commands = tryCommands(name, options, tries, folder).map((command) => `  ${command}\n`);
  return commands.length === 0 ? "" : `\nTo try next, beside this run:\n${commands.join("")}`;
}

/**
 * What a scenario proposes to try, as commands to type. Each changes one thing: of what was set for the run that is
 * done, proposals are left out and all else is kept.
 */
export function tryCommands(
  name: string,
  options: ScenarioOptions,
  tries: readonly string[],
  folder: string,
): string[] {
  const { set = [], setJson = [], seed, replicates, data } = options;
  const kept = [
    ...set.filter((entry) => !tries.includes(entry)).flatMap((entry) => ["--set", entry]),
    ...setJson.flatMap((entry) => ["--set-json", entry]),
    ...(seed === undefined ? [] : ["--seed", seed]),
    ...(replicates === undefined ? [] : ["-r", replicates]),
    ...(data === undefined ? [] : ["--data", data]),
  ];
  // A proposal's number stays its own, so that no two of them ask for the same folder.
  const base = folder.replace(/[\\/]+$/, "").replace(/-try-\d+$/, "");
  return tries.flatMap((entry, index) => {
    if (set.includes(entry)) return [];
    const words = ["spreadwell", "run", name, "--set", entry, ...kept, "-o", `${base}-try-${index + 1}`];
    return [words.map(shellWord).join(" ")];
  });
}
