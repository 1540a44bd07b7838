import { posix } from "node:path";
import type { ArchiveFile } from "./committedFiles.ts";
import { dataText, narrative, readmeText } from "./archiveTexts.ts";

/** Files that stand at the top of the archive as in the repository. */
const atTop = ["CITATION.cff", "codemeta.json", "LICENSE"];

/**
 * The files of an archive as the Computational Model Library of CoMSES Net lays them out: code, docs, data (a
 * description only), results, and at the top what cites it. Nothing but committed files and the sample goes in.
 */
export function archiveFiles(
  committed: ReadonlyMap<string, ArchiveFile>,
  sample: ReadonlyMap<string, string>,
  version: string,
): Map<string, ArchiveFile> {
  const files = new Map<string, ArchiveFile>();
  const write = (path: string, text: string): void => {
    files.set(path, { bytes: new TextEncoder().encode(text), isExecutable: false });
  };
  const read = (path: string): string => {
    const file = committed.get(path);
    if (file === undefined) throw new Error(`${path} is not committed`);
    return new TextDecoder().decode(file.bytes);
  };
  for (const [path, file] of committed) files.set(`code/${path}`, file);
  for (const [path, file] of committed) {
    if (!path.startsWith("docs/")) continue;
    if (path.endsWith(".md")) write(path, withLinksToCode(path, read(path)));
    else files.set(path, file);
  }
  for (const path of atTop) write(path, read(path));
  write("README.md", readmeText(version));
  write("docs/narrative.md", narrative);
  write("data/README.md", dataText(read("docs/data.md")));
  for (const [path, text] of sample) write(`results/${path}`, text);
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** A document whose links out of docs/ lead to where the source is here. */
function withLinksToCode(path: string, text: string): string {
  const folder = posix.dirname(path);
  return text.replace(/\]\((\.\.\/[^)#\s]*)/g, (link, given: string) => {
    const target = posix.join(folder, given);
    return target.startsWith("docs/") ? link : `](${posix.relative(folder, `code/${target}`)}`;
  });
}
