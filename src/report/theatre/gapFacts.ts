import type { Act } from "../../model/acts/act.ts";
import type { Prediction } from "../live/theatre/theatre.ts";
import { drawnWeeks } from "./charts/measurePlot.ts";
import { standingOf, type Standing } from "./pairFacts.ts";

/** What came in a story: the first measure by week on each side. */
export interface Outcome {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/** How far what the room said lies from what came. */
export type GapFacts =
  /** Nothing was said, or nothing could be measured. */
  | { readonly kind: "none" }
  | { readonly kind: "skipped" }
  | {
      readonly kind: "hands";
      readonly hands: number;
      /** Hands for an option that holds. */
      readonly right: number;
      /** How the right side ended beside the left. */
      readonly came: Standing;
      /** Places of the options that hold, and of those with the most hands; none without hands. */
      readonly holding: readonly number[];
      readonly most: readonly number[];
    }
  | {
      readonly kind: "line";
      /** Ends of terms that were drawn, and that could have been. */
      readonly drawn: number;
      readonly of: number;
      /** Mean distance between line and outcome, whichever way. */
      readonly mean: number;
      /** Outcome minus line at the last one drawn, and its week. */
      readonly last: number;
      readonly lastWeek: number;
    }
  | {
      readonly kind: "dot";
      readonly dots: number;
      /** Middle dot, and what came. */
      readonly middle: number;
      readonly end: number;
      /** Dots above, and below, what came. */
      readonly above: number;
      readonly below: number;
    };

/** Sets what the room said beside what came in the story that it watched. */
export function gapFacts(
  prediction: Prediction | null,
  { measures, prediction: asked }: Pick<Act, "measures" | "prediction">,
  { left, right }: Outcome,
): GapFacts {
  if (prediction === null) return { kind: "none" };
  const [before, end] = [left[left.length - 1] ?? NaN, right[right.length - 1] ?? NaN];
  switch (prediction.kind) {
    case "skipped":
      return { kind: "skipped" };
    case "hands":
      if (!Number.isFinite(end - before)) return { kind: "none" };
      return handsGap(prediction.counts, asked, standingOf(end - before, measures[0]!));
    case "line":
      return lineGap(prediction.values, right);
    case "dot":
      return dotGap(prediction.values.filter(Number.isFinite), end);
  }
}

function handsGap(counts: readonly number[], { options }: Act["prediction"], came: Standing): GapFacts {
  const places = options.map((_, at) => at);
  const handsFor = (at: number): number => counts[at] ?? 0;
  const holding = places.filter((at) => options[at]!.holds === came);
  const top = Math.max(0, ...places.map(handsFor));
  return {
    kind: "hands",
    hands: places.reduce((sum, at) => sum + handsFor(at), 0),
    right: holding.reduce((sum, at) => sum + handsFor(at), 0),
    came,
    holding,
    most: top === 0 ? [] : places.filter((at) => handsFor(at) === top),
  };
}

function lineGap(values: readonly (number | null)[], right: ArrayLike<number>): GapFacts {
  const weeks = drawnWeeks(right.length - 1);
  const gaps = weeks.flatMap((week, at) => {
    const gap = right[week]! - (values[at] ?? NaN);
    return Number.isFinite(gap) ? [{ week, gap }] : [];
  });
  if (gaps.length === 0) return { kind: "none" };
  const { week, gap } = gaps[gaps.length - 1]!;
  const mean = gaps.reduce((sum, each) => sum + Math.abs(each.gap), 0) / gaps.length;
  return { kind: "line", drawn: gaps.length, of: weeks.length, mean, last: gap, lastWeek: week };
}

function dotGap(dots: readonly number[], end: number): GapFacts {
  if (dots.length === 0 || !Number.isFinite(end)) return { kind: "none" };
  const sorted = [...dots].sort((one, other) => one - other);
  const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  return {
    kind: "dot",
    dots: dots.length,
    middle,
    end,
    above: dots.filter((dot) => dot > end).length,
    below: dots.filter((dot) => dot < end).length,
  };
}
