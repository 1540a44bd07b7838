import { join } from "node:path";
import { createReadStream } from "node:fs";
import { UserError } from "../core/fault.ts";
import { idCells } from "../experiment/runIdentity.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { slug } from "../experiment/slug.ts";
import { armOf } from "../experiment/study/arm.ts";
import { shardRange, WHOLE, type Shard } from "../experiment/cluster/shard.ts";
import { checkEntrance, enterStudy } from "../experiment/study/enterStudy.ts";
import { bytesOf } from "../experiment/study/openArms.ts";
import { studyHash } from "../experiment/study/runStudy.ts";
import { runTool } from "../experiment/study/runTool.ts";
import type { Study } from "../experiment/study/study.ts";
import { tableFormatOf, type TableFormat } from "../experiment/store/tableFormat.ts";
import { shapeOf, tablesOf } from "../experiment/study/studyTables.ts";
import { cell } from "../experiment/tables.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import type { ClusterOptions } from "./cluster/clusterOptions.ts";
import { studyPlace } from "./cluster/studyPlace.ts";
import { isForCluster, writeForCluster } from "./cluster/writeForCluster.ts";
import { longRunSentence } from "./longRun.ts";
import { openScenario } from "./openScenario.ts";
import { print } from "./output.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";
import { threadsOf } from "./threads.ts";
import { tryNext } from "./tryNext.ts";

interface RunCommandOptions extends ScenarioOptions, ClusterOptions, Telling {
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly threads?: string;
  readonly format?: string;
  readonly table?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** Carries out `spreadwell run`; returns the exit code. Nothing is written before everything is checked. */
export async function runCommand(name: string, options: RunCommandOptions): Promise<number> {
  const threads = threadsOf(options.threads);
  const tableFormat = tableFormatOf(options.format);
  checkTable(options, tableFormat);
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const { scenario } = opened;
  const output = options.output ?? join("output", slug(scenario.name));
  const { shard, folder } = studyPlace("run", output, options);
  const study: Study<null> = {
    kind: "run",
    arms: [armOf(opened, folder)],
    factors: [],
    metrics: [],
    replicates: scenario.replicates,
    tables: tablesOf(scenario),
    design: null,
  };
  if (options.dryRun) return printPlan(study, shard);
  if (isForCluster(options)) {
    const forCluster = { name: slug(scenario.name), output, studyHash: studyHash(study) };
    const bytes = bytesOf(scenario, opened.built);
    return writeForCluster({ ...forCluster, runCount: scenario.replicates, bytesOfRun: bytes }, options);
  }
  const toStdout = options.table === "-";
  const done = { name, file: opened.places.scenarioFile, options, folder };
  const next = shard === null ? tryNext(done, opened.tries) : "";
  const telling: Telling = { ...options, next, ...(toStdout ? { quiet: true } : {}) };
  const beginning = { study, notes: opened.built.notes, command: commandTyped(), shard };
  const entrance = { overwrite: options.overwrite ?? false, goOn: options.continue ?? false };
  checkEntrance(beginning, folder, entrance);
  const how = { threads, check: options.check ?? false, systems, tableFormat };
  const { weeks, replicates: futures } = scenario;
  const staff = opened.built.setup.system.role.length;
  const long = shard === null ? longRunSentence({ staff, weeks, futures, threads }) : undefined;
  if (long !== undefined && !telling.quiet) process.stderr.write(`${long}. Ctrl-C keeps what is done.\n`);
  const code = await carryOut(folder, how, telling, (all) => enterStudy(beginning, folder, entrance, all));
  if (toStdout) {
    for await (const piece of createReadStream(join(folder, "weeks.csv")))
      if (!(await print(piece as Uint8Array))) break;
  }
  return code;
}

function checkTable({ table, json }: RunCommandOptions, format: TableFormat): void {
  if (table === undefined) return;
  if (table !== "-") {
    throw new UserError({
      path: "--table",
      problem: "is not allowed",
      given: JSON.stringify(table),
      allowed: "-, for stdout",
      remedy: "leave it out: the tables are files in the output folder anyway",
    });
  }
  if (format === "parquet") {
    throw new UserError({
      path: "--table -",
      problem: "prints weeks.csv, which --format parquet does not keep",
      remedy: "leave one of them out, or choose --format both",
    });
  }
  if (json) {
    throw new UserError({
      path: "--table -",
      problem: "and --json cannot both have stdout",
      remedy: "leave one of them out",
    });
  }
}

/** What the user typed, as it could be typed again. */
export function commandTyped(): string {
  return ["spreadwell", ...process.argv.slice(2)].map(shellWord).join(" ");
}

/** Prints the list of runs, or of those of a part. */
async function printPlan(study: Study<null>, shard: Shard | null): Promise<number> {
  const { scenario, scenarioHash } = study.arms[0]!;
  const [studyCase] = await runTool.nextCases(study, 0, "");
  const identity = { studyCase: studyCase!, scenarioHash, seed: scenario.seed, shape: shapeOf(study) };
  let text = "run_id,scenario,replicate,seed\n";
  const { first, end } = shardRange(scenario.replicates, shard ?? WHOLE);
  for (let r = first; r < end; r++) {
    text += `${idCells(identity, r).map(cell).join(",")}\n`;
    if (text.length < 65_536) continue;
    if (!(await print(text))) return 0;
    text = "";
  }
  await print(text);
  return 0;
}
