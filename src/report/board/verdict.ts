import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import type { Range } from "../findings/range.ts";
import { formatCount } from "../format.ts";
import { DOT_COUNT, dotsOf, pairedDifferences, rangeOf } from "./fifty.ts";
import { betterSign, roundDifference, saySize } from "./headlineWords.ts";

/** From the worst to the best. In its count a class never falls when more futures get better. */
export const verdictClasses = [
  "worse in all",
  "worse in almost every",
  "usually worse",
  "too close to call",
  "usually better",
  "better in almost every",
  "better in all",
] as const;
/** What a plan comes to beside today's path; "no difference" where most futures end alike. */
export type VerdictClass = (typeof verdictClasses)[number] | "no difference" | "too few";

const WORDS: Readonly<Record<VerdictClass, string>> = {
  "worse in all": "worse in every future",
  "worse in almost every": "worse in almost every future",
  "usually worse": "usually worse",
  "too close to call": "too close to call: luck matters more than this choice",
  "usually better": "usually better",
  "better in almost every": "better in almost every future",
  "better in all": "better in every future",
  "no difference": "no difference in most futures",
  "too few": "too few futures to say",
};

/** Counts of 50 from which a word holds: 45 is 9 of 10, 38 about 3 of 4. */
export const ALMOST_EVERY = 45;
export const USUALLY = 38;

/** How a plan does beside today's path in the same futures. */
export interface Verdict {
  readonly kind: VerdictClass;
  /** Lower case, without counts: "better in almost every future, but too small to notice". */
  readonly words: string;
  /** Dots, of which the counts below are: 50, or the pairs of futures where there are fewer. */
  readonly of: number;
  /** Dots that end better, worse, and with no difference that a reader could see. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Dots that end better, or worse, by at least what matters. */
  readonly muchBetter: number;
  readonly muchWorse: number;
  /** Whether the middle difference is less than what matters. */
  readonly isSmall: boolean;
  /** Difference in the headline, plan minus today: middle and 8 of 10. NaN without pairs. */
  readonly difference: Range;
}

/** The verdict on a plan's futures beside today's. */
export function verdictOf(plan: FutureSet, today: FutureSet, headline: Headline): Verdict {
  return verdictOfDifferences(pairedDifferences(plan, today), headline);
}

/** The verdict on paired differences, plan minus today, in the headline's unit. */
export function verdictOfDifferences(differences: readonly number[], headline: Headline): Verdict {
  const sign = betterSign(headline);
  const dots = dotsOf(differences);
  // What a reader sees decides, so that no dot that reads 0.00 counts as better.
  const seen = dots.map((dot) => sign * roundDifference(headline, dot));
  const count = (holds: (value: number) => boolean): number => seen.filter(holds).length;
  const better = count((value) => value > 0);
  const worse = count((value) => value < 0);
  const difference = rangeOf(differences);
  const counts = { of: dots.length, better, worse, same: dots.length - better - worse };
  const kind = verdictClassOf(counts);
  const isSmall = !(Math.abs(difference.median) >= headline.matters - CLOSE);
  return {
    kind,
    words: verdictWords(kind, isSmall),
    ...counts,
    muchBetter: dots.filter((dot) => sign * dot >= headline.matters - CLOSE).length,
    muchWorse: dots.filter((dot) => -sign * dot >= headline.matters - CLOSE).length,
    isSmall,
    difference,
  };
}

const CLOSE = 1e-9;

/** The class of counts: of 50 dots how many end better, worse and the same. */
export function verdictClassOf({
  of,
  better,
  worse,
  same,
}: Pick<Verdict, "of" | "better" | "worse" | "same">): VerdictClass {
  if (of < DOT_COUNT) return "too few";
  if (better === of) return "better in all";
  if (better >= ALMOST_EVERY) return "better in almost every";
  if (better >= USUALLY) return "usually better";
  if (worse === of) return "worse in all";
  if (worse >= ALMOST_EVERY) return "worse in almost every";
  if (worse >= USUALLY) return "usually worse";
  return same >= USUALLY ? "no difference" : "too close to call";
}

/** A class in words; where it is a small difference, with its size: "usually better, but too small to notice". */
export function verdictWords(kind: VerdictClass, isSmall: boolean): string {
  const hasSize = kind !== "too few" && kind !== "no difference" && kind !== "too close to call";
  return `${WORDS[kind]}${hasSize && isSmall ? ", but too small to notice" : ""}`;
}

/**
 * The verdict as a sentence with its counts: "The plan does better than today’s path in 44 of 50 futures: usually
 * better." `subject` is who is compared, such as “Coaching”.
 */
export function verdictSentence(verdict: Verdict, headline: Headline, subject: string): string {
  const { better, worse, same, of, kind } = verdict;
  if (of === 0) return `${subject} and today’s path have no future in common.`;
  // The larger count leads, so that nobody has to turn "better in 0" round; at a tie it is the better one.
  const sides = [
    { count: better, lead: "does better than today’s path", rest: "it does better" },
    { count: worse, lead: "does worse than today’s path", rest: "it does worse" },
    { count: same, lead: "ends as today’s path does", rest: "there is no difference" },
  ].sort((a, b) => b.count - a.count);
  const [lead, ...others] = sides as [(typeof sides)[0], ...typeof sides];
  const rest = others
    .filter(({ count }) => count > 0)
    .map(({ count, rest }) => `; in ${formatCount(count)} ${rest}`);
  const counts = `${subject} ${lead.lead} in ${formatCount(lead.count)} of ${formatCount(of)} futures${rest.join("")}`;
  const words = `${verdict.words.charAt(0).toUpperCase()}${verdict.words.slice(1)}`;
  const size =
    verdict.isSmall && verdict.words.endsWith("notice")
      ? ` (a change that matters is ${saySize(headline, headline.matters)})`
      : "";
  return `${counts}. ${words}${kind === "too few" ? `; ${DOT_COUNT} are needed` : size}.`;
}
