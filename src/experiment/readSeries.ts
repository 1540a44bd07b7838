import { join } from "node:path";
import { metrics } from "../model/metrics/index.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { writeAtomically } from "./atomicFile.ts";
import { bandOf, futuresKept, quantileNames, SpreadCollector } from "./bands.ts";
import { baseOf, type Manifest } from "./manifest.ts";
import { numberOf, readTable } from "./readTable.ts";
import { slug } from "./slug.ts";
import type { MetricSeries, PracticeSeries, SchoolSeries } from "./summary.ts";
import { cell, headerLine } from "./tables.ts";

/** Futures from which the medians of schools are taken: enough for a strip, little memory for many schools. */
const SCHOOL_FUTURES = 400;

/** Weeks recorded when every so many are, the last one included. */
function rowsOf(weekCount: number, every: number): number {
  return Math.ceil(weekCount / every) + 1;
}

/** Bands of every metric in every recorded week; also written as summary.csv. */
export async function readMetrics(
  folder: string,
  { name, weeks: weekCount, outputs }: ResolvedScenario,
): Promise<MetricSeries[]> {
  const keys = metrics.map((metric) => metric.key);
  const scenario = slug(name);
  const collector = new SpreadCollector(futuresKept(keys.length * rowsOf(weekCount, outputs.every)));
  const weeks = new Set<number>();
  await readTable(join(folder, "weeks.csv"), ["week", ...keys], ([week, ...cells]) => {
    weeks.add(Number(week));
    cells.forEach((text, at) => collector.add(`${keys[at]} ${week}`, numberOf(text)));
  });
  const recorded = [...weeks].sort((left, right) => left - right);
  const lines = [headerLine("summary")];
  for (const key of keys) {
    for (const week of recorded) {
      const { n, mean, sd, ciLow, ciHigh, quantiles } = collector.spread(`${key} ${week}`);
      const cells = [
        scenario,
        week,
        key,
        n,
        mean,
        sd,
        ciLow,
        ciHigh,
        ...quantileNames.map((name) => quantiles[name]),
      ];
      lines.push(`${cells.map(cell).join(",")}\n`);
    }
  }
  writeAtomically(join(folder, "summary.csv"), lines.join(""));
  return metrics.map(({ key, label, unit }) => ({
    key,
    label,
    unit,
    weeks: recorded,
    band: bandOf(
      collector,
      recorded.map((week) => `${key} ${week}`),
    ),
  }));
}

/** Bands of the adoption of every practice that the scenario gives. */
export async function readPractices(folder: string, manifest: Manifest): Promise<PracticeSeries[]> {
  const { scenario } = baseOf(manifest);
  const { weeks: weekCount, outputs } = scenario;
  const collector = new SpreadCollector(
    futuresKept(scenario.practices.length * rowsOf(weekCount, outputs.practicesEvery)),
  );
  const weeks = new Set<number>();
  const place = new Map(scenario.practices.map((practice, p) => [practice.name, p]));
  await readTable(
    join(folder, "practices.csv"),
    ["week", "practice", "adoption"],
    ([week, practice, adoption]) => {
      weeks.add(Number(week));
      // Variants that schools make differ from future to future: there is no band of them.
      const p = place.get(practice!);
      if (p !== undefined) collector.add(`${p} ${week}`, numberOf(adoption!));
    },
  );
  const recorded = [...weeks].sort((left, right) => left - right);
  return scenario.practices.map(({ name, domain, quality, appeal, challenge }, p) => ({
    name,
    domain,
    quality,
    appeal,
    challenge,
    weeks: recorded,
    adoption: bandOf(
      collector,
      recorded.map((week) => `${p} ${week}`),
    ),
  }));
}

/** Medians of every school. */
export async function readSchools(folder: string, manifest: Manifest): Promise<SchoolSeries[]> {
  const { scenario, network } = baseOf(manifest);
  const quantities = 3 * network.schools * rowsOf(scenario.weeks, scenario.outputs.schoolsEvery);
  const collector = new SpreadCollector(futuresKept(quantities, SCHOOL_FUTURES));
  const weeks = new Set<number>();
  const staff = new Map<string, number>();
  const columns = ["week", "school", "staff", "instruction_gain", "adoption", "harmful_share"];
  await readTable(
    join(folder, "schools.csv"),
    columns,
    ([week, school, staffCount, gain, adoption, harmful]) => {
      weeks.add(Number(week));
      staff.set(school!, Number(staffCount));
      collector.add(`gain ${week} ${school}`, numberOf(gain!));
      collector.add(`adoption ${week} ${school}`, numberOf(adoption!));
      collector.add(`harmful ${week} ${school}`, numberOf(harmful!));
    },
  );
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
