import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../../core/fault.ts";
import { writeAtomically } from "../../experiment/atomicFile.ts";
import { megabytesOf, type ClusterPlan } from "../../experiment/cluster/clusterPlan.ts";
import { kubernetesManifests } from "../../experiment/cluster/kubernetesJobs.ts";
import { MOST_SHARDS, SHARDS_FOLDER } from "../../experiment/cluster/shard.ts";
import { slurmScripts } from "../../experiment/cluster/slurmScripts.ts";
import { checkedTimeLimit } from "../../experiment/cluster/timeLimit.ts";
import { makeOutputFolder } from "../../experiment/outputFolder.ts";
import { readManifest } from "../../experiment/manifest.ts";
import { shellWord } from "../../experiment/shellWord.ts";
import { counted } from "../../scenario/networks/faultList.ts";
import { print } from "../output.ts";
import { threadsOf } from "../threads.ts";
import type { ClusterOptions } from "./clusterOptions.ts";
import { taskWords } from "./taskWords.ts";

/** Threads of a task unless told: what most clusters have free soonest. */
const USUAL_THREADS = 4;

/** A study that was checked and is to be done on a cluster. */
export interface StudyForCluster {
  /** Short name: letters, digits and hyphens. */
  readonly name: string;
  readonly output: string;
  readonly studyHash: string;
  readonly runCount: number;
  /** Bytes that a run of it takes. */
  readonly bytesOfRun: number;
}

interface Options extends ClusterOptions {
  readonly threads?: string;
  readonly overwrite?: boolean;
  readonly figures?: boolean;
}

/** Whether the options ask for scripts instead of runs. */
export function isForCluster({ slurm, kubernetes }: ClusterOptions): boolean {
  return slurm !== undefined || kubernetes !== undefined;
}

/** Writes what the options ask for below the study's folder; returns the exit code. Throws the user's faults. */
export async function writeForCluster(study: StudyForCluster, options: Options): Promise<number> {
  const { output } = study;
  if (options.shard !== undefined) {
    const remedy = "leave --shard out: each task of the cluster gets its own";
    throw new UserError({ path: "--shard", problem: "cannot be given with --slurm or --kubernetes", remedy });
  }
  const threads = options.threads === undefined ? USUAL_THREADS : threadsOf(options.threads);
  const planOf = (given: string, option: string): ClusterPlan => ({
    name: study.name,
    output,
    shardCount: partsOf(given, option, study.runCount),
    command: taskWords(process.argv.slice(2)),
    figures: options.figures ?? false,
    threads,
    megabytes: megabytesOf(threads, study.bytesOfRun),
    timeLimit: checkedTimeLimit(options.timeLimit ?? "04:00:00"),
  });
  const { slurm, kubernetes } = options;
  const slurmPlan = slurm === undefined ? null : planOf(slurm, "--slurm");
  const kubernetesPlan = kubernetes === undefined ? null : planOf(kubernetes, "--kubernetes");
  checkShards(study);
  if (slurmPlan !== null) {
    const program = [process.execPath, resolve(process.argv[1]!)];
    const texts = slurmScripts({ ...slurmPlan, program, workingFolder: process.cwd() });
    const folder = writeFiles(output, "slurm", texts, options);
    await print(`${describe(slurmPlan, folder, texts, study)}
Submit them with:
  bash ${shellWord(join(folder, "submit.sh"))}
`);
  }
  if (kubernetesPlan !== null) {
    const texts = kubernetesManifests(kubernetesPlan);
    const folder = writeFiles(output, "kubernetes", texts, options);
    await print(`${describe(kubernetesPlan, folder, texts, study)}
Put your image and your volume claim into both, then:
  kubectl apply -f ${shellWord(join(folder, "tasks.yaml"))}
`);
  }
  return 0;
}

function partsOf(given: string, option: string, runCount: number): number {
  const parts = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
  const most = Math.min(runCount, MOST_SHARDS);
  if (parts >= 1 && parts <= most) return parts;
  throw new UserError({
    path: option,
    problem: "is not allowed",
    given: JSON.stringify(given),
    allowed: `a number of parts from 1 to ${most}${most === runCount ? ", as many as there are futures" : ""}`,
  });
}

/** Refuses where the tasks would meet parts of another study. */
function checkShards({ output, studyHash }: StudyForCluster): void {
  const shards = join(output, SHARDS_FOLDER);
  if (!existsSync(shards)) return;
  const foreign = readdirSync(shards).filter((name) => {
    const manifest = readManifest(join(shards, name));
    return manifest !== null && manifest.studyHash !== studyHash;
  });
  if (foreign.length === 0) return;
  throw new UserError({
    file: shards,
    problem: "holds parts of another study",
    given: foreign.slice(0, 5).join(", "),
    remedy: "choose another folder with --output, or delete these parts",
  });
}

function writeFiles(
  output: string,
  kind: string,
  texts: Readonly<Record<string, string>>,
  { overwrite }: Options,
): string {
  const folder = join(output, kind);
  const there = Object.keys(texts).filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && overwrite !== true) {
    throw new UserError({
      file: folder,
      problem: "holds what was written for a cluster before, and perhaps changed by hand",
      given: there.join(", "),
      remedy: "use that, or replace it with --overwrite",
    });
  }
  makeOutputFolder(folder);
  for (const [name, text] of Object.entries(texts)) writeAtomically(join(folder, name), text);
  return folder;
}

function describe(
  { shardCount, threads, megabytes }: ClusterPlan,
  folder: string,
  texts: Readonly<Record<string, string>>,
  { runCount }: StudyForCluster,
): string {
  const each = [Math.floor(runCount / shardCount), Math.ceil(runCount / shardCount)];
  const futures =
    each[0] === each[1] ? counted(each[0]!, "future", "futures") : `${each.join(" or ")} futures`;
  return `Wrote ${Object.keys(texts).join(", ")} into ${folder}: ${counted(shardCount, "part", "parts")} of ${futures}, each with ${counted(threads, "CPU", "CPUs")} and ${megabytes} MB.`;
}
