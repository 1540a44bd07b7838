import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import { TERM_WEEKS } from "../../findings/terms.ts";

/** When a week is in school terms: "before the first week", "school year 2, term 1". */
export function termWords(week: number): string {
  if (week <= 0) return "before the first week";
  const year = Math.floor((week - 1) / WEEKS_PER_YEAR);
  const term = Math.floor((week - 1 - year * WEEKS_PER_YEAR) / TERM_WEEKS);
  return `school year ${year + 1}, term ${term + 1}`;
}

/** A week with its school term: "Week 30 of 144: school year 1, term 3". */
export function weekLine(week: number, weeks: number): string {
  return `Week ${week} of ${weeks}: ${termWords(week)}`;
}

/** Weeks that the strip of four pictures shows: start, a third, two thirds, end; no week twice. */
export function panelWeeks(weeks: number): readonly number[] {
  return [...new Set([0, Math.round(weeks / 3), Math.round((2 * weeks) / 3), weeks])];
}
