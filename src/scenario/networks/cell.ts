import { showValue } from "../../core/fault.ts";
import type { FaultList } from "./faultList.ts";

/** One value of a file as text, trimmed, with the place where it stands. */
export interface Cell {
  readonly text: string;
  /** Line in the file, from 1; 0 where the part says it all. */
  readonly line: number;
  /** What narrows the place down, such as `column "school"` or `nodes[3].school`; empty when the line says it all. */
  readonly part: string;
}

/** The place of a cell as faults print it: `line 12, column "school"`, or a JSON path. */
export function cellPath(cell: Cell): string {
  if (cell.line === 0) return cell.part;
  return cell.part === "" ? `line ${String(cell.line)}` : `line ${String(cell.line)}, ${cell.part}`;
}

/** A range of numbers that a cell may hold, with what to print as allowed. */
export interface NumberRange {
  readonly kind: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly allowed: string;
}

// Number() alone would also take "", "0x10", "Infinity" and blanks.
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number in a cell, or undefined after a fault; never NaN, infinite or minus zero. */
export function readNumber(
  file: string,
  cell: Cell,
  range: NumberRange,
  faults: FaultList,
): number | undefined {
  const value = decimalNumber.test(cell.text) ? Number(cell.text) : Number.NaN;
  // Written so that NaN fails.
  if (value >= range.minimum && value <= range.maximum) return value + 0;
  faults.add(
    range.kind,
    () => ({
      path: cellPath(cell),
      problem: cell.text === "" ? `the ${range.kind} is missing` : `this is not a valid ${range.kind}`,
      given: showValue(cell.text),
      allowed: range.allowed,
      remedy: /^[+-]?\d+,\d+$/.test(cell.text)
        ? "write the decimal with a point instead of a comma"
        : undefined,
    }),
    file,
  );
  return undefined;
}

/** Whether a text can name a person, school or team: not empty, on one line, without control characters. */
export function isName(text: string): boolean {
  return text.trim() !== "" && !/\p{Cc}/u.test(text);
}

/**
 * Whether a name (of a person, school or team) can be used; adds a fault when it is empty or holds control
 * characters, which nearly always come from a quotation mark that was not closed.
 */
export function checkName(
  file: string,
  cell: Cell,
  kind: string,
  remedy: string,
  faults: FaultList,
): boolean {
  if (isName(cell.text)) return true;
  if (cell.text === "") {
    faults.add(
      `empty ${kind}`,
      () => ({ path: cellPath(cell), problem: `the ${kind} is empty`, remedy }),
      file,
    );
    return false;
  }
  faults.add(
    `control characters in ${kind}`,
    () => ({
      path: cellPath(cell),
      problem: `the ${kind} holds a line break, a tab or another control character`,
      given: showValue(cell.text),
      remedy: "write it as plain text on one line; look for a quotation mark that is not closed",
    }),
    file,
  );
  return false;
}
