import type { LookKey } from "../../../model/looks/look.ts";
import { weekLine } from "../../board/network/time.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import type { FirstDifference } from "../../live/theatre/actRun.ts";
import type { DifferenceFacts, SideDeed } from "../differenceFacts.ts";
import { worthWords } from "./worth.ts";

/** What is said where nothing that is drawn ever differs. */
export const NO_DIFFERENCE = "Both sides show the same from the first week to the last.";

/** Where the first difference is, as the words of its marker: "First difference: week 7, Teacher 12 of Oak". */
export function differenceName({ week, who }: DifferenceFacts): string {
  const name = `${who.charAt(0).toLowerCase()}${who.slice(1)}`;
  return `First difference: ${week === 0 ? "the start" : `week ${formatCount(week)}`}, ${who.startsWith("A team") ? name : who}`;
}

/** The first difference in full: where, what, and since when something differs out of sight. */
export function differenceSentences(facts: DifferenceFacts | null): readonly string[] {
  if (facts === null) return [NO_DIFFERENCE];
  const { people, week, hiddenWeek } = facts;
  const more =
    people > 1 ? [`In that week ${formatCount(people)} people differ from one side to the other.`] : [];
  const before =
    hiddenWeek < week
      ? [hiddenSentence(facts)]
      : week > 0
        ? ["Until then nothing at all differs, seen or unseen."]
        : [];
  return [`${differenceName(facts)}: ${deed(facts)}.`, ...more, ...before];
}

function hiddenSentence({ hiddenWeek, hiddenKind }: DifferenceFacts): string {
  const what = {
    belief: "What people know and believe",
    group: "What teams stand behind",
    other: "Something out of sight",
  }[hiddenKind];
  return hiddenWeek === 0
    ? `${what} differs from the start.`
    : `${what} began to differ in week ${formatCount(hiddenWeek)}.`;
}

/** Where somebody jumped to the first difference: said once. */
export function differenceAnnouncement(facts: DifferenceFacts | null): string {
  return facts === null ? NO_DIFFERENCE : `${differenceName(facts)}: ${deed(facts)}.`;
}

/** What stands under the timeline: the week, and whether the sides differ yet. */
export function timelineStatus(week: number, weeks: number, difference: FirstDifference | null): string {
  return `${weekLine(week, weeks)}. ${standingWords(week, weeks, difference)}`;
}

function standingWords(week: number, weeks: number, difference: FirstDifference | null): string {
  if (difference === null) return week >= weeks ? NO_DIFFERENCE : "Both sides are the same so far.";
  if (week < difference.week) return "Both sides are the same so far.";
  if (week === difference.week) return "Here the sides differ for the first time.";
  const since = week - difference.week;
  return `The sides have differed for ${formatCount(since)} ${since === 1 ? "week" : "weeks"}.`;
}

function deed(facts: DifferenceFacts): string {
  const { kind } = facts;
  if (kind === "use") return useDeed(facts);
  if (kind === "post") return onOne(facts, ({ isNew }) => isNew, "a new person takes this post");
  if (kind === "tie") return onOne(facts, ({ hasTie }) => hasTie, `she begins to learn from ${facts.other}`);
  return kind === "group" ? groupDeed(facts) : markDeed(facts);
}

/** What is so on one side alone. */
function onOne({ left, right }: DifferenceFacts, holds: (side: SideDeed) => boolean, words: string): string {
  if (holds(left) === holds(right)) return `${words} in another way on each side`;
  return `${words} ${holds(right) ? "on the right and not on the left" : "on the left and not on the right"}`;
}

function useDeed({ left, right }: DifferenceFacts): string {
  const [one, other] = [useWords(left), useWords(right)];
  if (one === null && other === null) return "what she uses is not the same on both sides";
  if (one === null) return `she ${other!} on the right and not on the left`;
  if (other === null) return `she ${one} on the left and not on the right`;
  if (one === other) return "what she uses is not the same on both sides";
  return `she ${one} on the left, and ${other} on the right`;
}

/** What a person did about her practice in the week; null nothing. */
function useWords({ before, after }: SideDeed): string | null {
  if (before === after) return null;
  if (after === null) return `gives up ${quoted(before!)}`;
  return before === null ? `takes up ${quoted(after)}` : `changes from ${quoted(before)} to ${quoted(after)}`;
}

function groupDeed({ look, left, right }: DifferenceFacts): string {
  if (look === "effort") return `it ${effortWords(left)} on the left, and ${effortWords(right)} on the right`;
  const [one, other] = [left, right].map(({ after }) => (after === null ? "nothing yet" : quoted(after))) as [
    string,
    string,
  ];
  if (one !== other) return `it stands behind ${one} on the left, and behind ${other} on the right`;
  const worth = [left, right].map(({ values }) => worthWords(values[0]));
  return `what it settles on ${worth[0]} on the left, and ${worth[1]} on the right`;
}

function effortWords({ values: [given, able] }: SideDeed): string {
  if (!Number.isFinite(given) || !Number.isFinite(able)) return "does not meet";
  return `gives the work of ${tenths(given)} out of ${tenths(able)} people`;
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What the marks of a look say of a person. */
const markWords: Readonly<Partial<Record<LookKey, readonly string[]>>> = {
  judgement: [
    "uses nothing against her own view",
    "uses what she thinks does harm in her class",
    "uses one practice though she thinks that another one suits her class better",
  ],
};

function markDeed({ look, left, right }: DifferenceFacts): string {
  if (look === "effort")
    return `she ${giveWords(left.mark)} on the left, and ${giveWords(right.mark)} on the right`;
  const words = markWords[look];
  const [one, other] = [words?.[left.mark], words?.[right.mark]];
  if (one === undefined || other === undefined) return "her mark is not the same on both sides";
  if (left.mark === 0) return `she ${other} on the right and not on the left`;
  if (right.mark === 0) return `she ${one} on the left and not on the right`;
  return `she ${one} on the left, and ${other} on the right`;
}

function giveWords(mark: number): string {
  return mark === 0 ? "is in no meeting" : `gives ${formatCount(mark)} tenths of what she could`;
}
