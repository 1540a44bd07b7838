import type { Headline } from "../../experiment/board/boardResult.ts";
import { placeAmongHundred } from "../findings/ending.ts";
import { NO_VALUE, formatCount, formatGain, formatOfHundred, formatRange, roundGain } from "../format.ts";
import type { Range } from "../findings/range.ts";
import { quoted } from "../sentences/words.ts";

/** What the headline is called as the end of a sentence: "gain in teaching". */
export function headlineNoun({ kind, practice }: Headline): string {
  if (kind === "gain") return "gain in teaching";
  if (kind === "harm") return "uses that do harm";
  return `teachers who use ${quoted(practice ?? "")} well`;
}

/** The headline as a title: "Gain in teaching". */
export function headlineTitle(headline: Headline): string {
  const noun = headlineNoun(headline);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

/** What the numbers of an axis count. */
export function axisLabel(headline: Headline): string {
  if (headline.kind === "gain") return "gain in teaching since the start, SD";
  if (headline.kind === "harm") return "of 100 uses, how many do harm";
  return `of 100 teachers, how many use ${quoted(headline.practice ?? "")} well`;
}

/** What the numbers of an axis of differences count. */
export function differenceAxisLabel(headline: Headline): string {
  if (headline.kind === "gain") return "gain in teaching, plan minus today, SD";
  if (headline.kind === "harm") return "of 100 uses, how many do harm: plan minus today";
  return `of 100 teachers, how many use ${quoted(headline.practice ?? "")} well: plan minus today`;
}

/** 1 where more of the headline is better, −1 where less is. */
export function betterSign({ kind }: Pick<Headline, "kind">): 1 | -1 {
  return kind === "harm" ? -1 : 1;
}

/** A value of the headline with its unit: "+0.12 SD", "34 of 100". */
export function showHeadline(headline: Headline, value: number): string {
  const number = showNumber(headline, value);
  if (number === NO_VALUE) return number;
  return headline.kind === "gain" ? `${number} SD` : `${number} of 100`;
}

/** As `showHeadline`, the number alone: "+0.12", "34". */
export function showNumber({ kind }: Pick<Headline, "kind">, value: number): string {
  return kind === "gain" ? formatGain(value) : formatOfHundred(value);
}

/** Both ends of a range of the headline: "+0.05 to +0.21 SD", "31 to 54 of 100". */
export function showRange(headline: Headline, { low, high }: Pick<Range, "low" | "high">): string {
  const shown = formatRange(low, high, (value) => showNumber(headline, value));
  return headline.kind === "gain" ? `${shown} SD` : `${shown} of 100`;
}

/** A difference in the headline with its sign and unit: "+0.05 SD", "−5 of 100", "0 of 100". */
export function showDifference(headline: Headline, value: number): string {
  const number = showSigned(headline, value);
  if (number === NO_VALUE) return number;
  return headline.kind === "gain" ? `${number} SD` : `${number} of 100`;
}

/** As `showDifference`, the number alone: "+0.05", "−5". */
export function showSigned({ kind }: Pick<Headline, "kind">, value: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (kind === "gain") return formatGain(value);
  const hundredths = roundDifference({ kind }, value) * 100;
  return `${hundredths > 0 ? "+" : hundredths < 0 ? "−" : ""}${formatCount(Math.abs(hundredths))}`;
}

/** A difference as a reader sees it: what reads 0 is 0. Missing stays NaN. */
export function roundDifference({ kind }: Pick<Headline, "kind">, value: number): number {
  if (!Number.isFinite(value)) return NaN;
  return kind === "gain"
    ? roundGain(value)
    : Math.sign(value) * (Math.round(Math.abs(value) * 100) / 100) + 0;
}

/** A size without sign: "0.05 SD", "5 of 100". */
export function showSize(headline: Headline, value: number): string {
  return showDifference(headline, Math.abs(value)).replace("+", "");
}

/**
 * What a gain means for someone in the middle: "like moving from place 50 to place 55 of 100 teachers, where place 100
 * is the best". Undefined where the headline is a share, which needs no such reading.
 */
export function plainReading({ kind }: Pick<Headline, "kind">, value: number): string | undefined {
  if (kind !== "gain" || !Number.isFinite(value)) return undefined;
  const place = placeAmongHundred(value);
  return place === 50
    ? "like staying at place 50 of 100 teachers"
    : `like moving from place 50 to place ${formatCount(place)} of 100 teachers, where place 100 is the best`;
}

/** The goal as a clause: "teaching gains at least +0.10 SD", "at most 20 of 100 uses do harm". */
export function goalPhrase(headline: Headline): string {
  const goal = showHeadline(headline, headline.goal);
  if (headline.kind === "gain") return `teaching gains at least ${goal}`;
  if (headline.kind === "harm") return `at most ${goal} uses do harm`;
  return `at least ${goal} teachers use ${quoted(headline.practice ?? "")} well`;
}

/** The goal beside its rule in a chart: "goal: at least 50". */
export function goalLabel(headline: Headline): string {
  return `goal: at ${headline.kind === "harm" ? "most" : "least"} ${showNumber(headline, headline.goal)}`;
}

/** A field in which a value of the headline is typed: its unit, ends and step, and the ways in and out. */
export interface HeadlineField {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly toField: (value: number) => number;
  readonly fromField: (typed: number) => number;
}

/** The field for the goal. */
export function goalField({ kind }: Pick<Headline, "kind">): HeadlineField {
  if (kind === "gain") {
    return { unit: "SD", min: -3, max: 3, step: 0.01, toField: hundredths, fromField: (typed) => typed };
  }
  return { unit: "of 100", min: 0, max: 100, step: 1, toField: ofHundred, fromField: (typed) => typed / 100 };
}

/** The field for the smallest change that matters, which is above 0. */
export function mattersField({ kind }: Pick<Headline, "kind">): HeadlineField {
  const field = goalField({ kind });
  return kind === "gain" ? { ...field, min: 0.01, max: 1 } : { ...field, min: 1, max: 50 };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function ofHundred(value: number): number {
  return Math.round(value * 10_000) / 100;
}
