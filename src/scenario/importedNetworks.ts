import { compareNaturally } from "./networks/canonical.ts";
import type { StaffRow } from "./networks/networkTables.ts";

/** Which schools form a network, where the files say so. */
export interface Networks {
  /** In natural order: their places are the numbers of the networks. */
  readonly names: readonly string[];
  /** Number of the network of each school. */
  readonly ofSchool: Int32Array;
  /** The schools of each network. */
  readonly schools: readonly (readonly number[])[];
}

/** The networks that tables name, schools in the order of the tables; null where they name none. */
export function networksOf(
  staff: readonly StaffRow[],
  schoolNumber: ReadonlyMap<string, number>,
): Networks | null {
  const names = [...new Set(staff.flatMap(({ network }) => network ?? []))].sort(compareNaturally);
  if (names.length === 0) return null;
  const number = new Map(names.map((name, place) => [name, place]));
  const ofSchool = new Int32Array(schoolNumber.size);
  for (const { school, network } of staff) ofSchool[schoolNumber.get(school)!] = number.get(network!)!;
  const schools = names.map((): number[] => []);
  ofSchool.forEach((network, s) => schools[network]!.push(s));
  return { names, ofSchool, schools };
}
