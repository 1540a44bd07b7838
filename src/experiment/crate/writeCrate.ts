import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { findFile } from "../../scenario/files.ts";
import { writeAtomically } from "../atomicFile.ts";
import { baseOf, type Manifest } from "../manifest.ts";
import { ownFilesIn } from "../outputFolder.ts";
import { readTable } from "../readTable.ts";
import { placesOf } from "../study/arm.ts";
import type { StudyKind } from "../study/study.ts";
import { CASES_FILE } from "../study/studyTables.ts";
import { crateOf, type CrateFacts, type CrateFile, type CrateInput } from "./crate.ts";
import { hashFile, type FileHash } from "./fileHash.ts";
import { withoutHome } from "./withoutHome.ts";

export const CRATE_FILE = "ro-crate-metadata.json";

/** Files that say nothing to anybody else: notes of work under way, and the description itself. */
const leftOut = new Set([CRATE_FILE, "progress.json"]);

const kindWords: Readonly<Record<StudyKind, string>> = {
  run: "Simulated futures of one scenario",
  compare: "A comparison of scenarios, future by future",
  sweep: "Simulated futures over a range of settings",
  sensitivity: "How far each setting matters",
  attribute: "What the distance between two scenarios is due to",
  calibrate: "Settings fitted to observed data",
  optimise: "A search for the plan that reaches a goal",
  board: "Futures of today's path and of plans, for a board",
};

/** Describes a finished folder in ro-crate-metadata.json. To be written last: it holds the hash of every file. */
export async function writeCrate(folder: string, manifest: Manifest): Promise<void> {
  const crate = crateOf(await factsOf(folder, manifest));
  writeAtomically(join(folder, CRATE_FILE), `${JSON.stringify(crate, null, 2)}\n`);
}

async function factsOf(folder: string, manifest: Manifest): Promise<CrateFacts> {
  const { study } = manifest;
  const names = study.arms.map(({ name }) => name);
  const base = baseOf(manifest).scenario;
  const files: CrateFile[] = [];
  for (const path of ownFilesIn(folder).filter((each) => !leftOut.has(each)))
    files.push({ path, ...(await hashFile(join(folder, path))) });
  return {
    name: study.kind === "run" ? base.name : `${names.join(" and ")}: ${study.kind}`,
    description: [`${kindWords[study.kind]}.`, base.description].filter((text) => text !== "").join(" "),
    startedAt: manifest.startedAt,
    endedAt: manifest.endedAt ?? manifest.startedAt,
    engineVersion: manifest.engineVersion,
    platform: manifest.platform,
    command: withoutHome(manifest.command, homedir()),
    scenarios: study.arms.map(({ name, scenario, scenarioHash, networkHash }) => {
      return { name, description: scenario.description, seed: scenario.seed, scenarioHash, networkHash };
    }),
    replicates: await futuresOf(folder, study.replicates),
    runs: manifest.finished,
    failed: manifest.failed,
    inputs: await inputsOf(folder, manifest),
    files,
  };
}

/** The numbers of the futures that were run, such as `0 to 99`. */
async function futuresOf(folder: string, replicates: number): Promise<string> {
  let first = 0;
  let last = replicates - 1;
  const cases = join(folder, CASES_FILE);
  if (existsSync(cases)) {
    [first, last] = [Infinity, -Infinity];
    await readTable(cases, ["first_replicate", "replicates"], (cells) => {
      const [begin, count] = cells.map(Number) as [number, number];
      first = Math.min(first, begin);
      last = Math.max(last, begin + count - 1);
    });
  }
  return first > last ? "none" : `${first} to ${last}`;
}

/** The files from outside that the networks and the study itself were read from, each once. */
async function inputsOf(folder: string, { study, inputs: others = [] }: Manifest): Promise<CrateInput[]> {
  const inputs = new Map<string, CrateInput>();
  for (const { name, bytes, sha256 } of others)
    inputs.set(`${name} ${sha256}`, { name, hash: { bytes, sha256 } });
  for (const arm of study.arms) {
    const { system } = arm.scenario;
    if (system.kind !== "import") continue;
    for (const file of Object.values(system.files)) {
      const hash = await hashOfInput(() =>
        findFile(file, { ...placesOf(arm, folder), path: "system.import.files" }),
      );
      inputs.set(`${file} ${hash?.sha256}`, { name: basename(file), hash });
    }
  }
  return [...inputs.values()];
}

/** Null where the file has gone since it was read: the manifest's hash of the network still tells. */
async function hashOfInput(find: () => string): Promise<FileHash | null> {
  try {
    return await hashFile(find());
  } catch {
    return null;
  }
}
