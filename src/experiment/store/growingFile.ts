import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A file that is written piece by piece and is there only when it is whole: until then it has another name,
 * which the folder's cleaning knows. A process that dies leaves nothing that could be taken for the file.
 */
export class GrowingFile {
  private readonly temporary: string;
  /** Negative once it is closed. */
  private descriptor: number;

  constructor(private readonly path: string) {
    this.temporary = `${path}.${process.pid}.tmp`;
    this.descriptor = openSync(this.temporary, "w");
  }

  /** Appends bytes; throws what the disk says when they find no room. */
  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done);
  }

  /** Gives the file its name, once all of it is on the disk. */
  keep(): void {
    fsyncSync(this.descriptor);
    this.close();
    renameSync(this.temporary, this.path);
    syncFolder(dirname(this.path));
  }

  /** Takes away what was written. */
  discard(): void {
    this.close();
    rmSync(this.temporary, { force: true });
  }

  private close(): void {
    const { descriptor } = this;
    this.descriptor = -1;
    if (descriptor >= 0) closeSync(descriptor);
  }
}

/** Brings the names in a folder to the disk, where the system can do that. */
function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, "r");
  } catch {
    return; // Windows opens no folders; there the rename itself is lasting.
  }
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
