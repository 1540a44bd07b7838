import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { showValue } from "../core/fault.ts";
import { withoutAbout } from "./about.ts";
import { checkNotice } from "./checkNotice.ts";
import { Examination, type Source } from "./examination.ts";
import { findFile, readBytes } from "./files.ts";
import { finishInput } from "./finishInput.ts";
import { keptWay, namedFrom } from "./keptPath.ts";
import type { LoadedScenario } from "./loadedScenario.ts";
import { mergeInputs } from "./mergeInputs.ts";
import type { Override } from "./parseOverride.ts";
import { parseJson } from "./parseJson.ts";
import { isGroup, valueAt } from "./paths.ts";
import { addSchemaFaults } from "./schemaFaults.ts";

interface Link {
  readonly file: string;
  readonly input: Record<string, unknown>;
}

/**
 * Reads a scenario, what it extends, and puts the overrides on top. What is wrong in any of them is kept in
 * `examination`, so that the rest can be checked as well. Throws only when the file itself cannot be read.
 */
export function loadScenario(file: string, overrides: readonly Override[] = []): LoadedScenario {
  const sources: Source[] = [];
  const examination = new Examination(sources);
  const chain = readChain(file, examination);
  let merged: Record<string, unknown> = {};
  for (const link of [...chain].reverse()) {
    sources.unshift({ name: link.file, input: link.input });
    const input = relocated(link, file);
    merged = mergeInputs(merged, link === chain[0] ? input : withoutAbout(input));
  }
  checkNotice(merged, file, examination);
  const finished = finishInput(merged, chain[0]?.input ?? {}, overrides, sources, examination);
  return { file, ...finished, files: chain.map((link) => link.file), examination };
}

function readChain(file: string, examination: Examination): Link[] {
  const chain: Link[] = [];
  const visited = new Map<string, string>();
  let next: string | undefined = file;
  while (next !== undefined) {
    const current: string = next;
    const bytes = readBytes(current);
    visited.set(realpathSync(current), current);
    const parsed =
      chain.length === 0 ? parseJson(current, bytes) : examination.collect(() => parseJson(current, bytes));
    const input = parsed?.value;
    examination.faults.push(...(parsed?.faults ?? []));
    if (parsed !== undefined && !isGroup(input)) {
      examination.faults.push({
        file: current,
        problem: "is of the wrong kind",
        given: showValue(input),
        allowed: "a group { … } of settings",
        ...(Array.isArray(input) && input.length > 0 && input.every(isGroup)
          ? { remedy: "a file holds one scenario: take the brackets [ ] around it away" }
          : {}),
      });
    }
    if (!isGroup(input)) {
      examination.doubtAll();
      break;
    }
    addSchemaFaults(current, input, parsed?.faults ?? [], examination);
    chain.push({ file: current, input });
    next = parentOf(current, input, visited, examination);
  }
  return chain;
}

/** The file that a scenario extends; undefined when it extends none, or none that can be had. */
function parentOf(
  file: string,
  input: Readonly<Record<string, unknown>>,
  visited: ReadonlyMap<string, string>,
  examination: Examination,
): string | undefined {
  const given = input["extends"];
  if (typeof given !== "string" || given === "") return undefined;
  const path = examination.collect(() =>
    findFile(given, { scenarioFile: file, path: "extends", dataFolder: null }),
  );
  if (path === undefined) {
    examination.doubtAll();
    return undefined;
  }
  const real = realpathSync(path);
  if (!visited.has(real)) return shownPath(path, file);
  const names = [...visited];
  const circle = names.slice(names.findIndex(([each]) => each === real)).map(([, shown]) => shown);
  examination.faults.push({
    file,
    path: "extends",
    problem: "goes round in a circle",
    given: [...circle, circle[0]].join(" → "),
    remedy: circle.length === 1 ? "take extends out of this file" : "take extends out of one of these files",
  });
  return undefined;
}

/** A found file as the user would name it from where she stands, in the style of the file that named it. */
function shownPath(path: string, like: string): string {
  return isAbsolute(like) ? path : keptWay("", path);
}

/** The input of a file, its data files named from the folder of the scenario: they may stand beside it in a folder below. */
function relocated({ file, input }: Link, scenarioFile: string): Record<string, unknown> {
  const files = valueAt(input, ["system", "import", "files"]);
  // Merging would let the import take the place of a network that the file also generates, which is a fault to be told.
  if (!isGroup(files) || keptWay(dirname(scenarioFile), dirname(file)) === "") return input;
  const moved = Object.entries(files).map(([part, path]): [string, unknown] => {
    const beside = typeof path === "string" && !isAbsolute(path) && existsSync(join(dirname(file), path));
    return [part, beside ? namedFrom(scenarioFile, { file, named: path }) : path];
  });
  return mergeInputs(input, { system: { import: { files: Object.fromEntries(moved) } } });
}
