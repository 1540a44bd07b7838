import { assembleNetwork } from "./assembleNetwork.ts";
import { isName } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { cellOf, noteUnusedColumns, personColumns, placeColumns } from "./columns.ts";
import type { Header } from "./columns.ts";
import { readDelimitedTable } from "./delimitedTable.ts";
import type { DelimitedTable } from "./delimitedTable.ts";
import { FaultList, counted } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import type { InputFile, NetworkReadOptions } from "./readOptions.ts";
import { nothingKnown, type StaffRecord } from "./staffRecords.ts";
import type { TieRecord } from "./tieRecords.ts";

/** The name of the one school when a file names none and the option `singleSchool` does not either. */
export const defaultSchool = "school";

/**
 * Reads a network from a table of staff and a table of ties (`from` learns from `to`). Without a staff file the staff
 * are the ids met in the ties, all in one school.
 * Options: columns, delimiter, directed, singleSchool, role, selfTies.
 * @throws UserError with every fault of both files.
 */
export function readStaffAndTies(
  files: { readonly staff?: InputFile | undefined; readonly ties: InputFile },
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const staffTable = files.staff && readDelimitedTable(files.staff, options.delimiter, faults);
  const tieTable = readDelimitedTable(files.ties, options.delimiter, faults);
  const named = staffTable === undefined ? undefined : staffOf(staffTable, options, faults, notes);
  const ties = tieTable === undefined ? [] : tiesOf(tieTable, options, faults, notes);
  // Without a staff file the people stand in the ties.
  const staffFile = files.staff?.file ?? files.ties.file;
  const staff = files.staff === undefined ? staffFromTies(ties, options) : (named?.staff ?? []);
  if (files.staff === undefined) {
    notes.push(
      `${staffFile}: no staff file, so the ${counted(staff.length, "person", "people")} in the ties are the staff, ` +
        `all in one school; people without any tie are missing`,
    );
  }
  return assembleNetwork(
    {
      staffFile,
      staff,
      staffIsComplete: files.staff === undefined || (named?.isComplete ?? false),
      staffSource: staffFile,
      tieFile: files.ties.file,
      ties,
    },
    options,
    faults,
    notes,
  );
}

/** The people of a table with one row a person, and which columns they were read from. */
export function staffOf(
  table: DelimitedTable,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
  usedElsewhere: readonly number[] = [],
): { staff: StaffRecord[]; isComplete: boolean } {
  const header = headerOf(table);
  const { keys, required, replacedPlaces } = personColumns(header, options, faults, notes);
  const places = placeColumns(header, keys, required, options, faults);
  noteUnusedColumns(header, new Set([...places.values(), ...replacedPlaces, ...usedElsewhere]), notes);
  const staff: StaffRecord[] = [];
  for (const row of table.rows) {
    const id = cellOf(row, places, "id");
    if (id === undefined) continue;
    staff.push({
      id,
      school: cellOf(row, places, "school") ?? options.singleSchool?.trim() ?? defaultSchool,
      team: cellOf(row, places, "team"),
      role: cellOf(row, places, "role"),
      skill: cellOf(row, places, "skill"),
      threshold: cellOf(row, places, "threshold"),
      network: cellOf(row, places, "network"),
    });
  }
  return { staff, isComplete: table.isComplete && places.has("id") };
}

/** The header of a table, to look columns up in. */
export function headerOf(table: DelimitedTable): Header {
  return { file: table.file, path: `line ${String(table.headerLine)}`, noun: "column", names: table.columns };
}

function tiesOf(
  table: DelimitedTable,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): TieRecord[] {
  const header = headerOf(table);
  const places = placeColumns(header, ["from", "to", "weight"], ["from", "to"], options, faults);
  noteUnusedColumns(header, new Set(places.values()), notes);
  const ties: TieRecord[] = [];
  for (const row of table.rows) {
    const from = cellOf(row, places, "from");
    const to = cellOf(row, places, "to");
    if (from === undefined || to === undefined) continue;
    ties.push({ from, to, weight: cellOf(row, places, "weight"), isDirected: options.directed ?? true });
  }
  return ties;
}

function staffFromTies(ties: readonly TieRecord[], options: NetworkReadOptions): StaffRecord[] {
  const ids = new Map<string, Cell>();
  for (const { from, to } of ties) {
    for (const end of [from, to]) {
      // Ids that are no names are left to the check of the ties, which would otherwise report them a second time.
      if (isName(end.text) && !ids.has(end.text)) ids.set(end.text, end);
    }
  }
  const school = options.singleSchool?.trim() ?? defaultSchool;
  return Array.from(ids.values(), (id) => ({ id, school, ...nothingKnown }));
}
