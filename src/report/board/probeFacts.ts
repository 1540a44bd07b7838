import type { AssumptionProbe, BoardResult, Headline, Probe } from "../../experiment/board/boardResult.ts";
import { withCurlyApostrophes } from "../text.ts";
import { DOT_COUNT, dotsOf, rangeOf, reachOf, type Reach, type Values } from "./fifty.ts";
import { betterSign, roundDifference } from "./headlineWords.ts";
import { USUALLY, verdictOfDifferences, type Verdict } from "./verdict.ts";

/** What becomes of the main plan when one peril is switched off. */
export interface PerilFact {
  readonly key: string;
  readonly label: string;
  /** Futures that meet the goal with the peril and without. */
  readonly withPeril: Reach;
  readonly without: Reach;
  /** Middle of the change in the same futures when it is switched off, in the headline’s unit. */
  readonly change: number;
  /** Of the dots of the same futures, those in which it is better without the peril, and how many there are. */
  readonly better: Reach;
}

/** Perils by how much the outcome changes without them, the most first. `main` are the main plan’s futures. */
export function perilFacts(
  { perils }: Pick<BoardResult, "perils">,
  main: Values,
  headline: Headline,
): readonly PerilFact[] {
  return perils
    .map(({ key, label, headline: without }): PerilFact => {
      const differences = without.map((value, place) => minus(value, main[place]));
      const dots = dotsOf(differences);
      const sign = betterSign(headline);
      return {
        key,
        label: withCurlyApostrophes(label),
        withPeril: reachOf(main, headline),
        without: reachOf(without, headline),
        change: rangeOf(differences).median,
        better: {
          count: dots.filter((dot) => sign * roundDifference(headline, dot) > 0).length,
          of: dots.length,
        },
      };
    })
    .filter(({ change }) => Number.isFinite(change))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** What an assumption does to the count of futures that meet the goal. */
export interface AssumptionFact {
  readonly probe: AssumptionProbe;
  /** Futures that meet the goal at the low and at the high end, of the plan or of today’s path where there is none. */
  readonly low: Reach;
  readonly high: Reach;
  /** As now. */
  readonly used: Reach;
  /** By how many of 50 (or of the futures there are) the ends differ from one another or from now, at most. */
  readonly moves: number;
  /**
   * Whether the answer turns over: at least half of the futures at one of the three, less than half at another; or the
   * plan usually beats today’s path, or loses to it, and at an end does so in no more than half.
   */
  readonly flips: boolean;
}

/** Assumptions by how far their ends move the count, the most first; ties by the size of the change, then as listed. */
export function assumptionFacts(
  { assumptions }: Pick<BoardResult, "assumptions">,
  now: Probe,
  headline: Headline,
): readonly AssumptionFact[] {
  const used = reachOf(mainOf(now), headline);
  const size = ({ low, high }: AssumptionProbe): number =>
    Math.abs(rangeOf(mainOf(high)).median - rangeOf(mainOf(low)).median) || 0;
  return assumptions
    .map((probe): AssumptionFact => {
      const low = reachOf(mainOf(probe.low), headline);
      const high = reachOf(mainOf(probe.high), headline);
      const shares = [low, high, used].filter(({ of }) => of > 0).map(({ count, of }) => count / of);
      const [least, most] = [Math.min(...shares), Math.max(...shares)];
      const moves = shares.length === 0 ? 0 : Math.round((most - least) * Math.min(DOT_COUNT, used.of));
      return {
        probe,
        low,
        high,
        used,
        moves,
        flips:
          (shares.length > 0 && least < 0.5 && most >= 0.5) ||
          [probe.low, probe.high].some((end) => turnsOver(now, end, headline)),
      };
    })
    .sort((a, b) => b.moves - a.moves || size(b.probe) - size(a.probe));
}

// Whether a plan that usually beats today’s path, or usually loses to it, does so in no more than half at an end.
function turnsOver(now: Probe, end: Probe, headline: Headline): boolean {
  const [before, after] = [countsOf(now, headline), countsOf(end, headline)];
  if (before.of === 0 || after.of === 0) return false;
  const isUsual = (count: number): boolean => count / before.of >= USUALLY / DOT_COUNT;
  const isHalf = (count: number): boolean => count * 2 <= after.of;
  return (isUsual(before.better) && isHalf(after.better)) || (isUsual(before.worse) && isHalf(after.worse));
}

function countsOf({ plan, today }: Probe, headline: Headline): Verdict {
  const differences = plan.map((value, place) => minus(value, today[place]));
  return verdictOfDifferences(
    differences.filter((value) => value !== null),
    headline,
  );
}

/** The futures of a probe that stand in front: the plan’s, or today’s where there is no plan. */
export function mainOf(probe: Probe): Values {
  return probe.plan.length > 0 ? probe.plan : probe.today;
}

function minus(value: number | null, other: number | null | undefined): number | null {
  return typeof value === "number" && typeof other === "number" ? value - other : null;
}
