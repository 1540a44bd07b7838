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

/** How many futures there are to speak of. */
export function kindOfCount(count: number): FutureKind {
  return count === 1 ? "one" : count < LEAST_FOR_BANDS ? "few" : "many";
}

/** Column of the weekly table with the mean gain in instruction since the start, SD. */
export const GAIN_KEY = "instruction_gain";
/** Column with the share 0–1 of all use that lowers instruction where it stands. */
export const HARMFUL_KEY = "harmful_share";

/** Reads a result for the report. Cost: linear in its size. */
export function readFindings(result: RunSummary): Findings {
  const summary = cleanTexts(result);
  const gain = findSeries(summary, GAIN_KEY);
  const harmful = findSeries(summary, HARMFUL_KEY);
  const domains = readDomains(summary.practices);
  const practices = domains.flatMap((domain) => domain.practices);
  return {
    summary,
    futureCount: summary.finishedCount,
    missingCount: Math.max(0, summary.replicateCount - summary.finishedCount),
    kind: kindOfCount(summary.finishedCount),
    people: summary.schoolCount > 1 ? "teachers" : "people",
    gain,
    gainEnding: readEnding(summary, GAIN_KEY, gain),
    harmful,
    harmfulEnding: readEnding(summary, HARMFUL_KEY, harmful),
    domains,
    mostUsed: practices.reduce<PracticeFinding | undefined>(
      (most, next) => (next.end.median > (most?.end.median ?? 0) ? next : most),
      undefined,
    ),
    schools: readSchools(summary.schools),
  };
}

function findSeries(summary: RunSummary, key: string): MetricSeries | undefined {
  return summary.metrics.find((metric) => metric.key === key && metric.weeks.length > 0);
}
