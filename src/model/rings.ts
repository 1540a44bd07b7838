import { stream } from "../core/luck.ts";
import { uniformOf } from "../core/distributions.ts";
import { PRINCIPAL, TEAM } from "./system.ts";
import type { World } from "./world.ts";

/** Rings of nested communities, by number, from the innermost. */
export const rings = ["practice", "engagement", "interest"] as const;
export const PRACTICE_RING = 0;
export const ENGAGEMENT_RING = 1;
export const INTEREST_RING = 2;

/** Who the pioneers are, by number: see `pioneerChoice`. */
const EARLY_ADOPTERS = 1;
const READIEST_TEAMS = 2;

const order = stream("communities.order");

/** Whether anybody can be outside the innermost ring; holds for a whole run. */
export function ringsMatter({ settings }: World): boolean {
  // The first choice leaves a post in its ring, the second is the innermost one.
  return settings.pioneers[0]! < 1 || settings.newcomerRing[0]! > 1;
}

/**
 * Puts everybody into a ring before the first week: the first of an order into the practice ring, the next into
 * engagement, the rest into interest. Shares are met to the nearest person. All in the practice ring at a share of 1.
 */
export function placeInRings(world: World): void {
  const { settings, state, sizes } = world;
  if (settings.pioneers[0]! >= 1) return;
  const places = placesOf(world);
  const people = Array.from({ length: sizes.person }, (_, i) => i);
  people.sort((one, other) => places[one]! - places[other]! || one - other);
  const pioneers = Math.round(settings.pioneers[0]! * sizes.person);
  const engaged = Math.min(sizes.person - pioneers, Math.round(settings.engaged[0]! * sizes.person));
  people.forEach((i, at) => {
    state.ring[i] = at < pioneers ? PRACTICE_RING : at < pioneers + engaged ? ENGAGEMENT_RING : INTEREST_RING;
  });
}

/** Where each person stands in the order of joining: lower is earlier. */
function placesOf(world: World): Float64Array {
  const { settings, state, sizes, luck } = world;
  const choice = settings.pioneerChoice[0]!;
  const words = luck.drawAll(order, 0, sizes.person);
  const places = Float64Array.from({ length: sizes.person }, (_, i) => uniformOf(words[i]!));
  if (choice === EARLY_ADOPTERS) {
    // The many without any threshold are told apart by luck.
    for (let i = 0; i < sizes.person; i++) places[i] = state.threshold[i]! + 1e-6 * places[i]!;
  }
  if (choice === READIEST_TEAMS) placeByTeams(world, places);
  return places;
}

/** Teams join whole, those with the lowest thresholds first; a principal joins with the first team of her school. */
function placeByTeams({ system, structure, state, sizes }: World, places: Float64Array): void {
  const first = new Float64Array(sizes.school).fill(Infinity);
  const byTeam = new Float64Array(sizes.person).fill(NaN);
  for (let g = 0; g < sizes.group; g++) {
    if (system.groupKind[g] !== TEAM) continue;
    const members = system.groupMembers.subarray(system.groupOffsets[g]!, system.groupOffsets[g + 1]!);
    let sum = 0;
    for (const i of members) sum += state.threshold[i]!;
    // A team's number tells equal means apart, so that no team is torn.
    const mean = sum / members.length + 1e-9 * g;
    for (const i of members) if (!(byTeam[i]! <= mean)) byTeam[i] = mean;
    const s = system.groupSchool[g]!;
    if (s >= 0 && mean < first[s]!) first[s] = mean;
  }
  for (let i = 0; i < sizes.person; i++) {
    const place = byTeam[i]!;
    if (place === place) places[i] = place;
    else places[i] = state.threshold[i]! + 1e-6 * places[i]!;
  }
  for (let s = 0; s < sizes.school; s++) {
    const principal = structure.principalOf[s]!;
    if (principal >= 0 && system.role[principal] === PRINCIPAL && first[s]! < Infinity)
      places[principal] = first[s]!;
  }
}

/** Ring of somebody who takes over post i, after the first week. */
export function ringOfNewcomer({ settings, state }: World, i: number): number {
  const choice = settings.newcomerRing[0]!;
  return choice === 0 ? state.ring[i]! : choice - 1;
}
