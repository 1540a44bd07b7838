import { showValue } from "../../core/fault.ts";
import { cellPath, checkName, readNumber } from "./cell.ts";
import type { Cell, NumberRange } from "./cell.ts";
import { counted, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { TieRow } from "./networkTables.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { TieMerging } from "./tieMerging.ts";

/** A tie as a file gives it, not yet checked. */
export interface TieRecord {
  readonly from: Cell;
  readonly to: Cell;
  /** Undefined where the file gives no weight; the tie then weighs 1. */
  readonly weight: Cell | undefined;
  /** False when the tie runs in both directions. */
  readonly isDirected: boolean;
}

/** Against whom the ends of ties are checked. */
export interface KnownPeople {
  /** All ids; undefined when they are not fully known, so that the check would accuse the wrong place. */
  readonly ids: ReadonlySet<string> | undefined;
  /** What to say they stand in, such as `staff.csv`. */
  readonly source: string;
}

// The upper bound keeps every sum of weights finite.
const weightRange: NumberRange = {
  kind: "weight",
  minimum: 0,
  maximum: 1e12,
  allowed: "a number from 0 to 1e12",
};

/**
 * Checks the ties of a file, merges repeated ones (weights added, with a note) and writes those without direction in
 * both. Faults: empty or unknown ids, ties from a person to the same person (unless the option `selfTies` drops them),
 * weights that are no number, negative or huge.
 */
export function checkTies(
  file: string,
  records: readonly TieRecord[],
  people: KnownPeople,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): TieRow[] {
  const merging = new TieMerging();
  let selfTies = 0;
  for (const record of records) {
    const fromIsKnown = checkEnd(file, record.from, people, faults);
    const toIsKnown = checkEnd(file, record.to, people, faults);
    const weight = record.weight === undefined ? 1 : readNumber(file, record.weight, weightRange, faults);
    if (!fromIsKnown || !toIsKnown || weight === undefined) continue;
    if (record.from.text !== record.to.text) {
      merging.add(record.from.text, record.to.text, weight, record.isDirected);
    } else if (options.selfTies === "drop") selfTies++;
    else reportSelfTie(file, record.from, faults);
  }
  if (selfTies > 0) {
    notes.push(`${file}: ${counted(selfTies, "tie", "ties")} from a person to the same person dropped`);
  }
  if (merging.repeatedCount > 0) {
    const were = counted(merging.repeatedCount, "repeated tie was", "repeated ties were");
    notes.push(`${file}: ${were} merged, the weights added`);
  }
  return merging.ties();
}

function checkEnd(file: string, end: Cell, people: KnownPeople, faults: FaultList): boolean {
  if (!checkName(file, end, "id", "name both ends of every tie, or delete the row", faults)) return false;
  const { ids } = people;
  if (ids === undefined || ids.has(end.text)) return true;
  faults.add(
    "tie to an unknown person",
    () => ({
      path: cellPath(end),
      problem: `nobody in ${people.source} has this id`,
      given: showValue(end.text),
      nearest: nearestOf(end.text, ids),
      remedy: `mend the id, or add the person to ${people.source}`,
    }),
    file,
  );
  return false;
}

function reportSelfTie(file: string, end: Cell, faults: FaultList): void {
  faults.add(
    "tie from a person to the same person",
    () => ({
      path: cellPath(end),
      problem: "the tie runs from a person to the same person",
      given: showValue(end.text),
      remedy: 'delete the tie, or drop all such ties with the option selfTies: "drop"',
    }),
    file,
  );
}
