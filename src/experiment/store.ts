import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "./atomicFile.ts";
import { headerLine, tableNames, type TableName } from "./tables.ts";

/** How far a store is: what counts is what this file says, whatever the tables hold beyond it. */
interface Progress {
  /** Replicates 0 … committed − 1 are in the tables. */
  readonly committed: number;
  readonly failed: number;
  /** Length of each table, bytes, after the last of them. */
  readonly bytes: Readonly<Partial<Record<TableName, number>>>;
}

const PROGRESS_FILE = "progress.json";
/** Milliseconds between notes of progress: at most this much work is done again after a kill. */
const NOTE_EVERY = 500;

/**
 * Tables on disk that grow run by run. Rows are appended whole; the progress note says how much counts, so
 * that after any interruption the tables are cut back to the last run noted and go on from there.
 */
export class TableStore {
  private readonly files = new Map<TableName, { descriptor: number; bytes: number }>();
  private lastNote = 0;
  committed: number;
  failed: number;

  private constructor(
    private readonly folder: string,
    tables: readonly TableName[],
    progress: Progress | null,
  ) {
    this.committed = progress?.committed ?? 0;
    this.failed = progress?.failed ?? 0;
    for (const table of tables) {
      const path = join(folder, `${table}.csv`);
      const bytes = progress?.bytes[table];
      if (bytes === undefined) {
        const descriptor = openSync(path, "w");
        this.files.set(table, { descriptor, bytes: writeSync(descriptor, headerLine(table)) });
      } else {
        const descriptor = openSync(path, "r+");
        ftruncateSync(descriptor, bytes);
        this.files.set(table, { descriptor, bytes });
      }
    }
    if (progress === null) this.note();
  }

  /** Opens new tables, or goes on with those in the folder when there is a note of progress. */
  static open(folder: string, tables: readonly TableName[]): TableStore {
    const path = join(folder, PROGRESS_FILE);
    const progress = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Progress) : null;
    return new TableStore(folder, tables, progress);
  }

  /** Appends the rows of the next replicate to every table. */
  append(rows: Readonly<Partial<Record<TableName, Uint8Array>>>, failed: boolean): void {
    for (const table of tableNames) {
      const file = this.files.get(table);
      const bytes = rows[table];
      if (file === undefined || bytes === undefined) continue;
      let done = 0;
      while (done < bytes.length) done += writeSync(file.descriptor, bytes, done, bytes.length - done, file.bytes + done);
      file.bytes += bytes.length;
    }
    this.committed++;
    if (failed) this.failed++;
    const now = performance.now();
    if (now - this.lastNote > NOTE_EVERY) {
      this.note();
      this.lastNote = now;
    }
  }

  close(): void {
    this.note();
    for (const { descriptor } of this.files.values()) closeSync(descriptor);
    this.files.clear();
  }

  private note(): void {
    const bytes = Object.fromEntries([...this.files].map(([table, file]) => [table, file.bytes]));
    const progress: Progress = { committed: this.committed, failed: this.failed, bytes };
    writeAtomically(join(this.folder, PROGRESS_FILE), `${JSON.stringify(progress)}\n`);
  }
}
