import { WEEKS_PER_YEAR } from "../../model/time.ts";
import { NO_VALUE, formatCount, formatRange } from "../format.ts";
import type { FutureKind } from "../findings/findings.ts";
import type { Range } from "../findings/range.ts";
import { shorten } from "../text.ts";

/** A count with its noun: "1 school", "11 schools". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A stretch of weeks as a reader would say it: "4 school years", "20 weeks". */
export function span(weekCount: number): string {
  return weekCount > 0 && weekCount % WEEKS_PER_YEAR === 0
    ? countOf(weekCount / WEEKS_PER_YEAR, "school year")
    : countOf(weekCount, "week");
}

/** Texts as a list in a sentence: "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** A name or label in a sentence: quoted, and cut where it is longer than `most` signs. */
export function quoted(name: string, most = 60): string {
  return `“${shorten(name, most) || "no name"}”`;
}

/** The range of 8 of 10 futures in brackets, "(8 of 10 futures: 30 to 55)"; nothing where there are too few to say so. */
export function eightOfTen(
  range: Range,
  kind: FutureKind,
  formatOne: (value: number) => string,
  unit = "",
): string {
  const shown = formatRange(range.low, range.high, formatOne);
  return kind !== "many" || shown.includes(NO_VALUE) ? "" : ` (8 of 10 futures: ${shown}${unit})`;
}

/** Where a number stands among the futures: the middle one of many, or the only one. */
export function whichFuture(kind: FutureKind): string {
  return kind === "one" ? "in the one future that was run" : "in the middle future";
}

/** A noun with "a" or "an". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
