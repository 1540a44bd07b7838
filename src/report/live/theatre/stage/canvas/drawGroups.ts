import { toStage } from "../../../network/canvas/camera.ts";
import {
  levelOfView,
  type Pen,
  type StageView,
  type WeightedView,
} from "../../../network/canvas/stageView.ts";
import type { LookData } from "./lookOf.ts";

/** A group's sign on the stage: where it stands, which way it points, and its values from 0 to 1. */
export interface GroupSign {
  readonly x: number;
  readonly y: number;
  readonly towardsX: number;
  readonly towardsY: number;
  readonly took: number;
  readonly had: number;
  /** How large it is: 1 where there is room, less where its school is small. */
  readonly size: number;
}

/** Radius of the largest ring in pixels. */
const REACH = 11;
/** Length of the longest bar, and width of each of two, in pixels. */
const LENGTH = 26;
const WIDTH = 5;
/** Radius of a school in pixels from which on its signs have their full size, and how small they get. */
const FULL_FROM = 55;
const LEAST_SIZE = 0.55;
/** How far outside the school's rim a sign begins, in pixels. */
const OFF = 3;

/** The signs of the groups that have met, as they stand at the week. */
export function signsOf(
  { scene, camera, week, inks }: WeightedView & Pick<StageView, "week">,
  { groups, places, scale }: Pick<LookData, "groups" | "places" | "scale">,
): readonly GroupSign[] {
  if (levelOfView({ scene, camera, ...(inks === undefined ? {} : { inks }) }) === "schools") return [];
  const row = week * places.length;
  return places.flatMap(({ x, y, towardsX, towardsY, school }, g) => {
    const [took, had] = [groups[2 * (row + g)]!, groups[2 * (row + g) + 1]!];
    if (Number.isNaN(took) || Number.isNaN(had)) return [];
    const [atX, atY] = toStage(camera, x, y);
    const radius = scene.placed.schools[Math.max(0, school)]!.radius * camera.scale;
    return {
      size: Math.max(LEAST_SIZE, Math.min(1, radius / FULL_FROM)),
      x: atX + OFF * towardsX,
      y: atY + OFF * towardsY,
      towardsX,
      towardsY,
      took: partOf(took, scale),
      had: partOf(had, scale),
    };
  });
}

/** Two rings for each group: what it had at hand is the outer one, what it settled on the filled one. */
export function drawRings(pen: Pen, { inks }: Pick<StageView, "inks">, signs: readonly GroupSign[]): void {
  const rings = (value: (sign: GroupSign) => number): void => {
    pen.beginPath();
    for (const sign of signs) {
      const reach = REACH * sign.size;
      const [x, y] = [sign.x + reach * sign.towardsX, sign.y + reach * sign.towardsY];
      const radius = 2 + (reach - 2) * value(sign);
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
  };
  rings(({ took, had }) => Math.max(took, had));
  pen.fillStyle = inks.ground;
  pen.fill();
  rings(({ took }) => took);
  pen.fillStyle = inks.share;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = inks.ink;
  pen.stroke();
  rings(({ had }) => had);
  pen.lineWidth = 2;
  pen.stroke();
}

/** Two bars for each group, side by side: what its members could give is hollow, what they gave is filled. */
export function drawBars(pen: Pen, { inks }: Pick<StageView, "inks">, signs: readonly GroupSign[]): void {
  const bars = (side: 1 | -1, value: (sign: GroupSign) => number): void => {
    pen.beginPath();
    for (const sign of signs) bar(pen, sign, side * WIDTH * sign.size, value(sign) * LENGTH * sign.size);
  };
  pen.lineJoin = "round";
  pen.lineWidth = 1.25;
  pen.strokeStyle = inks.ink;
  bars(-1, ({ had }) => had);
  pen.fillStyle = inks.ground;
  pen.fill();
  pen.stroke();
  bars(1, ({ took }) => took);
  pen.fillStyle = inks.share;
  pen.fill();
  pen.stroke();
}

/** A bar that points away from the school, `width` to one side of the sign's middle. */
function bar(pen: Pen, { x, y, towardsX, towardsY }: GroupSign, width: number, length: number): void {
  const [sideX, sideY] = [-towardsY * width, towardsX * width];
  const [endX, endY] = [x + towardsX * length, y + towardsY * length];
  pen.moveTo(x, y);
  pen.lineTo(endX, endY);
  pen.lineTo(endX + sideX, endY + sideY);
  pen.lineTo(x + sideX, y + sideY);
  pen.closePath();
}

/** Place of a value on the scale, 0–1; never quite nothing, so that it is seen. */
function partOf(value: number, [low, high]: readonly [number, number]): number {
  return high <= low ? 0.05 : Math.max(0.05, Math.min(1, (value - low) / (high - low)));
}
