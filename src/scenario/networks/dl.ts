import { showValue } from "../../core/fault.ts";
import { assembleNetwork } from "./assembleNetwork.ts";
import { cellPath } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { chooseNetwork } from "./chooseNetwork.ts";
import { readDelimitedTable } from "./delimitedTable.ts";
import { readDlHeader } from "./dlHeader.ts";
import { readDlLists } from "./dlLists.ts";
import { readDlMatrix } from "./dlMatrix.ts";
import type { DlData } from "./dlPeople.ts";
import { FaultList, counted, nearestOf } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import type { InputFile, NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";
import { defaultSchool, staffOf } from "./staffAndTies.ts";
import { nothingKnown, type StaffRecord } from "./staffRecords.ts";

/**
 * Reads a network from a UCINET DL file: matrices (full, upper or lower half), edge lists and node lists of one mode.
 * DL knows no facts about people; a table of staff beside it gives them, by its ids. Without one everyone is a teacher of
 * one school. Options: network (which matrix), columns, delimiter, singleSchool, role, selfTies.
 * @throws UserError with every fault of the files.
 */
export function readDl(
  files: { readonly staff?: InputFile | undefined; readonly network: InputFile },
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const { file } = files.network;
  const data = faults.collect(() => readData(files.network, options, faults, notes));
  const table = files.staff && readDelimitedTable(files.staff, options.delimiter, faults);
  const named = table && staffOf(table, options, faults, notes);
  if (data === undefined) {
    faults.throwIfAny();
    throw new Error("a DL file without data went unreported");
  }
  const staffFile = files.staff?.file ?? file;
  if (files.staff !== undefined && named?.isComplete === true)
    checkNamed(file, staffFile, data.people, named.staff, faults, notes);
  return assembleNetwork(
    {
      staffFile,
      staff: files.staff === undefined ? withoutFacts(data.people, options) : (named?.staff ?? []),
      staffIsComplete: files.staff === undefined || (named?.isComplete ?? false),
      staffSource: files.staff === undefined ? `the labels of ${file}` : staffFile,
      tieFile: file,
      ties: data.ties,
    },
    options,
    faults,
    notes,
  );
}

/** The people and ties of the chosen matrix; undefined after faults of the header. */
function readData(
  { file, bytes }: InputFile,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): DlData | undefined {
  const header = readDlHeader(file, readText(file, bytes), faults);
  if (header === undefined) return undefined;
  const matrices = Array.from({ length: header.matrixCount }, (_, index) => ({
    name: header.matrixLabels[index]?.text ?? "",
    index,
  }));
  const matrix = chooseNetwork(file, matrices, options.network, faults, notes);
  if (matrix === undefined) return undefined;
  return header.format.includes("list")
    ? readDlLists(file, header, faults, notes)
    : readDlMatrix(file, header, matrix.index, faults);
}

function withoutFacts(people: readonly Cell[], options: NetworkReadOptions): StaffRecord[] {
  const school = options.singleSchool?.trim() ?? defaultSchool;
  return people.map((id) => ({ id, school, ...nothingKnown }));
}

/** Everyone in the DL file must stand in the table of staff; who stands only there has no ties, which is noted. */
function checkNamed(
  file: string,
  staffFile: string,
  people: readonly Cell[],
  staff: readonly StaffRecord[],
  faults: FaultList,
  notes: string[],
): void {
  const ids = new Set(staff.map((record) => record.id.text));
  for (const person of people) {
    if (ids.has(person.text)) continue;
    faults.add(
      "person without a row",
      () => ({
        path: cellPath(person),
        problem: `nobody in ${staffFile} has this id`,
        given: showValue(person.text),
        nearest: nearestOf(person.text, ids),
        remedy: `mend the label, or add the person to ${staffFile}`,
      }),
      file,
    );
  }
  const tied = new Set(people.map((person) => person.text));
  const apart = staff.filter((record) => !tied.has(record.id.text)).length;
  if (apart > 0)
    notes.push(`${staffFile}: ${counted(apart, "person stands", "people stand")} only there, without ties`);
}
