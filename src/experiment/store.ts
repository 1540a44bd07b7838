import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { writeAtomically } from "./atomicFile.ts";
import { headerLine, PLAIN, tableNames, type TableName, type TableShape } from "./tables.ts";

/** How far a store is: what counts is what this file says, whatever the tables hold beyond it. */
export interface Progress {
  /** The first so many runs of the list are in the tables. */
  readonly committed: number;
  readonly failed: number;
  /** Length of each table, bytes, after the last of them. */
  readonly bytes: Readonly<Partial<Record<TableName, number>>>;
}

export const PROGRESS_FILE = "progress.json";
/** Milliseconds between notes of progress: at most this much work is done again after a kill. */
const NOTE_EVERY = 1000;

/**
 * Tables on disk that grow run by run. Rows are appended whole; the progress note says how much counts, so
 * that after any interruption the tables are cut back to the last run noted and go on from there.
 */
export class TableStore {
  /** Lengths of tables that are not open: nothing is added to them. */
  private readonly closed: Progress["bytes"];
  private readonly files = new Map<TableName, { descriptor: number; bytes: number }>();
  private lastNote = performance.now();
  committed: number;
  failed: number;

  private constructor(
    private readonly folder: string,
    tables: readonly TableName[],
    shape: TableShape,
    progress: Progress | null,
    private readonly guard: () => void,
  ) {
    this.committed = progress?.committed ?? 0;
    this.failed = progress?.failed ?? 0;
    this.closed = progress?.bytes ?? {};
    for (const table of tables) {
      const path = join(folder, `${table}.csv`);
      const bytes = progress?.bytes[table];
      if (bytes !== undefined) this.files.set(table, { descriptor: reopen(path, bytes), bytes });
      else {
        const descriptor = openSync(path, "w");
        this.files.set(table, { descriptor, bytes: writeSync(descriptor, headerLine(table, shape)) });
      }
    }
    if (progress === null) this.note();
  }

  /**
   * Opens new tables, or goes on with those in the folder when there is a note of progress. Throws the user's
   * fault when what was written is no longer there. `guard` is called before anything is written, and throws
   * where nothing may be written any more.
   */
  static open(
    folder: string,
    tables: readonly TableName[],
    shape: TableShape = PLAIN,
    guard: () => void = () => {},
  ): TableStore {
    return new TableStore(folder, tables, shape, readProgress(folder), guard);
  }

  /** Appends the rows of the next run to every table, or to none: what finds no room is cut off again. */
  append(rows: Readonly<Partial<Record<TableName, Uint8Array>>>, failed: boolean): void {
    this.guard();
    try {
      this.write(rows);
    } catch (error) {
      this.cutBack();
      throw error;
    }
    this.committed++;
    if (failed) this.failed++;
    if (performance.now() - this.lastNote > NOTE_EVERY) this.note();
  }

  private write(rows: Readonly<Partial<Record<TableName, Uint8Array>>>): void {
    const written: { file: { bytes: number }; end: number }[] = [];
    for (const table of tableNames) {
      const file = this.files.get(table);
      const bytes = rows[table];
      if (file === undefined || bytes === undefined) continue;
      let done = 0;
      while (done < bytes.length) {
        done += writeSync(file.descriptor, bytes, done, bytes.length - done, file.bytes + done);
      }
      written.push({ file, end: file.bytes + bytes.length });
    }
    // Only now: when the disk is full halfway, no table may count rows that another lacks.
    for (const { file, end } of written) file.bytes = end;
  }

  /** Takes away half-written rows, so that others can read the tables as they are. */
  private cutBack(): void {
    for (const { descriptor, bytes } of this.files.values()) {
      try {
        ftruncateSync(descriptor, bytes);
      } catch {
        // The disk does not even do that; going on cuts back once more.
      }
    }
  }

  close(): void {
    try {
      this.note();
    } finally {
      for (const { descriptor } of this.files.values()) closeSync(descriptor);
      this.files.clear();
    }
  }

  private note(): void {
    this.guard();
    // The rows must be on the disk before a note says that they count.
    for (const { descriptor } of this.files.values()) fdatasyncSync(descriptor);
    const open = Object.fromEntries([...this.files].map(([table, file]) => [table, file.bytes]));
    const bytes = { ...this.closed, ...open };
    const progress: Progress = { committed: this.committed, failed: this.failed, bytes };
    writeAtomically(join(this.folder, PROGRESS_FILE), `${JSON.stringify(progress)}\n`);
    this.lastNote = performance.now();
  }
}

/** Opens a table and cuts it back to what counts. */
function reopen(path: string, bytes: number): number {
  if (!existsSync(path)) throw damaged(path, "is missing");
  const descriptor = openSync(path, "r+");
  const { size } = fstatSync(descriptor);
  if (size < bytes) {
    closeSync(descriptor);
    throw damaged(
      path,
      "has been changed: it is shorter than what the run wrote",
      `${size} bytes`,
      `${bytes} bytes`,
    );
  }
  ftruncateSync(descriptor, bytes);
  return descriptor;
}

/** The note of progress of a folder; null when there is none. Throws the user's fault when it is none of ours. */
export function readProgress(folder: string): Progress | null {
  const path = join(folder, PROGRESS_FILE);
  if (!existsSync(path)) return null;
  try {
    const progress = JSON.parse(readFileSync(path, "utf8")) as Progress;
    const counts = [progress.committed, progress.failed, ...Object.values(progress.bytes)];
    if (counts.every((count) => Number.isInteger(count) && count >= 0)) return progress;
  } catch {
    // Told below, like a note that holds something else.
  }
  throw damaged(path, "is no note of progress");
}

function damaged(path: string, problem: string, given?: string, allowed?: string): UserError {
  return new UserError({
    file: path,
    problem,
    ...(given === undefined ? {} : { given }),
    ...(allowed === undefined ? {} : { allowed }),
    remedy: "put the file back, or run it again from the start with --overwrite",
  });
}
