import type * as z from "zod";
import { showValue, type Fault } from "../core/fault.ts";
import { declaredParameters } from "../model/parameters.ts";
import { parameterPath } from "../core/parameter.ts";
import { allowedValues } from "./allowedValues.ts";
import type { Examination } from "./examination.ts";
import { nearestSetting } from "./names.ts";
import { nearestOf } from "./networks/faultList.ts";
import { numberMeant } from "./numberMeant.ts";
import { isGroup, showPath, valueAt } from "./paths.ts";
import { scenarioSchema } from "./schema.ts";
import { boundsAt, keysAt, kindsAt, numberAt, plainSettings } from "./schemaAt.ts";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What is wrong with an unknown key. */
export const NO_SUCH_SETTING = "there is no such setting";

/** All faults of one scenario file against the schema, in the order of the schema's own parts; one for each setting. */
export function schemaFaults(file: string, input: unknown): Fault[] {
  const result = parsed(input);
  if (result.success) return [];
  const faults = new Map<string, Fault>();
  for (const fault of result.error.issues.flatMap((issue) => faultsOf(file, input, issue))) {
    const place = fault.path ?? "";
    if (!faults.has(place)) faults.set(place, fault);
  }
  return [...faults.values()];
}

/** Adds the faults of one scenario file against the schema, but those that were told of its JSON already. */
export function addSchemaFaults(
  file: string,
  input: unknown,
  ofJson: readonly Fault[],
  examination: Examination,
): void {
  const told = new Set(ofJson.map(({ path }) => path));
  for (const fault of schemaFaults(file, input)) {
    if (!told.has(fault.path)) examination.faults.push(fault);
    examination.doubt(fault.path ?? "");
  }
}

/** Checks against the schema, whose library throws where it compares the `length` of a group with a bound and that is a group. */
function parsed(input: unknown): ReturnType<typeof scenarioSchema.safeParse> {
  try {
    return scenarioSchema.safeParse(input);
  } catch {
    return scenarioSchema.safeParse(withPlainLengths(input));
  }
}

/** The same faults are in it: a group has no setting of this name, whatever it holds. */
function withPlainLengths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainLengths);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withPlainLengths(each)] as const);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === "length" && typeof each === "object" ? null : each]),
  );
}

function faultsOf(file: string, input: unknown, issue: Issue): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(file, input, issue.path, key));
  }
  if (issue.code === "invalid_union") {
    const meant = issue.errors.find((errors) => !errors.some(isAnotherKind));
    if (meant !== undefined) {
      return meant.flatMap((inner) =>
        faultsOf(file, input, { ...inner, path: [...issue.path, ...inner.path] }),
      );
    }
  }
  const given = valueAt(input, issue.path);
  const path = showPath(issue.path);
  return [
    {
      file,
      ...(path === "" ? {} : { path }),
      problem: given === undefined ? "is missing" : problemOf(issue, given),
      ...(given === undefined ? {} : { given: showValue(given) }),
      allowed: allowedAt(issue, path),
      ...nearestOption(issue, given),
      ...nearestNumber(issue, given),
      ...workbookRemedy(path, given),
      ...seedRemedy(path, given),
      ...nearestList(issue, given),
    },
  ];
}

