/** Weeks in a term of the school strip and of the data tables: three to a school year. */
export const TERM_WEEKS = 12;

/**
 * Places in `weeks` (ascending) that stand nearest to the end of each term, with the first and the last
 * recorded week; no place twice.
 */
export function termIndexes(weeks: readonly number[]): readonly number[] {
  if (weeks.length === 0) return [];
  const last = weeks.length - 1;
  const chosen = new Set<number>([0]);
  let index = 0;
  for (let week = TERM_WEEKS; week <= weeks[last]!; week += TERM_WEEKS) {
    while (index < last && Math.abs(weeks[index + 1]! - week) <= Math.abs(weeks[index]! - week)) index++;
    chosen.add(index);
  }
  chosen.add(last);
  return [...chosen];
}
