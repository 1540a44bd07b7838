import { DOT_COUNT } from "../../findings/ending.ts";
import { kindOfCount } from "../../findings/findings.ts";
import { formatCount, formatRange } from "../../format.ts";
import { countOf, quoted, whichFuture } from "../../sentences/words.ts";
import { CURVE_COUNT } from "../curveDepth.ts";
import type { BoardFacts, PlanFacts } from "../facts.ts";
import {
  goalInChart,
  headlineNoun,
  saySize,
  showDifference,
  showHeadline,
  showSigned,
} from "../headlineWords.ts";
import { showMonth } from "../schoolTime.ts";
import type { Verdict } from "../verdict.ts";
import { futuresReach, middleOf, ofCount } from "./counts.ts";

/** A plan in a sentence: its name quoted, or "today’s path". */
export function subjectOf(facts: BoardFacts, plan: PlanFacts): string {
  return plan === facts.today ? "today’s path" : quoted(plan.name);
}

/** Under the chart of 50 futures. It begins by saying what a dot is: people overlook that a picture is about luck. */
export function fiftyCaption(facts: BoardFacts): string {
  const { plan, today, headline, unknown } = facts;
  const main = plan ?? today;
  if (main.futures === 1) return "The dot is one single future. It cannot show how much is luck.";
  const run =
    main.futures > DOT_COUNT
      ? ` ${countOf(main.futures, "future")} were run; each dot stands for an equal part of them.`
      : "";
  const fill = `Filled dots reach the goal: ${goalInChart(headline)}. Rings do not.`;
  const ignorance =
    unknown === null || unknown.dots.length === 0
      ? ""
      : " Dots show luck. Diamonds show luck and not knowing: each has assumptions of its own.";
  return `Each dot is one possible future.${run} ${fill}${ignorance}`;
}

/** The chart of 50 futures for those who cannot see it. */
export function fiftyDescription(facts: BoardFacts): string {
  const { plan, today, headline, unknown } = facts;
  const rows = [today, ...(plan === null ? [] : [plan])].map((each) => {
    const name = subjectOf(facts, each);
    const whole = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    if (each.reach.of === 0) return `${whole}: no future has a value at the end.`;
    return `${whole}: ${futuresReach(each.reach)}; ${middleOf(each, headline)}.`;
  });
  if (unknown !== null && unknown.reach.of > 0)
    rows.push(
      `If the assumptions are wrong in the ways listed${facts.isProbed ? "" : `, with ${quoted(facts.probedName)}`}: ${futuresReach(unknown.reach)}.`,
    );
  return rows.join(" ");
}

/** Under the chart over time. */
export function timeCaption(facts: BoardFacts): string {
  const main = facts.plan ?? facts.today;
  if (main.futures === 1) return "Each line is one single future.";
  const shown = Math.min(CURVE_COUNT, main.futures);
  const lines =
    main.futures > CURVE_COUNT
      ? `Each line is one possible future: ${formatCount(shown)} of ${formatCount(main.futures)}, from usual to unusual.`
      : "Each line is one possible future.";
  return `${lines} ${main.futures < 10 ? "There are too few futures for bands." : "In each band, 8 of 10 futures stay from beginning to end."}`;
}

/** The chart over time for those who cannot see it. */
export function timeDescription(facts: BoardFacts): string {
  const { plan, today, headline, weeks, start } = facts;
  const ends = [today, ...(plan === null ? [] : [plan])].filter(({ futures }) => futures > 0);
  if (ends.length === 0) return "No future has a value at the end.";
  const noun = headlineNoun(headline);
  const parts = ends.map((each) => `${subjectOf(facts, each)} ${showHeadline(headline, each.range.median)}`);
  const when = start === null ? "At the end" : `In ${showMonth(weeks, start)}`;
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} over time. ${when}, ${whichFuture(kindOfCount(ends[0]!.futures))}: ${parts.join(", ")}.`;
}

/** Under the chart of paired differences. */
export function differenceCaption(facts: BoardFacts, verdict: Verdict): string {
  const { headline } = facts;
  if (verdict.of === 1)
    return "The dot is one single future under both. It cannot show how much of the difference is luck.";
  return `Each dot is the same possible future under both: with the plan, minus today’s path. The grey strip is too small to matter: less than ${saySize(headline, headline.matters)} either way.`;
}

/** The chart of paired differences for those who cannot see it. */
export function differenceDescription(facts: BoardFacts, verdict: Verdict): string {
  const { headline } = facts;
  const { of, better, worse, same, difference, muchBetter } = verdict;
  if (of === 0) return "No future has a value under both.";
  if (of === 1)
    return `In the one future that was run, the difference is ${showDifference(headline, difference.median)}.`;
  const range =
    of < 10 || showDifference(headline, difference.low) === showDifference(headline, difference.high)
      ? ""
      : ` (8 of 10 futures: ${formatRange(difference.low, difference.high, (value) => showSigned(headline, value))})`;
  return `${ofCount({ count: better, of })} are better, ${formatCount(worse)} worse and ${formatCount(same)} the same; ${formatCount(muchBetter)} are better by at least what matters. The middle difference is ${showDifference(headline, difference.median)}${range}.`;
}
