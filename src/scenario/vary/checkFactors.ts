import { describeFault, showValue, type Fault } from "../../core/fault.ts";
import { applyOverride, NO_SUCH_ENTRY } from "../applyOverride.ts";
import { overrideParts } from "../changeInput.ts";
import { NO_SUCH_SETTING, parameterPaths } from "../schemaFaults.ts";
import { boundsAt, choicesAt } from "../schemaAt.ts";
import { nearestSetting } from "../names.ts";
import { declarationAt, settledPath } from "./declarationAt.ts";
import { levelCount } from "./factorValues.ts";
import type { FactorRange, FactorSpec } from "./factor.ts";
import type { GivenFactor, GivenRange } from "./parseVary.ts";

/** What varies, checked; or what is wrong with it. */
export interface CheckedFactors {
  readonly factors: readonly FactorSpec[];
  readonly faults: readonly Fault[];
}

type Checked = { readonly spec: FactorSpec } | { readonly faults: readonly Fault[] };

/** Most values of one setting. */
export const LEVELS_MAXIMUM = 10_000;

/** Faults of a path that leads nowhere, whatever the value: told once and not for each value. */
const LOST: readonly string[] = [NO_SUCH_SETTING, NO_SUCH_ENTRY];

/** What cannot differ between the cases of a study, and why. */
const fixed: Readonly<Record<string, string>> = {
  name: "only names the scenario",
  question: "only describes the scenario",
  description: "only describes the scenario",
  notice: "only says what to notice",
  limits: "only says what the scenario cannot tell",
  try: "only proposes what to try",
  version: "is that of the file's format",
  extends: "names another file; to compare scenarios use spreadwell compare",
  sweep: "says itself what varies",
  board: "says what spreadwell board shows",
  outputs: "says what is written, and must be the same for all",
  replicates: "is the same for all: give it with -r",
  seed: "is the same for all, so that they share their luck; for more futures use -r",
};

/**
 * Checks what is to vary against a scenario as written, `extends` and overrides merged in: known settings, allowed
 * values, no setting twice. `*` stands for any part of a parameter's path; a setting given in full goes before one
 * that `*` only stands for. All that is wrong is told at once.
 */
export function checkFactors(
  given: readonly GivenFactor[],
  input: Readonly<Record<string, unknown>>,
): CheckedFactors {
  const faults: Fault[] = [];
  const named = new Set(given.map(({ path }) => settledPath(path) ?? path));
  const single = given.flatMap((each): GivenFactor[] => {
    if (each.faults !== undefined) faults.push(...each.faults);
    else if (!each.path.includes("*")) return [each];
    else {
      const paths = pathsLike(each.path);
      if (paths.length === 0) faults.push(nothingLike(each));
      return paths.filter((path) => !named.has(path)).map((path) => ({ ...each, path }));
    }
    return [];
  });
  const factors: FactorSpec[] = [];
  for (const each of single) {
    const checked = checkFactor(each, input);
    if ("spec" in checked) {
      const twin = overlapping(checked.spec.path, factors);
      if (twin === undefined) factors.push(checked.spec);
      else faults.push(twinFault(each, checked.spec.path, twin));
    } else faults.push(...checked.faults);
  }
  return { factors, faults };
}

function checkFactor(given: GivenFactor, input: Readonly<Record<string, unknown>>): Checked {
  const path = settledPath(given.path);
  const reason = path === null ? undefined : fixed[String(overrideParts(path)?.[0])];
  if (reason !== undefined) {
    return { faults: [{ path: given.written, problem: `cannot vary: ${path} ${reason}` }] };
  }
  const probe = given.values?.[0]?.value ?? given.range?.min ?? 0;
  const lost = faultsWith(input, path ?? given.path, probe, given.written).filter(({ problem }) =>
    LOST.includes(problem),
  );
  if (lost.length > 0) return { faults: lost.map(withoutValue) };
  if (path === null || given.values !== undefined) return checkValues(given, path ?? given.path, input);
  return checkRange(given, path, given.range ?? {}, input);
}

function checkValues(given: GivenFactor, path: string, input: Readonly<Record<string, unknown>>): Checked {
  const faults: Fault[] = [];
  const values: unknown[] = [];
  const seen = new Set<string>();
  if ((given.values ?? []).length > LEVELS_MAXIMUM) return { faults: [tooMany(given, given.values!.length)] };
  for (const { value, text } of given.values ?? [{ value: 0 }]) {
    let chosen = value;
    let found = faultsWith(input, path, value, given.written);
    if (found.length > 0 && text !== undefined && faultsWith(input, path, text, given.written).length === 0)
      [chosen, found] = [text, []];
    faults.push(...found);
    const shown = JSON.stringify(chosen);
    if (seen.has(shown))
      faults.push({ path: given.written, problem: "has a value twice", given: showValue(chosen) });
    seen.add(shown);
    values.push(chosen);
  }
  return faults.length > 0 ? { faults: distinct(faults) } : { spec: { path, values } };
}

