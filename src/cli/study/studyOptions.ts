import { Option, type Command } from "commander";
import { UserError } from "../../core/fault.ts";
import { metrics } from "../../model/metrics/index.ts";
import { tableNames, type TableName } from "../../experiment/tables.ts";
import { unknownName } from "../../scenario/names.ts";
import type { Telling } from "../carryOut.ts";
import { addClusterOptions, type ClusterOptions } from "../cluster/clusterOptions.ts";
import { addScenarioSettings, collect, type ScenarioOptions } from "../scenarioOptions.ts";

/** Options of every command that makes a study. */
export interface StudyOptions extends ScenarioOptions, ClusterOptions, Telling {
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly threads?: string;
  readonly tables?: string;
  readonly format?: string;
  readonly metric?: readonly string[];
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** Declares the options that all studies share; the command declares its arguments before. */
export function addStudyOptions(command: Command): Command {
  const declared = addScenarioSettings(command)
    .option("--metric <name>", "column of runs.csv that it is about (repeatable)", collect)
    .option("--tables <list>", "tables to write: runs, weeks, practices, schools, events")
    .option("--format <name>", "keep the tables as csv, parquet or both (default: csv)")
    .option("-o, --output <folder>", "folder for the results (default: output/<command>-<scenario>)")
    .option("--overwrite", "replace earlier results in that folder")
    .option("-j, --threads <number>", "threads to use (default: all but one)")
    .option("--figures", "save the report's charts as SVG files too")
    .option("--check", "check the model's invariants after every week (slower)")
    .option("--dry-run", "print the list of cases and stop")
    .addOption(new Option("--json", "print the result as JSON"))
    .option("--quiet", "print nothing but errors")
    .option("--no-progress", "no progress bar");
  return addClusterOptions(declared);
}

/** What studies are about unless told: what networks are for, what goes wrong, and how much spreads. */
const usualMetrics = ["instruction_gain", "harmful_share", "adoption"] as const;

/** The metrics that `--metric` names, or the usual ones. Throws the user's faults. */
export function metricsOf(
  given: readonly string[] | undefined,
  usual: readonly string[] = usualMetrics,
): string[] {
  if (given === undefined) return [...usual];
  const known = metrics.map((metric) => metric.key);
  const names = [...new Set(given.flatMap((list) => list.split(",")).map((name) => name.trim()))];
  const faults = names
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: "--metric", ...unknownName("is no metric", name, known) }));
  if (faults.length > 0) throw new UserError(faults);
  return names;
}

/** The tables that `--tables` lists; `runs` is always among them. Throws the user's faults. */
export function tablesGiven(
  given: string | undefined,
  usual: readonly TableName[] = ["runs", "weeks"],
): TableName[] {
  if (given === undefined) return [...usual];
  const names = given.split(",").map((name) => name.trim());
  const faults = names
    .filter((name) => !(tableNames as readonly string[]).includes(name))
    .map((name) => ({ path: "--tables", ...unknownName("is no table", name, tableNames) }));
  if (faults.length > 0) throw new UserError(faults);
  return tableNames.filter((table) => table === "runs" || names.includes(table));
}
