import { FaultList } from "../../../scenario/networks/faultList.ts";
import { pairsOf, peopleOf, readFieldTable, wholeNumber } from "./fieldTable.ts";
import type { Pair } from "./tieGap.ts";

const peopleFile = "carlson_modmath/nodes.csv";
const tieFile = "carlson_modmath/edges.csv";
/** The files read, below the data folder. */
export const superintendentFiles = [peopleFile, tieFile];

/** Years of the data: 1958 to 1963. */
export const FIRST_YEAR = 1958;
export const YEARS = 6;

/** Who took up modern mathematics when, and who is whose friend. */
export interface Superintendents {
  readonly ids: readonly string[];
  /** 1 (1958) to 6 (1963). */
  readonly year: readonly number[];
  /** Friendships, each once, whoever of the two named the other. */
  readonly friends: readonly Pair[];
}

/** Reads Carlson's 38 superintendents. Throws every fault of both files. */
export function readSuperintendents(dataFolder: string): Superintendents {
  const faults = new FaultList();
  const time = wholeNumber("year of adoption", 1, YEARS);
  const table = readFieldTable(dataFolder, peopleFile, { id: "text", adoption_time: time }, faults);
  const ties = readFieldTable(dataFolder, tieFile, { from: "text", to: "text" }, faults);
  const people = peopleOf(table, faults);
  const friends = pairsOf(ties, people, faults);
  faults.throwIfAny();
  return { ids: people.ids, year: table.rows.map((row) => row["adoption_time"]!.value), friends };
}

/** How many have taken it up by the end of each year, from the years in which they did. */
export function cumulative(years: ArrayLike<number>): number[] {
  return Array.from({ length: YEARS }, (_, y) => Array.from(years).filter((year) => year <= y + 1).length);
}
