import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const kept = join(repository, "node_modules", ".cache", "spreadwell");
/** All that a build depends on. */
const sources = ["src", "scenarios", "build", "package.json", "package-lock.json", "tsconfig.json"];
const DAY = 24 * 3600 * 1000;

/**
 * A folder with the program built from the source as it is, `dist/` and the scenarios beside it: for notebooks and
 * tests, which leave `dist/` of the repository alone. Built once for each state of the source (some seconds); whoever
 * changes something in it takes a copy.
 */
export function builtProgram(): string {
  const key = hashOf(sources.map((source) => join(repository, source))).slice(0, 16);
  const home = join(kept, `program-${key}`);
  if (isUsed(home)) return home;
  mkdirSync(kept, { recursive: true });
  removeOld();
  // Made aside and put in place whole: several may be at it.
  const made = mkdtempSync(join(kept, "program-"));
  try {
    execFileSync(process.execPath, [join(repository, "build", "build.mjs"), join(made, "dist")], {
      // Not where the caller happens to be, which may be gone.
      cwd: tmpdir(),
      stdio: ["ignore", "ignore", "inherit"],
    });
    writeFileSync(join(made, "package.json"), '{ "type": "module" }\n');
    cpSync(join(repository, "scenarios"), join(made, "scenarios"), { recursive: true });
    renameSync(made, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return home;
}

/** Whether a program is there; it then counts as young again, so that nobody removes it while it is used. */
function isUsed(home: string): boolean {
  try {
    const now = new Date();
    utimesSync(home, now, now);
    return true;
  } catch {
    return existsSync(home);
  }
}

/** Programs of source that is gone. A day is longer than anything that runs. */
function removeOld(): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    // Another who builds may have put his in place just now, and then it is no longer here.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (name.startsWith("program-") && Date.now() - made > DAY)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** A hash of files, and of all files below folders, names and content. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const isFile = statSync(path).isFile();
    const below = isFile ? [""] : readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
    for (const name of below) {
      const file = join(path, name);
      if (isFile || statSync(file).isFile()) hash.update(name).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}
