// Makes output/spreadwell-<version>-comses.zip, ready for the Computational Model Library of CoMSES Net: docs/package.md.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION } from "../src/core/version.ts";
import { archiveDay } from "./archive/archiveDay.ts";
import { committedFiles, uncommitted } from "./archive/committedFiles.ts";
import { archiveFiles } from "./archive/makeArchive.ts";
import { sampleResults } from "./archive/sampleResults.ts";
import { zipOf } from "./archive/zip.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const isRepository = existsSync(`${root}.git`);
const left = isRepository ? uncommitted(root) : [];
if (!isRepository) {
  console.error("Only what is committed goes into the archive, and here is no git repository: use a clone.");
  process.exitCode = 1;
} else if (left.length > 0) {
  console.error(
    `Only what is committed goes into the archive, and its sample must be of the same source.\n` +
      `Commit or put away first:\n  ${left.slice(0, 20).join("\n  ")}`,
  );
  process.exitCode = 1;
} else {
  const { day, isReleased } = archiveDay(root);
  const files = archiveFiles(committedFiles(root), sampleResults(), ENGINE_VERSION);
  const zip = zipOf(files, day);
  const path = `output/spreadwell-${ENGINE_VERSION}-comses.zip`;
  mkdirSync(`${root}output`, { recursive: true });
  writeFileSync(root + path, zip);
  console.log(`Wrote ${path}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB.`);
  if (!isReleased)
    console.log(
      `Note: version ${ENGINE_VERSION} has no day of release yet; docs/package.md says where to put it. The files carry the day of the commit, ${day}.`,
    );
}
