import type { Story } from "../engine/protocol.ts";
import type { PlacedNetwork, SchoolTies } from "./placedNetwork.ts";
import type { StoryState } from "./storyState.ts";
import { tiesBetween } from "./tiesBetween.ts";

/** Up to so many staff people are shown as marks wherever marks can be told apart; beyond, schools are, until one comes near. */
const FEW = 600;
/** Room of one person on the stage, in pixels, from which on few are shown, and many. */
const ROOM_FOR_FEW = 5;
const ROOM_FOR_MANY = 9;

/** What the picture shows: every one of the staff, or schools as a whole. */
export type Level = "people" | "schools";

/** All of a picture that stays the same through a story. */
export interface Scene {
  readonly story: Story;
  readonly placed: PlacedNetwork;
  readonly schoolOf: Int32Array;
  readonly between: readonly SchoolTies[];
  /** Mean side of one person's part of her school, in units of the picture. */
  readonly room: number;
}

/** The scene of a story whose people stand in given places. */
export function sceneOf(story: Story, placed: PlacedNetwork): Scene {
  const schoolOf = new Int32Array(story.roles.length);
  for (let s = 0; s < story.schoolNames.length; s++) {
    schoolOf.fill(s, story.schoolOffsets[s]!, story.schoolOffsets[s + 1]!);
  }
  const ties = { offsets: story.tieOffsets, targets: story.tieTargets };
  const area = placed.schools.reduce((sum, { radius }) => sum + radius * radius, 0);
  return {
    story,
    placed,
    schoolOf,
    between: tiesBetween({ schoolOffsets: story.schoolOffsets, ties }, schoolOf),
    room: Math.sqrt(area / Math.max(1, schoolOf.length)),
  };
}

/** Whether people or schools are shown at a scale (pixels for one unit of the picture). */
export function levelOf({ placed, schoolOf, room }: Scene, scale: number): Level {
  if (placed.people.length === 0) return "schools";
  return room * scale >= (schoolOf.length <= FEW ? ROOM_FOR_FEW : ROOM_FOR_MANY) ? "people" : "schools";
}

/** Shapes of persons who use something. */
export const shapes = ["circle", "square", "diamond", "triangle", "cross"] as const;
export type Shape = (typeof shapes)[number];

/** How a person is drawn. */
export interface PersonMark {
  /**
   * Circle: uses the practice that is followed; square: another in its place; hollow: none. The theatre has a shape for
   * each practice.
   */
  readonly shape: Shape | "hollow";
  /** Quality of what she uses, SD; 0 where she uses nothing. */
  readonly quality: number;
  /** Leads or coaches. */
  readonly isRinged: boolean;
  /** Used the practice that is followed in this post, and does so no more. */
  readonly isSlashed: boolean;
}

/** The mark of a person at the state's week, where practice p is followed. */
export function personMark(state: StoryState, i: number, p: number): PersonMark {
  const used = state.inDomainOf(i, p);
  return {
    shape: used === p ? "circle" : used >= 0 ? "square" : "hollow",
    quality: used >= 0 ? state.story.practices[used]!.quality : 0,
    isRinged: state.story.roles[i] !== 0,
    isSlashed: used !== p && state.gaveUp[i * state.practiceCount + p] === 1,
  };
}

/** How many of each school's staff use practice p at the state's week. */
export function usersBySchool(state: StoryState, p: number): Int32Array {
  const { schoolOffsets, schoolNames } = state.story;
  const users = new Int32Array(schoolNames.length);
  for (let s = 0; s < users.length; s++) {
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++) {
      if (state.inDomainOf(i, p) === p) users[s]!++;
    }
  }
  return users;
}

/** Steps of lightness by quality: 0 lowers teaching most, 4 lifts it most. Bounds in SD. */
export function qualityStep(quality: number): 0 | 1 | 2 | 3 | 4 {
  if (quality < -0.1) return 0;
  if (quality < 0) return 1;
  if (quality < 0.1) return 2;
  return quality < 0.25 ? 3 : 4;
}

/** Width in pixels of the line of so many ties between two schools: 1–6. */
export function lineWidth(ties: number, most: number): number {
  return most <= 1 ? 1 : 1 + (5 * (ties - 1)) / (most - 1);
}

/** Height, from −1 (bottom) to 1 (top), up to which a circle must be filled for a share of its area. */
export function fillHeight(share: number): number {
  let [low, high] = [-1, 1];
  for (let halving = 0; halving < 24; halving++) {
    const middle = (low + high) / 2;
    const filled = 1 - (Math.acos(middle) - middle * Math.sqrt(1 - middle * middle)) / Math.PI;
    if (filled < share) low = middle;
    else high = middle;
  }
  return share <= 0 ? -1 : share >= 1 ? 1 : (low + high) / 2;
}
