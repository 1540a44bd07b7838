import type { ResolvedIntervention, ResolvedScenario } from "../../scenario/resolvedScenario.ts";

/** Weeks in which a plan pays for something, both counted. */
export interface FundingSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * When a plan pays for what it does beside today’s path: the entries of its timeline that have a cost or an end and that
 * today’s does not have, joined where they touch. None where it has no such entry.
 */
export function fundingSpans(
  plan: Pick<ResolvedScenario, "interventions" | "weeks">,
  today: Pick<ResolvedScenario, "interventions">,
): readonly FundingSpan[] {
  const before = new Set(today.interventions.map((entry) => JSON.stringify(entry)));
  const spans = plan.interventions
    .filter((entry) => !before.has(JSON.stringify(entry)) && (entry.cost !== null || entry.until !== null))
    .map((entry) => spanOf(entry, plan.weeks))
    .filter(({ from, until }) => from <= until)
    .sort((one, other) => one.from - other.from);
  const joined: FundingSpan[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last !== undefined && span.from <= last.until + 1)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else joined.push(span);
  }
  return joined;
}

// What acts once and costs something is paid for in its week.
function spanOf({ at, until, every, set, coach }: ResolvedIntervention, weeks: number): FundingSpan {
  const isLasting = every !== null || set !== undefined || coach !== undefined;
  return { from: at, until: Math.min(weeks, until ?? (isLasting ? weeks : at)) };
}
