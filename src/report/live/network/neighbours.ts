import type { Story } from "../engine/protocol.ts";
import type { Scene } from "./scene.ts";

/** A direction as an arrow key gives it. */
export interface Direction {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** Whom each person learns from, and who learns from her: neighbours either way, at the start. */
export function neighboursOf({ tieOffsets, tieTargets, roles }: Story, person: number): readonly number[] {
  const found = new Set<number>();
  for (let e = tieOffsets[person]!; e < tieOffsets[person + 1]!; e++) found.add(tieTargets[e]!);
  for (let i = 0; i < roles.length; i++) {
    for (let e = tieOffsets[i]!; e < tieOffsets[i + 1]!; e++) if (tieTargets[e] === person) found.add(i);
  }
  return [...found].sort((one, other) => one - other);
}

/** The neighbour of a person in a direction, the straightest and nearest first; herself where there is none. */
export function personTowards(scene: Scene, person: number, direction: Direction): number {
  const { people } = scene.placed;
  return towards(person, neighboursOf(scene.story, person), direction, (i) => [
    people[2 * i]!,
    people[2 * i + 1]!,
  ]);
}

/** The school next to another in a direction, joined or not; itself where there is none. */
export function schoolTowards({ placed }: Scene, school: number, direction: Direction): number {
  const others = placed.schools.map((_, s) => s).filter((s) => s !== school);
  return towards(school, others, direction, (s) => [placed.schools[s]!.x, placed.schools[s]!.y]);
}

function towards(
  from: number,
  candidates: readonly number[],
  { x, y }: Direction,
  placeOf: (which: number) => readonly [number, number],
): number {
  const [fromX, fromY] = placeOf(from);
  let [best, least] = [from, Infinity];
  for (const candidate of candidates) {
    const [atX, atY] = placeOf(candidate);
    const along = (atX - fromX) * x + (atY - fromY) * y;
    const aside = Math.abs((atX - fromX) * y - (atY - fromY) * x);
    // A quarter of the circle belongs to each arrow.
    if (along <= 0 || aside > along) continue;
    if (along + 2 * aside < least) [best, least] = [candidate, along + 2 * aside];
  }
  return best;
}
