import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { writeAtomically } from "./atomicFile.ts";
import type { Shard } from "./cluster/shard.ts";
import type { TableFormat } from "./store/tableFormat.ts";
import type { Arm, Study } from "./study/study.ts";

/** A file from outside: its name without its folder, and its content by size and SHA-256. */
export interface InputRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is beside the tables of a folder: enough to redo every run and to cite it. */
export interface Manifest {
  readonly format: "spreadwell";
  readonly formatVersion: 2;
  readonly status: "running" | "interrupted" | "done";
  readonly engineVersion: string;
  /** What was run: base scenarios, complete, and how the cases come from them. */
  readonly study: Study;
  /** SHA-256 of the study: what two folders must share to belong together. */
  readonly studyHash: string;
  /** Set where the folder holds only a part of the runs: shard `index` of `count`, from 1. */
  readonly shard: Shard | null;
  /** What the reading of the networks had to say. */
  readonly notes: readonly string[];
  readonly seed: string;
  /** Cases known so far; all of them unless the study finds its cases as it goes. */
  readonly caseCount: number;
  /** Runs that these come to, in this folder. */
  readonly runCount: number;
  readonly finished: number;
  readonly failed: number;
  /** Data files that it read beside those of its networks; their content stands in the study. */
  readonly inputs?: readonly InputRecord[];
  /** As which files the tables stay once all is finished; CSV where it does not say. */
  readonly tableFormat?: TableFormat;
  readonly command: string;
  readonly platform: string;
  /** Times of the clock, ISO 8601 UTC; no result depends on them. */
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export const MANIFEST_FILE = "manifest.json";

/** Writes the manifest whole or not at all. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeAtomically(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Runs that a folder comes to, as far as that is known: those of a study that has not begun are those of a case. */
export function runsDue({ runCount, study, shard }: Manifest): number {
  return shard === null ? Math.max(runCount, study.replicates) : runCount;
}

/** The base scenario of a folder, the first where there are several. */
export function baseOf(manifest: Manifest): Arm {
  return manifest.study.arms[0]!;
}

/** The manifest of a folder; null when there is none. Throws the user's fault when it is none of ours. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return null;
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    const isOurs = manifest.format === "spreadwell" && manifest.formatVersion === 2;
    if (isOurs && typeof manifest.study.arms[0]!.scenario.name === "string") return manifest;
  } catch {
    // Told below, like any other file that is no manifest.
  }
  throw new UserError({
    file: path,
    problem: "is no manifest of a run of this version",
    remedy: "choose another folder",
  });
}
