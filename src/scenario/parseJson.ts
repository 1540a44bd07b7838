import { UserError } from "../core/fault.ts";
import { readText } from "./networks/readText.ts";

/** JSON text as a value; a syntax error becomes the user's fault with line and column. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  const text = readText(file, bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const position = /position (\d+)/.exec(message)?.[1];
    const at = position === undefined ? text.length : Number(position);
    const before = text.slice(0, at).split("\n");
    const line = before.length;
    const shown = text.split("\n")[line - 1]!.trim();
    throw new UserError({
      file,
      path: `line ${line}, column ${before.at(-1)!.length + 1}`,
      problem: "is not valid JSON",
      given: shown.length > 80 ? `${shown.slice(0, 77)}...` : shown === "" ? "the end of the file" : shown,
      remedy: jsonRemedy(shown, message),
    });
  }
}

function jsonRemedy(line: string, message: string): string {
  if (/\bNaN\b|\bInfinity\b/.test(line)) return "numbers are written in digits; NaN and Infinity are none";
  if (/\/\/|\/\*/.test(line)) return "JSON has no comments: put such text into description";
  if (/'/.test(line)) return "texts stand in double quotes";
  if (/^[}\]]/.test(line)) return "remove the comma before it";
  if (message.includes("property name")) return "remove the comma after the last entry";
  return "look for a missing comma, quote or bracket here or in the line before";
}
