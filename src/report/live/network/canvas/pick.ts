import { quadtree, type Quadtree } from "d3-quadtree";
import { levelOf, type Scene } from "../scene.ts";
import { toPicture, type Camera } from "./camera.ts";

/** Farthest, in pixels, that a click may be from a person's middle: half of a comfortable target. */
const REACH = 16;

/** What stands at a place of the stage; −1 for none. */
export interface Picked {
  readonly person: number;
  readonly school: number;
}

/** Finds who and what stands where. */
export class Picker {
  private readonly people: Quadtree<number>;

  constructor(private readonly scene: Scene) {
    const { people } = scene.placed;
    this.people = quadtree<number>()
      .x((i) => people[2 * i]!)
      .y((i) => people[2 * i + 1]!)
      .addAll(Array.from({ length: people.length / 2 }, (_, i) => i));
  }

  /** What is at a place of the stage: the nearest person where people are shown, and the school round it. */
  at(camera: Camera, stageX: number, stageY: number): Picked {
    const [x, y] = toPicture(camera, stageX, stageY);
    const isPeople = levelOf(this.scene, camera.scale) === "people";
    const person = isPeople ? (this.people.find(x, y, REACH / camera.scale) ?? -1) : -1;
    if (person >= 0) return { person, school: this.scene.schoolOf[person]! };
    const school = this.scene.placed.schools.findIndex(({ x: atX, y: atY, radius }) => {
      const reach = Math.max(radius, REACH / camera.scale);
      return (x - atX) * (x - atX) + (y - atY) * (y - atY) <= reach * reach;
    });
    return { person: -1, school };
  }
}
