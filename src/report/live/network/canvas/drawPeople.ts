import { fillHeight, personMark, qualityStep, usersBySchool, type PersonMark, type Shape } from "../scene.ts";
import { toStage } from "./camera.ts";
import type { Inks } from "./inks.ts";
import { levelOfView, type Pen, type StageView, type WeightedView } from "./stageView.ts";

/** Half the width of a person's mark in pixels. */
export function markRadius({ scene, camera, inks }: WeightedView): number {
  // Larger on a projector, yet less than lines are heavier: a mark has neighbours.
  const share = inks?.weight === undefined ? 0.5 : 0.58;
  return Math.max(2, Math.min(13, share * scene.room * camera.scale));
}

/** The middle layer: people, or schools filled by the share who use the practice. */
export function drawPeople(pen: Pen, view: StageView): void {
  if (levelOfView(view) === "schools") drawSchools(pen, view);
  else if (view.look !== undefined) view.look.people(pen, view);
  else drawMarks(pen, view, (i) => personMark(view.state, i, view.practice));
}

function drawSchools(pen: Pen, { scene, state, practice, camera, inks }: StageView): void {
  const users = usersBySchool(state, practice);
  scene.placed.schools.forEach(({ x, y, radius }, s) => {
    const [atX, atY] = toStage(camera, x, y);
    const reach = radius * camera.scale;
    const staff = scene.story.schoolOffsets[s + 1]! - scene.story.schoolOffsets[s]!;
    pen.beginPath();
    pen.arc(atX, atY, reach, 0, 2 * Math.PI);
    pen.fillStyle = inks.ground;
    pen.fill();
    if (users[s]! > 0) {
      // From the height up to which it is filled, round by the bottom.
      const level = Math.asin(-fillHeight(users[s]! / staff));
      pen.beginPath();
      pen.arc(atX, atY, reach, level, Math.PI - level);
      pen.closePath();
      pen.fillStyle = inks.share;
      pen.fill();
    }
    pen.beginPath();
    pen.arc(atX, atY, reach, 0, 2 * Math.PI);
    pen.lineWidth = 1.5;
    pen.strokeStyle = inks.ink;
    pen.stroke();
  });
}

/** Draws the mark of everybody on the stage, and the ties that were formed. */
export function drawMarks(pen: Pen, view: StageView, markOf: (person: number) => PersonMark): void {
  const { scene, camera, size, inks } = view;
  const { people } = scene.placed;
  drawFormedTies(pen, view);
  const radius = markRadius(view);
  for (let i = 0; i < scene.schoolOf.length; i++) {
    const [x, y] = toStage(camera, people[2 * i]!, people[2 * i + 1]!);
    if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
    drawMark(pen, x, y, radius, markOf(i), inks);
  }
}

/** The outline of a shape that stands for about the area of a circle. */
export function shapePath(pen: Pen, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === "circle") return pen.arc(x, y, radius, 0, 2 * Math.PI);
  if (shape === "square") return pen.rect(x - 0.85 * radius, y - 0.85 * radius, 1.7 * radius, 1.7 * radius);
  const points = corners[shape];
  pen.moveTo(x + points[0]! * radius, y + points[1]! * radius);
  for (let at = 2; at < points.length; at += 2) {
    pen.lineTo(x + points[at]! * radius, y + points[at + 1]! * radius);
  }
  pen.closePath();
}

/** x and y of each corner in turn, for a radius of 1. */
export const corners: Readonly<Record<Exclude<Shape, "circle" | "square">, readonly number[]>> = {
  diamond: [0, -1.25, 1.1, 0, 0, 1.25, -1.1, 0],
  triangle: [0, -1.2, 1.15, 0.85, -1.15, 0.85],
  cross: [
    -0.45, -1.15, 0.45, -1.15, 0.45, -0.45, 1.15, -0.45, 1.15, 0.45, 0.45, 0.45, 0.45, 1.15, -0.45, 1.15,
    -0.45, 0.45, -1.15, 0.45, -1.15, -0.45, -0.45, -0.45,
  ],
};

function drawMark(pen: Pen, x: number, y: number, radius: number, mark: PersonMark, inks: Inks): void {
  pen.beginPath();
  if (mark.shape === "hollow") pen.arc(x, y, radius * 0.8, 0, 2 * Math.PI);
  else shapePath(pen, mark.shape, x, y, radius);
  pen.fillStyle = mark.shape === "hollow" ? inks.ground : inks.qualities[qualityStep(mark.quality)]!;
  pen.fill();
  pen.lineWidth = mark.shape === "hollow" ? 1 : 1.25;
  pen.strokeStyle = mark.shape === "hollow" ? inks.quiet : inks.ink;
  pen.stroke();
  if (mark.isRinged) {
    pen.beginPath();
    pen.arc(x, y, radius + 3, 0, 2 * Math.PI);
    pen.lineWidth = 1.5;
    pen.strokeStyle = inks.ink;
    pen.stroke();
  }
  if (!mark.isSlashed) return;
  const width = radius < 5 ? 1.25 : 2;
  // On a light border, so that it shows on dark marks too.
  for (const [lineWidth, colour] of [
    [width + 2, inks.ground],
    [width, inks.ink],
  ] as const) {
    pen.beginPath();
    pen.moveTo(x - radius - 2, y + radius + 2);
    pen.lineTo(x + radius + 2, y - radius - 2);
    pen.lineWidth = lineWidth;
    pen.strokeStyle = colour;
    pen.stroke();
  }
}

/** Ties that were formed up to the week: on this layer, since they come with time. */
function drawFormedTies(pen: Pen, { scene, state, camera, inks }: StageView): void {
  if (state.formed === 0) return;
  const { people } = scene.placed;
  pen.setLineDash([5, 3]);
  pen.lineWidth = 1;
  pen.strokeStyle = inks.ink;
  pen.globalAlpha = 0.6;
  pen.beginPath();
  for (let k = 0; k < state.formed; k++) {
    const [i, j] = [state.tiesFormed[2 * k]!, state.tiesFormed[2 * k + 1]!];
    pen.moveTo(...toStage(camera, people[2 * i]!, people[2 * i + 1]!));
    pen.lineTo(...toStage(camera, people[2 * j]!, people[2 * j + 1]!));
  }
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
