import { chainSentences } from "../../board/network/chainSentences.ts";
import { personName } from "../../board/network/people.ts";
import { formatCount } from "../../format.ts";
import { countOf, listOf, quoted } from "../../sentences/words.ts";
import type { Story } from "../../live/engine/protocol.ts";
import type { PathFacts, SchoolReached } from "../pathFacts.ts";
import { worthWords } from "./worth.ts";

/** Schools that a list names one by one; the rest are counted. */
const NAMED = 8;

/** The way of a practice through the district: where it began, which schools it reached and when, and who uses it in the end. */
export function pathSentences(facts: PathFacts, story: Story): readonly string[] {
  const { schools, name, quality, schoolCount, users, staff, weeks, startUsers } = facts;
  const what = quoted(name);
  if (schools.length === 0) return [`Nobody ever uses ${what}.`];
  const later = schools.filter(({ week }) => week > 0);
  return [
    `${what} ${worthWords(quality)}.`,
    startSentence(facts, story),
    ...later.slice(0, NAMED).map((each) => reachedSentence(each, story)),
    ...(later.length > NAMED
      ? [`It reaches ${countOf(later.length - NAMED, "more school", "more schools")} after that.`]
      : []),
    `It ${schools.length === schoolCount ? "is then in all" : `comes to ${formatCount(schools.length)} of`} ${countOf(schoolCount, "school")}. In week ${formatCount(weeks)}, ${formatCount(users)} of ${formatCount(staff)} staff use it${startUsers > 0 ? `; at the start it was ${formatCount(startUsers)}` : ""}.`,
  ];
}

function startSentence({ schools, startUsers }: PathFacts, story: Story): string {
  const first = schools.filter(({ week }) => week === 0);
  if (first.length === 0) {
    const { week, person } = schools[0]!;
    return `${personName(story, person)} uses it first, in week ${formatCount(week)}.`;
  }
  const where = first.slice(0, NAMED).map(({ school }) => story.schoolNames[school]!);
  const rest = first.length - where.length;
  const names = listOf(rest > 0 ? [...where, countOf(rest, "other school")] : where);
  return `At the start ${countOf(startUsers, "person uses", "people use")} it, at ${names}.`;
}

function reachedSentence({ school, week, person, from }: SchoolReached, story: Story): string {
  const source = from < 0 ? "" : `, from ${story.schoolNames[from]!}`;
  return `Week ${formatCount(week)}: it comes to ${story.schoolNames[school]!}${source}. ${personName(story, person)} is the first there.`;
}

/** The way to one school from person to person, back from its first user. */
export function wayThere({ way }: PathFacts, story: Story): readonly string[] {
  return chainSentences(story, way);
}

/** Both sides in one line: "In the end 12 of 126 staff use “Flashy slides” on the left, and 61 on the right." */
export function pathCompared(left: PathFacts, right: PathFacts): string {
  return `In the end ${formatCount(left.users)} of ${formatCount(left.staff)} staff use ${quoted(right.name)} on the left, and ${formatCount(right.users)} on the right.`;
}
