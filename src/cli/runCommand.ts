import { join } from "node:path";
import { createReadStream } from "node:fs";
import { UserError } from "../core/fault.ts";
import { planOf, startEnsemble } from "../experiment/ensemble.ts";
import { hashOf } from "../experiment/hashes.ts";
import { checkOutputFolder } from "../experiment/outputFolder.ts";
import { runId } from "../experiment/runReplicate.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { slug } from "../experiment/slug.ts";
import { cell } from "../experiment/tables.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { openScenario } from "./openScenario.ts";
import { print } from "./output.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";
import { threadsOf, threadsThatFit } from "./threads.ts";
import { tryNext } from "./tryNext.ts";

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
  checkTable(options);
  const { scenario, built, file, dataFolder, tries } = openScenario(name, options);
  if (options.dryRun) return printPlan(scenario);
  const folder = options.output ?? join("output", slug(scenario.name));
  checkOutputFolder(folder, options.overwrite ?? false);
  const command = ["spreadwell", ...process.argv.slice(2)].map(shellWord).join(" ");
  const ensemble = { scenario, built, scenarioFile: file, dataFolder, command };
  const toStdout = options.table === "-";
  const next = tryNext(name, options, tries, folder);
  const telling: Telling = { ...options, next, ...(toStdout ? { quiet: true } : {}) };
  const fitting = threadsThatFit(threads, scenario, built);
  const code = await carryOut(folder, scenario.replicates, fitting, options.check ?? false, telling, (how) =>
    startEnsemble(ensemble, folder, how),
  );
  if (toStdout) {
    for await (const piece of createReadStream(join(folder, "weeks.csv")))
      if (!(await print(piece as Uint8Array))) break;
  }
  return code;
}

function checkTable({ table, json }: RunCommandOptions): void {
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
  if (json) {
    throw new UserError({
      path: "--table -",
      problem: "and --json cannot both have stdout",
      remedy: "leave one of them out",
    });
  }
}

/** Prints the list of runs. */
async function printPlan(scenario: ResolvedScenario): Promise<number> {
  const plan = planOf(scenario, hashOf(scenario), false);
  let text = "run_id,scenario,replicate,seed\n";
  for (let r = 0; r < scenario.replicates; r++) {
    text += `${[runId(plan, r), plan.scenario, r, scenario.seed].map(cell).join(",")}\n`;
    if (text.length < 65_536 && r + 1 < scenario.replicates) continue;
    if (!(await print(text))) break;
    text = "";
  }
  return 0;
}
