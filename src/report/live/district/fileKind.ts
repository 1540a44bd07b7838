import { UserError } from "../../../core/fault.ts";
import { delimiters, type Delimiter, type InputFile } from "../../../scenario/networks/readOptions.ts";
import { readText } from "../../../scenario/networks/readText.ts";

/** The tables that a district can be read from. */
export const tableKinds = ["schools", "staff", "ties"] as const;
export type TableKind = (typeof tableKinds)[number];

/** Columns by which a table is known. */
const marks: Readonly<Record<TableKind, readonly string[]>> = {
  ties: ["from", "to"],
  staff: ["id"],
  schools: ["name", "staff"],
};

/** What the header of a file tells. */
export interface FileHeader {
  /** Null where the columns fit no table. */
  readonly kind: TableKind | null;
  readonly delimiter: Delimiter;
}

/**
 * Which table a file holds and what separates its cells, by its first line.
 * @throws UserError where it is no text.
 */
export function headerOf({ file, bytes }: InputFile): FileHeader {
  const [line = ""] = readText(file, bytes).trimStart().split("\n", 1);
  const delimiter = delimiters.find((each) => line.replace(/"[^"]*"/g, "").includes(each)) ?? ",";
  const columns = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, "").toLowerCase());
  const kind = (Object.keys(marks) as TableKind[]).find((each) =>
    marks[each].every((column) => columns.includes(column)),
  );
  return { kind: kind ?? null, delimiter };
}

/** The faults of a file that is none of the tables. */
export function strangeFile(file: string): UserError {
  return new UserError({
    file,
    path: "line 1",
    problem: "the columns are of none of the three tables",
    allowed: "schools: name, staff; staff: id, school; ties: from, to",
    remedy: "give the first line these names, or begin with an empty table from this page",
  });
}
