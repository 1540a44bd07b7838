import { showValue, type Fault } from "../../core/fault.ts";
import { isGroup } from "../paths.ts";
import { scanJson } from "../scanJson.ts";
import { factorScales, type FactorScale } from "./factor.ts";

/** What is to vary as it was given, on the command line or in the file; not yet checked against a scenario. */
export interface GivenFactor {
  /** A path; with `*` it may mean many. */
  readonly path: string;
  /** Where it was given, for messages. */
  readonly written: string;
  /** Values one by one: `text` where one might be meant as text, such as 2024 for a name. */
  readonly values?: readonly { readonly value: unknown; readonly text?: string }[];
  /** A range; what is missing of it comes from the setting's declaration. */
  readonly range?: GivenRange;
  /** What is wrong with it whatever the scenario is; then the rest does not count. */
  readonly faults?: readonly Fault[];
}

/** A range as given. */
export interface GivenRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly samples?: number;
  readonly scale?: FactorScale;
}

/** How `--vary` is written, for messages. */
export const VARY_FORMS =
  "path; path=value,value,…; path=min:max; path=min:max:step; path=min:max:points:log (or linear)";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Two numbers with what others write between the ends of a range. */
const OTHER_RANGE = /^(\d*\.?\d+)\s*(?:\.\.\.?|-|–|…|\bto\b)\s*(\d*\.?\d+)$/;

/** Reads one `--vary`: `a.b`, `a.b=0,0.5,1`, `a.b=[…]`, `a.b=0:1`, `a.b=0:1:0.25`, `a.b=1:100:5:log`, `a.b=1:100:log`. */
export function parseVary(text: string): GivenFactor {
  const written = `--vary ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
  const at = text.indexOf("=");
  const path = (at < 0 ? text : text.slice(0, at)).trim().normalize("NFC");
  const wrong = (problem: string, given?: string, allowed = VARY_FORMS, remedy?: string): GivenFactor => ({
    path,
    written,
    faults: [
      {
        path: written,
        problem,
        ...(given === undefined ? {} : { given }),
        allowed,
        ...(remedy === undefined ? {} : { remedy }),
      },
    ],
  });
  if (path === "") return wrong("names no setting");
  if (at < 0) return { path, written, range: {} };
  const rest = text
    .slice(at + 1)
    .trim()
    .normalize("NFC");
  if (rest === "") return wrong("has no values");
  const [, from, to] = OTHER_RANGE.exec(rest) ?? [];
  if (from !== undefined)
    return wrong(
      "is no range",
      JSON.stringify(rest),
      VARY_FORMS,
      `write a range with a colon: ${path}=${from}:${to!}`,
    );
  const parts = rest.split(":").map((part) => part.trim());
  if (parts.length > 1 && NUMBER.test(parts[0]!) && NUMBER.test(parts[1]!)) {
    const range = parseRange(parts);
    return range === null ? wrong("is no range", JSON.stringify(rest)) : { path, written, range };
  }
  const list = parseJson(rest);
  if (Array.isArray(list)) {
    if (list.length === 0) return wrong("has no values", "[]");
    return { path, written, values: list.map((value: unknown) => ({ value })) };
  }
  const items = splitList(rest);
  if (items.includes("")) return wrong("has an empty place in its list", JSON.stringify(rest));
  return { path, written, values: items.map(parseItem) };
}

/** Reads one entry of `sweep.vary` in a scenario file: a list, a group { min, max … } or "plausible". */
export function parseVaryEntry(path: string, written: string, given: unknown): GivenFactor {
  const allowed =
    'a list of values, { "min", "max", "step" }, { "min", "max", "samples", "scale" }, or "plausible"';
  const wrong = (problem: string, more: Partial<Fault> = {}): GivenFactor => {
    return { path, written, faults: [{ path: written, problem, given: showValue(given), allowed, ...more }] };
  };
  if (given === "plausible") return { path, written, range: {} };
  if (Array.isArray(given)) {
    if (given.length === 0) return wrong("has no values");
    return { path, written, values: given.map((value: unknown) => ({ value })) };
  }
  if (!isGroup(given)) return wrong("is of the wrong kind");
  const { min, max, step, samples, scale, ...rest } = given;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined)
    return wrong("there is no such part of a range", { given: JSON.stringify(unknown) });
  const numbers = Object.entries({ min, max, step, samples });
  const bad = numbers.find(([, value]) => value !== undefined && typeof value !== "number");
  if (bad !== undefined)
    return wrong(`${bad[0]} is no number`, { given: showValue(bad[1]), allowed: "a number" });
  if (scale !== undefined && !factorScales.includes(scale as FactorScale))
    return wrong("there is no such scale", { given: showValue(scale), allowed: '"linear" or "log"' });
  const range = Object.fromEntries(
    Object.entries({ min, max, step, samples, scale }).filter(([, value]) => value !== undefined),
  );
  return { path, written, range };
}

/** `min:max`, then a step, or a scale, or a number of points and a scale. Null when it is none of these. */
function parseRange(parts: readonly string[]): GivenRange | null {
  const ends = { min: Number(parts[0]), max: Number(parts[1]) };
  const [, , third, fourth] = parts;
  const scaleOf = (word: string | undefined): FactorScale | undefined =>
    factorScales.find((scale) => scale === word);
  const isNumber = third !== undefined && NUMBER.test(third);
  if (parts.length === 2) return ends;
  if (parts.length === 3) {
    if (isNumber) return { ...ends, step: Number(third) };
    const scale = scaleOf(third);
    return scale === undefined ? null : { ...ends, scale };
  }
  const scale = scaleOf(fourth);
  if (parts.length > 4 || scale === undefined || !isNumber) return null;
  return { ...ends, samples: Number(third), scale };
}

/** The entries of a list, parted by commas that stand neither in quotes nor in brackets; trimmed. */
function splitList(text: string): string[] {
  const items: string[] = [];
  let [begin, depth, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    else if (sign === "," && depth <= 0) {
      items.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  items.push(text.slice(begin).trim());
  return items;
}

function parseItem(text: string): { value: unknown; text?: string } {
  const value = parseJson(text);
  return value === undefined ? { value: text } : { value, text };
}

/** A JSON value; undefined where the text is none, or says something twice. */
function parseJson(text: string): unknown {
  const { error, repeated, forbidden } = scanJson(text);
  return error !== null || repeated.length > 0 || forbidden.length > 0 ? undefined : JSON.parse(text);
}