function checkRange(
  given: GivenFactor,
  path: string,
  range: GivenRange,
  input: Readonly<Record<string, unknown>>,
): Checked {
  const parameter = declarationAt(path);
  const isWhole = range.min === undefined && range.max === undefined && range.step === undefined;
  const choices = parameter?.options ?? choicesAt(overrideParts(path)!);
  if (choices !== undefined && isWhole && range.samples === undefined)
    return checkValues({ ...given, values: choices.map((value) => ({ value })) }, path, input);
  const bounds = parameter ?? boundsAt(overrideParts(path)!);
  const min = range.min ?? parameter?.plausible[0];
  const max = range.max ?? parameter?.plausible[1];
  if (min === undefined || max === undefined) {
    const problem = `has no declared plausible range: say what ${path} is to be`;
    const remedy = `write for example --vary ${path}=value,value, or ${path}=min:max`;
    return { faults: [{ path: given.written, problem, remedy }] };
  }
  const spec: FactorRange = {
    path,
    min,
    max,
    ...(range.step === undefined ? {} : { step: range.step }),
    ...(range.samples === undefined ? {} : { samples: range.samples }),
    scale: range.scale ?? "linear",
    integer: bounds?.integer === true,
  };
  const faults = rangeFaults(spec, given.written);
  if (faults.length > 0) return { faults };
  const ends = [min, max].flatMap((value) => faultsWith(input, path, value, given.written));
  return ends.length > 0 ? { faults: distinct(ends) } : { spec };
}

/** What is wrong with a range in itself. */
function rangeFaults(spec: FactorRange, written: string): Fault[] {
  const { min, max, step, samples, scale, integer } = spec;
  const faults: Fault[] = [];
  const add = (problem: string, value: unknown, allowed: string): void => {
    faults.push({ path: written, problem, given: showValue(value), allowed });
  };
  const numbers = [min, max, step, samples].filter((value) => value !== undefined);
  if (!numbers.every(Number.isFinite))
    add("is no number that a computer can hold", numbers, "finite numbers");
  else if (!(min < max)) add("ends before it begins", `${min}:${max}`, "min below max");
  if (step !== undefined && !(step > 0)) add("has a step that leads nowhere", step, "a step above 0");
  if (step !== undefined && samples !== undefined)
    add("has both a step and a number of points", { step, samples }, "one of them");
  if (step !== undefined && scale === "log")
    add("has both a step and a log scale", step, "min:max:points:log, or a linear scale");
  if (samples !== undefined && !(Number.isInteger(samples) && samples >= 2))
    add("has no such number of points", samples, `a whole number from 2 to ${LEVELS_MAXIMUM}`);
  if (scale === "log" && !(min > 0)) add("has no logarithm at its lower end", min, "a number above 0");
  const parts = integer ? [min, max, ...(step === undefined ? [] : [step])] : [];
  const broken = parts.find((value) => !Number.isInteger(value));
  if (broken !== undefined) add(`is about whole numbers only: ${spec.path}`, broken, "whole numbers");
  if (faults.length === 0 && levelCount(spec) > LEVELS_MAXIMUM)
    faults.push(tooMany({ written }, levelCount(spec)));
  return faults;
}

function tooMany({ written }: { readonly written: string }, count: number): Fault {
  const allowed = `at most ${LEVELS_MAXIMUM}`;
  return { path: written, problem: "has too many values", given: String(count), allowed };
}

/** What is wrong with a value at a path, told like that of a --set. */
function faultsWith(
  input: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
  written: string,
): readonly Fault[] {
  return applyOverride(input, { path, value, written }).faults.map(({ file, ...fault }) => {
    const place = [file, fault.path].filter((part) => part !== undefined && part !== written).join(": ");
    return { ...fault, path: place === "" ? written : `${written}: ${place}` };
  });
}

/** Of a setting that does not exist no value needs to be told. */
function withoutValue(fault: Fault): Fault {
  const { problem, path, allowed, nearest, remedy } = fault;
  return Object.fromEntries(
    Object.entries({ path, problem, allowed, nearest, remedy }).filter(([, word]) => word !== undefined),
  ) as unknown as Fault;
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()];
}

function pathsLike(pattern: string): string[] {
  const quoted = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^.]*");
  const like = new RegExp(`^${quoted}$`, "u");
  return parameterPaths().filter((path) => like.test(path));
}

function nothingLike({ path, written }: GivenFactor): Fault {
  const sections = [...new Set(parameterPaths().map((each) => each.slice(0, each.indexOf("."))))];
  const nearest = nearestSetting(path.split(".")[0]!.replaceAll("*", ""), sections);
  return {
    path: written,
    problem: "means no setting",
    given: JSON.stringify(path),
    allowed: "a part of the paths that `spreadwell explain` lists, with * for any name, such as perils.*",
    ...(nearest === undefined ? {} : { nearest: `${nearest}.*` }),
  };
}

/** The factor that sets the same, or what the other is a part of. */
function overlapping(path: string, factors: readonly FactorSpec[]): string | undefined {
  const inside = (inner: string, outer: string): boolean =>
    inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length));
  return factors.find((other) => other.path === path || inside(path, other.path) || inside(other.path, path))
    ?.path;
}

function twinFault({ written }: GivenFactor, path: string, twin: string): Fault {
  if (path === twin) {
    const remedy = "put all its values into one";
    return { path: written, problem: "varies a setting that varies already", given: path, remedy };
  }
  const problem = `overlaps with another that varies: ${twin}`;
  return { path: written, problem, given: path, remedy: "leave one of them out" };
}
