import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError, type Fault } from "../../core/fault.ts";
import { ENGINE_VERSION } from "../../core/version.ts";
import { counted } from "../../scenario/networks/faultList.ts";
import { shellWord } from "../shellWord.ts";
import { readProgress, type Progress } from "../store.ts";
import { CASES_FILE } from "../study/studyTables.ts";
import { writerOf } from "./folderLock.ts";
import type { FoundShard } from "./findShards.ts";
import { shardName, shardRange, type Shard } from "./shard.ts";

/** A part that is whole, and how far its tables go. */
export interface WholeShard extends FoundShard {
  readonly progress: Progress;
}

/** Missing parts of which each is told; more are counted. */
const TOLD = 10;

/**
 * Checks that parts make up a study: one of each number, all of the same study, all finished, their tables whole.
 * Throws all of the user's faults, each with what to do.
 */
export function checkShards(found: readonly FoundShard[]): WholeShard[] {
  const model = usual(found);
  const same = found.filter((each) => isSame(each, model));
  const faults = [
    ...found.filter((each) => !isSame(each, model)).map((each) => foreign(each, model)),
    ...doubles(same),
    ...missing(same, model),
    ...same.filter(({ manifest }) => manifest.status !== "done").map(unfinished),
  ];
  if (model.manifest.engineVersion !== ENGINE_VERSION) {
    faults.push({
      file: model.folder,
      problem: "was made by another version, whose results could differ",
      given: model.manifest.engineVersion,
      allowed: ENGINE_VERSION,
      remedy: "merge with that version, or do the parts again with this one",
    });
  }
  if (faults.length > 0) throw new UserError(faults);
  const total = found.reduce((sum, { manifest }) => sum + manifest.runCount, 0);
  const cases = casesIn(model.folder);
  const whole = found.map((each) => ({ ...each, progress: readProgress(each.folder) }));
  const damages = whole
    .map((each) => damage(each, each.progress, total, cases))
    .filter((fault) => fault !== null);
  if (damages.length > 0) throw new UserError(damages);
  return whole as WholeShard[];
}

/** A part of the study to which most of them belong, the first one where several have as many. */
function usual(found: readonly FoundShard[]): FoundShard {
  const kinds = new Map<string, FoundShard[]>();
  for (const each of found) {
    const kind = `${each.manifest.studyHash} ${each.shard.count}`;
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [each]);
    else alike.push(each);
  }
  return [...kinds.values()].reduce((most, each) => (each.length > most.length ? each : most))[0]!;
}

function isSame({ manifest, shard }: FoundShard, model: FoundShard): boolean {
  return manifest.studyHash === model.manifest.studyHash && shard.count === model.shard.count;
}

function foreign({ folder, manifest, shard }: FoundShard, model: FoundShard): Fault {
  const isOther = manifest.studyHash !== model.manifest.studyHash;
  return {
    file: folder,
    problem: isOther
      ? `belongs to another study than ${model.folder}`
      : `is one of another number of parts than ${model.folder}`,
    given: isOther ? manifest.command : `part ${shard.index} of ${shard.count}`,
    allowed: isOther ? model.manifest.command : `parts of ${model.shard.count}`,
    remedy: "move or delete what does not belong, or name the parts to merge one by one",
  };
}

function doubles(found: readonly FoundShard[]): Fault[] {
  const seen = new Map<number, string>();
  return found.flatMap(({ folder, shard }): Fault[] => {
    const other = seen.get(shard.index);
    seen.set(shard.index, folder);
    if (other === undefined) return [];
    const problem = `is part ${shard.index} of ${shard.count}, and so is ${other}`;
    return [{ file: folder, problem, remedy: "leave one of them out" }];
  });
}

function missing(found: readonly FoundShard[], model: FoundShard): Fault[] {
  const { count } = model.shard;
  const there = new Set(found.map(({ shard }) => shard.index));
  const absent = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  const faults = absent.slice(0, TOLD).map((index): Fault => {
    const shard: Shard = { index, count };
    return {
      file: join(model.folder, "..", shardName(shard)),
      problem: `is missing: part ${index} of ${count}`,
      remedy: redo(model.manifest.command, shard),
    };
  });
  if (absent.length > TOLD)
    faults.push({ problem: `and ${absent.length - TOLD} more of ${count} parts are missing` });
  return faults;
}

/** How to do a part: as another one was done. */
function redo(command: string, { index, count }: Shard): string {
  const asked = /(?<=\s)--shard[ =]\S+/;
  return asked.test(command)
    ? `do it with: ${command.replace(asked, `--shard ${index}/${count}`)}`
    : `do it with --shard ${index}/${count}`;
}

function unfinished({ folder, shard }: FoundShard): Fault {
  const writer = writerOf(folder);
  const finished = readProgress(folder)?.committed ?? 0;
  return {
    file: folder,
    problem: `is not finished: part ${shard.index} of ${shard.count}`,
    given: `${counted(finished, "future", "futures")}${writer === null ? "" : `; begun by ${writer}`}`,
    remedy: `${writer === null ? "" : "wait, or where that process was lost "}go on with: spreadwell resume ${shellWord(folder)}`,
  };
}

/** What is wrong with the files of a finished part; null where nothing is. */
function damage(
  { folder, manifest, shard }: FoundShard,
  progress: Progress | null,
  total: number,
  cases: string | null,
): Fault | null {
  const remedy = "put the files back, or delete the folder and do the part again";
  const { first, end } = shardRange(total, shard);
  if (manifest.runCount !== end - first || manifest.finished !== manifest.runCount) {
    const given = `${manifest.finished} of ${manifest.runCount} futures`;
    const problem = "does not hold the futures of its part";
    return { file: folder, problem, given, allowed: `${end - first} futures`, remedy };
  }
  if (progress === null || progress.committed !== manifest.finished || progress.failed !== manifest.failed)
    return {
      file: folder,
      problem: "has been changed: its note of progress does not fit its manifest",
      remedy,
    };
  for (const table of manifest.study.tables) {
    const path = join(folder, `${table}.csv`);
    const size = existsSync(path) ? statSync(path).size : 0;
    const bytes = progress.bytes[table] ?? NaN;
    if (size === bytes) continue;
    const problem = "has been changed since it was written";
    return { file: path, problem, given: `${size} bytes`, allowed: `${bytes} bytes`, remedy };
  }
  if (casesIn(folder) !== cases)
    return {
      file: join(folder, CASES_FILE),
      problem: "is not the list of cases that the other parts have",
      remedy,
    };
  return null;
}

function casesIn(folder: string): string | null {
  const path = join(folder, CASES_FILE);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
