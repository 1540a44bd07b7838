import { personName } from "../../board/network/people.ts";
import { formatCount } from "../../format.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import type { Story } from "../../live/engine/protocol.ts";
import type { ActRun } from "../../live/theatre/actRun.ts";
import type { TeacherEvent, TeacherFacts } from "../teacherFacts.ts";

/** Events that a story tells; more are counted. */
const TOLD = 14;

/**
 * The story of one teacher on both sides, a sentence to a line, in the order of weeks. `until`: the last week that is told;
 * what comes after it, and how it ends, stays untold.
 */
export function teacherSentences(facts: TeacherFacts, run: ActRun, until = Infinity): readonly string[] {
  const { story } = run.left;
  const { start, person } = facts;
  const events = facts.events.filter(({ week }) => week <= until);
  const isWhole = until >= story.weeks;
  // Where there is much to tell, what she does herself is told, and what her teams settle on is counted.
  const own = events.length <= TOLD ? events : events.filter(({ event }) => event.kind !== "group settled");
  const teams = events.length - own.length;
  const told = own.slice(0, TOLD);
  const more = own.length - told.length;
  return [
    `${personName(story, person)} ${start < 0 ? "begins with none of these practices" : `begins with ${nameOf(story, start)}`}.`,
    ...told.map((event) => eventSentence(event, run, person)),
    ...(more > 0
      ? [`Then there ${more === 1 ? "is" : "are"} ${countOf(more, "more event")} of her own.`]
      : []),
    ...(teams > 0 ? [`Her teams settle on something new ${countOf(teams, "time")} in all.`] : []),
    ...(events.length === 0
      ? [`Nothing happens to her on either side${isWhole ? "" : ` up to week ${formatCount(until)}`}.`]
      : []),
    ...(isWhole ? [endSentence(facts, run)] : []),
  ];
}

const places = { both: "on both sides", left: "on the left", right: "on the right" } as const;

function eventSentence({ week, side, event }: TeacherEvent, run: ActRun, person: number): string {
  const { story } = side === "left" ? run.left : run.right;
  return `Week ${formatCount(week)}, ${places[side]}: ${deed(event, story, person)}.`;
}

function deed(
  { kind, practice, replaced, from, group, person: who }: TeacherEvent["event"],
  story: Story,
  person: number,
): string {
  switch (kind) {
    case "took up": {
      const source = from >= 0 ? `, after hearing of it from ${personName(story, from)}` : "";
      return replaced >= 0
        ? `she changes from ${nameOf(story, replaced)} to ${nameOf(story, practice)}${source}`
        : `she takes up ${nameOf(story, practice)}${source}`;
    }
    case "dropped":
      return `she gives up ${nameOf(story, practice)}`;
    case "left":
      return "she leaves, and a new person takes her post";
    case "exchanged":
      return `she changes places with ${personName(story, who === person ? from : who)}`;
    case "tie formed":
      return `she begins to learn from ${personName(story, from)}`;
    default:
      return group < 0 ? "her team meets" : `her team settles on ${nameOf(story, practice)}`;
  }
}

function endSentence({ ends: [left, right] }: TeacherFacts, run: ActRun): string {
  const [one, other] = [
    left < 0 ? "nothing new" : nameOf(run.left.story, left),
    right < 0 ? "nothing new" : nameOf(run.right.story, right),
  ];
  return one === other
    ? `In the end she uses ${one} on both sides.`
    : `In the end she uses ${one} on the left and ${other} on the right.`;
}

function nameOf({ practices }: Story, practice: number): string {
  return quoted(practices[practice]?.name ?? "");
}
