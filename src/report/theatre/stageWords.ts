import type { ActMeasure } from "../../model/acts/act.ts";
import type { FirstDifference } from "../live/theatre/actRun.ts";
import type { Story } from "../live/engine/protocol.ts";
import { schoolOfPerson, shortName } from "../board/network/people.ts";
import { formatCount } from "../format.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import { showMeasure } from "./measureFormat.ts";

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

/** Where the first difference is: "Teacher 12, Oak", "team 2 of Oak". */
export function differencePlace(
  story: Story,
  { person, group }: Pick<FirstDifference, "person" | "group">,
  groups: { readonly school: Int32Array },
): string {
  if (person >= 0) return `${shortName(story, person)}, ${story.schoolNames[schoolOfPerson(story, person)]!}`;
  const school = groups.school[group] ?? -1;
  if (school < 0) return "a group from several schools";
  const place = groups.school.subarray(0, group + 1).filter((s) => s === school).length;
  return `team ${place}, ${story.schoolNames[school]!}`;
}

/** Where and when the sides first differ: "First difference: week 7, Teacher 12, Oak". */
export function differenceLine(
  story: Story,
  difference: FirstDifference | null,
  groups: { readonly school: Int32Array },
): string {
  return difference === null
    ? "Both sides are the same to the last week."
    : `First difference: week ${formatCount(difference.week)}, ${differencePlace(story, difference, groups)}`;
}

/** What differs there, practice by practice; empty where it is no practice. */
export function differenceDetail(
  story: Story,
  difference: FirstDifference,
  names: readonly [string, string],
): string {
  const doing = (p: number): string => (p < 0 ? "none" : quoted(story.practices[p]!.name));
  const [left, right] = difference.practices;
  const earlier =
    difference.hiddenWeek < difference.week
      ? ` What people think differs from week ${formatCount(difference.hiddenWeek)} on.`
      : "";
  const use = left === right ? "" : `${names[0]}: uses ${doing(left)}. ${names[1]}: uses ${doing(right)}.`;
  return `${use}${earlier}`.trim();
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

/** Both sides' first measure in a week, as it is said as play stops. */
export function playedWords(
  measure: ActMeasure,
  week: number,
  names: readonly [string, string],
  values: readonly [number, number],
): string {
  const shown = values.map((value) => showMeasure(measure, value));
  return `Week ${formatCount(week)}. ${names[0]}: ${shown[0]!}. ${names[1]}: ${shown[1]!}. This is ${measure.words}.`;
}
