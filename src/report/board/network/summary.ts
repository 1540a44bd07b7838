import type { Story } from "../../live/engine/protocol.ts";
import { formatCount } from "../../format.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import { weekLine } from "./time.ts";

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
      ? `The largest share is in ${schoolNames[best]!}: ${counts[best]!} of ${size(best)}.`
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** What is said as play stops. */
export function playedLine(story: Story, { week, practice, users }: WeekCounts): string {
  const all = Array.from(users).reduce((sum, count) => sum + count, 0);
  const staff = story.schoolOffsets[story.schoolNames.length]!;
  return `Week ${week}: ${formatCount(all)} of ${formatCount(staff)} staff use ${quoted(story.practices[practice]!.name)}.`;
}
