import type { Story } from "../../live/engine/protocol.ts";
import { formatCount } from "../../format.ts";
import type { SchoolTies } from "../../live/network/placedNetwork.ts";
import { countOf, listOf, quoted } from "../../sentences/words.ts";
import { personName } from "./people.ts";
import { weekLine } from "./time.ts";
import { schoolLabel } from "../../text.ts";

/** What there is to say of a week. */
export interface WeekCounts {
  readonly week: number;
  readonly practice: number;
  /** Users of the practice in each school. */
  readonly users: ArrayLike<number>;
  /** How many used it in their post and do so no more. */
  readonly stopped: number;
}

/** The picture in words, for those who do not see it. */
export function summaryOf(story: Story, { week, practice, users, stopped }: WeekCounts): string {
  const { schoolNames, schoolOffsets, weeks, practices } = story;
  const staff = schoolOffsets[schoolNames.length]!;
  const counts = Array.from(users);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const size = (s: number): number => schoolOffsets[s + 1]! - schoolOffsets[s]!;
  const half = counts.filter((count, s) => count > 0 && 2 * count >= size(s)).length;
  const best = counts.reduce((top, count, s) => (count / size(s) > counts[top]! / size(top) ? s : top), 0);
  const sentences = [
    `${weekLine(week, weeks)}.`,
    `${formatCount(all)} of ${formatCount(staff)} staff use ${quoted(practices[practice]!.name)}.`,
    stopped > 0 ? `${formatCount(stopped)} used it and stopped.` : "",
    `At least half of the staff use it in ${half} of ${countOf(schoolNames.length, "school")}.`,
    all > 0 && schoolNames.length > 1
      ? `The largest share is in ${schoolLabel(schoolNames[best]!)}: ${counts[best]!} of ${size(best)}.`
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** A school at a week in words, and with whom its staff are joined. */
export function schoolLine(
  story: Story,
  { practice, users }: Pick<WeekCounts, "practice" | "users">,
  school: number,
  between: readonly SchoolTies[],
): string {
  const { schoolNames, schoolOffsets, practices } = story;
  const name = schoolLabel(schoolNames[school]!);
  const size = schoolOffsets[school + 1]! - schoolOffsets[school]!;
  const joined = between
    .flatMap(({ one, other, ties }) =>
      one === school ? [{ s: other, ties }] : other === school ? [{ s: one, ties }] : [],
    )
    .sort((left, right) => right.ties - left.ties || left.s - right.s);
  const first = joined
    .slice(0, 3)
    .map(({ s, ties }) => `${schoolLabel(schoolNames[s]!)} (${countOf(ties, "tie")})`);
  const rest = joined.length - first.length;
  const others = rest > 0 ? [...first, countOf(rest, "other school")] : first;
  return (
    `${name}: ${formatCount(users[school]!)} of ${formatCount(size)} staff use ${quoted(practices[practice]!.name)}. ` +
    (joined.length === 0
      ? "At the start nobody there learns from another school."
      : `At the start its staff are joined with ${listOf(others)}.`)
  );
}

/** A person and what she does: "Teacher 12 of Alder: uses it." */
export function personLine(story: Story, person: number, doing: string): string {
  return `${personName(story, person)}: ${doing}.`;
}

/** What is said as play stops. */
export function playedLine(story: Story, { week, practice, users }: WeekCounts): string {
  const all = Array.from(users).reduce((sum, count) => sum + count, 0);
  const staff = story.schoolOffsets[story.schoolNames.length]!;
  return `Week ${week}: ${formatCount(all)} of ${formatCount(staff)} staff use ${quoted(story.practices[practice]!.name)}.`;
}
