import type { LookKey } from "../../model/looks/look.ts";
import { personName } from "../board/network/people.ts";
import type { Story } from "../live/engine/protocol.ts";
import { StoryState } from "../live/network/storyState.ts";
import type { ActRun, ActSideRun, FirstDifference, HiddenKind } from "../live/theatre/actRun.ts";
import { teamName } from "./names.ts";

/** What a person or a group does in the week of the first difference, on one side. */
export interface SideDeed {
  /** Practice in use before and after the week, or that a group stands behind after it; null none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether a new person took the post in the week. */
  readonly isNew: boolean;
  /** Whether a tie was formed here. */
  readonly hasTie: boolean;
  /** Mark of the person by the look, 0 none. */
  readonly mark: number;
  /** Values of the group by the look; NaN where it did not meet. */
  readonly values: readonly [number, number];
}

/** The first difference with names in it. */
export interface DifferenceFacts extends Pick<FirstDifference, "week" | "kind" | "hiddenWeek"> {
  readonly look: LookKey;
  /** "Teacher 12 of Oak", "A team of 6 at Oak". */
  readonly who: string;
  /** The other end of a tie; empty elsewhere. */
  readonly other: string;
  readonly left: SideDeed;
  readonly right: SideDeed;
  /** Persons whose marks differ in the week. */
  readonly people: number;
  readonly hiddenKind: HiddenKind;
  readonly hiddenPeople: number;
}

/** The first difference of a run with names in it; null where nothing that is drawn ever differs. */
export function differenceFacts(run: ActRun, look: LookKey): DifferenceFacts | null {
  const { difference, left, groups } = run;
  if (difference === null) return null;
  const { week, kind, person, group, tieWith, people, hiddenWeek, hiddenKind, hiddenPeople } = difference;
  const { story } = left;
  return {
    ...{ week, kind, look, hiddenWeek, hiddenKind, hiddenPeople, people: people.length },
    who: group >= 0 ? teamName(story, groups, group) : personName(story, person),
    other: tieWith >= 0 ? personName(story, tieWith) : "",
    left: deedOf(run, run.left, difference.practices[0]),
    right: deedOf(run, run.right, difference.practices[1]),
  };
}

function deedOf({ domain, groups, difference }: ActRun, side: ActSideRun, practice: number): SideDeed {
  const { week, person, group, tieWith } = difference!;
  const { story } = side;
  const count = groups.school.length;
  const at = 2 * (week * count + group);
  return {
    before: person < 0 || week === 0 ? null : nameOf(story, usedAt(story, person, domain, week - 1)),
    after: nameOf(story, practice),
    isNew: person >= 0 && arrivedIn(story, person, week),
    hasTie: tieWith >= 0 && formedIn(story, person, tieWith, week),
    mark: person < 0 ? 0 : (side.people[week * story.roles.length + person] ?? 0),
    values: group < 0 ? [NaN, NaN] : [side.groups[at] ?? NaN, side.groups[at + 1] ?? NaN],
  };
}

function nameOf({ practices }: Pick<Story, "practices">, practice: number): string | null {
  return practices[practice]?.name ?? null;
}

function usedAt(story: Story, person: number, domain: number, week: number): number {
  const state = new StoryState(story);
  state.goTo(week);
  return state.current[person * state.domainCount + domain]!;
}

function arrivedIn(story: Story, person: number, week: number): boolean {
  for (const event of story.events) {
    if (event.week !== week) continue;
    if (event.kind === "left" && event.person === person) return true;
    if (event.kind === "exchanged" && (event.person === person || event.from === person)) return true;
  }
  return false;
}

function formedIn(story: Story, person: number, target: number, week: number): boolean {
  for (const event of story.events)
    if (
      event.week === week &&
      event.kind === "tie formed" &&
      event.person === person &&
      event.from === target
    )
      return true;
  return false;
}
