import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from "../../model/time.ts";
import { TERM_WEEKS } from "../findings/terms.ts";
import { span } from "../sentences/words.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June"].concat([
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);

/** A month of the calendar; months from 0. */
interface Month {
  readonly year: number;
  readonly month: number;
}

/**
 * The month in which a school week ends. A school year has 36 weeks, four to a month, and begins each year in the month
 * of week 0: week 36 ends in the tenth month, and the weeks after it lie in the next school year. Null without a start.
 */
export function monthOf(week: number, start: string | null): Month | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(start ?? "") ?? [];
  if (year === undefined || month === undefined) return null;
  const years =
    week > 0 && week % WEEKS_PER_YEAR === 0 ? week / WEEKS_PER_YEAR - 1 : Math.floor(week / WEEKS_PER_YEAR);
  const months = Number(month) - 1 + Math.floor((week - years * WEEKS_PER_YEAR) / WEEKS_PER_MONTH);
  return { year: Number(year) + years + Math.floor(months / 12), month: months % 12 };
}

/** When a week is, after "by" or "in": "June 2030"; "week 40" where there is no calendar. */
export function showMonth(week: number, start: string | null): string {
  const month = monthOf(week, start);
  return month === null ? `week ${week}` : `${MONTHS[month.month]!} ${month.year}`;
}

/** Three letters of the month in which a week lies; of a bound of two school years, the first month of the new one. */
export function monthLetters(week: number, start: string | null): string {
  const isBound = week > 0 && week % WEEKS_PER_YEAR === 0;
  return (MONTHS[monthOf(isBound ? 0 : week, start)?.month ?? -1] ?? "").slice(0, 3);
}

/** By when the last week is reached: "by June 2030", "after 4 school years". */
export function byTheEnd(weeks: number, start: string | null): string {
  return monthOf(weeks, start) === null ? `after ${span(weeks)}` : `by ${showMonth(weeks, start)}`;
}

/** A school year, from 0, in numbers: "2026–27"; "year 1" without a calendar. */
export function schoolYear(place: number, start: string | null, isShort = false): string {
  const first = monthOf(0, start);
  if (first === null) return isShort && place > 0 ? String(place + 1) : `year ${place + 1}`;
  const from = first.year + place;
  // A school year that begins in January is one year of the calendar.
  if (first.month + 9 < 12) return isShort ? `’${twoDigits(from)}` : String(from);
  return `${isShort ? `’${twoDigits(from)}` : from}–${twoDigits(from + 1)}`;
}

/** Number of the school term, from 1, in which a week lies; week 0 lies before the first. */
export function termOf(week: number): number {
  return Math.ceil(week / TERM_WEEKS);
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, "0");
}
