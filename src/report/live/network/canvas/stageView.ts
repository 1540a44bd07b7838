import type { Scene } from "../scene.ts";
import type { StoryState } from "../storyState.ts";
import type { Camera, StageSize } from "./camera.ts";
import type { Inks } from "./inks.ts";

/** What is drawn: everything that a layer depends on. */
export interface StageView {
  readonly scene: Scene;
  readonly state: StoryState;
  /** The state's week as it was asked to be drawn. */
  readonly week: number;
  /** Practice that is followed. */
  readonly practice: number;
  readonly camera: Camera;
  readonly size: StageSize;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
  readonly inks: Inks;
  /** Chosen person and school; −1 none. */
  readonly person: number;
  readonly school: number;
  /** Schools that are to be connected, as far as they are chosen. */
  readonly marked: readonly number[];
  /** Posts on the way of the practice to the chosen person, from her back; empty where it is not asked for. */
  readonly chain: readonly number[];
}

/** The part of a canvas context that the stage needs: a test can count what is asked of it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "setTransform"
  | "clearRect"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "rect"
  | "closePath"
  | "fill"
  | "stroke"
  | "fillText"
  | "strokeText"
  | "measureText"
  | "setLineDash"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "textBaseline"
>;

/** Layers from the lowest to the highest. */
export const layerNames = ["edges", "people", "overlay"] as const;
export type LayerName = (typeof layerNames)[number];

/** Which layers differ between what is drawn and what should be: edges only by layout, zoom and colours. */
export function dirtyLayers(drawn: StageView | null, wanted: StageView): readonly LayerName[] {
  if (drawn === null) return layerNames;
  const isMoved =
    drawn.scene !== wanted.scene ||
    drawn.camera !== wanted.camera ||
    drawn.size.width !== wanted.size.width ||
    drawn.size.height !== wanted.size.height ||
    drawn.ratio !== wanted.ratio ||
    drawn.inks !== wanted.inks;
  if (isMoved) return layerNames;
  const isOther =
    drawn.state !== wanted.state || drawn.week !== wanted.week || drawn.practice !== wanted.practice;
  if (isOther) return ["people", "overlay"];
  const isChosen =
    drawn.person !== wanted.person ||
    drawn.school !== wanted.school ||
    drawn.chain !== wanted.chain ||
    drawn.marked !== wanted.marked;
  return isChosen ? ["overlay"] : [];
}
