import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../atomicFile.ts";
import { makeFolder } from "../makeFolder.ts";
import { writeManifest, type Manifest } from "../manifest.ts";
import { NETWORK_FOLDER } from "../networkFiles.ts";
import { prepareOutputFolder } from "../outputFolder.ts";
import { PROGRESS_FILE, type Progress } from "../store.ts";
import { armFrom } from "../study/arm.ts";
import { CASES_FILE, shapeOf } from "../study/studyTables.ts";
import { headerLine, type TableName } from "../tables.ts";
import type { WholeShard } from "./checkShards.ts";

const PIECE = 1 << 20;

/**
 * Joins the parts of a study, checked and in order, in its folder: the tables are those that one computer writes, byte
 * for byte. The manifest, without which the rest counts for nothing, comes last. Resolves to it.
 */
export async function joinShards(
  shards: readonly WholeShard[],
  output: string,
  guard: () => void = () => {},
): Promise<Manifest> {
  guard();
  prepareOutputFolder(output);
  const { folder, manifest } = shards[0]!;
  const { study } = manifest;
  const shape = shapeOf(study);
  const bytes: Partial<Record<TableName, number>> = {};
  for (const table of study.tables)
    bytes[table] = joinTable(shards, output, table, headerLine(table, shape), guard);
  copyAlike(folder, output);
  const sum = (count: (each: Manifest) => number): number =>
    shards.reduce((total, shard) => total + count(shard.manifest), 0);
  const joined: Manifest = {
    ...manifest,
    study: { ...study, arms: study.arms.map((arm) => armFrom(arm, folder, output)) },
    shard: null,
    runCount: sum(({ runCount }) => runCount),
    finished: sum(({ finished }) => finished),
    failed: sum(({ failed }) => failed),
    command: withoutShard(manifest.command),
    startedAt: shards.map((shard) => shard.manifest.startedAt).sort()[0]!,
    endedAt: shards
      .map((shard) => shard.manifest.endedAt ?? "")
      .sort()
      .at(-1)!,
  };
  const progress: Progress = { committed: joined.finished, failed: joined.failed, bytes };
  guard();
  writeAtomically(join(output, PROGRESS_FILE), `${JSON.stringify(progress)}\n`);
  writeManifest(output, joined);
  return joined;
}

/** Copies what is the same in every part: list of cases, meaning of the columns, network. */
function copyAlike(folder: string, output: string): void {
  for (const name of [CASES_FILE, "columns.csv"])
    if (existsSync(join(folder, name))) writeAtomically(join(output, name), readFileSync(join(folder, name)));
  const network = join(folder, NETWORK_FOLDER);
  if (!existsSync(network)) return;
  makeFolder(join(output, NETWORK_FOLDER));
  for (const name of readdirSync(network))
    writeAtomically(join(output, NETWORK_FOLDER, name), readFileSync(join(network, name)));
}

/** Writes one table: its header, then the rows of every part. Returns its length, bytes. */
function joinTable(
  shards: readonly WholeShard[],
  output: string,
  table: TableName,
  header: string,
  guard: () => void,
): number {
  const path = join(output, `${table}.csv`);
  const temporary = `${path}.${process.pid}.tmp`;
  const target = openSync(temporary, "w");
  const piece = new Uint8Array(PIECE);
  let length = 0;
  const write = (part: Uint8Array): void => {
    for (let done = 0; done < part.length;) done += writeSync(target, part, done);
    length += part.length;
  };
  try {
    const head = new TextEncoder().encode(header);
    write(head);
    for (const { folder, progress } of shards) {
      const source = openSync(join(folder, `${table}.csv`), "r");
      try {
        for (let at = head.length, end = progress.bytes[table]!; at < end;) {
          guard();
          const read = readSync(source, piece, 0, Math.min(PIECE, end - at), at);
          if (read === 0) throw new Error(`${table}.csv of ${folder} ended early`);
          write(piece.subarray(0, read));
          at += read;
        }
      } finally {
        closeSync(source);
      }
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
  renameSync(temporary, path);
  return length;
}

/** The command that does the whole on one computer. */
function withoutShard(command: string): string {
  return command.replace(/\s--shard[ =]\S+/, "").replace(/\s--continue(?=\s|$)/, "");
}
