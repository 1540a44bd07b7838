import { renameSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all: readers see the old one until the new one is complete. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
