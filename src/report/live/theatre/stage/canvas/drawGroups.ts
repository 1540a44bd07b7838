import { levelOf } from "../../../network/scene.ts";
import { toStage, type Camera } from "../../../network/canvas/camera.ts";
import type { Pen, StageView } from "../../../network/canvas/stageView.ts";
import type { GroupPlace } from "../groupPlaces.ts";
import type { LookData } from "./lookOf.ts";

/** Length of the longest bar for one unit of its school's radius, and in pixels at most and at least. */
const LENGTH = 0.42;
const LONGEST = 34;
const SHORTEST = 14;
/** Width of a bar in pixels. */
const WIDTH = 7;

/**
 * A bar for each group, outside its school: the frame is what the group had at hand, the filling what it took. Groups that
 * have not met have none.
 */
export function drawGroups(pen: Pen, view: StageView, data: Pick<LookData, "groups" | "places" | "scale">): void {
  const { scene, camera, inks, week } = view;
  const { groups, places, scale } = data;
  if (levelOf(scene, camera.scale) === "schools") return;
  const row = week * places.length;
  const each = (draw: (place: GroupPlace, took: number, had: number, length: number) => void): void => {
    places.forEach((place, g) => {
      const [took, had] = [groups[2 * (row + g)]!, groups[2 * (row + g) + 1]!];
      if (Number.isNaN(took) || Number.isNaN(had)) return;
      const radius = place.school < 0 ? 0 : scene.placed.schools[place.school]!.radius * camera.scale;
      draw(place, partOf(took, scale), partOf(had, scale), Math.max(SHORTEST, Math.min(LONGEST, LENGTH * radius)));
    });
  };
  pen.lineJoin = "round";
  pen.beginPath();
  each((place, took, had, length) => bar(pen, camera, place, Math.max(took, had) * length, WIDTH));
  pen.fillStyle = inks.ground;
  pen.fill();
  pen.beginPath();
  each((place, took, _, length) => bar(pen, camera, place, took * length, WIDTH));
  pen.fillStyle = inks.share;
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = inks.ink;
  pen.beginPath();
  each((place, took, had, length) => {
    bar(pen, camera, place, had * length, WIDTH);
    // A line across where the filling ends, so that it is seen without colour too.
    across(pen, camera, place, took * length, WIDTH + 4);
  });
  pen.stroke();
}

/** Place of a value on the scale, 0–1; never quite nothing, so that a bar is seen. */
function partOf(value: number, [low, high]: readonly [number, number]): number {
  return high <= low ? 0.05 : Math.max(0.05, Math.min(1, (value - low) / (high - low)));
}

function bar(pen: Pen, camera: Camera, place: GroupPlace, length: number, width: number): void {
  const [x, y] = start(camera, place);
  const { towardsX: ux, towardsY: uy } = place;
  const [px, py] = [(-uy * width) / 2, (ux * width) / 2];
  pen.moveTo(x + px, y + py);
  pen.lineTo(x + px + ux * length, y + py + uy * length);
  pen.lineTo(x - px + ux * length, y - py + uy * length);
  pen.lineTo(x - px, y - py);
  pen.closePath();
}

function across(pen: Pen, camera: Camera, place: GroupPlace, length: number, width: number): void {
  const [x, y] = start(camera, place);
  const { towardsX: ux, towardsY: uy } = place;
  const [px, py] = [(-uy * width) / 2, (ux * width) / 2];
  pen.moveTo(x + px + ux * length, y + py + uy * length);
  pen.lineTo(x - px + ux * length, y - py + uy * length);
}

/** Where a bar begins on the stage: just outside the rim. */
function start(camera: Camera, { x, y, towardsX, towardsY }: GroupPlace): [number, number] {
  const [atX, atY] = toStage(camera, x, y);
  return [atX + 2 * towardsX, atY + 2 * towardsY];
}
