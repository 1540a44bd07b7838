import { Picker } from "../../network/canvas/pick.ts";
import type { StageLook } from "../../network/canvas/stageView.ts";
import { sceneOf, type Scene } from "../../network/scene.ts";
import { StoryState } from "../../network/storyState.ts";
import type { LookKey } from "../../../../model/looks/look.ts";
import type { PageData } from "../../pageData.ts";
import type { ActRun, ActSideRun } from "../actRun.ts";
import { lookOf } from "./canvas/lookOf.ts";
import { placeGroups, type GroupPlace } from "./groupPlaces.ts";
import { kindsOf, markOfUser, practicesOf, type StagePractice } from "./practices.ts";

/** One side of the stage, ready to be drawn at any week. */
export interface StageSide {
  readonly run: ActSideRun;
  readonly scene: Scene;
  readonly state: StoryState;
  readonly look: StageLook;
  /** Place of each practice of the story among the stage's; −1 none. */
  readonly kinds: Int8Array;
}

/** Both sides of a run, in the same places. */
export interface StageSides {
  readonly run: ActRun;
  readonly look: LookKey;
  readonly weeks: number;
  readonly practices: readonly StagePractice[];
  readonly left: StageSide;
  readonly right: StageSide;
  readonly picker: Picker;
  readonly groups: readonly GroupPlace[];
}

/** Makes a run ready for the stage: on the places of the page's network, unless the run brings its own. */
export function sidesOf(
  run: ActRun,
  look: LookKey,
  { layout, scenario }: Pick<PageData, "layout" | "scenario">,
): StageSides {
  const { story } = run.left;
  const placed = story.layout ?? layout;
  const scene = sceneOf(story, placed);
  const groups = placeGroups(run.groups, placed);
  const practices = practicesOf(run, scenario.practices);
  const scale = groupScale(run);
  const sideOf = (side: ActSideRun): StageSide => {
    const kinds = kindsOf(side.story, practices);
    return {
      kinds,
      run: side,
      // The same places, and the same lines where nothing but the story differs.
      scene:
        side.story.tieTargets === story.tieTargets ? { ...scene, story: side.story } : sceneAt(side, scene),
      state: new StoryState(side.story),
      look: lookOf({
        key: look,
        markOf: (state, i) => markOfUser(state, i, run.domain, practices, kinds),
        people: look === "effort" ? carried(side.people, story.weeks + 1, (mark) => mark === 0) : side.people,
        groups: carried(side.groups, story.weeks + 1, Number.isNaN),
        places: groups,
        scale,
        difference: run.difference,
      }),
    };
  };
  return {
    run,
    look,
    weeks: story.weeks,
    practices,
    left: sideOf(run.left),
    right: sideOf(run.right),
    picker: new Picker(scene),
    groups,
  };
}

function sceneAt(side: ActSideRun, left: Scene): Scene {
  const { tieOffsets, tieTargets } = side.story;
  const isSame = (one: Int32Array, other: Int32Array): boolean =>
    one.length === other.length && one.every((value, at) => value === other[at]);
  return isSame(tieOffsets, left.story.tieOffsets) && isSame(tieTargets, left.story.tieTargets)
    ? { ...left, story: side.story }
    : sceneOf(side.story, left.placed);
}

/** Values by week where one that is missing is as it stood the week before. */
export function carried<Values extends Float32Array | Uint8Array>(
  values: Values,
  weeks: number,
  isMissing: (value: number) => boolean,
): Values {
  const kept = values.slice() as Values;
  const row = values.length / weeks;
  for (let at = row; at < kept.length; at++) if (isMissing(kept[at]!)) kept[at] = kept[at - row]!;
  return kept;
}

/** Lowest and highest value of any group on either side, 0 between them: one scale for both. */
function groupScale({ left, right }: ActRun): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const groups of [left.groups, right.groups]) {
    for (const value of groups) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
