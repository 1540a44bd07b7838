import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { InputRecord } from "../manifest.ts";

/** Size in bytes and SHA-256 (64 hexadecimal digits) of a file. */
export interface FileHash {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a file piece by piece, however large, and works out its size and hash. */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(piece as Uint8Array);
    bytes += (piece as Uint8Array).length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** What a manifest keeps of a data file: its name without the folder, which can tell who somebody is. */
export async function recordInput(path: string): Promise<InputRecord> {
  return { name: basename(path), ...(await hashFile(path)) };
}
