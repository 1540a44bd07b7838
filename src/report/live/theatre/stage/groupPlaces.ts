import { spreadLabels } from "../../../charts/spreadLabels.ts";
import type { PlacedNetwork } from "../../network/placedNetwork.ts";
import type { ActGroups } from "../actRun.ts";

/** Part of the circle at the foot of a school that its name needs, radians to either side. */
const FOOT = 0.7;
/** Angle between two groups of a school where there is room, radians. */
const GAP = 0.36;

/** Where a group's bar stands: on its school's rim, or among its members where they come from several. */
export interface GroupPlace {
  /** School on whose rim it stands; −1 where it stands free. */
  readonly school: number;
  /** Where its bar begins and which way it points (a unit vector), in units of the picture. */
  readonly x: number;
  readonly y: number;
  readonly towardsX: number;
  readonly towardsY: number;
  readonly members: Int32Array;
}

/** Places of all groups; empty where only schools are placed. */
export function placeGroups(groups: ActGroups, { schools, people }: PlacedNetwork): readonly GroupPlace[] {
  if (people.length === 0) return [];
  const count = groups.offsets.length - 1;
  const members = Array.from({ length: count }, (_, g) =>
    groups.members.subarray(groups.offsets[g]!, groups.offsets[g + 1]!),
  );
  const middles = members.map((some) => middleOf(some, people));
  const angles = new Float64Array(count);
  for (let s = 0; s < schools.length; s++) {
    const own = members.map((_, g) => g).filter((g) => groups.school[g] === s);
    const { x, y } = schools[s]!;
    // From the foot of the circle once round, so that the gap lies at the foot.
    const wanted = own.map((g) => turned(Math.atan2(middles[g]![1] - y, middles[g]![0] - x) - Math.PI / 2));
    const spread = spreadLabels(wanted, GAP, FOOT, 2 * Math.PI - FOOT);
    own.forEach((g, at) => (angles[g] = spread[at]! + Math.PI / 2));
  }
  return members.map((some, g) => {
    const school = groups.school[g]!;
    const [x, y] = middles[g]!;
    if (school < 0) return { school, x, y, towardsX: 0, towardsY: -1, members: some };
    const [towardsX, towardsY] = [Math.cos(angles[g]!), Math.sin(angles[g]!)];
    const circle = schools[school]!;
    return {
      school,
      x: circle.x + circle.radius * towardsX,
      y: circle.y + circle.radius * towardsY,
      towardsX,
      towardsY,
      members: some,
    };
  });
}

function middleOf(members: Int32Array, people: readonly number[]): readonly [number, number] {
  let [x, y] = [0, 0];
  for (const i of members) {
    x += people[2 * i]! / members.length;
    y += people[2 * i + 1]! / members.length;
  }
  return [x, y];
}

/** The angle within one turn from 0. */
function turned(angle: number): number {
  const turn = 2 * Math.PI;
  return ((angle % turn) + turn) % turn;
}
