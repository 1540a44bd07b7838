import { join } from "node:path";
import { metrics } from "../model/metrics/index.ts";
import { writeAtomically } from "./atomicFile.ts";
import { bandOf, quantileNames, QUANTILE_FUTURES, SpreadCollector } from "./bands.ts";
import type { Manifest } from "./manifest.ts";
import { numberOf, readTable } from "./readTable.ts";
import { settingLines, timelineSentences } from "./settingLines.ts";
import { slug } from "./slug.ts";
import type { MetricSeries, PracticeSeries, RunSummary, SchoolSeries } from "./summary.ts";
import { cell } from "./tables.ts";

/** Futures from which the medians of schools are taken: enough for a strip, little memory for many schools. */
const SCHOOL_FUTURES = 400;

/** Reads the tables of a run back and works out bands over its futures. All that a report shows comes from here. */
export async function summarise(folder: string, manifest: Manifest): Promise<RunSummary> {
  const { scenario } = manifest;
  const finals = await readFinals(folder);
  return {
    name: scenario.name,
    description: scenario.description,
    weekCount: scenario.weeks,
    replicateCount: manifest.replicates,
    finishedCount: manifest.finished - manifest.failed,
    seed: manifest.seed,
    schoolCount: manifest.network.schools,
    staffCount: manifest.network.staff,
    teacherCount: manifest.network.teachers,
    tieCount: manifest.network.ties,
    networkSource: manifest.networkSource,
    metrics: await readMetrics(folder, slug(scenario.name)),
    practices: await readPractices(folder, manifest),
    schools: await readSchools(folder),
    finals,
    settings: settingLines(scenario),
    interventions: timelineSentences(scenario),
    runCard: {
      engineVersion: manifest.engineVersion,
      scenarioHash: manifest.scenarioHash,
      networkHash: manifest.networkHash,
      seed: manifest.seed,
      replicates: `${manifest.finished} of ${manifest.replicates}`,
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

/** Bands of every metric in every recorded week; also written as summary.csv. */
async function readMetrics(folder: string, scenario: string): Promise<MetricSeries[]> {
  const keys = metrics.map((metric) => metric.key);
  const collector = new SpreadCollector();
  const weeks = new Set<number>();
  await readTable(join(folder, "weeks.csv"), ["week", ...keys], ([week, ...cells]) => {
    weeks.add(Number(week));
    cells.forEach((text, at) => collector.add(`${keys[at]} ${week}`, numberOf(text)));
  });
  const recorded = [...weeks].sort((left, right) => left - right);
  const lines = [`scenario,week,metric,n,mean,sd,ci_low,ci_high,${quantileNames.join(",")}\n`];
  for (const key of keys) {
    for (const week of recorded) {
      const { n, mean, sd, ciLow, ciHigh, quantiles } = collector.spread(`${key} ${week}`);
      const cells = [scenario, week, key, n, mean, sd, ciLow, ciHigh, ...quantileNames.map((name) => quantiles[name])];
      lines.push(`${cells.map(cell).join(",")}\n`);
    }
  }
  writeAtomically(join(folder, "summary.csv"), lines.join(""));
  return metrics.map(({ key, label, unit }) => ({
    key,
    label,
    unit,
    weeks: recorded,
    band: bandOf(collector, recorded.map((week) => `${key} ${week}`)),
  }));
}

async function readPractices(folder: string, { scenario }: Manifest): Promise<PracticeSeries[]> {
  const collector = new SpreadCollector();
  const weeks = new Set<number>();
  const place = new Map(scenario.practices.map((practice, p) => [practice.name, p]));
  await readTable(join(folder, "practices.csv"), ["week", "practice", "adoption"], ([week, practice, adoption]) => {
    weeks.add(Number(week));
    collector.add(`${place.get(practice!)} ${week}`, numberOf(adoption!));
  });
  const recorded = [...weeks].sort((left, right) => left - right);
  return scenario.practices.map(({ name, domain, quality, appeal, challenge }, p) => ({
    name,
    domain,
    quality,
    appeal,
    challenge,
    weeks: recorded,
    adoption: bandOf(collector, recorded.map((week) => `${p} ${week}`)),
  }));
}

async function readSchools(folder: string): Promise<SchoolSeries[]> {
  const collector = new SpreadCollector(SCHOOL_FUTURES);
  const weeks = new Set<number>();
  const staff = new Map<string, number>();
  const columns = ["week", "school", "teachers", "instruction_gain", "adoption", "harmful_share"];
  await readTable(join(folder, "schools.csv"), columns, ([week, school, teachers, gain, adoption, harmful]) => {
    weeks.add(Number(week));
    staff.set(school!, Number(teachers));
    collector.add(`gain ${week} ${school}`, numberOf(gain!));
    collector.add(`adoption ${week} ${school}`, numberOf(adoption!));
    collector.add(`harmful ${week} ${school}`, numberOf(harmful!));
  });
  const recorded = [...weeks].sort((left, right) => left - right);
  const medians = (what: string, school: string): number[] =>
    recorded.map((week) => collector.spread(`${what} ${week} ${school}`).quantiles.q50);
  return [...staff].map(([name, staffCount]) => ({
    name,
    staffCount,
    weeks: recorded,
    gain: medians("gain", name),
    adoption: medians("adoption", name),
    harmful: medians("harmful", name),
  }));
}
