import { UserError, type Fault } from "../core/fault.ts";
import { readText } from "./networks/readText.ts";
import { scanJson } from "./scanJson.ts";

/** The value of a JSON text, with the keys that it gives twice or may not give. */
export interface ParsedJson {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** The bytes of a scenario as a value. Throws the user's fault with line and column when it is no text or no JSON. */
export function parseJson(file: string, bytes: Uint8Array): ParsedJson {
  return parseJsonText(file, readAsText(file, bytes), "there is no such setting");
}

/** JSON text as a value; `forbiddenName` is what is said of a name that no group may have. Throws as `parseJson` does. */
export function parseJsonText(file: string, text: string, forbiddenName: string): ParsedJson {
  const { error, repeated, forbidden } = scanJson(text);
  if (error !== null) {
    const { line, column } = placeOf(text, error.at);
    const shown = text.split("\n")[line - 1]!.trim();
    const remedy = remedyForAll(text) ?? remedyFor(shown, text.slice(error.at), error.expected);
    throw new UserError({
      file,
      path: `line ${line}, column ${column}`,
      problem: "is not valid JSON",
      given: error.at >= text.trimEnd().length ? "the end of the file" : shortened(shown),
      allowed: error.expected,
      ...(remedy === undefined ? {} : { remedy }),
    });
  }
  const faults = [
    ...forbidden.map(({ path, at }) => ({
      file,
      path,
      problem: forbiddenName,
      given: `"__proto__" in line ${placeOf(text, at).line}`,
    })),
    ...repeated.map(({ path, first, again }) => ({
      file,
      path,
      problem: "is given twice, and only one of them could count",
      given: `in line ${placeOf(text, first).line} and in line ${placeOf(text, again).line}`,
      remedy: "take one of them out",
    })),
  ];
  return { value: JSON.parse(text), faults };
}

/** As for tables, but without their advice on spreadsheets. */
function readAsText(file: string, bytes: Uint8Array): string {
  try {
    return readText(file, bytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.faults.map((fault) => ({
        ...fault,
        remedy: fault.problem.includes("empty")
          ? "write at least { } into it; `spreadwell init` makes a first scenario"
          : "a scenario is a JSON file: save it as plain text in the encoding UTF-8",
      })),
    );
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** What to do about a text that is no JSON at all but a table, or a page. */
function remedyForAll(text: string): string | undefined {
  const start = text.trimStart();
  if (/^[[{"]/.test(start)) return undefined;
  if (start.startsWith("<")) return "this is a page or an XML file, and a scenario is a JSON file";
  const [first = "", second] = start.split("\n");
  const signs = (line: string): number => line.replace(/[^,;\t]/g, "").length;
  return signs(first) > 0 && second !== undefined && signs(first) === signs(second)
    ? "this is a table; a scenario is a JSON file that names its tables: `spreadwell init FOLDER --import` makes one to start from"
    : undefined;
}

function remedyFor(line: string, rest: string, expected: string): string | undefined {
  if (/^[“”„‟«»‘’‚‛]/.test(rest))
    return 'put names and texts in straight double quotes, ": a word processor writes others';
  if (/^[[{]/.test(rest) && expected.startsWith("nothing after"))
    return "a file holds one scenario: keep one group { … } and put the other into a file of its own";
  if (/^-?(?:NaN|Infinity)\b/.test(rest)) return "write a number in digits; NaN and Infinity are none";
  if (/^(?:\/\/|\/\*|#)/.test(rest))
    return "JSON has no comments: put such text under notes, by the setting that it is about";
  if (/^'/.test(rest)) return "put texts in double quotes";
  if (/^,?[}\]]/.test(rest)) return "remove the comma before it";
  if (/^"/.test(rest)) return "put a comma before it, in this line or at the end of the line before";
  if (/^(?:True|False|None)\b/.test(rest)) return "write true, false, or leave the setting out";
  if (rest.trim() === "" && line !== "") return "the end is missing: close each { with } and each [ with ]";
  if (/^[A-Za-z_]\w*\s*:/.test(rest)) return "put the name before the colon in double quotes";
  if (/^\d/.test(rest) && /\d,\d/.test(line)) return "write decimals with a point";
  if (/^[+\d.]/.test(rest))
    return "write numbers like 5 and 0.5: no plus or zero before them, a digit on each side of the point";
  return undefined;
}
