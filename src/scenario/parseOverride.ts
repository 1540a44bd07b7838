import { showValue, type Fault } from "../core/fault.ts";
import { isGroup, showPath } from "./paths.ts";
import { scanJson } from "./scanJson.ts";

/** One `--set path=value`, or one like it. */
export interface Override {
  readonly path: string;
  readonly value: unknown;
  /** How it was written, for messages. */
  readonly written: string;
  /** The value as text, where it could be meant so: `--set name=2024`. */
  readonly text?: string;
  /** Why the value is no JSON, where it looks like a list or a group: told when it will not do as text either. */
  readonly syntax?: Fault;
  /** What is wrong with it whatever the scenario is; then the rest does not count. */
  readonly faults?: readonly Fault[];
}

/** Reads `a.b=0.3`: the value as JSON where it is JSON, else as text. */
export function parseOverride(given: string): Override {
  const at = given.indexOf("=");
  const written = `--set ${given.length > 60 ? `${given.slice(0, 57)}...` : given}`;
  if (/^\s*['"“”‘’]/.test(given)) {
    const problem = "begins with a quote, which no setting does";
    const remedy =
      "leave the quotes out, or put the whole into the quotes of your shell: on Windows' command prompt double ones";
    return unreadable(written, [{ path: written, problem, allowed: "path=value", remedy }]);
  }
  if (at <= 0) {
    const remedy = "write for example --set perils.groupthink=0.5";
    const problem = at < 0 ? "has no value" : "names no setting";
    return unreadable(written, [{ path: written, problem, allowed: "path=value", remedy }]);
  }
  const text = given.slice(at + 1).normalize("NFC");
  const override = { path: given.slice(0, at).trim().normalize("NFC"), written, text };
  const { value, syntax, faults } = parseGiven(written, text);
  if (faults.length > 0) return unreadable(written, faults);
  if (syntax === undefined) return { ...override, value };
  return { ...override, value: text, ...(/^\s*[[{]/.test(text) ? { syntax } : {}) };
}

/** The overrides that a `--set-json` object stands for. */
export function parseJsonOverrides(given: string): Override[] {
  const written = "--set-json";
  const { value, syntax, faults } = parseGiven(written, given.normalize("NFC"));
  if (syntax !== undefined) {
    const isSet = /^[\p{L}][\p{L}\p{N}_.[\]]*=/u.test(given);
    const remedy = `write one setting as --set perils.groupthink=0.5, several as --set-json '{"perils":{"groupthink":0.5}}'`;
    return [unreadable(written, [isSet ? { ...syntax, remedy } : syntax])];
  }
  if (faults.length > 0) return [unreadable(written, faults)];
  if (!isGroup(value)) {
    const fault = {
      path: written,
      problem: "is of the wrong kind",
      given: showValue(value),
      allowed: "a group { … }",
    };
    return [unreadable(written, [fault])];
  }
  return Object.entries(value).map(([key, part]) => ({
    path: showPath([key]),
    value: part,
    written: `${written} ${showValue({ [key]: part })}`,
  }));
}

function unreadable(written: string, faults: readonly Fault[]): Override {
  return { path: "", value: undefined, written, faults };
}

/** The value of a JSON text, why it is none, and what it says twice or may not say. */
function parseGiven(written: string, text: string): { value?: unknown; syntax?: Fault; faults: Fault[] } {
  const { error, repeated, forbidden } = scanJson(text);
  if (error !== null) {
    const syntax = {
      path: written,
      problem: `is not valid JSON from character ${error.at + 1} on`,
      given: error.at >= text.length ? "the end of the text" : showValue(text.slice(error.at, error.at + 40)),
      allowed: error.expected,
      remedy: "put the whole into single quotes, so that the shell leaves the double quotes in it",
    };
    return { syntax, faults: [] };
  }
  const faults = [
    ...forbidden.map(({ path }) => ({ path: `${written}: ${path}`, problem: "there is no such setting" })),
    ...repeated.map(({ path }) => ({ path: `${written}: ${path}`, problem: "is given twice" })),
  ];
  return { value: JSON.parse(text) as unknown, faults };
}