/** True where a value is not of the kind that a part of the schema wants, so that this part was not meant. */
function isAnotherKind(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

/** The full paths of all parameters. */
export function parameterPaths(): string[] {
  return Object.entries(declaredParameters).map(([name, parameter]) => parameterPath(name, parameter));
}

function unknownKey(file: string, input: unknown, path: Path, key: string): Fault {
  const known = keysAt(path);
  // The right name in the wrong section is the commonest mistake.
  const near = nearestSetting(key, [...known, ...parameterPaths(), ...plainPaths()]);
  const nearest = near !== undefined && known.includes(near) ? showPath([...path, near]) : near;
  return {
    file,
    path: showPath([...path, key]),
    problem: NO_SUCH_SETTING,
    given: showValue(valueAt(input, [...path, key])),
    ...(known.length > 0 && known.length <= 60 ? { allowed: known.join(", ") } : {}),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The paths of settings that are no parameters and stand in no list. */
function plainPaths(): string[] {
  return plainSettings()
    .map(({ path }) => path)
    .filter((path) => path.includes(".") && !path.includes("["));
}

function problemOf(issue: Issue, given: unknown): string {
  if (typeof given === "number" && !Number.isFinite(given)) return "is no number that a computer can hold";
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "is too short" : "is too small";
    case "too_big":
      return issue.origin === "string" || issue.origin === "array" ? "is too long" : "is too large";
    case "invalid_type":
      return issue.expected === "int" && typeof given === "number"
        ? "is no whole number"
        : "is of the wrong kind";
    case "invalid_value":
      return "is not one of the values allowed";
    default:
      return "is not allowed";
  }
}

function allowedAt(issue: Issue, path: string): string {
  const parameter = Object.entries(declaredParameters).find(
    ([name, entry]) => parameterPath(name, entry) === path,
  )?.[1];
  if (parameter !== undefined) return allowedValues(parameter);
  const range = numberAt(issue.path);
  if (range !== undefined) return range;
  switch (issue.code) {
    case "too_small":
      return `at least ${counted(Number(issue.minimum), issue.origin)}`;
    case "too_big":
      return `at most ${counted(Number(issue.maximum), issue.origin)}`;
    case "invalid_type":
      return kindNames[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(", ");
    case "invalid_union":
      return kindsAt(issue.path) ?? issue.message;
    default:
      return issue.message;
  }
}

const kindNames: Record<string, string> = {
  int: "a whole number",
  number: "a number",
  string: "a text in quotes",
  boolean: "true or false, without quotes",
  object: "a group { … }",
  record: "a group { … }",
  array: "a list [ … ]",
};

function counted(count: number, origin: string): string {
  const noun = origin === "string" ? "character" : origin === "array" ? "entry" : "";
  const many = noun === "entry" ? "entries" : `${noun}s`;
  return noun === "" ? String(count) : `${count} ${count === 1 ? noun : many}`;
}

function nearestOption(issue: Issue, given: unknown): { nearest?: string } {
  if (issue.code !== "invalid_value" || typeof given !== "string") return {};
  const nearest = nearestOf(given, issue.values.map(String));
  return nearest === undefined ? {} : { nearest: JSON.stringify(nearest) };
}

/** A spreadsheet is the commonest thing to have and cannot be read: what to do instead. */
function workbookRemedy(path: string, given: unknown): { remedy?: string } {
  const isWorkbook =
    typeof given === "string" && /^\.?(xlsx?|xlsm|xlsb|ods|numbers|excel)$/i.test(given.trim());
  if (path !== "system.import.format" || !isWorkbook) return {};
  return {
    remedy:
      'save it as CSV: in the spreadsheet choose "Save as" and then "CSV UTF-8"; the format is then "csv" (staff and ties) or "survey"',
  };
}

/** Any text is a seed, so that digits without end may be one too. */
function seedRemedy(path: string, given: unknown): { remedy?: string } {
  return path === "seed" && typeof given === "number"
    ? { remedy: "put it in quotes: any text is a seed" }
    : {};
}

/** Where a list is wanted and its entries were given without brackets: the list. */
function nearestList(issue: Issue, given: unknown): { nearest?: string; remedy?: string } {
  if (issue.code !== "invalid_type" || issue.expected !== "array") return {};
  if (typeof given !== "string" || given.length > 80 || !/^[^[\]{}"]+$/.test(given)) return {};
  const entries = given.split(/[,;]/).map((entry) => entry.trim());
  const numbers = entries.map(Number);
  const list = entries.includes("") ? null : numbers.every(Number.isFinite) ? numbers : entries;
  return list === null
    ? {}
    : { nearest: JSON.stringify(list), remedy: "put the entries of a list into brackets: [ … ]" };
}

/** Where a number is wanted: the one that was meant, and where 30 was given for 30 of 100, why it is too large. */
function nearestNumber(issue: Issue, given: unknown): { nearest?: string; remedy?: string } {
  const bounds = boundsAt(issue.path);
  const meant = bounds === undefined ? undefined : numberMeant(given, bounds);
  if (meant === undefined) return {};
  if (typeof given === "number")
    return { nearest: String(meant), remedy: "shares run from 0 to 1: 30 of 100 is 0.3" };
  return {
    nearest: String(meant),
    remedy:
      "write a number in digits, with a point for decimals, and without quotes, % or marks for thousands",
  };
}
