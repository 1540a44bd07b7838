import { showValue, UserError, type Fault } from "../../core/fault.ts";
import { unknownName } from "../../scenario/names.ts";
import type { Override } from "../../scenario/parseOverride.ts";
import { isGroup } from "../../scenario/paths.ts";
import { tableNames } from "../tables.ts";
import type { SimulateOptions } from "./options.ts";

/** Most futures that can be numbered. */
const REPLICATES_END = 1_000_000;
const scenarioOptions = ["set", "seed", "files"];

/** Throws the user's faults where options are of the wrong kind, or none that `call` knows. */
export function checkOptions(call: string, options: unknown, own: readonly string[] = []): void {
  if (!isGroup(options)) throw noOptions(call, options);
  const faults = [
    ...unknownOptions(call, options, [...scenarioOptions, ...own]),
    ...noGroups(call, options, ["set", "files"]),
  ];
  for (const name of ["replicate", "firstReplicate"])
    if (options[name] !== undefined && !isFuture(options[name]))
      faults.push(wrong(`${call}: ${name}`, options[name], `a whole number from 0 to ${REPLICATES_END - 1}`));
  const { tables } = options;
  if (Array.isArray(tables))
    for (const table of tables)
      if (!tableNames.some((name) => name === table))
        faults.push({ path: `${call}: tables`, ...unknownName("is no table", String(table), tableNames) });
  if (tables !== undefined && !Array.isArray(tables))
    faults.push(wrong(`${call}: tables`, tables, `a list of ${tableNames.join(", ")}`));
  if (options["onProgress"] !== undefined && typeof options["onProgress"] !== "function")
    faults.push(wrong(`${call}: onProgress`, options["onProgress"], "a function"));
  if (faults.length > 0) throw new UserError(faults);
}

/** Throws the user's faults where options of a call that reads no scenario are of the wrong kind, or none that it knows. */
export function checkOtherOptions(
  call: string,
  options: unknown,
  known: readonly string[],
  groups: readonly string[] = [],
): void {
  if (!isGroup(options)) throw noOptions(call, options);
  const faults = [...unknownOptions(call, options, known), ...noGroups(call, options, groups)];
  if (faults.length > 0) throw new UserError(faults);
}

function noOptions(call: string, options: unknown): UserError {
  const allowed = "a group { … } of options, or nothing";
  return new UserError({ path: call, problem: "got no options", given: showValue(options), allowed });
}

function unknownOptions(call: string, options: object, known: readonly string[]): Fault[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: call, ...unknownName("knows no such option", name, known) }));
}

function noGroups(
  call: string,
  options: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Fault[] {
  return names
    .filter((name) => options[name] !== undefined && !isGroup(options[name]))
    .map((name) => wrong(`${call}: ${name}`, options[name], "a group { … }"));
}

function wrong(path: string, given: unknown, allowed: string): Fault {
  return { path, problem: "is of the wrong kind", given: showValue(given), allowed };
}

function isFuture(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < REPLICATES_END;
}

/** The changes that options make to a scenario, in the order in which they count. */
export function overridesOf({ set, seed, replicates }: SimulateOptions): Override[] {
  const change = (path: string, value: unknown, written: string): Override => ({ path, value, written });
  return [
    ...Object.entries(set ?? {}).map(([path, value]) => change(path, value, "options.set")),
    ...(seed === undefined ? [] : [change("seed", seed, "options.seed")]),
    ...(replicates === undefined ? [] : [change("replicates", replicates, "options.replicates")]),
  ];
}
