import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { DlHeader } from "./dlHeader.ts";
import { DlPeople, cellOfWord } from "./dlPeople.ts";
import type { DlData } from "./dlPeople.ts";
import type { DlWord } from "./dlWords.ts";
import type { FaultList } from "./faultList.ts";
import type { TieRecord } from "./tieRecords.ts";

/**
 * Reads a matrix of a DL file: who stands at a row is tied to who stands at a column where the number is not 0. Halves
 * of a matrix are ties both ways. Where lines end does not matter.
 */
export function readDlMatrix(file: string, header: DlHeader, matrix: number, faults: FaultList): DlData {
  const people = new DlPeople(file, header, faults);
  const { size, hasRowLabels, hasColumnLabels } = header;
  const words = header.data.flat();
  const perMatrix = numbersOf(header) + (hasRowLabels ? size : 0) + (hasColumnLabels ? size : 0);
  if (words.length !== perMatrix * header.matrixCount) {
    reportSize(file, header, words.length, perMatrix, faults);
    return { people: people.people, ties: [] };
  }
  let at = perMatrix * matrix;
  const columnWords = hasColumnLabels ? words.slice(at, at + size) : undefined;
  at += columnWords?.length ?? 0;
  const rowWords: DlWord[] = [];
  const rows: DlWord[][] = [];
  for (let row = 0; row < size; row++) {
    const label = hasRowLabels ? words[at++] : undefined;
    if (label !== undefined) rowWords.push(label);
    const length = lengthOf(header, row);
    rows.push(words.slice(at, at + length));
    at += length;
  }
  const byColumn = columnWords && findAll(file, "column", columnWords, people, faults);
  const byRow = hasRowLabels ? findAll(file, "row", rowWords, people, faults) : undefined;
  const rowPeople = byRow ?? byColumn ?? people.people;
  const columnPeople = byColumn ?? byRow ?? people.people;
  return { people: people.people, ties: tiesOf(header, rows, rowPeople, columnPeople) };
}

/** How many numbers a matrix has. */
function numbersOf({ size, format, hasDiagonal }: DlHeader): number {
  const without = size * (size - 1);
  return (format === "fullmatrix" ? without : without / 2) + (hasDiagonal ? size : 0);
}

/** How many numbers a row has. */
function lengthOf({ size, format, hasDiagonal }: DlHeader, row: number): number {
  const others = format === "fullmatrix" ? size - 1 : format === "upperhalf" ? size - 1 - row : row;
  return others + (hasDiagonal ? 1 : 0);
}

function tiesOf(
  { format, hasDiagonal }: DlHeader,
  rows: readonly (readonly DlWord[])[],
  rowPeople: readonly (Cell | undefined)[],
  columnPeople: readonly (Cell | undefined)[],
): TieRecord[] {
  const isDirected = format === "fullmatrix";
  const ties: TieRecord[] = [];
  rows.forEach((row, i) => {
    row.forEach((word, k) => {
      if (/^[+-]?0*\.?0*$/.test(word.text)) return;
      let column = format === "upperhalf" ? i + k : k;
      if (!hasDiagonal && column >= i && format !== "lowerhalf") column++;
      const from = rowPeople[i];
      const to = columnPeople[column];
      if (from === undefined || to === undefined) return;
      const weight = cellOfWord(word);
      ties.push({ from: { ...from, line: word.line }, to: { ...to, line: word.line }, weight, isDirected });
    });
  });
  return ties;
}

/** The people whom the labels of all rows or columns mean; a label that comes twice is a fault. */
function findAll(
  file: string,
  side: string,
  words: readonly DlWord[],
  people: DlPeople,
  faults: FaultList,
): (Cell | undefined)[] {
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.text)) {
      faults.add(
        "repeated label",
        () => ({
          path: `line ${String(word.line)}`,
          problem: `two ${side}s have the same label`,
          given: showValue(word.text),
          remedy: "give every person a label of their own",
        }),
        file,
      );
    }
    seen.add(word.text);
  }
  return words.map((word) => people.find(word));
}

function reportSize(
  file: string,
  { size, dataLine, matrixCount, hasRowLabels, hasColumnLabels }: DlHeader,
  given: number,
  perMatrix: number,
  faults: FaultList,
): void {
  const each = matrixCount > 1 ? ` in each of ${String(matrixCount)} matrices` : "";
  const labels = hasRowLabels || hasColumnLabels ? ", labels included" : "";
  faults.add(
    "size of the matrix",
    () => ({
      path: `line ${String(dataLine)}`,
      problem: `the data hold ${String(given)} numbers, but ${String(size)} people need ${String(perMatrix)}${each}${labels}`,
      remedy: "give one row of numbers for every person; check n=, nm=, diagonal= and labels embedded",
    }),
    file,
  );
}
