import { wholePicture, type Camera, type StageSize } from "../../network/canvas/camera.ts";
import type { Inks } from "../../network/canvas/inks.ts";
import { Stage } from "../../network/canvas/stage.ts";
import {
  layerNames,
  type Arrow,
  type LayerName,
  type Pen,
  type StageView,
} from "../../network/canvas/stageView.ts";
import type { StageSide, StageSides } from "./sides.ts";

/** What both stages show at a moment. */
export interface PairMoment {
  readonly sides: StageSides;
  readonly week: number;
  /** Size of one stage: both have the same. */
  readonly size: StageSize;
  readonly ratio: number;
  readonly inks: Inks;
  readonly person: number;
  /** Ways of the followed practice on each side. */
  readonly arrows: readonly [readonly Arrow[], readonly Arrow[]];
  /** Practice that fills schools where there are too many people to show. */
  readonly practice: number;
}

/** The view of each side. Nothing but the side's own story and marks, and the ways in them, differs between the two. */
export function viewsOf(moment: PairMoment): readonly [StageView, StageView] {
  const { sides, week, size, person, arrows, practice, ratio, inks } = moment;
  const { difference } = sides.run;
  const shared = {
    week,
    practice,
    camera: stageCamera(size),
    size,
    ratio,
    inks,
    person,
    school: -1,
    marked: nobody,
    chain: nobody,
    hasHalo: difference !== null && week >= difference.week,
  };
  const view = (side: StageSide, ways: readonly Arrow[]): StageView => {
    side.state.goTo(week);
    return { ...shared, scene: side.scene, state: side.state, look: side.look, arrows: ways };
  };
  return [view(sides.left, arrows[0]), view(sides.right, arrows[1])];
}

const nobody: readonly number[] = [];
/** Room round the picture, as a part of the stage's width: teams have their signs outside their schools. */
const MARGIN = 0.035;
const cameras = new WeakMap<StageSize, Camera>();

/** The whole picture, a little off the edges: the same object for the same size, so that nothing is drawn anew for it. */
export function stageCamera(size: StageSize): Camera {
  const known = cameras.get(size);
  if (known !== undefined) return known;
  const margin = MARGIN * size.width;
  const inner = wholePicture({ width: size.width - 2 * margin, height: size.height - 2 * margin });
  const camera = { ...inner, offsetX: inner.offsetX + margin, offsetY: inner.offsetY + margin };
  cameras.set(size, camera);
  return camera;
}

/** Two stages that are always drawn in the same frame. */
export class DrawnPair {
  private readonly stages: readonly [Stage, Stage];
  private frame = 0;

  /** Canvases of each side, from the lowest layer to the highest. */
  constructor(canvases: readonly [readonly HTMLCanvasElement[], readonly HTMLCanvasElement[]]) {
    this.stages = [stageOn(canvases[0]), stageOn(canvases[1])];
  }

  /** What is to be seen from the next frame on. */
  show(moment: PairMoment): void {
    viewsOf(moment).forEach((view, at) => this.stages[at]!.show(view));
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      for (const stage of this.stages) stage.frame();
    });
  }

  end(): void {
    cancelAnimationFrame(this.frame);
  }
}

function stageOn(canvases: readonly HTMLCanvasElement[]): Stage {
  const pens = Object.fromEntries(
    layerNames.map((name, at) => [name, canvases[at]!.getContext("2d") as Pen]),
  ) as Record<LayerName, Pen>;
  return new Stage(pens, (width, height) => {
    for (const canvas of canvases) [canvas.width, canvas.height] = [width, height];
  });
}
