import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import type { Range } from "../findings/range.ts";
import { pairedDifferences, rangeOf, type Values } from "./fifty.ts";
import { betterSign } from "./headlineWords.ts";

/** What a plan costs. */
export interface CostFacts {
  /** Money of the whole plan, and what it takes more than today’s path in the same futures; NaN where not known. */
  readonly total: Range;
  readonly extra: Range;
  readonly perTeacher: number;
  /** Hours of staff time of the whole plan, and more than today’s path. */
  readonly hours: Range;
  readonly extraHours: Range;
  /**
   * Extra money for each further unit of the headline (a teacher, 0.1 SD, one use of 100): Infinity at an end where the
   * plan is no better in so many futures. Null where there is no extra money, or no plan.
   */
  readonly perUnit: Range | null;
}

/** What a plan costs beside today’s path; without one, what today’s path costs. */
export function costFacts(
  plan: FutureSet,
  today: FutureSet | null,
  headline: Headline,
  teachers: number,
): CostFacts {
  const total = rangeOf(plan.ends.money);
  const extra = rangeOf(today === null ? [] : pairedDifferences(plan, today, "money"));
  return {
    total,
    extra,
    perTeacher: teachers > 0 ? total.median / teachers : NaN,
    hours: rangeOf(plan.ends.staff_hours),
    extraHours: rangeOf(today === null ? [] : pairedDifferences(plan, today, "staff_hours")),
    perUnit: today === null || !(extra.median > 0) ? null : perUnit(plan, today, headline, teachers),
  };
}

// A future in which money was spent and nothing got better has no price for one unit: it counts as dearer than all.
function perUnit(plan: FutureSet, today: FutureSet, headline: Headline, teachers: number): Range | null {
  const scale = unitsPer(headline, teachers) * betterSign(headline);
  const costs: number[] = [];
  plan.replicates.forEach((replicate, place) => {
    const before = today.replicates.indexOf(replicate);
    const more = difference(plan.ends.headline, place, today.ends.headline, before) * scale;
    const money = difference(plan.ends.money, place, today.ends.money, before);
    if (!Number.isNaN(more + money)) costs.push(more > 0 ? money / more : Infinity);
  });
  return costs.length === 0 ? null : rangeWithEnds(costs);
}

/** How many units a reader counts in one whole of the headline: teachers, tenths of an SD, or hundredths. */
function unitsPer({ kind }: Headline, teachers: number): number {
  return kind === "use" ? teachers : kind === "gain" ? 10 : 100;
}

// A quantile between a number and Infinity is Infinity: no interpolation.
function rangeWithEnds(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => (a === b ? 0 : a - b));
  const finite = rangeOf(sorted);
  const at = (share: number): number => sorted[Math.ceil(share * (sorted.length - 1))]!;
  if (sorted[sorted.length - 1] !== Infinity) return finite;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

function difference(one: Values, place: number, other: Values, before: number): number {
  const [after, earlier] = [one[place], other[before]];
  return typeof after === "number" && typeof earlier === "number" ? after - earlier : NaN;
}
