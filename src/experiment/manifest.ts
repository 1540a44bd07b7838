import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { writeAtomically } from "./atomicFile.ts";

/** What is beside the tables of a run: enough to redo it and to cite it. */
export interface Manifest {
  readonly format: "spreadwell-run";
  readonly formatVersion: 1;
  readonly status: "running" | "interrupted" | "done";
  readonly engineVersion: string;
  readonly scenario: ResolvedScenario;
  /** SHA-256 of the resolved scenario. */
  readonly scenarioHash: string;
  /** SHA-256 of the network. */
  readonly networkHash: string;
  readonly networkSource: string;
  readonly network: {
    readonly schools: number;
    readonly staff: number;
    readonly teachers: number;
    readonly ties: number;
  };
  /** What the reading of the network had to say. */
  readonly notes: readonly string[];
  readonly seed: string;
  readonly replicates: number;
  readonly finished: number;
  readonly failed: number;
  /** Path from the manifest's folder. */
  readonly scenarioFile: string;
  /** Path from the manifest's folder; null where no --data was given. */
  readonly dataFolder: string | null;
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

/** The manifest of a folder; null when there is none. Throws the user's fault when it is none of ours. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return null;
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    const isOurs = manifest.format === "spreadwell-run" && manifest.formatVersion === 1;
    if (isOurs && typeof manifest.scenario.name === "string") return manifest;
  } catch {
    // Told below, like any other file that is no manifest.
  }
  throw new UserError({
    file: path,
    problem: "is no manifest of a run of this version",
    remedy: "choose another folder",
  });
}
