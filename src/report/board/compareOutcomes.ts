import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { hoursWords, moneyWords } from "../../scenario/questions/moneyWords.ts";
import { formatCount, formatOfHundred, formatRange } from "../format.ts";
import type { OutcomeKey } from "./comparePlans.ts";
import { dotsOf, meetsGoal, rangeOf, reach, type Values } from "./fifty.ts";
import { goalPhrase, sayHeadline, sayPlace, showHeadline, showNumber } from "./headlineWords.ts";
import { ordinal, worstOf, worstPlace } from "./worstCase.ts";

/** What the outcomes are told by, beside the plans' futures. */
export interface CompareSetting {
  readonly headline: Headline;
  readonly currency: string;
  /** Whether an hour of staff time is counted in money. */
  readonly paysHours: boolean;
}

/** What one plan comes to in one outcome. */
export interface Column {
  /** The number that stands for it: "41 of 50". */
  readonly number: string;
  /** What belongs to it, in small. */
  readonly detail: string;
  /** Ascending; one dot for each future or for each equal part of more than 50. */
  readonly dots: readonly number[];
  /** Which dots are filled; all where absent. */
  readonly isFilled?: (dot: number, order: number) => boolean;
  /** A place on the axis that is this plan's own. */
  readonly at?: number;
  /** By which plans are lined up: the higher the better; NaN where nothing is known. */
  readonly rank: number;
}

/** One of the outcomes by which plans are compared. */
export interface Outcome {
  readonly key: OutcomeKey;
  readonly title: string;
  /** What is counted, and what filled dots are; of so many futures. */
  readonly note: (futures: number) => string;
  readonly columnOf: (futures: FutureSet) => Column;
  /** Values that the axis reaches to at least. */
  readonly least: readonly number[];
  /** The goal, where there is one. */
  readonly rule: number | null;
  readonly formatTick: (value: number) => string;
}

/** The four outcomes, in the order of the table. */
export function outcomesOf(setting: CompareSetting): readonly Outcome[] {
  return [goalOf(setting), qualityOf(), costOf(setting), badLuckOf(setting)];
}

function goalOf({ headline }: CompareSetting): Outcome {
  return {
    key: "goal",
    title: "Reaches the goal",
    note: () =>
      `In how many futures ${goalPhrase(headline, "at the end")}. Filled dots meet the goal; rings do not.`,
    columnOf: ({ ends }) => {
      const dots = dotsOf(ends.headline);
      const { count, of } = reach(dots, headline);
      const isKnown = of > 0;
      return {
        number: isKnown ? `${formatCount(count)} of ${formatCount(of)}` : "no future",
        detail: isKnown ? `in the middle: ${sayHeadline(headline, rangeOf(ends.headline).median)}` : "",
        dots,
        isFilled: (dot) => meetsGoal(dot, headline),
        rank: isKnown ? count / of : NaN,
      };
    },
    least: [headline.goal, ...endsOf(headline)],
    rule: headline.goal,
    formatTick: (value) => showNumber(headline, value),
  };
}

function qualityOf(): Outcome {
  return {
    key: "quality",
    title: "Quality kept",
    note: () => "Of 100 uses of a practice at the end, how many do no harm to teaching; the middle future.",
    columnOf: ({ ends }) => {
      const kept: Values = ends.harmful_share.map((share) => (share === null ? null : 1 - share));
      const { median, low, high } = rangeOf(kept);
      const isKnown = Number.isFinite(median);
      return {
        number: isKnown ? `${formatOfHundred(median)} of 100` : "not known",
        detail: isKnown ? `8 of 10 futures: ${formatRange(low, high, formatOfHundred)}` : "",
        dots: dotsOf(kept),
        rank: median,
      };
    },
    least: [1],
    rule: null,
    formatTick: formatOfHundred,
  };
}

function costOf({ currency, paysHours }: CompareSetting): Outcome {
  return {
    key: "cost",
    title: "Cost",
    note: () =>
      `All that is spent until the end, in the middle future.${paysHours ? " The hours of staff time are part of the money." : ""}`,
    columnOf: ({ ends }) => {
      const money = rangeOf(ends.money).median;
      const hours = rangeOf(ends.staff_hours).median;
      return {
        number: Number.isFinite(money) ? moneyWords(money, currency) : "not known",
        detail: Number.isFinite(hours) ? `${hoursWords(hours)} of staff time` : "",
        dots: dotsOf(ends.money),
        rank: -money,
      };
    },
    least: [],
    rule: null,
    formatTick: (value) => moneyWords(value, currency),
  };
}

function badLuckOf({ headline }: CompareSetting): Outcome {
  const isHarm = headline.kind === "harm";
  return {
    key: "worst",
    title: "If luck is bad",
    note: (futures) =>
      `The ${ordinal(worstPlace(futures))} worst of ${formatCount(futures)} futures. Filled dots are as bad as that or worse.`,
    columnOf: ({ ends }) => {
      const dots = dotsOf(ends.headline);
      const place = worstPlace(dots.length);
      const at = worstOf(dots, headline);
      return {
        number: !Number.isFinite(at)
          ? "no future"
          : headline.kind === "gain"
            ? sayPlace(at)
            : showHeadline(headline, at),
        detail:
          headline.kind === "gain" && Number.isFinite(at) ? `a gain of ${showHeadline(headline, at)}` : "",
        dots,
        isFilled: (_, order) => (isHarm ? order >= dots.length - place : order < place),
        at,
        rank: isHarm ? -at : at,
      };
    },
    least: endsOf(headline),
    rule: null,
    formatTick: (value) => showNumber(headline, value),
  };
}

// Shares keep an axis from nothing to all, so that small differences do not look large; gains show where zero is.
function endsOf({ kind }: Headline): readonly number[] {
  return kind === "gain" ? [0] : [0, 1];
}
