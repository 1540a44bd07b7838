import type { MetricSeries, RunSummary } from "../../experiment/summary.ts";
import { cleanTexts } from "../text.ts";
import { readEnding, type Ending } from "./ending.ts";
import { readDomains, type DomainFinding, type PracticeFinding } from "./practices.ts";
import { readSchools, type SchoolFinding } from "./schools.ts";

/**
 * Everything that the sentences and charts of a report say, read from the result once: so that the same
 * number reads the same everywhere. Plain data.
 */
export interface Findings {
  /** The result with every text of the user's made fit to be shown. */
  readonly summary: RunSummary;
  /** How many futures the numbers come from. */
  readonly futureCount: number;
  /** Futures that were ordered but are not there. */
  readonly missingCount: number;
  readonly kind: FutureKind;
  /** Whom the shares count: "teachers", or "people" where there are no schools to tell apart. */
  readonly people: "teachers" | "people";
  /** The weekly series of the mean gain in instruction, SD; undefined where it was not recorded. */
  readonly gain: MetricSeries | undefined;
  /** Gain at the end over futures. */
  readonly gainEnding: Ending | undefined;
  /** The weekly series of the share 0–1 of use that lowers instruction. */
  readonly harmful: MetricSeries | undefined;
  readonly harmfulEnding: Ending | undefined;
  readonly domains: readonly DomainFinding[];
  /** The practice most used at the end; undefined where none is used. */
  readonly mostUsed: PracticeFinding | undefined;
  /** Soonest at half of its practice places first. */
  readonly schools: readonly SchoolFinding[];
}

/**
 * Whether there are futures enough to speak of them as many: one single future has no middle, and of a few nobody can
 * say where 8 of 10 lie, so both go without bands.
 */
export type FutureKind = "one" | "few" | "many";
/** From so many futures on, bands and "8 of 10 futures" say what they say: of 10, exactly 8 lie inside. */
export const LEAST_FOR_BANDS = 10;

/** Columns of the weekly table that hold the mean gain in instruction since the start, by preference. */
export const GAIN_KEYS: readonly string[] = ["instruction_gain", "gain", "instruction_gain_mean", "gain_mean"];
/** Columns that hold the share of use that lowers instruction, by preference. */
export const HARMFUL_KEYS: readonly string[] = ["harmful_share", "share_harmful", "harmful_use_share", "harmful"];

/** Reads a result for the report. Cost: linear in its size. */
export function readFindings(result: RunSummary): Findings {
  const summary = cleanTexts(result);
  const gain = findSeries(summary, GAIN_KEYS);
  const harmful = findSeries(summary, HARMFUL_KEYS);
  const domains = readDomains(summary.practices);
  const practices = domains.flatMap((domain) => domain.practices);
  return {
    summary,
    futureCount: summary.finishedCount,
    missingCount: Math.max(0, summary.replicateCount - summary.finishedCount),
    kind: summary.finishedCount === 1 ? "one" : summary.finishedCount < LEAST_FOR_BANDS ? "few" : "many",
    people: summary.schoolCount > 1 ? "teachers" : "people",
    gain,
    gainEnding: readEnding(summary, GAIN_KEYS, gain),
    harmful,
    harmfulEnding: readEnding(summary, HARMFUL_KEYS, harmful),
    domains,
    mostUsed: practices.reduce<PracticeFinding | undefined>(
      (most, next) => (next.end.median > (most?.end.median ?? 0) ? next : most),
      undefined,
    ),
    schools: readSchools(summary.schools),
  };
}

function findSeries(summary: RunSummary, keys: readonly string[]): MetricSeries | undefined {
  for (const key of keys) {
    const found = summary.metrics.find((metric) => metric.key === key);
    if (found !== undefined && found.weeks.length > 0) return found;
  }
  return undefined;
}
