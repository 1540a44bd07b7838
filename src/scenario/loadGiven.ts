import { showValue } from "../core/fault.ts";
import { withoutAbout } from "./about.ts";
import { Examination, type Source } from "./examination.ts";
import { finishInput } from "./finishInput.ts";
import type { GivenFiles } from "./fileContent.ts";
import { contentOf, kindOf, type NamedFile } from "./givenFiles.ts";
import type { LoadedScenario } from "./loadedScenario.ts";
import { mergeInputs } from "./mergeInputs.ts";
import type { Override } from "./parseOverride.ts";
import { parseJson, type ParsedJson } from "./parseJson.ts";
import { isGroup } from "./paths.ts";
import { addSchemaFaults } from "./schemaFaults.ts";

/** What a scenario that is given as a value is called in messages. */
export const GIVEN = "scenario";

/**
 * A scenario given as a value, what it extends among the given files, and overrides on top: as `loadScenario`, but
 * without a file system. What is wrong is kept in `examination`.
 */
export function loadGiven(
  scenario: unknown,
  files: GivenFiles,
  overrides: readonly Override[],
): Required<LoadedScenario> {
  const sources: Source[] = [];
  const examination = new Examination(sources);
  const chain = chainOf(scenario, files, examination);
  let merged: Record<string, unknown> = {};
  for (const link of [...chain].reverse()) {
    sources.unshift(link);
    merged = mergeInputs(merged, link === chain[0] ? link.input : withoutAbout(link.input));
  }
  const finished = finishInput(merged, chain[0]?.input ?? {}, overrides, sources, examination);
  return { file: GIVEN, ...finished, files: chain.map(({ name }) => name), examination };
}

interface Link extends Source {
  readonly input: Record<string, unknown>;
}

function chainOf(scenario: unknown, files: GivenFiles, examination: Examination): Link[] {
  const chain: Link[] = [];
  let name = GIVEN;
  let parsed: ParsedJson = { value: scenario, faults: [] };
  for (;;) {
    const { value: input, faults } = parsed;
    examination.faults.push(...faults);
    const remedy = whyNoScenario(input);
    if (!isGroup(input) || remedy !== undefined) {
      examination.faults.push({
        file: name,
        problem: "is of the wrong kind",
        given: shown(input),
        allowed: "a group { … } of settings",
        ...(remedy === undefined || remedy === "" ? {} : { remedy }),
      });
      examination.doubtAll();
      return chain;
    }
    addSchemaFaults(name, input, faults, examination);
    chain.push({ name, input });
    const parent = input["extends"];
    if (typeof parent !== "string" || parent === "") return chain;
    // The scenario itself is no file: one of its name in messages is another.
    if (chain.slice(1).some((link) => link.name === parent)) {
      examination.faults.push({
        file: name,
        path: "extends",
        problem: "goes round in a circle",
        given: [...chain.map((link) => link.name), parent].join(" → "),
        remedy: "take extends out of one of these files",
      });
      return chain;
    }
    const read = examination.collect(() =>
      readParent({ name: parent, blamed: name, path: "extends" }, files),
    );
    if (read === undefined) {
      examination.doubtAll();
      return chain;
    }
    parsed = read;
    name = parent;
  }
}

function readParent(file: NamedFile, files: GivenFiles): ParsedJson {
  const content = contentOf(file, files);
  return content instanceof Uint8Array ? parseJson(file.name, content) : { value: content, faults: [] };
}

/** What to do instead where a value is none that a scenario can be, "" where there is nothing to say; undefined where it may be one. */
function whyNoScenario(input: unknown): string | undefined {
  if (typeof input === "string")
    return "in Node, read a scenario by its name or file with readScenario of spreadwell/node";
  if (!isGroup(input)) return "";
  if (kindOf(input) === "Promise") return "wait for it first: await";
  if (["scenario", "files"].every((part) => isGroup(input[part])))
    return "what readScenario returns has two parts: give its scenario, and its files in the options";
  // A Map or the like has no settings that could be read, and would pass for an empty scenario.
  return kindOf(input) === "Object" ? undefined : "";
}

/** A value in a message; of one that JSON has nothing like, what it is. */
function shown(input: unknown): string {
  const kind = kindOf(input);
  return isGroup(input) && kind !== "Object" ? kind : showValue(input);
}
