import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable } from "../../../src/experiment/readTable.ts";

const shipped = fileURLToPath(new URL("../../../scenarios", import.meta.url));
/** The command line that the build made of the present source. */
const program =
  process.env["SPREADWELL_PROGRAM"] ?? fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** Folder with data files: what the build was told, or that beside the repository. */
export const dataFolder =
  process.env["SPREADWELL_DATA"] ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/** What a command left behind. */
export interface Results {
  readonly folder: string;
  /** Rows of a table, with the columns asked for; numbers as numbers, null where a cell is empty. */
  table<Column extends string>(name: string, columns: readonly Column[]): Promise<Row<Column>[]>;
}

/** A command that failed, with what it said: shown without the lines of this program. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** A row of a table by column. */
export type Row<Column extends string> = Record<Column, string | number | null>;

/**
 * Runs a line as it would be typed behind `npx spreadwell`, in a folder of its own that goes when the cell is done.
 * Texts with spaces stand in quotes: --set 'a.b=c d'. Throws a CommandError where it fails. With
 * `SPREADWELL_FUTURES` at most so many futures are run, and a search in proportion.
 */
export function spreadwell(line: string): Results {
  const folder = temporaryFolder();
  const words = cutDown(wordsOf(line), Number(process.env["SPREADWELL_FUTURES"] ?? ""));
  const threads = String(availableParallelism());
  const given = [
    ...words,
    "--output",
    folder,
    "--overwrite",
    "--quiet",
    "--no-progress",
    "--threads",
    threads,
  ];
  if (existsSync(dataFolder)) given.push("--data", dataFolder);
  const { status, stderr } = spawnSync(process.execPath, [program, ...given], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new CommandError(`spreadwell ${words.join(" ")}\n${stderr}`);
  return { folder, table: (name, columns) => rowsOf(folder, name, columns) };
}

/** A scenario as a file, for as long as the cell runs. `extends` names a scenario that comes with Spreadwell. */
export function scenarioFile(scenario: { readonly extends: string; readonly name: string } & object): string {
  const folder = temporaryFolder();
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, "notebook.json");
  writeFileSync(file, JSON.stringify({ version: 1, ...scenario, extends: `${scenario.extends}.json` }));
  return file;
}

/** A text as a file, for as long as the cell runs. */
export function fileWith(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-notebook-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Hands a value to the notebook: the last thing that a cell for Node does. */
export function print(value: unknown): void {
  process.stdout.write(JSON.stringify(value));
}

/** The words of a line; what stands in single quotes is one. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

/** What a small build makes of a command: for each option, how much there may be at most. */
export function cutDown(words: readonly string[], futures: number): string[] {
  if (!(futures > 0)) return [...words];
  const most: Readonly<Record<string, number>> = {
    "-r": futures,
    "--replicates": futures,
    "--particles": 5 * futures,
    "--runs": 60 * futures,
  };
  return words.map((word, at) => {
    const limit = most[words[at - 1] ?? ""];
    return limit === undefined ? word : String(Math.min(limit, Number(word)));
  });
}

async function rowsOf<Column extends string>(
  folder: string,
  name: string,
  columns: readonly Column[],
): Promise<Row<Column>[]> {
  const texts = new Set<string>();
  await readTable(join(folder, "columns.csv"), ["table", "column", "type"], ([table, column, type]) => {
    if (table === name && type === "text") texts.add(column!);
  });
  const rows: Row<Column>[] = [];
  await readTable(join(folder, `${name}.csv`), columns, (cells) => {
    const row = columns.map((column, at) => {
      const cell = cells[at]!;
      return [column, cell === "" ? null : texts.has(column) ? cell : Number(cell)] as const;
    });
    rows.push(Object.fromEntries(row) as Row<Column>);
  });
  return rows;
}
