import { FaultList } from "../../../scenario/networks/faultList.ts";
import { cellPath, type Cell } from "../../../scenario/networks/cell.ts";
import { pairsOf, peopleOf, readFieldTable, wholeNumber } from "./fieldTable.ts";
import type { Pair } from "./tieGap.ts";

const peopleFile = "brazilian_farmers/nodes.csv";
const tieFile = "brazilian_farmers/edges.csv";
/** The files read, below the data folder. */
export const farmerFiles = [peopleFile, tieFile];

/** The twelve farm practices; the code book does not say what they are. */
export const practiceLetters = [..."ABCDEFGHIJKL"];
/** Year in which a practice counts as not yet taken up. */
export const NOT_ADOPTED = 66;

/** One farm practice among all farmers. */
export interface FarmPractice {
  readonly letter: string;
  /** Farmers who ever used it. */
  readonly ever: readonly number[];
  /** Of these, how many still use it. */
  readonly current: number;
  /** Year (19…) of adoption as remembered; 66 where there was none, NaN where the year is not known. */
  readonly year: readonly number[];
}

/** Who used what when, and who names whom, in eleven villages. */
export interface Farmers {
  readonly ids: readonly string[];
  /** The people of each village. */
  readonly villages: readonly (readonly number[])[];
  readonly ties: readonly Pair[];
  readonly practices: readonly FarmPractice[];
}

/** Reads the 692 farmers. Throws every fault of both files. */
export function readFarmers(dataFolder: string): Farmers {
  const faults = new FaultList();
  const use = wholeNumber("code of use", 0, 2);
  const columns = Object.fromEntries(
    practiceLetters.flatMap((letter) => [
      [`pract${letter}`, use],
      [`cur${letter}`, use],
      [`yr${letter}`, "text" as const],
    ]),
  );
  const table = readFieldTable(dataFolder, peopleFile, { id: "text", village: "text", ...columns }, faults);
  const tieTable = readFieldTable(dataFolder, tieFile, { from: "text", to: "text" }, faults);
  const people = peopleOf(table, faults);
  const ties = pairsOf(tieTable, people, faults);
  const { rows } = table;
  const practices = practiceLetters.map((letter): FarmPractice => {
    const ever = rows.flatMap((row, i) => (row[`pract${letter}`]!.value > 0 ? [i] : []));
    return {
      letter,
      ever,
      current: ever.filter((i) => rows[i]![`cur${letter}`]!.value === 2).length,
      year: rows.map((row) => yearOf(row[`yr${letter}`]!, faults)),
    };
  });
  faults.throwIfAny();
  const names = rows.map((row) => row["village"]!.text);
  const villages = [...new Set(names)].map((name) =>
    names.flatMap((village, i) => (village === name ? [i] : [])),
  );
  return { ids: people.ids, villages, ties, practices };
}

/** A year such as 56; NaN where the cell is empty, since some did not remember. */
function yearOf(cell: Cell, faults: FaultList): number {
  if (cell.text === "") return NaN;
  const year = /^\d{2}$/.test(cell.text) ? Number(cell.text) : NaN;
  if (year <= NOT_ADOPTED) return year;
  faults.add(
    "year of adoption",
    () => ({
      path: cellPath(cell),
      problem: "this is not a valid year of adoption",
      given: JSON.stringify(cell.text),
      allowed: `two digits up to ${NOT_ADOPTED}, or nothing`,
    }),
    peopleFile,
  );
  return NaN;
}
