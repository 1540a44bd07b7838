import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";

/** A file of two folders, and whether it is the same in both, byte for byte. */
export interface ComparedFile {
  readonly name: string;
  readonly bytes: number;
  readonly isSame: boolean;
}

/** Compares the tables of two folders, and their networks. A file that only one of them has is not the same. */
export async function compareFolders(left: string, right: string): Promise<ComparedFile[]> {
  const names = [...new Set([...filesIn(left), ...filesIn(right)])].sort();
  const compared: ComparedFile[] = [];
  for (const name of names) {
    const [one, other] = await Promise.all([left, right].map((folder) => digestOf(join(folder, name))));
    compared.push({ name, bytes: one!.bytes, isSame: one!.digest !== null && one!.digest === other!.digest });
  }
  return compared;
}

function filesIn(folder: string): string[] {
  const tables = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return [...tables, ...readdirSync(join(folder, "network")).map((name) => join("network", name))];
}

/** Length and digest of a file of any size; no digest where it is missing. */
async function digestOf(path: string): Promise<{ bytes: number; digest: string | null }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of createReadStream(path)) {
      hash.update(piece as Uint8Array);
      bytes += (piece as Uint8Array).length;
    }
  } catch {
    return { bytes, digest: null };
  }
  return { bytes, digest: hash.digest("hex") };
}
