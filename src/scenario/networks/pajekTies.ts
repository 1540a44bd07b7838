import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { FaultList } from "./faultList.ts";
import type { PajekLine, PajekSection } from "./pajekSections.ts";
import { wholeNumber } from "./pajekVertices.ts";
import type { TieRecord } from "./tieRecords.ts";

/**
 * Reads the ties under one heading: `*Arcs`, `*Edges` (from, to, weight), `*Arcslist`, `*Edgeslist` (from and all its
 * ends) or `*Matrix` (a row a vertex; 0 = no tie). Faults: numbers that no vertex has, a matrix of the wrong size.
 */
export function readPajekTies(
  file: string,
  section: PajekSection,
  ids: readonly Cell[],
  faults: FaultList,
): TieRecord[] {
  const isDirected = !section.keyword.startsWith("edges");
  if (section.keyword === "matrix") return readMatrix(file, section, ids, faults);
  const isList = section.keyword.endsWith("list");
  const ties: TieRecord[] = [];
  for (const line of section.lines) {
    // In networks of several relations a line may begin with the number of its relation and a colon.
    const words = line.text.replace(/^\d+\s*:\s*/, "").split(/\s+/);
    const ends = (isList ? words : words.slice(0, 2)).map((word) => readEnd(file, word, line, ids, faults));
    if (ends.length < 2) {
      reportShortLine(file, line, isList, faults);
      continue;
    }
    const [from, ...others] = ends;
    const weight = isList ? undefined : weightCell(words[2], line);
    for (const to of others) {
      if (from !== undefined && to !== undefined) ties.push({ from, to, weight, isDirected });
    }
  }
  return ties;
}

/** The weight of a tie; times in brackets after the ends mean that there is none. */
function weightCell(word: string | undefined, { line }: PajekLine): Cell | undefined {
  return word === undefined || word.startsWith("[") ? undefined : { text: word, line, part: "" };
}

function readEnd(
  file: string,
  word: string,
  { line }: PajekLine,
  ids: readonly Cell[],
  faults: FaultList,
): Cell | undefined {
  const number = wholeNumber(word, ids.length);
  const id = number === undefined ? undefined : ids[number - 1];
  if (id !== undefined) return { text: id.text, line, part: "" };
  faults.add(
    "tie to an unknown vertex",
    () => ({
      path: `line ${String(line)}`,
      problem: "no vertex has this number",
      given: showValue(word),
      allowed: `a whole number from 1 to ${String(ids.length)}`,
    }),
    file,
  );
  return undefined;
}

function reportShortLine(file: string, line: PajekLine, isList: boolean, faults: FaultList): void {
  faults.add(
    "tie with one end",
    () => ({
      path: `line ${String(line.line)}`,
      problem: "the tie has only one end",
      given: showValue(line.text),
      allowed: isList ? "a vertex and the vertices it is tied to" : "two vertices and, if need be, a weight",
    }),
    file,
  );
}

function readMatrix(
  file: string,
  section: PajekSection,
  ids: readonly Cell[],
  faults: FaultList,
): TieRecord[] {
  const ties: TieRecord[] = [];
  // Long rows may be broken over several lines, so the numbers are counted through.
  let count = 0;
  for (const { text, line } of section.lines) {
    for (const word of text.split(/\s+/)) {
      const from = ids.at(Math.floor(count / ids.length));
      const to = ids.at(count % ids.length);
      count++;
      if (from === undefined || to === undefined || /^[+-]?0*\.?0*$/.test(word)) continue;
      ties.push({
        from: { text: from.text, line, part: "" },
        to: { text: to.text, line, part: "" },
        weight: { text: word, line, part: "" },
        isDirected: true,
      });
    }
  }
  if (count !== ids.length * ids.length) {
    faults.add(
      "size of the matrix",
      () => ({
        path: `line ${String(section.line)}`,
        problem: `the matrix has ${String(count)} numbers, but ${String(ids.length)} vertices need ${String(ids.length ** 2)}`,
        remedy: "give one row of numbers for every vertex",
      }),
      file,
    );
  }
  return ties;
}
