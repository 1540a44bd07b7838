import { relative } from "node:path";
import { nearestName, showValue, UserError, type Fault } from "../core/fault.ts";
import { declaredParameters } from "../model/parameters.ts";
import { parameterPath } from "../core/parameter.ts";
import { findFile, readBytes } from "./files.ts";
import { parseJson } from "./parseJson.ts";
import { scenarioSchema, type ScenarioInput } from "./schema.ts";
import { schemaFaults } from "./schemaFaults.ts";

/** A scenario with `extends` and overrides merged in, and the files that it came from (its own first). */
export interface LoadedScenario {
  readonly file: string;
  readonly input: ScenarioInput;
  readonly files: readonly string[];
}

/** One `--set path=value`. */
export interface Override {
  readonly path: string;
  readonly value: unknown;
  /** How it was written, for messages. */
  readonly written: string;
}

/** Reads `a.b=0.3`: the value as JSON where it is JSON, else as text. */
export function parseOverride(written: string): Override {
  const at = written.indexOf("=");
  if (at <= 0) {
    throw new UserError({
      path: `--set ${written}`,
      problem: "has no value",
      allowed: "path=value",
      remedy: "write for example --set perils.groupthink=0.5",
    });
  }
  const text = written.slice(at + 1);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = text;
  }
  return { path: written.slice(0, at).trim(), value, written: `--set ${written}` };
}

/** The overrides that a `--set-json` object stands for. */
export function parseJsonOverrides(written: string): Override[] {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    throw new UserError({
      path: "--set-json",
      problem: "is not valid JSON",
      given: showValue(written),
      remedy: `write for example --set-json '{"perils":{"groupthink":0.5}}' (${(error as Error).message})`,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UserError({ path: "--set-json", problem: "is of the wrong kind", given: showValue(value), allowed: "a group { … }" });
  }
  return Object.entries(value).map(([path, part]) => ({ path, value: part, written: "--set-json" }));
}

/** Reads a scenario, what it extends, and puts the overrides on top. Throws all faults of all files at once. */
export function loadScenario(file: string, overrides: readonly Override[] = []): LoadedScenario {
  const chain: { file: string; input: Record<string, unknown> }[] = [];
  const faults: Fault[] = [];
  let next: string | null = file;
  let namedBy = "";
  while (next !== null) {
    const current: string = next;
    const again = chain.findIndex((link) => link.file === current);
    if (again >= 0) {
      faults.push({
        file: namedBy,
        path: "extends",
        problem: "goes round in a circle",
        given: [...chain.slice(again), chain[again]!].map((link) => link.file).join(" → "),
        remedy: "take extends out of one of these files",
      });
      break;
    }
    const input = parseJson(current, readBytes(current));
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      faults.push({ file: current, problem: "is of the wrong kind", given: showValue(input), allowed: "a group { … } of settings" });
      break;
    }
    faults.push(...schemaFaults(current, input));
    chain.push({ file: current, input: input as Record<string, unknown> });
    next = null;
    const parent = (input as Record<string, unknown>)["extends"];
    if (typeof parent === "string" && parent !== "") {
      namedBy = current;
      try {
        next = shownPath(findFile(parent, current, "extends", null), current);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        faults.push(...error.faults);
      }
    }
  }
  let merged: Record<string, unknown> = {};
  for (const link of [...chain].reverse()) merged = merge(merged, link.input);
  delete merged["extends"];
  delete merged["$schema"];
  for (const override of overrides) faults.push(...applyOverride(merged, override));
  if (faults.length > 0) throw new UserError(faults);
  return { file, input: scenarioSchema.parse(merged), files: chain.map((link) => link.file) };
}

/** A found file as the user would name it from where she stands, in the style of the file that named it. */
function shownPath(path: string, like: string): string {
  return like.startsWith("/") ? path : relative(process.cwd(), path);
}

// These are two ways of saying one thing, so the later one replaces the earlier.
const alternatives: readonly (readonly [string, string])[] = [
  ["system.generate", "system.import"],
  ["practices.generate", "practices.list"],
  ["system.generate.schools", "system.generate.schoolSizes"],
];

/** Groups merge key by key; everything else is replaced. Neither argument is changed. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>, path = ""): Record<string, unknown> {
  const result = { ...base };
  for (const [one, other] of alternatives) {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const parent = mine.slice(0, mine.lastIndexOf("."));
      if (parent !== path) continue;
      if (Object.hasOwn(over, mine.slice(parent.length + 1))) delete result[theirs.slice(parent.length + 1)];
    }
  }
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    const inner = path === "" ? key : `${path}.${key}`;
    // Names of columns and files belong together: they are replaced as a whole.
    result[key] = isGroup(before) && isGroup(value) && inner !== "system.import.files" ? merge(before, value, inner) : value;
  }
  return result;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Puts one override into the merged input; returns what is wrong with it, as if it stood in a file. */
function applyOverride(merged: Record<string, unknown>, { path, value, written }: Override): Fault[] {
  const parts = path.split(".").flatMap((part) => part.replace(/\[(\d+)\]/g, ".$1").split("."));
  if (parts.some((part) => part === "" || part === "__proto__" || part === "constructor")) {
    return [{ path: written, problem: "there is no such setting", given: JSON.stringify(path) }];
  }
  if (parts[0] === "extends") {
    return [{ path: written, problem: "cannot be set here", given: JSON.stringify(path), remedy: "write extends into the scenario file" }];
  }
  // A list entry can be changed only where there is one.
  let owner: unknown = merged;
  for (let at = 0; at < parts.length - 1; at++) {
    const part = parts[at]!;
    if (Array.isArray(owner)) {
      if (!/^\d+$/.test(part) || Number(part) >= owner.length) {
        return [
          {
            path: written,
            problem: "names no entry of the list",
            given: `${parts.slice(0, at).join(".")}[${part}]`,
            allowed: owner.length === 0 ? "nothing: the list is empty" : `0 to ${owner.length - 1}`,
          },
        ];
      }
      const copy: unknown = structuredClone(owner[Number(part)]);
      owner[Number(part)] = copy;
      owner = copy;
      continue;
    }
    const group = owner as Record<string, unknown>;
    const inner = group[part];
    group[part] = Array.isArray(inner) ? [...inner] : isGroup(inner) ? { ...inner } : {};
    owner = group[part];
  }
  const last = parts.at(-1)!;
  if (Array.isArray(owner)) owner[Number(last)] = value;
  else {
    const group = owner as Record<string, unknown>;
    group[last] = isGroup(group[last]) && isGroup(value) ? merge(group[last], value) : value;
  }
  // Only what this override brought is at fault here; the files were checked before.
  const [top] = parts as [string];
  const faults = schemaFaults(written, { [top]: merged[top] }).map((fault) => withKnownNames(fault, path));
  if (faults.length > 0) delete merged[top];
  return faults;
}

/** Names the nearest full path, since on the command line the section is mistaken as often as the name. */
function withKnownNames(fault: Fault, path: string): Fault {
  if (fault.problem !== "there is no such setting") return fault;
  const known = Object.entries(declaredParameters).map(([name, parameter]) => parameterPath(name, parameter));
  const nearest = fault.nearest?.includes(".") ? fault.nearest : nearestName(path, known);
  return nearest === undefined ? fault : { ...fault, nearest };
}
