// Walks the first-hour journeys of the README in an empty folder, as a stranger would, and times each.
// Clones the last commit; --from FOLDER walks another clone of the repository instead, --keep leaves what was made.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../support/browser.ts";
import { deeds } from "./journeys/deeds.ts";
import { lookAt } from "./journeys/lookAt.ts";
import { readJourneys } from "./journeys/readJourneys.ts";
import { table, told, type Row } from "./page/table.ts";

const { values } = parseArgs({
  options: { from: { type: "string", default: "." }, keep: { type: "boolean", default: false } },
});
const empty = mkdtempSync(join(tmpdir(), "spreadwell-journeys-"));
const clone = join(empty, "spreadwell");
const rows: Row[] = [];
const browser = await launchBrowser();
try {
  const cloning = performance.now();
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", values.from, clone]);
  rows.push(told("clone", seconds(cloning)));
  for (const { name, commands, deed, opens } of readJourneys(
    readFileSync(join(clone, "README.md"), "utf8"),
  )) {
    const begun = performance.now();
    for (const command of commands) {
      const { status, stderr } = spawnSync("bash", ["-c", command], {
        cwd: clone,
        encoding: "utf8",
        stdio: ["ignore", "ignore", "pipe"],
      });
      if (status !== 0) throw new Error(`${name}: “${command}” ended with ${status}:\n${stderr}`);
      if (deed?.after === command) deeds[deed.name]!(clone);
    }
    rows.push(told(name, seconds(begun)));
    const seen = await lookAt(browser, join(clone, opens));
    rows.push(told(`  opens ${opens}`, `“${seen.heading}”, ${seen.figures} figures`));
  }
  console.log(table(rows));
} finally {
  await browser.close();
  if (values.keep) console.log(`Kept in ${empty}`);
  else rmSync(empty, { recursive: true, force: true });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
