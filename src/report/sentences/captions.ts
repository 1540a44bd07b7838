import { DOT_COUNT, type Ending } from "../findings/ending.ts";
import { LEAST_FOR_BANDS, type Findings, type FutureKind } from "../findings/findings.ts";
import type { DomainFinding } from "../findings/practices.ts";
import { numberAt, rangeAt } from "../findings/range.ts";
import { formatCount, formatGain, formatOfHundred } from "../format.ts";
import { directionLabel, directionWords } from "./practiceWords.ts";
import { countOf, eightOfTen, quoted, span, whichFuture } from "./words.ts";

/** How to read line and bands; the bands are those of each week, so it says "at each week". */
export function bandSentence(kind: FutureKind): string {
  if (kind === "one") return "The line is one single future, so there are no bands.";
  const line = "The line is the middle of the futures at each week.";
  if (kind === "few") return `${line} There are too few futures for bands; ${LEAST_FOR_BANDS} are needed.`;
  return `${line} Half of the futures stay inside the dark band at each week, and 8 of 10 futures stay inside the light band at each week. One future can leave a band and come back.`;
}

/** Under the adoption chart of one domain: which practice is used most at the end, and what it does. */
export function domainCaption(domain: DomainFinding, findings: Findings): string {
  const first = domain.practices[0];
  if (first === undefined || !(first.end.median > 0)) {
    return `No practice of this kind is in use at the end, ${whichFuture(findings.kind)}.`;
  }
  const tied = domain.practices.filter(
    (practice) => formatOfHundred(practice.end.median) === formatOfHundred(first.end.median),
  );
  const used = `${formatOfHundred(first.end.median)} of 100 ${findings.people}`;
  if (tied.length > 1)
    return `At the end ${countOf(tied.length, "practice")} are used by ${used} each. No other is used more.`;
  const most = domain.practices.length > 1 ? "most used at the end" : "used at the end";
  return `${quoted(first.series.name)} is ${most}: by ${used}${eightOfTen(first.end, findings.kind, formatOfHundred)}. It ${directionWords(first.direction)}.`;
}

/** The adoption chart of one domain for those who cannot see it: every practice with its end. */
export function domainDescription(domain: DomainFinding, findings: Findings): string {
  return domain.practices
    .map(
      (practice) =>
        `${quoted(practice.series.name)} (${directionLabel(practice)}): from ${formatOfHundred(numberAt(practice.series.adoption.q50, 0))} to ${formatOfHundred(practice.end.median)} of 100 ${findings.people}${eightOfTen(practice.end, findings.kind, formatOfHundred)}.`,
    )
    .join(" ");
}

/** Under the chart of the gain over time. */
export function gainCaption(findings: Findings): string {
  const ending = findings.gainEnding;
  if (ending === undefined) return "";
  return `After ${span(findings.summary.weekCount)} the gain in teaching is ${formatGain(ending.range.median)} SD ${whichFuture(findings.kind)}${eightOfTen(ending.range, findings.kind, formatGain)}.`;
}

/** Under the chart of harmful use over time. */
export function harmfulCaption(findings: Findings): string {
  const ending = findings.harmfulEnding;
  if (ending === undefined || findings.harmful === undefined) return "";
  const first = numberAt(findings.harmful.band.q50, 0);
  const start = Number.isFinite(first) ? `${formatOfHundred(first)} lower instruction at the start and ` : "";
  return `Of 100 uses of a practice, ${start}${formatOfHundred(ending.range.median)} ${start === "" ? "lower instruction " : ""}at the end ${whichFuture(findings.kind)}${eightOfTen(ending.range, findings.kind, formatOfHundred)}.`;
}

/** A chart of a share or gain over time for those who cannot see it: start, middle and end. */
export function bandDescription(
  series: NonNullable<Findings["gain"]>,
  kind: FutureKind,
  formatOne: (value: number) => string,
): string {
  const last = series.weeks.length - 1;
  const places = [...new Set([0, Math.floor(last / 2), last])];
  return places
    .map((place) => {
      const range = rangeAt(series.band, place);
      return `Week ${formatCount(series.weeks[place]!)}: ${formatOne(range.median)}${eightOfTen(range, kind, formatOne)}.`;
    })
    .join(" ");
}

/** Under the dot plot. It begins by saying what a dot is: people do not notice that a picture is about luck. */
export function endingCaption(ending: Ending, findings: Findings): string {
  if (findings.kind === "one")
    return "The dot is one single future. It cannot show how much of the result is luck.";
  const { valueCount } = ending;
  const all = formatCount(findings.futureCount);
  const run =
    valueCount === findings.futureCount
      ? `${all} were run`
      : `${formatCount(valueCount)} of ${all} are counted here`;
  const parts = ending.isQuantile
    ? ` ${run}; the ${DOT_COUNT} dots stand for equal parts of them, from the lowest gain to the highest.`
    : "";
  return `Each dot is one possible future.${parts} ${endingCounts(ending)}`;
}

/** How many dots end above, below and at the start. */
export function endingCounts({ dots, aboveCount, sameCount, belowCount }: Ending): string {
  if (dots.length === 1)
    return `It ends ${aboveCount > 0 ? "better than it began" : belowCount > 0 ? "worse than it began" : "as it began"}.`;
  const of = `of ${formatCount(dots.length)}`;
  const same = sameCount > 0 ? `, ${formatCount(sameCount)} ${of} with no change` : "";
  return `${formatCount(aboveCount)} ${of} end better than they began, ${formatCount(belowCount)} ${of} worse${same}.`;
}

/** Under the strip of schools. */
export function schoolCaption(findings: Findings): string {
  const { schools } = findings;
  if (schools.length === 1) {
    return `There is one unit, so there is nothing to compare. It ends with ${formatOfHundred(schools[0]!.adoption)} of 100 places in use.`;
  }
  const reached = schools.filter((school) => school.halfWeek !== undefined);
  const total = `of ${countOf(schools.length, "school")}`;
  if (reached.length === 0) return `None ${total} gets half of its places into use.`;
  const first = reached[0]!;
  return `${formatCount(reached.length)} ${total} ${reached.length === 1 ? "gets" : "get"} half of ${reached.length === 1 ? "its" : "their"} places into use. ${quoted(first.series.name)} is there first, in week ${formatCount(first.halfWeek!)}. It ends with a gain of ${formatGain(first.gain)} SD.`;
}
