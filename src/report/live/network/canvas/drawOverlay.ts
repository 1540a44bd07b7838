import { FONTS } from "../../../palette.ts";
import { shortSchoolLabel } from "../../../text.ts";
import { toStage } from "./camera.ts";
import { markRadius } from "./drawPeople.ts";
import { levelOfView, type Arrow, type Pen, type StageView } from "./stageView.ts";

const TEXT = 14;
/** Radius in pixels from which on a school has its name beneath it. */
const NAMED_FROM = 22;

/** The upper layer: names, what is chosen, and the way a practice came. */
export function drawOverlay(pen: Pen, view: StageView): void {
  const { chain, arrows = [], look } = view;
  drawArrows(pen, view, arrows);
  const steps = chain.slice(1).map((post, at) => [post, chain[at]!] as const);
  drawArrows(pen, view, steps);
  drawChosen(pen, view);
  look?.overlay(pen, view);
  drawNames(pen, view);
}

/** Where a post stands on the stage: itself, or its school where only schools are shown. */
export function placeOf(view: StageView, post: number): [number, number] {
  const { scene, camera } = view;
  const { people, schools } = scene.placed;
  if (levelOfView(view) === "people") {
    return toStage(camera, people[2 * post]!, people[2 * post + 1]!);
  }
  const { x, y } = schools[scene.schoolOf[post]!]!;
  return toStage(camera, x, y);
}

/** The ways of a practice from post to post. */
function drawArrows(pen: Pen, view: StageView, arrows: readonly Arrow[]): void {
  const { inks } = view;
  pen.lineJoin = "round";
  for (const [one, other] of arrows) {
    const [from, to] = [placeOf(view, one), placeOf(view, other)];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1) continue;
    const [ux, uy] = [dx / length, dy / length];
    const gap = Math.min(markRadius(view) + 2, length / 3);
    const tip: [number, number] = [to[0] - ux * gap, to[1] - uy * gap];
    for (const [width, colour] of [
      [7, inks.ground],
      [3, inks.chosen],
    ] as const) {
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.beginPath();
      pen.moveTo(from[0], from[1]);
      pen.lineTo(...tip);
      pen.moveTo(tip[0] - 9 * ux + 6 * uy, tip[1] - 9 * uy - 6 * ux);
      pen.lineTo(...tip);
      pen.lineTo(tip[0] - 9 * ux - 6 * uy, tip[1] - 9 * uy + 6 * ux);
      pen.stroke();
    }
  }
}

function drawChosen(pen: Pen, view: StageView): void {
  const { scene, camera, inks, person, school, marked } = view;
  const ring = (x: number, y: number, reach: number): void => {
    for (const [width, colour] of [
      [7, inks.ground],
      [4, inks.chosen],
    ] as const) {
      pen.beginPath();
      pen.arc(x, y, reach, 0, 2 * Math.PI);
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.stroke();
    }
  };
  for (const s of new Set([...(school >= 0 ? [school] : []), ...marked])) {
    const { x, y, radius } = scene.placed.schools[s]!;
    ring(...toStage(camera, x, y), radius * camera.scale + 3);
  }
  if (person >= 0 && levelOfView(view) === "people") {
    ring(...placeOf(view, person), markRadius(view) + 7);
  }
}

function drawNames(pen: Pen, { scene, camera, size, inks, school, marked }: StageView): void {
  pen.font = `600 ${TEXT}px ${FONTS}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  scene.placed.schools.forEach(({ x, y, radius }, s) => {
    const reach = radius * camera.scale;
    const isChosen = s === school || marked.includes(s);
    if (reach < NAMED_FROM && !isChosen) return;
    const [atX, atY] = toStage(camera, x, y);
    const top = atY + reach + 4;
    if (atX < -reach || atX > size.width + reach || top < 0 || atY - reach > size.height) return;
    const name = shortSchoolLabel(scene.story.schoolNames[s]!, Math.max(8, Math.floor(reach / 4)));
    pen.lineWidth = 4;
    pen.strokeStyle = inks.ground;
    pen.strokeText(name, atX, top);
    pen.fillStyle = inks.ink;
    pen.fillText(name, atX, top);
  });
}
