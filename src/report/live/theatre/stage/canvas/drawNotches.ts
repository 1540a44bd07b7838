import { toStage } from "../../../network/canvas/camera.ts";
import { markRadius } from "../../../network/canvas/drawPeople.ts";
import type { Pen, StageView } from "../../../network/canvas/stageView.ts";
import type { LookData } from "./lookOf.ts";

/** A wedge that presses on the mark of each person whom the look marks. */
export function drawNotches(pen: Pen, view: StageView, { people }: Pick<LookData, "people">): void {
  const { scene, camera, inks, week } = view;
  const places = scene.placed.people;
  const count = scene.schoolOf.length;
  const radius = markRadius(view);
  const half = Math.max(3, 0.75 * radius);
  const path = (): void => {
    pen.beginPath();
    for (let i = 0; i < count; i++) {
      if (people[week * count + i] === 0) continue;
      const [x, y] = toStage(camera, places[2 * i]!, places[2 * i + 1]!);
      const tip = y - 0.35 * radius;
      pen.moveTo(x, tip);
      pen.lineTo(x - half, tip - 1.7 * half);
      pen.lineTo(x + half, tip - 1.7 * half);
      pen.closePath();
    }
  };
  path();
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  pen.strokeStyle = inks.ground;
  pen.stroke();
  pen.fillStyle = inks.chosen;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = inks.ink;
  pen.stroke();
}
