import { UserError } from "../../../core/fault.ts";
import type { Setup } from "../../../engine/setup.ts";
import { looks } from "../../../model/looks/index.ts";
import type { System } from "../../../model/system.ts";
import type { World } from "../../../model/world.ts";
import type { ActAsked } from "../engine/protocol.ts";
import { isSameNetwork } from "../network/tellStory.ts";
import type { ActRun } from "./actRun.ts";
import { DifferenceFinder } from "./findDifference.ts";
import { RunningSide } from "./runningSide.ts";

/**
 * One future of an act on both sides, week by week together, so that the first difference is found as it happens.
 * `placed`: the network that the page has placed already. Throws a `UserError` where the sides have not the same weeks,
 * network, groups or practices: nothing could then be said to be the same.
 */
export function runAct(
  setups: readonly [Setup, Setup],
  { replicate, look, metrics, domain }: Omit<ActAsked, "sides">,
  placed: System | null,
): ActRun {
  const d = setups[0].practices.domainNames.indexOf(domain);
  if (d < 0) throw new UserError({ problem: `the schools have no domain “${domain}” to show` });
  const sideOf = (setup: Setup): RunningSide => new RunningSide(setup, replicate, looks[look], metrics, d);
  const [left, right] = [sideOf(setups[0]), sideOf(setups[1])];
  refuseUnlike(setups, [left, right]);
  const finder = new DifferenceFinder(left, right);
  finder.look();
  while (left.simulation.world.week < setups[0].weeks) {
    left.step();
    right.step();
    finder.look();
  }
  const { system } = left.simulation.world;
  const one = left.told(placed);
  // Both have one network: it is placed once.
  const other = right.told(system);
  const { layout } = one.story;
  return {
    replicate,
    domain: d,
    left: one,
    right: layout === undefined ? other : { ...other, story: { ...other.story, layout } },
    groups: { offsets: system.groupOffsets, members: system.groupMembers, school: system.groupSchool },
    difference: finder.found,
  };
}

function refuseUnlike(setups: readonly [Setup, Setup], sides: readonly [RunningSide, RunningSide]): void {
  const [one, other] = sides.map(({ simulation }) => simulation.world) as [World, World];
  const refuse = (what: string): void => {
    throw new UserError({
      problem: `the two sides of the stage have different ${what}, so they cannot stand side by side`,
    });
  };
  if (setups[0].weeks !== setups[1].weeks) refuse("lengths");
  if (!isSameNetwork(one.system, other.system)) refuse("networks");
  if (!isAlike(one.system.groupOffsets, other.system.groupOffsets)) refuse("groups");
  if (!isAlike(one.system.groupMembers, other.system.groupMembers)) refuse("groups");
  if (!isAlike(one.system.role, other.system.role)) refuse("networks");
  if (!isAlike(one.practices.domainOffsets, other.practices.domainOffsets)) refuse("practices");
  if (!isAlike(one.practices.names, other.practices.names)) refuse("practices");
}

function isAlike<Item>(one: ArrayLike<Item>, other: ArrayLike<Item>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
