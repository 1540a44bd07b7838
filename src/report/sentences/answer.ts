import { DOT_COUNT, placeAmongHundred, type Ending } from "../findings/ending.ts";
import type { Findings } from "../findings/findings.ts";
import { formatCount, formatGain, formatOfHundred, roundGain } from "../format.ts";
import { directionWords } from "./practiceWords.ts";
import { verdictOf } from "./verdict.ts";
import { countOf, eightOfTen, quoted, span, whichFuture } from "./words.ts";

/** The answer in one or two sentences: in how many futures teaching ends better than it began. */
export function answerSentence(findings: Findings): string {
  const after = `after ${span(findings.summary.weekCount)}`;
  if (findings.futureCount === 0) return "No simulated future is finished yet, so there is no answer.";
  const ending = findings.gainEnding;
  if (ending === undefined) return "This run did not record how much teaching gains, so there is no answer.";
  if (findings.kind === "one")
    return `In one single future, teaching ${comparison(ending.range.median)} ${after} ${thanAtStart(ending.range.median)}.`;
  if (ending.dots.length === 0) {
    return `In the middle future, teaching ${comparison(ending.range.median)} ${after} ${thanAtStart(ending.range.median)}.`;
  }
  const verdict = verdictOf(ending);
  return `${leadSentence(ending, after)}${verdict === undefined ? "" : ` ${verdict}.`}`;
}

// The larger count leads, so that nobody has to turn "better in 0" round; at a tie it is the better one.
function leadSentence(ending: Ending, after: string): string {
  const { aboveCount, sameCount, belowCount } = ending;
  const outcomes = [
    { count: aboveCount, lead: `is better ${after} than at the start`, other: "it is better" },
    { count: belowCount, lead: `is worse ${after} than at the start`, other: "it is worse" },
    { count: sameCount, lead: `is the same ${after} as at the start`, other: "it is the same" },
  ].sort((a, b) => b.count - a.count);
  const [lead, ...others] = outcomes as [(typeof outcomes)[0], ...typeof outcomes];
  const rest = others
    .filter(({ count }) => count > 0)
    .map(({ count, other }) => `; in ${formatCount(count)} ${other}`);
  return `In ${futuresWith(lead.count, ending)}, teaching ${lead.lead}${rest.join("")}.`;
}

/** A count of futures with what it is out of: "44 of 50 simulated futures". */
export function futuresWith(count: number, ending: Ending): string {
  return `${formatCount(count)} of ${formatCount(ending.dots.length)} simulated futures`;
}

function comparison(gain: number): string {
  const seen = roundGain(gain);
  return seen > 0 ? "is better" : seen < 0 ? "is worse" : "is the same";
}

function thanAtStart(gain: number): string {
  return roundGain(gain) === 0 ? "as at the start" : "than at the start";
}

/** One headline number and the sentence that goes with it. */
export interface KeyFigure {
  readonly figure: string;
  readonly sentence: string;
}

/** Up to three headline numbers: gain, spread, harm. Spread is not improvement, so they stand side by side. */
export function keyFigures(findings: Findings): readonly KeyFigure[] {
  if (findings.futureCount === 0) return [];
  return [gainFigure(findings), spreadFigure(findings), harmFigure(findings)].filter(
    (figure) => figure !== undefined,
  );
}

function gainFigure({ gainEnding, kind, people }: Findings): KeyFigure | undefined {
  if (gainEnding === undefined) return undefined;
  const { range } = gainEnding;
  return {
    figure: `${formatGain(range.median)} SD`,
    sentence: `gain in teaching ${whichFuture(kind)}${eightOfTen(range, kind, formatGain)}. ${placeSentence(range.median, people)}`,
  };
}

/** What a gain in SD means for someone in the middle. */
export function placeSentence(gain: number, people: Findings["people"]): string {
  const place = placeAmongHundred(gain);
  if (place === 50) return `Of 100 ${people} in a row, the one at place 50 stays there.`;
  return `It is like moving from place 50 to place ${formatCount(place)} among 100 ${people}, where place 100 is the best.`;
}

function spreadFigure({ mostUsed, kind, people, domains }: Findings): KeyFigure | undefined {
  if (domains.length === 0) return undefined;
  if (mostUsed === undefined)
    return {
      figure: `${formatOfHundred(0)} of 100`,
      sentence: `${people} use any practice at the end, ${whichFuture(kind)}.`,
    };
  const { series, end, direction } = mostUsed;
  const isOnly = domains.length === 1 && domains[0]!.practices.length === 1;
  return {
    figure: `${formatOfHundred(end.median)} of 100`,
    sentence: `${people} use ${quoted(series.name)} at the end, ${whichFuture(kind)}${eightOfTen(end, kind, formatOfHundred)}. ${isOnly ? "" : "No other practice is used more. "}It ${directionWords(direction)}.`,
  };
}

function harmFigure({ harmfulEnding, kind }: Findings): KeyFigure | undefined {
  if (harmfulEnding === undefined) return undefined;
  const { range } = harmfulEnding;
  return {
    figure: `${formatOfHundred(range.median)} of 100`,
    sentence: `uses of a practice lower instruction at the end, ${whichFuture(kind)}${eightOfTen(range, kind, formatOfHundred)}.${range.median > 0 ? " Spread alone is not progress." : ""}`,
  };
}

/** What was run, in one or two sentences. */
export function runSentence(findings: Findings): string {
  const { summary, people, kind, futureCount } = findings;
  const who =
    summary.schoolCount > 1
      ? `${countOf(summary.schoolCount, "school")} with ${countOf(summary.teacherCount, "teacher")}`
      : `one unit with ${countOf(summary.teacherCount, "person", people)}`;
  const length = span(summary.weekCount);
  const weeks =
    length === countOf(summary.weekCount, "week") ? "" : ` (${countOf(summary.weekCount, "week")})`;
  const futures = kind === "one" ? "one single future" : countOf(futureCount, "future");
  const luck = futureCount > 1 ? " The futures share the same settings and differ by luck." : "";
  return `This page shows ${futures} of ${who} over ${length}${weeks}.${luck}`;
}

/** Notes that must stand at the top: unfinished, single or few futures. */
export function statusSentences(findings: Findings): readonly string[] {
  const { futureCount, missingCount, summary } = findings;
  const notes: string[] = [];
  if (missingCount > 0) notes.push(unfinishedSentence(futureCount, summary.replicateCount));
  if (findings.kind === "one") {
    notes.push(
      "This is one single future. It shows no range, and luck alone could have made it look different.",
    );
  } else if (futureCount > 0 && futureCount < DOT_COUNT) {
    notes.push(
      `With ${countOf(futureCount, "future")}, a count can move by luck alone. Run ${DOT_COUNT} or more before you rely on one.`,
    );
  }
  return notes;
}

function unfinishedSentence(done: number, ordered: number): string {
  const start = `This run is not complete: ${formatCount(done)} of ${countOf(ordered, "future")} ${done === 1 ? "is" : "are"} done.`;
  if (done === 0) return start;
  return `${start} Everything below comes from ${done === 1 ? "that one" : "those"} and may still change.`;
}
