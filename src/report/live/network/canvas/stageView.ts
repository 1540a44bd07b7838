import { levelOf, type Level, type Scene } from "../scene.ts";
import type { StoryState } from "../storyState.ts";
import type { Camera, StageSize } from "./camera.ts";
import type { Inks } from "./inks.ts";

/** What a stage shows in place of the usual marks. The same object as long as nothing but the week changes. */
export interface StageLook {
  /** Draws the middle layer where people are shown. */
  readonly people: (pen: Pen, view: StageView) => void;
  /** Draws on the upper layer, beneath the names. */
  readonly overlay: (pen: Pen, view: StageView) => void;
}

/** A way from one post to another. */
export type Arrow = readonly [from: number, to: number];

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
  /** Further ways of a practice, each from post to post. */
  readonly arrows?: readonly Arrow[];
  readonly look?: StageLook;
  /** Whether the look's halo is shown. */
  readonly hasHalo?: boolean;
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

/**
 * Which layers differ between what is drawn and what should be: edges only by layout, zoom and colours; where a look plays,
 * a week alone leaves the upper layer as it is.
 */
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
    drawn.state !== wanted.state || drawn.practice !== wanted.practice || drawn.look !== wanted.look;
  const isLater = drawn.week !== wanted.week;
  if (isOther || (isLater && wanted.look === undefined)) return ["people", "overlay"];
  const isChosen =
    drawn.person !== wanted.person ||
    drawn.school !== wanted.school ||
    drawn.chain !== wanted.chain ||
    drawn.marked !== wanted.marked ||
    drawn.arrows !== wanted.arrows ||
    drawn.hasHalo !== wanted.hasHalo;
  return [...(isLater ? (["people"] as const) : []), ...(isChosen ? (["overlay"] as const) : [])];
}

/** What of a view decides how large its marks are. */
export type WeightedView = Pick<StageView, "scene" | "camera"> & Partial<Pick<StageView, "inks">>;

/** Whether a view shows people or schools: the same whatever the weight of its inks. */
export function levelOfView({ scene, camera, inks }: WeightedView): Level {
  return levelOf(scene, camera.scale * (inks?.weight ?? 1));
}
