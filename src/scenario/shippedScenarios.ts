import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the scenarios that come with Spreadwell, from the source or the built file. */
export function shippedFolder(): string {
  return fileURLToPath(
    new URL(import.meta.url.endsWith(".ts") ? "../../scenarios/" : "../scenarios/", import.meta.url),
  );
}

/** Names of the scenarios that come with Spreadwell; those for verification apart, as `verification/…`. */
export function shippedNames(below: "" | "verification" = ""): string[] {
  const before = below === "" ? "" : `${below}/`;
  return scenariosIn(join(shippedFolder(), below))
    .map((file) => before + file.slice(0, -".json".length))
    .sort();
}

/** JSON files that we write beside scenarios or into folders of results, and that are none themselves. */
const otherFiles = ["schema.json", "answers.json", "manifest.json", "progress.json"];

/** Scenario files of a folder, `scenario.json` first; none where it is no folder. */
export function scenariosIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const files = readdirSync(folder).filter(
    (entry) => entry.endsWith(".json") && !entry.startsWith("ro-crate") && !otherFiles.includes(entry),
  );
  return files.sort((left, right) => Number(right === "scenario.json") - Number(left === "scenario.json"));
}
