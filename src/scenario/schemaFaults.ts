import type { z } from "zod";
import { nearestName, showValue, type Fault } from "../core/fault.ts";
import { declaredParameters } from "../model/parameters.ts";
import { parameterPath, type Parameter } from "../core/parameter.ts";
import { scenarioSchema } from "./schema.ts";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A path as its author would write it: `practices.list[2].quality`. */
export function showPath(path: Path): string {
  let shown = "";
  for (const part of path) shown += typeof part === "number" ? `[${part}]` : shown === "" ? String(part) : `.${String(part)}`;
  return shown;
}

/** All faults of one scenario file against the schema, in the order of the file's own parts. */
export function schemaFaults(file: string, input: unknown): Fault[] {
  const result = scenarioSchema.safeParse(input);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(file, input, issue));
}

function faultsOf(file: string, input: unknown, issue: Issue): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(file, input, issue.path, key));
  }
  const given = valueAt(input, issue.path);
  const path = showPath(issue.path);
  return [
    {
      file,
      ...(path === "" ? {} : { path }),
      problem: given === undefined ? "is missing" : problemOf(issue),
      ...(given === undefined ? {} : { given: showValue(given) }),
      allowed: allowedAt(issue, path),
      ...nearestOption(issue, given),
    },
  ];
}

function unknownKey(file: string, input: unknown, path: Path, key: string): Fault {
  const known = keysAt(path);
  const everywhere = [...Object.entries(declaredParameters).map(([name, parameter]) => parameterPath(name, parameter))];
  // The right name in the wrong section is the commonest mistake, so look there first.
  const elsewhere = everywhere.filter((full) => full.slice(full.indexOf(".") + 1) === key);
  const nearest = elsewhere.length > 0 ? elsewhere[0] : (nearestName(key, known) ?? (known.length > 40 ? undefined : nearestName(key, everywhere)));
  return {
    file,
    path: showPath([...path, key]),
    problem: "there is no such setting",
    given: `${JSON.stringify(key)}: ${showValue(valueAt(input, [...path, key]))}`,
    ...(known.length > 0 && known.length <= 40 ? { allowed: known.join(", ") } : {}),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function problemOf(issue: Issue): string {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "is too short" : "is too small";
    case "too_big":
      return issue.origin === "string" || issue.origin === "array" ? "is too long" : "is too large";
    case "invalid_type":
      return "is of the wrong kind";
    case "invalid_value":
      return "is not one of the values allowed";
    default:
      return "is not allowed";
  }
}

function allowedAt(issue: Issue, path: string): string {
  const parameter = Object.entries(declaredParameters).find(([name, entry]) => parameterPath(name, entry) === path)?.[1];
  if (parameter !== undefined) return allowedValues(parameter);
  switch (issue.code) {
    case "too_small":
      return `at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case "too_big":
      return `at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case "invalid_type":
      return `a ${kindNames[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(", ");
    case "invalid_union":
      return "text or a number";
    default:
      return issue.message;
  }
}

const kindNames: Record<string, string> = {
  int: "whole number",
  number: "number",
  string: "text in quotes",
  boolean: "true or false, without quotes",
  object: "group { … }",
  record: "group { … }",
  array: "list [ … ]",
};

function unitOf(origin: string): string {
  return origin === "string" ? " characters" : origin === "array" ? " entries" : "";
}

/** What a parameter may be, in words. */
export function allowedValues({ options, integer, min, max, unit }: Parameter): string {
  if (options !== undefined) return options.map((option) => JSON.stringify(option)).join(" or ");
  const unitWord = unit === "share" || unit === "number" ? "" : ` (${unit})`;
  return `a ${integer ? "whole " : ""}number from ${min} to ${max}${unitWord}`;
}

function nearestOption(issue: Issue, given: unknown): { nearest?: string } {
  if (issue.code !== "invalid_value" || typeof given !== "string") return {};
  const nearest = nearestName(given, issue.values.map(String));
  return nearest === undefined ? {} : { nearest: JSON.stringify(nearest) };
}

/** The value at a path of plain JSON; undefined where there is none. */
export function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** The keys that the schema allows at a path. */
function keysAt(path: Path): string[] {
  let schema: unknown = scenarioSchema;
  for (const part of path) {
    const inner = unwrap(schema) as { shape?: Record<string, unknown>; element?: unknown };
    schema = typeof part === "number" ? inner.element : inner.shape?.[String(part)];
    if (schema === undefined) return [];
  }
  return Object.keys((unwrap(schema) as { shape?: Record<string, unknown> }).shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let inner = schema as { unwrap?: () => unknown; element?: unknown };
  while (typeof inner.unwrap === "function" && inner.element === undefined) inner = inner.unwrap() as typeof inner;
  return inner;
}
