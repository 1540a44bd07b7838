import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The day that the files of an archive carry, such as 2026-11-26: that of the release; of a version that is not yet
 * released, that of the commit. The same commit has the same day on every computer. Throws outside a git repository.
 */
export function archiveDay(root: string): { readonly day: string; readonly isReleased: boolean } {
  const { datePublished } = JSON.parse(readFileSync(join(root, "codemeta.json"), "utf8")) as {
    datePublished?: string;
  };
  if (datePublished !== undefined) return { day: datePublished, isReleased: true };
  const told = execFileSync("git", ["show", "-s", "--format=%cs", "HEAD"], { cwd: root, encoding: "utf8" });
  return { day: told.trim(), isReleased: false };
}
