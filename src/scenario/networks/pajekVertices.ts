import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { FaultList } from "./faultList.ts";
import type { PajekSection } from "./pajekSections.ts";

/** More than any school system employs; a larger number is a slip, and would take the memory. */
const vertexMaximum = 1_000_000;

/**
 * The number of vertices that a `*Vertices` line declares. Faults: no whole number, and two-mode networks (a second
 * number), which are refused; undefined is then returned.
 */
export function readVertexCount(file: string, section: PajekSection, faults: FaultList): number | undefined {
  const words = section.rest.split(/\s+/);
  const first = words.at(0) ?? "";
  const second = words.at(1);
  const count = wholeNumber(first, vertexMaximum);
  const path = `line ${String(section.line)}`;
  if (count === undefined) {
    faults.add(
      "number of vertices",
      () => ({
        path,
        problem: "after *Vertices stands no valid number of people",
        given: showValue(first),
        allowed: `a whole number from 1 to ${String(vertexMaximum)}`,
      }),
      file,
    );
    return undefined;
  }
  if (second !== undefined && second !== first) {
    faults.add(
      "two-mode network",
      () => ({
        path,
        problem: "this is a two-mode network (people and groups), which cannot be read",
        given: showValue(section.rest),
        allowed: "one-mode networks: *Vertices with one number",
        remedy: "turn it into a one-mode network in Pajek first (Network, 2-Mode Network, 2-Mode to 1-Mode)",
      }),
      file,
    );
    return undefined;
  }
  return count;
}

/** The people of a network as ids with their places, in the order of their numbers. */
export interface PajekVertices {
  readonly ids: readonly Cell[];
  /** Whether the labels serve as ids; else the numbers do, because labels are missing or repeated. */
  readonly usesLabels: boolean;
}

/**
 * Reads the lines under `*Vertices`: number, label (quoted if it has spaces), and drawing coordinates that are ignored.
 * A vertex without a line has only its number. Faults: numbers out of range or repeated, labels not closed.
 */
export function readVertices(
  file: string,
  section: PajekSection,
  count: number,
  faults: FaultList,
): PajekVertices {
  const labels = new Array<Cell | undefined>(count).fill(undefined);
  for (const { text, line } of section.lines) {
    const parts = /^(\S+)\s*(?:"([^"]*)"|([^"\s]\S*))?/.exec(text);
    const number = wholeNumber(parts?.[1] ?? "", count);
    const label = parts?.[2] ?? parts?.[3] ?? "";
    const isOpen = /^\S+\s+"[^"]*$/.test(text);
    if (number !== undefined && !isOpen && labels[number - 1] === undefined) {
      labels[number - 1] = { text: label.trim(), line, part: "" };
      continue;
    }
    faults.add(
      "vertices",
      () => ({
        path: `line ${String(line)}`,
        problem: isOpen
          ? "the quotation mark of the label is not closed"
          : number === undefined
            ? "the line does not begin with the number of a vertex"
            : "this vertex has a line already",
        given: showValue(text),
        allowed: `a whole number from 1 to ${String(count)}, then a label`,
      }),
      file,
    );
  }
  const distinct = new Set(labels.map((label) => label?.text));
  const usesLabels = distinct.size === count && !distinct.has(undefined) && !distinct.has("");
  const ids = labels.map((label, index): Cell => {
    if (usesLabels && label !== undefined) return label;
    return { text: String(index + 1), line: label?.line ?? section.line, part: "" };
  });
  return { ids, usesLabels };
}

/** A whole number from 1 to the maximum, or undefined. */
export function wholeNumber(text: string, maximum: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= maximum ? value : undefined;
}
