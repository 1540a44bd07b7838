import { checkName, readNumber } from "../../../scenario/networks/cell.ts";
import { findColumn } from "../../../scenario/networks/columns.ts";
import { readDelimitedTable } from "../../../scenario/networks/delimitedTable.ts";
import { listNames, nearestOf, type FaultList } from "../../../scenario/networks/faultList.ts";
import type { Delimiter, InputFile } from "../../../scenario/networks/readOptions.ts";
import { networksOfSchools } from "../../../scenario/networks/schoolNetworks.ts";
import { showValue } from "../../../core/fault.ts";

/** A school and how many work there. */
export interface SchoolRow {
  readonly name: string;
  readonly staff: number;
  /** Its network, where the table names any. */
  readonly network?: string;
}

const COLUMNS = ["name", "staff"] as const;
const STAFF = { kind: "number of staff", minimum: 1, maximum: 100_000, allowed: "a whole number from 1 on" };

/** Reads a table of schools: `name`, `staff` with the principal counted, and `network` where there are several. Faults are added to the list. */
export function readSchools(
  input: InputFile,
  delimiter: Delimiter | undefined,
  faults: FaultList,
  notes: string[],
): SchoolRow[] {
  const table = readDelimitedTable(input, delimiter, faults);
  if (table === undefined) return [];
  const { file } = table;
  const places = COLUMNS.map((column) => {
    const place = findColumn(table.columns, column);
    if (place === undefined)
      faults.add(
        "missing column",
        () => ({
          path: `line ${table.headerLine}`,
          problem: `there is no column "${column}"`,
          allowed: listNames(table.columns.filter((name) => name !== "")),
          nearest: nearestOf(column, table.columns),
          remedy: `call the column with the ${column === "name" ? "names of the schools" : "number of staff"} "${column}"`,
        }),
        file,
      );
    return place;
  });
  const networkAt = findColumn(table.columns, "network");
  const unused = table.columns.filter((name, at) => name !== "" && !places.includes(at) && at !== networkAt);
  if (unused.length > 0) notes.push(`${file}: columns not used: ${listNames(unused)}`);
  const [nameAt, staffAt] = places;
  if (nameAt === undefined || staffAt === undefined) return [];
  const schools: SchoolRow[] = [];
  const seen = new Set<string>();
  const records = table.rows.map((row) => ({
    school: row[nameAt]!,
    network: networkAt === undefined ? undefined : row[networkAt],
  }));
  const networks = networksOfSchools(file, records, faults, notes);
  for (const row of table.rows) {
    const name = row[nameAt]!;
    const staff = readNumber(file, row[staffAt]!, STAFF, faults);
    if (!checkName(file, name, "name", "give every school a name", faults)) continue;
    if (seen.has(name.text))
      faults.add(
        "repeated name",
        () => ({
          path: `line ${name.line}, column "name"`,
          problem: "two schools have the same name",
          given: showValue(name.text),
          remedy: "rename one of them, or give them one row",
        }),
        file,
      );
    seen.add(name.text);
    if (staff === undefined) continue;
    if (!Number.isInteger(staff))
      faults.add(
        "number of staff",
        () => ({
          path: `line ${name.line}, column "staff"`,
          problem: "this is not a valid number of staff",
          given: showValue(staff),
          allowed: STAFF.allowed,
          remedy: "count heads: half a post is one person",
        }),
        file,
      );
    else {
      const network = networks.get(name.text);
      schools.push({ name: name.text, staff, ...(network === undefined ? {} : { network }) });
    }
  }
  return schools;
}
