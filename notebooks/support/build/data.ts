import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { CommandError, dataFolder } from "./command.ts";

/**
 * Which of these data files are not there, by path below the data folder; null where all are. Where the build was asked
 * to insist on data, throws instead and says where they were looked for.
 */
export function missingData(files: readonly string[]): readonly string[] | null {
  const missing = files.filter((file) => !existsSync(join(dataFolder, file)));
  if (missing.length === 0) return null;
  if (process.env["SPREADWELL_NEED_DATA"] === "1")
    throw new CommandError(
      `Data that the notebook reads are missing: ${missing.join(", ")}, looked for in ${dataFolder}. docs/data.md says where to get them; --data names another folder.`,
    );
  return missing;
}

/** Some columns of a data file as texts, a list for each row. Throws where the file lacks a column. */
export function dataRows(file: string, columns: readonly string[]): string[][] {
  const text = readFileSync(join(dataFolder, file), "utf8");
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      if (cell === undefined) throw new CommandError(`${file} has no column ${column}`);
      return cell;
    }),
  );
}
