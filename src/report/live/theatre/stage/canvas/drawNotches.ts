import { AGAINST_HER_VIEW } from "../../../../../model/looks/judgement.ts";
import { toStage } from "../../../network/canvas/camera.ts";
import { markRadius } from "../../../network/canvas/drawPeople.ts";
import type { Pen, StageView } from "../../../network/canvas/stageView.ts";
import type { LookData } from "./lookOf.ts";

/**
 * A wedge that presses on the mark of whoever acts against her own judgement: filled where she thinks that it does harm,
 * hollow where she knows something better.
 */
export function drawNotches(pen: Pen, view: StageView, { people }: Pick<LookData, "people">): void {
  const { scene, camera, inks, week } = view;
  const places = scene.placed.people;
  const count = scene.schoolOf.length;
  const radius = markRadius(view);
  const half = Math.max(3, 0.75 * radius);
  const path = (isMeant: (mark: number) => boolean): void => {
    pen.beginPath();
    for (let i = 0; i < count; i++) {
      const mark = people[week * count + i]!;
      if (mark === 0 || !isMeant(mark)) continue;
      const [x, y] = toStage(camera, places[2 * i]!, places[2 * i + 1]!);
      const tip = y - 0.35 * radius;
      pen.moveTo(x, tip);
      pen.lineTo(x - half, tip - 1.7 * half);
      pen.lineTo(x + half, tip - 1.7 * half);
      pen.closePath();
    }
  };
  pen.lineJoin = "round";
  path(() => true);
  pen.lineWidth = 3.5;
  pen.strokeStyle = inks.ground;
  pen.stroke();
  pen.fillStyle = inks.ground;
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = inks.ink;
  pen.stroke();
  path((mark) => mark === AGAINST_HER_VIEW);
  pen.fillStyle = inks.chosen;
  pen.fill();
  pen.stroke();
}

/** Radius of marks in pixels from which on bars stand beside them. */
const LEAST_RADIUS = 4.5;

/** A bar beside the mark of each person whose group met: hollow what she could give, filled what she gave, in tenths. */
export function drawEfforts(pen: Pen, view: StageView, { people }: Pick<LookData, "people">): void {
  const { scene, camera, inks, week } = view;
  const places = scene.placed.people;
  const count = scene.schoolOf.length;
  const radius = markRadius(view);
  // Smaller bars could not be read; the teams' own tell the same.
  if (radius < LEAST_RADIUS) return;
  const [width, height] = [Math.max(2, 0.55 * radius), 2.2 * radius];
  const bars = (share: (tenths: number) => number): void => {
    pen.beginPath();
    for (let i = 0; i < count; i++) {
      const tenths = people[week * count + i]!;
      if (tenths === 0) continue;
      const [x, y] = toStage(camera, places[2 * i]!, places[2 * i + 1]!);
      const tall = height * share(tenths);
      pen.rect(x + radius + 1, y + height / 2 - tall, width, tall);
    }
  };
  bars(() => 1);
  pen.fillStyle = inks.ground;
  pen.fill();
  bars((tenths) => tenths / 10);
  pen.fillStyle = inks.share;
  pen.fill();
  bars(() => 1);
  pen.lineWidth = 1;
  pen.strokeStyle = inks.ink;
  pen.stroke();
}
