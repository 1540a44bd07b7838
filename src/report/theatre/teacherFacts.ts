import type { Story, StoryEvent } from "../live/engine/protocol.ts";
import type { ActGroups, ActRun } from "../live/theatre/actRun.ts";

/** Something that happened to one person, or to a team of hers, on one side or on both. */
export interface TeacherEvent {
  readonly week: number;
  readonly side: "left" | "right" | "both";
  /** The event as the story of that side has it. */
  readonly event: StoryEvent;
}

/** What happened to one person on both sides. */
export interface TeacherFacts {
  readonly person: number;
  /** Practice that she uses at the start in the domain that is drawn; −1 none. */
  readonly start: number;
  /** In the order of time on each side; what both sides have stands once. */
  readonly events: readonly TeacherEvent[];
  /** Practice that she uses at the end on the left and on the right; −1 none. */
  readonly ends: readonly [number, number];
}

const own: ReadonlySet<string> = new Set(["took up", "dropped", "left", "exchanged", "tie formed"]);

/** Who is told of where nobody was chosen: the person of the first difference, or one of the team; else the first teacher who ever acts. */
export function tellsOf({ difference, groups, left }: ActRun): number {
  if (difference !== null && difference.person >= 0) return difference.person;
  if (difference !== null && difference.group >= 0)
    return difference.people[0] ?? groups.members[groups.offsets[difference.group]!]!;
  for (const { kind, person } of left.story.events) if (kind === "took up") return person;
  return 0;
}

/** What happened to a person on both sides, in the domain that is drawn: what she did, her ties, what her teams settled on anew. */
export function teacherFacts(run: ActRun, person: number): TeacherFacts {
  const [left, right] = [run.left.story, run.right.story].map((story) => eventsOf(story, run, person)) as [
    StoryEvent[],
    StoryEvent[],
  ];
  const events = merged(left, right);
  const { story } = run.left;
  return {
    person,
    start: story.firstUse[person * story.domains.length + run.domain]!,
    events,
    ends: [lastUse(left, run, person), lastUse(right, run, person)],
  };
}

/** Both sides' events in one list, each in its own order. */
function merged(left: readonly StoryEvent[], right: readonly StoryEvent[]): TeacherEvent[] {
  const events: TeacherEvent[] = [];
  const put = (side: TeacherEvent["side"], event: StoryEvent): number =>
    events.push({ week: event.week, side, event });
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [one, other] = [left[l], right[r]];
    if (one !== undefined && other !== undefined && keyOf(one) === keyOf(other)) {
      put("both", one);
      l++;
      r++;
    } else if (other === undefined || (one !== undefined && comesFirst(one, right, r))) {
      put("left", one!);
      l++;
    } else {
      put("right", other);
      r++;
    }
  }
  return events;
}

/** Whether an event is told before what is left of the other side: it is earlier, or not to come there in its week. */
function comesFirst(event: StoryEvent, others: readonly StoryEvent[], from: number): boolean {
  const { week } = event;
  if (others[from]!.week !== week) return week < others[from]!.week;
  for (let at = from; at < others.length && others[at]!.week === week; at++)
    if (keyOf(others[at]!) === keyOf(event)) return false;
  return true;
}

/** What makes two events the same to a reader. */
function keyOf({ week, kind, practice, replaced, from, group }: StoryEvent): string {
  return [week, kind, practice, replaced, from, kind === "group settled" ? group : -1].join();
}

function eventsOf(story: Story, { domain, groups }: ActRun, person: number): StoryEvent[] {
  const name = story.domains[domain];
  const teams = teamsOf(groups, person);
  const behind = new Map<number, number>();
  const events: StoryEvent[] = [];
  for (const event of story.events) {
    const { kind, practice, group } = event;
    if (practice >= 0 && story.practices[practice]!.domain !== name) continue;
    if (kind === "group settled") {
      if (!teams.has(group) || behind.get(group) === practice) continue;
      behind.set(group, practice);
      events.push(event);
    } else if (own.has(kind) && (event.person === person || (kind === "exchanged" && event.from === person)))
      events.push(event);
  }
  return events;
}

function teamsOf({ offsets, members }: ActGroups, person: number): ReadonlySet<number> {
  const teams = new Set<number>();
  for (let g = 0; g + 1 < offsets.length; g++)
    for (let at = offsets[g]!; at < offsets[g + 1]!; at++) if (members[at] === person) teams.add(g);
  return teams;
}

function lastUse(events: readonly StoryEvent[], { left, domain }: ActRun, person: number): number {
  let used = left.story.firstUse[person * left.story.domains.length + domain]!;
  for (const { kind, practice } of events) {
    if (kind === "took up") used = practice;
    else if (kind === "dropped" || kind === "left") used = -1;
  }
  return used;
}
