import { lineWidth } from "../scene.ts";
import { toStage } from "./camera.ts";
import { levelOfView, type Pen, type StageView } from "./stageView.ts";

/** The lowest layer: schools' outlines and who learns from whom at the start. */
export function drawEdges(pen: Pen, view: StageView): void {
  pen.lineWidth = 1;
  pen.strokeStyle = view.inks.quiet;
  if (levelOfView(view) === "schools") drawSchoolTies(pen, view);
  else drawPersonTies(pen, view);
}

/** Ties between schools, thicker the more there are. */
function drawSchoolTies(pen: Pen, { scene, camera, inks }: StageView): void {
  const { between, placed } = scene;
  const most = between.reduce((largest, { ties }) => Math.max(largest, ties), 1);
  // Lines of one width are one stroke: a large district has thousands.
  const byWidth = new Map<number, [number, number][]>();
  for (const { one, other, ties } of between) {
    const width = Math.round(lineWidth(ties, most));
    const list = byWidth.get(width);
    if (list === undefined) byWidth.set(width, [[one, other]]);
    else list.push([one, other]);
  }
  pen.strokeStyle = inks.quiet;
  pen.globalAlpha = between.length > 400 ? 0.45 : 0.7;
  for (const [width, pairs] of [...byWidth].sort(([one], [other]) => one - other)) {
    pen.lineWidth = width;
    pen.beginPath();
    for (const [one, other] of pairs) {
      pen.moveTo(...toStage(camera, placed.schools[one]!.x, placed.schools[one]!.y));
      pen.lineTo(...toStage(camera, placed.schools[other]!.x, placed.schools[other]!.y));
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function drawPersonTies(pen: Pen, { scene, camera, size, inks }: StageView): void {
  const { story, placed, schoolOf } = scene;
  const { people } = placed;
  pen.lineWidth = 1;
  pen.strokeStyle = inks.quiet;
  pen.beginPath();
  for (const { x, y, radius } of placed.schools) {
    const [atX, atY] = toStage(camera, x, y);
    const reach = radius * camera.scale;
    pen.moveTo(atX + reach, atY);
    pen.arc(atX, atY, reach, 0, 2 * Math.PI);
  }
  pen.stroke();
  pen.globalAlpha = 0.5;
  for (const isBetween of [false, true]) {
    pen.lineWidth = isBetween ? 1.1 : 0.7;
    pen.beginPath();
    for (let i = 0; i < schoolOf.length; i++) {
      const [x, y] = toStage(camera, people[2 * i]!, people[2 * i + 1]!);
      for (let e = story.tieOffsets[i]!; e < story.tieOffsets[i + 1]!; e++) {
        const j = story.tieTargets[e]!;
        if ((schoolOf[i] !== schoolOf[j]) !== isBetween) continue;
        const [toX, toY] = toStage(camera, people[2 * j]!, people[2 * j + 1]!);
        if (isOutside(size.width, x, toX) || isOutside(size.height, y, toY)) continue;
        pen.moveTo(x, y);
        pen.lineTo(toX, toY);
      }
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Whether both ends lie beyond the same edge. */
function isOutside(span: number, one: number, other: number): boolean {
  return (one < 0 && other < 0) || (one > span && other > span);
}
