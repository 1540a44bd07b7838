import { rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtempSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runHere } from "../cli/inProcess.ts";

/** The theatre as the command line writes it, in a folder of its own. */
export interface TheatreFile {
  readonly file: string;
  readonly url: string;
  remove(): void;
}

/** Writes the theatre that comes with the program, with some settings changed. Rejects with what went wrong. */
export async function theatreFile(...words: readonly string[]): Promise<TheatreFile> {
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-theatre-"));
  const file = join(folder, "theatre.html");
  const { code, stderr } = await runHere(["theatre", "--output", file, ...words], process.cwd());
  if (code !== 0) throw new Error(stderr);
  return {
    file,
    url: pathToFileURL(file).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
