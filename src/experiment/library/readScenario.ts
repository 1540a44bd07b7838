import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { showValue, UserError } from "../../core/fault.ts";
import { findFile, readBytes } from "../../scenario/files.ts";
import { below } from "../../scenario/paths.ts";
import { prepareScenario } from "../../scenario/prepareScenario.ts";
import { scenarioFile } from "../../scenario/scenarioFile.ts";
import { shippedFolder, shippedNames } from "../../scenario/shippedScenarios.ts";
import { checkOtherOptions } from "./checkOptions.ts";
import type { Scenario } from "./scenarioType.ts";

/** A scenario that was read, and the contents of the network files that it names. Plain data: it can be sent to a worker or a page. */
export interface ReadScenario {
  /** As written, with what it extends merged in. */
  readonly scenario: Scenario;
  /** For the option `files`; empty where the network is generated. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A scenario that comes with Spreadwell. */
export interface ShippedScenario {
  /** For `readScenario` and the command line. */
  readonly name: string;
  readonly title: string;
  /** What it asks, in one sentence; null where it says nothing. */
  readonly question: string | null;
  readonly description: string;
}

/**
 * Reads a scenario by the path of its file or by the name of one that comes with Spreadwell, and the network files
 * that it names: they are looked for beside it and in the folder `data`. Checks everything, and throws `UserError`
 * with every fault, each told of its file.
 */
export function readScenario(nameOrPath: string, options: { readonly data?: string } = {}): ReadScenario {
  checkOtherOptions("readScenario", options, ["data"]);
  const { data } = options;
  for (const [path, given] of [
    ["readScenario", nameOrPath],
    ["readScenario: data", data ?? "."],
  ] as const)
    if (typeof given !== "string") {
      const allowed = "a path or a name in quotes";
      throw new UserError({ path, problem: "is of the wrong kind", given: showValue(given), allowed });
    }
  const file = scenarioFile(nameOrPath);
  const dataFolder = data ?? null;
  const { input, scenario } = prepareScenario(file, [], dataFolder);
  const named = scenario.system.kind === "import" ? Object.entries(scenario.system.files) : [];
  const files = named.map(([part, given]) => {
    const place = { scenarioFile: file, path: below("system.import.files", part), dataFolder };
    return [given, readBytes(findFile(given, place), given)] as const;
  });
  // Without a name of its own it goes by that of its file.
  return {
    scenario: { name: basename(file, ".json"), ...input } as Scenario,
    files: Object.fromEntries(files),
  };
}

/** The scenarios that come with Spreadwell, by name. */
export function shippedScenarios(): readonly ShippedScenario[] {
  return shippedNames().map((name) => {
    const told = JSON.parse(readFileSync(join(shippedFolder(), `${name}.json`), "utf8")) as {
      readonly name?: string;
      readonly question?: string;
      readonly description?: string;
    };
    return {
      name,
      title: told.name ?? name,
      question: told.question ?? null,
      description: told.description ?? "",
    };
  });
}
