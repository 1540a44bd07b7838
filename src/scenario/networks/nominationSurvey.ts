import { assembleNetwork } from "./assembleNetwork.ts";
import { isName } from "./cell.ts";
import { findColumn, personColumns, placeColumns } from "./columns.ts";
import { readDelimitedTable } from "./delimitedTable.ts";
import type { DelimitedTable } from "./delimitedTable.ts";
import { FaultList, listNames, nearestOf } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import { handleNonRespondents } from "./nonRespondents.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { headerOf, staffOf } from "./staffAndTies.ts";
import type { TieRecord } from "./tieRecords.ts";

/**
 * Reads a nomination survey: one row a respondent, who learns from the people named in the columns of nominees; empty
 * cells are fine. Those columns are the ones listed in `nominees`, or all whose name starts with `nomineePrefix`.
 * Options: columns, delimiter, nominees, nomineePrefix, nonRespondents, singleSchool, role, selfTies.
 * @throws UserError with every fault of the file.
 */
export function readNominationSurvey(
  file: string,
  bytes: Uint8Array,
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const table = readDelimitedTable({ file, bytes }, options.delimiter, faults);
  const nomineePlaces = table === undefined ? [] : placeNominees(table, options, faults);
  const found = table === undefined ? undefined : staffOf(table, options, faults, notes, nomineePlaces);
  const staff = found?.staff ?? [];
  // Every row has an id cell when any has, so rows and staff run in step.
  const answers = staff.map((respondent, index) => ({
    respondent,
    nominees: nomineePlaces
      .flatMap((place) => table?.rows[index]?.[place] ?? [])
      .filter((cell) => cell.text !== ""),
  }));
  const isComplete = found?.isComplete ?? false;
  const added = isComplete ? handleNonRespondents(file, answers, options, faults, notes) : [];
  const ties = answers.flatMap(({ respondent, nominees }) =>
    nominees.map((to): TieRecord => ({ from: respondent.id, to, weight: undefined, isDirected: true })),
  );
  return assembleNetwork(
    {
      staffFile: file,
      staff: [...staff, ...added],
      // People who did not answer have been reported already, with the remedy that fits a survey.
      staffIsComplete: false,
      staffSource: file,
      tieFile: file,
      // Ties from a faulty id would repeat the fault of the row for every person it names.
      ties: ties.filter((tie) => isName(tie.from.text)),
    },
    options,
    faults,
    notes,
  );
}

function placeNominees(table: DelimitedTable, options: NetworkReadOptions, faults: FaultList): number[] {
  const header = headerOf(table);
  const { file, path } = header;
  if (options.nominees !== undefined) {
    if (options.nomineePrefix !== undefined) {
      faults.add(
        "contradicting options",
        () => ({
          problem: "the options nominees and nomineePrefix exclude each other",
          remedy: "give one of them",
        }),
        file,
      );
    }
    return options.nominees.flatMap((name) => {
      const place = findColumn(table.columns, name);
      if (place !== undefined) return [place];
      faults.add(
        "missing column",
        () => ({
          path,
          problem: `there is no column ${JSON.stringify(name)}, which the option nominees names`,
          allowed: listNames(table.columns),
          nearest: nearestOf(name, table.columns),
        }),
        file,
      );
      return [];
    });
  }
  const prefix = (options.nomineePrefix ?? "nominee").toLowerCase();
  // The columns about the respondents cannot hold nominees, whatever their names begin with.
  const scratch = new FaultList();
  const { keys } = personColumns(header, options, scratch, []);
  const personal = new Set(placeColumns(header, keys, [], options, scratch).values());
  const places = table.columns.flatMap((name, place) =>
    name.toLowerCase().startsWith(prefix) && !personal.has(place) ? [place] : [],
  );
  if (places.length === 0) {
    faults.add(
      "missing column",
      () => ({
        path,
        problem: `there is no column whose name starts with ${JSON.stringify(prefix)}, so nobody is named`,
        allowed: listNames(table.columns),
        remedy: "say which columns hold the nominees with the option nominees or nomineePrefix",
      }),
      file,
    );
  }
  return places;
}
