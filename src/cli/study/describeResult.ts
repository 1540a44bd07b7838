import { join } from "node:path";
import type { Shard } from "../../experiment/cluster/shard.ts";
import type { Manifest } from "../../experiment/manifest.ts";
import { shellWord } from "../../experiment/shellWord.ts";
import type { StudyKind } from "../../experiment/study/study.ts";
import type { RunSummary } from "../../experiment/summary.ts";
import { counted } from "../../scenario/networks/faultList.ts";
import { describeAttribute } from "../describeAttribute.ts";
import { describeBoard } from "../describeBoard.ts";
import { describeCalibration } from "../describeCalibration.ts";
import { describeCompare } from "../describeCompare.ts";
import { describeOptimise } from "../describeOptimise.ts";
import { describeRun } from "../describeRun.ts";
import { describeSensitivity } from "../describeSensitivity.ts";
import { describeSweep } from "../describeSweep.ts";

/** What came out of a folder, to be told on stdout. */
export interface Told<Result = unknown> {
  readonly folder: string;
  readonly manifest: Manifest;
  /** What the tool made of it; null where there is nothing to tell yet. */
  readonly result: Result;
  /** How long it took. */
  readonly seconds: number;
  readonly json: boolean;
}

/** Tells a tool's result in lines for people, without the names of the files. */
type Describer = (result: never, manifest: Manifest) => string;

/** What each kind of study of several cases tells. A new kind is a file of its own and one line here. */
const describers: Readonly<Partial<Record<StudyKind, Describer>>> = {
  board: describeBoard,
  compare: describeCompare,
  sweep: describeSweep,
  optimise: describeOptimise,
  attribute: describeAttribute,
  calibrate: describeCalibration,
  sensitivity: describeSensitivity,
};

/** What a part of a study tells: its results are told when the parts are joined. */
function describeShard(folder: string, manifest: Manifest, shard: Shard, json: boolean): string {
  const { study, status, finished, failed, runCount, studyHash } = manifest;
  const { kind } = study;
  if (json)
    return `${JSON.stringify({ folder, kind, shard, status, finished, failed, studyHash, report: null, result: null }, null, 2)}\n`;
  if (status !== "done") return "";
  const lines = [
    `Part ${shard.index} of ${shard.count}: ${counted(runCount, "future", "futures")}, in ${folder}`,
    `When all parts are done: spreadwell merge ${shellWord(join(folder, "..", ".."))}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The text that a command prints of what it did: for people, or as JSON for programs. */
export function describeResult({ folder, manifest, result, seconds, json }: Told): string {
  const { kind } = manifest.study;
  if (manifest.shard !== null) return describeShard(folder, manifest, manifest.shard, json);
  if (kind === "run") return describeRun(folder, manifest, result as RunSummary | null, seconds, json);
  const { status, finished, failed, studyHash } = manifest;
  const report = result === null ? null : join(folder, "report.html");
  if (json)
    return `${JSON.stringify({ folder, kind, status, finished, failed, studyHash, report, result }, null, 2)}\n`;
  if (result === null) return "";
  const describe = describers[kind];
  if (describe === undefined) throw new Error(`nothing tells of studies of the kind ${kind}`);
  const files = [
    `Report:   ${report}   (open it in a browser)`,
    `Tables:   ${join(folder, "columns.csv")} names them and their columns`,
    `Manifest: ${join(folder, "manifest.json")}`,
  ];
  return `${describe(result as never, manifest).trimEnd()}\n\n${files.join("\n")}\n`;
}
