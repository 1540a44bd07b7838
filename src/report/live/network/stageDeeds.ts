import type { Signal } from "@preact/signals";
import {
  bringIntoView,
  toPicture,
  wholePicture,
  zoomAt,
  type Camera,
  type StageSize,
} from "./canvas/camera.ts";
import { personTowards, schoolTowards } from "./neighbours.ts";
import type { NetworkModel } from "./networkModel.ts";
import { levelOf, type Scene } from "./scene.ts";
import type { StageDeed } from "./stageKeys.ts";

/** What a key acts on. */
export interface StageHands {
  readonly model: NetworkModel;
  readonly camera: Signal<Camera>;
  readonly size: Signal<StageSize>;
  readonly play: () => void;
}

/** Does what a key on the stage asks for. */
export function carryOut(deed: StageDeed, hands: StageHands): void {
  const { model, camera, size, play } = hands;
  const loaded = model.loaded.value;
  if (loaded === null) return;
  const { scene, story } = loaded;
  const zoom = (factor: number): void => {
    camera.value = zoomAt(camera.value, size.value, factor, size.value.width / 2, size.value.height / 2);
  };
  const go = (week: number): void => void (model.week.value = Math.max(0, Math.min(story.weeks, week)));
  switch (deed.kind) {
    case "play":
      return play();
    case "first":
      return go(0);
    case "last":
      return go(story.weeks);
    case "step":
      return go(model.week.value + deed.weeks);
    case "nearer":
      return zoom(1.5);
    case "farther":
      return zoom(1 / 1.5);
    case "whole":
      camera.value = wholePicture(size.value);
      return;
    case "leave":
      return model.choose(-1, -1);
    case "enter":
      return chooseMiddle(hands, scene);
    case "neighbour":
      return chooseNeighbour(deed.direction, hands, scene);
  }
}

/** Chooses whoever, or whichever school, stands nearest the middle of the stage. */
function chooseMiddle({ model, camera, size }: StageHands, scene: Scene): void {
  if (model.person.value >= 0) return;
  const middle = toPicture(camera.value, size.value.width / 2, size.value.height / 2);
  if (levelOf(scene, camera.value.scale) === "people") {
    const { people } = scene.placed;
    const person = nearest(scene.schoolOf.length, middle, (i) => [people[2 * i]!, people[2 * i + 1]!]);
    model.choose(person, scene.schoolOf[person] ?? -1);
  } else {
    const { schools } = scene.placed;
    model.choose(
      -1,
      nearest(schools.length, middle, (s) => [schools[s]!.x, schools[s]!.y]),
    );
  }
}

function nearest(
  count: number,
  [x, y]: readonly [number, number],
  placeOf: (which: number) => readonly [number, number],
): number {
  let [best, least] = [-1, Infinity];
  for (let which = 0; which < count; which++) {
    const [atX, atY] = placeOf(which);
    const distance = (atX - x) * (atX - x) + (atY - y) * (atY - y);
    if (distance < least) [best, least] = [which, distance];
  }
  return best;
}

function chooseNeighbour(
  direction: Parameters<typeof personTowards>[2],
  { model, camera, size }: StageHands,
  scene: Scene,
): void {
  const { people, schools } = scene.placed;
  const isPeople = levelOf(scene, camera.value.scale) === "people";
  if (isPeople && model.person.value >= 0) {
    const person = personTowards(scene, model.person.value, direction);
    model.choose(person, scene.schoolOf[person]!);
    camera.value = bringIntoView(camera.value, size.value, people[2 * person]!, people[2 * person + 1]!);
    return;
  }
  const school = schoolTowards(scene, model.school.value, direction);
  model.choose(-1, school);
  camera.value = bringIntoView(camera.value, size.value, schools[school]!.x, schools[school]!.y);
}
