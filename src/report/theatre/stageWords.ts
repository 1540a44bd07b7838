import { formatCount } from "../format.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";

/** What stands on one side at a week. */
export interface SideCounts {
  readonly staff: number;
  /** Users of each practice, in the order of the key; only those of the drawn domain. */
  readonly users: readonly { readonly name: string; readonly count: number }[];
  /** Who gave a practice up and uses none. */
  readonly stopped: number;
  /** Whom the look of the act marks; null where it marks nobody. */
  readonly marked: number | null;
}

/** One side in words, for those who do not see it: "12 of 126 staff use “Wait for answers”, 3 “Flashy slides”." */
export function sideSummary(
  name: string,
  when: string,
  { staff, users, stopped, marked }: SideCounts,
): string {
  const some = users.filter(({ count }) => count > 0);
  const uses = some.map(
    ({ name: practice, count }) =>
      `${formatCount(count)} ${count === 1 ? "uses" : "use"} ${quoted(practice)}`,
  );
  return [
    `${name}. ${when}.`,
    some.length === 0
      ? `Nobody of ${formatCount(staff)} staff uses any.`
      : `Of ${formatCount(staff)} staff, ${listOf(uses)}.`,
    stopped > 0 ? `${formatCount(stopped)} used one and stopped.` : "",
    marked !== null ? `${countOf(marked, "person has", "people have")} a mark.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What changed on one side from one week to another, in words. */
export function changeWords(before: SideCounts | null, after: SideCounts): string {
  const parts = after.users.flatMap(({ name, count }, at) => {
    const earlier = before?.users[at]?.count ?? 0;
    if (before === null)
      return count > 0 ? `${formatCount(count)} ${count === 1 ? "uses" : "use"} ${quoted(name)}` : [];
    if (earlier === count) return [];
    return `${quoted(name)} from ${formatCount(earlier)} to ${formatCount(count)}`;
  });
  const marked =
    after.marked === null ? "" : ` ${countOf(after.marked, "person has", "people have")} a mark.`;
  if (parts.length === 0)
    return (before === null ? "Nobody uses any." : "As many use each as before.") + marked;
  return `${parts.join("; ")}.${marked}`;
}
