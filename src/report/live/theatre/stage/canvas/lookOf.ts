import type { LookKey } from "../../../../../model/looks/look.ts";
import { drawMarks } from "../../../network/canvas/drawPeople.ts";
import type { PersonMark } from "../../../network/scene.ts";
import type { StoryState } from "../../../network/storyState.ts";
import type { StageLook } from "../../../network/canvas/stageView.ts";
import type { FirstDifference } from "../../actRun.ts";
import type { GroupPlace } from "../groupPlaces.ts";
import { drawBars, drawRings, signsOf } from "./drawGroups.ts";
import { drawHalo } from "./drawHalo.ts";
import { drawEfforts, drawNotches } from "./drawNotches.ts";

/** What a side's marks are drawn from: nothing else may differ between the sides. */
export interface LookData {
  readonly key: LookKey;
  /** The mark of a person as a story stands. */
  readonly markOf: (state: StoryState, person: number) => PersonMark;
  /** Marks by week and person; empty where the look marks nobody. */
  readonly people: Uint8Array;
  /** Two values by week and group, what a group took and what it had at hand; empty where it marks no groups. */
  readonly groups: Float32Array;
  readonly places: readonly GroupPlace[];
  /** Ends of the scale of all groups' values. */
  readonly scale: readonly [number, number];
  readonly difference: FirstDifference | null;
}

/** How one side of the theatre's stage is drawn. */
export function lookOf(data: LookData): StageLook {
  const drawSigns = data.key === "effort" ? drawBars : drawRings;
  return {
    people(pen, view) {
      drawMarks(pen, view, (i) => data.markOf(view.state, i));
      if (data.groups.length > 0) drawSigns(pen, view, signsOf(view, data));
      if (data.people.length > 0) (data.key === "effort" ? drawEfforts : drawNotches)(pen, view, data);
    },
    overlay(pen, view) {
      if (view.hasHalo === true && data.difference !== null)
        drawHalo(pen, view, data.difference, data.places);
    },
  };
}
