import { showValue } from "../../core/fault.ts";
import { canonicalTables } from "./canonical.ts";
import { isName } from "./cell.ts";
import type { FaultList } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { checkStaff } from "./staffRecords.ts";
import type { StaffRecord } from "./staffRecords.ts";
import { checkTies } from "./tieRecords.ts";
import type { TieRecord } from "./tieRecords.ts";

/** What an importer has found in its files, before the checks that all formats share. */
export interface NetworkDraft {
  /** The file in which the people stand. */
  readonly staffFile: string;
  readonly staff: readonly StaffRecord[];
  /** False when people are missing from the draft because of faults found earlier. */
  readonly staffIsComplete: boolean;
  /** How faults call the list of people, such as `staff.csv` or `the nodes of the graph`. */
  readonly staffSource: string;
  /** The file in which the ties stand. */
  readonly tieFile: string;
  readonly ties: readonly TieRecord[];
}

/** The draft of a format whose one file holds nodes and the ties between them. */
export function draftOfNodes(
  file: string,
  staff: readonly StaffRecord[],
  ties: readonly TieRecord[],
): NetworkDraft {
  const staffSource = `the nodes of ${file}`;
  return { staffFile: file, staff, staffIsComplete: true, staffSource, tieFile: file, ties };
}

/**
 * The checks that all formats share, and the canonical order.
 * @throws UserError with these faults and all that the importer had collected before.
 */
export function assembleNetwork(
  draft: NetworkDraft,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): ImportedNetwork {
  const { staffFile, tieFile } = draft;
  if (options.singleSchool !== undefined && !isName(options.singleSchool)) {
    faults.add("options", () => ({
      problem: "the option singleSchool is no name",
      given: showValue(options.singleSchool),
      remedy: "give the name of a school as plain text on one line",
    }));
  }
  const staff = checkStaff(staffFile, draft.staff, options, faults, notes);
  const ids = draft.staffIsComplete ? new Set(draft.staff.map((record) => record.id.text)) : undefined;
  const ties = checkTies(tieFile, draft.ties, { ids, source: draft.staffSource }, options, faults, notes);
  if (faults.isEmpty && staff.length < 2) {
    faults.add(
      "too few people",
      () => ({
        problem: staff.length === 1 ? "the network has only 1 person" : "the network has nobody in it",
        allowed: "2 people or more",
        remedy: "check that the right file was chosen",
      }),
      staffFile,
    );
  }
  faults.throwIfAny();
  if (ties.length === 0) notes.push(`${tieFile}: the network has no ties, so nothing can travel in it`);
  return { tables: canonicalTables({ staff, ties }), notes };
}
