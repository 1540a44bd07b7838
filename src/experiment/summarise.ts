import { join } from "node:path";
import { metrics } from "../model/metrics/index.ts";
import { QUANTILE_FUTURES } from "./bands.ts";
import { baseOf, type Manifest } from "./manifest.ts";
import { readMetrics, readPractices, readSchools } from "./readSeries.ts";
import { numberOf, readTable } from "./readTable.ts";
import { settingLines } from "./settingLines.ts";
import { timelineSentences } from "./timelineSentences.ts";
import type { RunSummary } from "./summary.ts";

/** Reads the tables of a run back and works out bands over its futures. All that a report shows comes from here. */
export async function summarise(folder: string, manifest: Manifest): Promise<RunSummary> {
  const { scenario, network, networkSource, scenarioHash, networkHash } = baseOf(manifest);
  const finals = await readFinals(folder);
  return {
    name: scenario.name,
    description: scenario.description,
    weekCount: scenario.weeks,
    replicateCount: scenario.replicates,
    finishedCount: manifest.finished - manifest.failed,
    seed: manifest.seed,
    schoolCount: network.schools,
    staffCount: network.staff,
    teacherCount: network.teachers,
    tieCount: network.ties,
    networkSource,
    metrics: await readMetrics(folder, scenario),
    practices: await readPractices(folder, manifest),
    schools: await readSchools(folder, manifest),
    finals,
    settings: settingLines(scenario),
    interventions: timelineSentences(scenario),
    runCard: {
      engineVersion: manifest.engineVersion,
      scenarioHash,
      networkHash,
      seed: manifest.seed,
      replicates: `${manifest.finished} of ${scenario.replicates}`,
      platform: manifest.platform,
      startedAt: manifest.startedAt,
      endedAt: manifest.endedAt ?? "",
      command: manifest.command,
    },
  };
}

async function readFinals(folder: string): Promise<Record<string, number[]>> {
  const keys = metrics.map((metric) => metric.key);
  const finals: Record<string, number[]> = Object.fromEntries(keys.map((key) => [key, []]));
  await readTable(join(folder, "runs.csv"), ["status", ...keys], ([status, ...cells]) => {
    if (status !== "done" || finals[keys[0]!]!.length >= QUANTILE_FUTURES) return;
    cells.forEach((text, at) => finals[keys[at]!]!.push(numberOf(text)));
  });
  return finals;
}
