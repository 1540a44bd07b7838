import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { DlHeader } from "./dlHeader.ts";
import { DlPeople, cellOfWord } from "./dlPeople.ts";
import type { DlData } from "./dlPeople.ts";
import type { DlWord } from "./dlWords.ts";
import type { FaultList } from "./faultList.ts";
import type { TieRecord } from "./tieRecords.ts";

/**
 * Reads the lists of a DL file: `edgelist1` (from, to, weight), `nodelist1` (from and all its ends) and `nodelist1b`
 * (a line a person in order: how many ends, then these).
 */
export function readDlLists(file: string, header: DlHeader, faults: FaultList, notes: string[]): DlData {
  const people = new DlPeople(file, header, faults);
  const ties =
    header.format === "nodelist1b"
      ? readCountedLists(file, header, people, faults)
      : header.data.flatMap((line) => readLine(file, header, line, people, faults));
  people.noteMissing(notes);
  return { people: people.people, ties };
}

function readLine(
  file: string,
  { format }: DlHeader,
  line: readonly DlWord[],
  people: DlPeople,
  faults: FaultList,
): TieRecord[] {
  const isEdge = format === "edgelist1";
  // A person without ends may stand alone in a list of nodes.
  if (line.length < (isEdge ? 2 : 1) || (isEdge && line.length > 3)) {
    const allowed = "two people and, if need be, a weight";
    reportLine(file, "tie", line, "this is no tie from one person to another", allowed, faults);
    return [];
  }
  const [from, ...others] = (isEdge ? line.slice(0, 2) : line).map((word) => people.find(word));
  const weight = isEdge ? line[2] : undefined;
  return tiesFrom(from, others, weight && cellOfWord(weight));
}

function readCountedLists(file: string, header: DlHeader, people: DlPeople, faults: FaultList): TieRecord[] {
  const { size, data, dataLine } = header;
  const owners = people.people.slice();
  if (data.length !== size || owners.length !== size) {
    faults.add(
      "lines of nodelist1b",
      () => ({
        path: `line ${String(dataLine)}`,
        problem:
          owners.length === size
            ? `there are ${String(data.length)} lines for ${String(size)} people`
            : "nodelist1b says by order whose line it is, so it needs the labels before data:",
        remedy: "give every person one line in order, 0 for no ties, or export as edgelist1",
      }),
      file,
    );
    return [];
  }
  return data.flatMap((line, index): TieRecord[] => {
    const [count, ...others] = line;
    if (count?.text !== String(others.length)) {
      const allowed = "the number of ends, then so many people";
      reportLine(
        file,
        "length of line",
        line,
        "the line holds another number of people than it says",
        allowed,
        faults,
      );
      return [];
    }
    const owner = owners[index];
    const from = owner && { ...owner, line: count.line };
    return tiesFrom(
      from,
      others.map((word) => people.find(word)),
      undefined,
    );
  });
}

function tiesFrom(
  from: Cell | undefined,
  others: readonly (Cell | undefined)[],
  weight: Cell | undefined,
): TieRecord[] {
  if (from === undefined) return [];
  return others.flatMap((to) => (to === undefined ? [] : [{ from, to, weight, isDirected: true }]));
}

function reportLine(
  file: string,
  kind: string,
  line: readonly DlWord[],
  problem: string,
  allowed: string,
  faults: FaultList,
): void {
  faults.add(
    kind,
    () => ({
      path: `line ${String(line[0]?.line)}`,
      problem,
      given: showValue(line.map((word) => word.text).join(" ")),
      allowed,
    }),
    file,
  );
}
