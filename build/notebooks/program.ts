import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The command line, built from the source as it is into a folder of its own below `kept`: it starts faster than the
 * source, and leaves alone what was built for others. Built once for each state of the source (some seconds). Returns
 * the path of the file to run.
 */
export function builtProgram(repository: string, kept: string): string {
  const key = hashOf([join(repository, "src"), join(repository, "scenarios")]).slice(0, 12);
  const home = join(kept, `program-${key}`);
  // The scenarios lie beside the program, where it looks for them; they are the last to come, so both are whole.
  if (!existsSync(join(home, "scenarios", "schema.json"))) {
    if (!existsSync(join(home, "dist")))
      execFileSync(process.execPath, [join(repository, "build", "build.mjs"), join(home, "dist")], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    writeFileSync(join(home, "package.json"), '{ "type": "module" }\n');
    cpSync(join(repository, "scenarios"), join(home, "scenarios"), { recursive: true });
  }
  return join(home, "dist", "cli.js");
}

/** A hash of all TypeScript and JSON files below some folders, names and content. */
export function hashOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (/\.(?:tsx?|json)$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest("hex");
}

/** Files of a data folder, which holds a folder for each data set, with their sizes; none where there is no folder. */
export function sizesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name: set }) =>
    readdirSync(join(folder, set), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${set}/${name} ${statSync(join(folder, set, name)).size}`)
      .sort(),
  );
}
