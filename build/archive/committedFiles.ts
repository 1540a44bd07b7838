import { execFileSync } from "node:child_process";

/** A file of an archive: what it holds, and whether it may be run. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

/** The files of the last commit by their paths, in the order of their code units. Throws outside a git repository. */
export function committedFiles(root: string): Map<string, ArchiveFile> {
  const git = (words: readonly string[], input?: string): Buffer =>
    execFileSync("git", words, { cwd: root, maxBuffer: 2 ** 30, ...(input === undefined ? {} : { input }) });
  const entries = git(["ls-tree", "-r", "-z", "--full-tree", "HEAD"])
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return path === undefined ? [] : [{ mode: mode!, id: id!, path }];
    });
  const answer = git(["cat-file", "--batch"], entries.map(({ id }) => `${id}\n`).join(""));
  const files = new Map<string, ArchiveFile>();
  let at = 0;
  for (const { mode, path } of entries) {
    // "<id> blob <size>\n", the bytes, "\n".
    const start = answer.indexOf(10, at) + 1;
    const size = Number(answer.toString("latin1", at, start - 1).split(" ")[2]);
    files.set(path, {
      bytes: Uint8Array.from(answer.subarray(start, start + size)),
      isExecutable: mode === "100755",
    });
    at = start + size + 1;
  }
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Files that differ from the last commit. */
export function uncommitted(root: string): string[] {
  const told = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  return told.split("\n").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
}
