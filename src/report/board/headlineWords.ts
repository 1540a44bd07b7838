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
 * A value of the headline in a sentence: "place 64 of 100 (+0.36 SD)", "34 of 100". A gain is told by where a teacher in
 * the middle then stands among 100 of today's teachers; charts keep to the short form of `showHeadline`.
 */
export function sayHeadline(headline: Headline, value: number): string {
  const short = showHeadline(headline, value);
  return headline.kind !== "gain" || short === NO_VALUE ? short : `${sayPlace(value)} (${short})`;
}

/** Where a gain puts a teacher in the middle: "place 64 of 100". */
export function sayPlace(gain: number): string {
  return `place ${formatCount(placeAmongHundred(gain))} of 100`;
}

/** A difference in the headline in a sentence: "+5 places of 100 (+0.12 SD)", "−5 of 100". Places count from the middle. */
export function sayDifference(headline: Headline, value: number): string {
  const short = showDifference(headline, value);
  if (headline.kind !== "gain" || short === NO_VALUE) return short;
  const sign = value < 0 ? "−" : "+";
  return `${sayPlaces(value, sign)} (${short})`;
}

/** A size without sign in a sentence: "2 places of 100 (0.05 SD)", "5 of 100". */
export function saySize(headline: Headline, value: number): string {
  const short = showSize(headline, value);
  if (headline.kind !== "gain" || short === NO_VALUE) return short;
  return `${sayPlaces(value, "")} (${short})`;
}

function sayPlaces(gain: number, sign: string): string {
  const places = placeAmongHundred(Math.abs(gain)) - 50;
  if (places === 0) return roundGain(gain) === 0 ? "0 places of 100" : "less than 1 place of 100";
  return `${sign}${formatCount(places)} ${places === 1 ? "place" : "places"} of 100`;
}

/** What places and SD are, for the first time that a page names them; undefined where the headline is a share. */
export function gainNote({ kind }: Pick<Headline, "kind">): string | undefined {
  if (kind !== "gain") return undefined;
  return "Places put 100 of today’s teachers in line by how well they teach; place 100 is the best, and the middle is place 50. SD (standard deviation) is the measure that charts use for it: it says how far teachers differ.";
}

/**
 * The goal as a clause: "a teacher in the middle teaches at least as well as one at place 54 of 100 does today", "at most
 * 20 of 100 uses do harm". `when` is told where it is given: "by June 2030".
 */
export function goalPhrase(headline: Headline, when = ""): string {
  const goal = showHeadline(headline, headline.goal);
  const end = when === "" ? "" : ` ${when}`;
  if (headline.kind === "harm") return `at most ${goal} uses do harm${end}`;
  if (headline.kind === "use")
    return `at least ${goal} teachers use ${quoted(headline.practice ?? "")} well${end}`;
  const place = placeAmongHundred(headline.goal);
  const mark = place === 50 ? "today" : `one at ${sayPlace(headline.goal)} does today`;
  return `a teacher in the middle teaches${when === "" ? "" : `, ${when},`} at least as well as ${mark}`;
}

/** The goal beside a chart, as its axis counts: "a gain of at least +0.10 SD (place 54 of 100)". */
export function goalInChart(headline: Headline): string {
  return headline.kind === "gain"
    ? `a gain of at least ${showHeadline(headline, headline.goal)} (${sayPlace(headline.goal)})`
    : goalPhrase(headline);
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
