import { toStage } from "../../../network/canvas/camera.ts";
import { placeOf } from "../../../network/canvas/drawOverlay.ts";
import { markRadius } from "../../../network/canvas/drawPeople.ts";
import { levelOfView, type Pen, type StageView } from "../../../network/canvas/stageView.ts";
import type { FirstDifference } from "../../actRun.ts";
import type { GroupPlace } from "../groupPlaces.ts";

/** A dashed ring round whoever differed first; round the members too where it is a group. */
export function drawHalo(
  pen: Pen,
  view: StageView,
  { person, group }: FirstDifference,
  groups: readonly GroupPlace[],
): void {
  const { camera, inks, scene } = view;
  const radius = markRadius(view);
  const rings: [number, number, number][] = [];
  const members: [number, number, number][] = [];
  const place = groups[group];
  if (person >= 0) {
    const isPeople = levelOfView(view) === "people";
    const reach = isPeople
      ? radius + 12
      : scene.placed.schools[scene.schoolOf[person]!]!.radius * camera.scale + 6;
    rings.push([...placeOf(view, person), reach]);
  } else if (place !== undefined) {
    const [x, y] = toStage(camera, place.x, place.y);
    rings.push([x + 10 * place.towardsX, y + 10 * place.towardsY, 22]);
    for (const i of place.members) members.push([...placeOf(view, i), radius + 4]);
  }
  for (const [width, colour, dash, round] of [
    [6, inks.ground, [], rings],
    [3, inks.chosen, [6, 4], rings],
    [1.5, inks.chosen, [], members],
  ] as const) {
    pen.setLineDash([...dash]);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    for (const [x, y, reach] of round) {
      pen.beginPath();
      pen.arc(x, y, reach, 0, 2 * Math.PI);
      pen.stroke();
    }
  }
  pen.setLineDash([]);
}
