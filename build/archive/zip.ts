import { zipSync, type Zippable } from "fflate";
import type { ArchiveFile } from "./committedFiles.ts";

const EXECUTABLE = 0o100755;
const PLAIN = 0o100644;
const UNIX = 3;

/**
 * Files as a zip archive: the same files and day give the same bytes on every computer, since the times are fixed
 * and the packing is done in JavaScript. `day` is such as 2026-11-26.
 */
export function zipOf(files: ReadonlyMap<string, ArchiveFile>, day: string): Uint8Array {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  // A zip holds local times without their zone.
  const mtime = new Date(year, month - 1, date, 12);
  const entries = [...files].map(([path, { bytes, isExecutable }]) => {
    const attrs = (isExecutable ? EXECUTABLE : PLAIN) * 2 ** 16;
    return [path, [bytes, { mtime, os: UNIX, attrs, level: 9 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}
