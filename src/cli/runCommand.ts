import { join } from "node:path";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { UserError } from "../core/fault.ts";
import { planOf, startEnsemble } from "../experiment/ensemble.ts";
import { hashOf } from "../experiment/hashes.ts";
import { checkOutputFolder } from "../experiment/outputFolder.ts";
import { runId } from "../experiment/runReplicate.ts";
import { slug } from "../experiment/slug.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { openScenario } from "./openScenario.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";
import { threadsOf } from "./threads.ts";

interface RunCommandOptions extends ScenarioOptions, Telling {
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly threads?: string;
  readonly table?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** Carries out `spreadwell run`; returns the exit code. Nothing is written before everything is checked. */
export async function runCommand(name: string, options: RunCommandOptions): Promise<number> {
  const threads = threadsOf(options.threads);
  if (options.table !== undefined && options.table !== "-") {
    throw new UserError({ path: "--table", problem: "is not allowed", given: options.table, allowed: "-", remedy: "the tables are files in the output folder anyway" });
  }
  const { scenario, built, file, dataFolder } = openScenario(name, options);
  if (options.dryRun) {
    const plan = planOf(scenario, hashOf(scenario), false);
    process.stdout.write("run_id,scenario,replicate,seed\n");
    for (let r = 0; r < scenario.replicates; r++) process.stdout.write(`${runId(plan, r)},${plan.scenario},${r},${scenario.seed}\n`);
    return 0;
  }
  const folder = options.output ?? join("output", slug(scenario.name));
  checkOutputFolder(folder, options.overwrite ?? false);
  const command = ["spreadwell", ...process.argv.slice(2)].join(" ");
  const ensemble = { scenario, built, scenarioFile: file, dataFolder, command };
  const toStdout = options.table === "-";
  const telling: Telling = toStdout ? { ...options, quiet: true } : options;
  const code = await carryOut(folder, scenario.replicates, threads, options.check ?? false, telling, (how) =>
    startEnsemble(ensemble, folder, how),
  );
  if (toStdout) await pipeline(createReadStream(join(folder, "weeks.csv")), process.stdout, { end: false });
  return code;
}
