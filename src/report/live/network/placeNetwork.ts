import type { PlacedNetwork } from "./placedNetwork.ts";
import { placePeople } from "./placePeople.ts";
import { placeSchools, type SchoolTies } from "./placeSchools.ts";

/** Beyond so many staff only schools are placed and shown. */
export const PEOPLE_LIMIT = 10_000;

/** What must be known of a network to place it: a `System` has it, and so has a `Story`. */
export interface Placeable {
  readonly schoolOffsets: Int32Array;
  readonly ties: { readonly offsets: Int32Array; readonly targets: Int32Array };
}

/**
 * Where schools and people stand: schools as circles that keep apart, near those they have many ties with; people
 * inside their school's. The same network always gets the same places. Needs neither Node nor a page, so that a worker
 * can do it. Cost: some seconds for 10,000 staff.
 */
export function placeNetwork(network: Placeable): PlacedNetwork {
  const { schoolOffsets } = network;
  const schoolCount = schoolOffsets.length - 1;
  const people = schoolOffsets[schoolCount] ?? 0;
  const schoolOf = new Int32Array(people);
  for (let s = 0; s < schoolCount; s++) schoolOf.fill(s, schoolOffsets[s]!, schoolOffsets[s + 1]!);
  const sizes = Array.from({ length: schoolCount }, (_, s) => schoolOffsets[s + 1]! - schoolOffsets[s]!);
  const schools = placeSchools(sizes, tiesBetween(network, schoolOf));
  if (people > PEOPLE_LIMIT) return { schools, people: [] };
  const places = new Float64Array(2 * people);
  for (let s = 0; s < schoolCount; s++) placePeople(network, s, schools, schoolOf, places);
  return { schools, people: Array.from(places, (place) => Math.round(place * 10) / 10) };
}

/** How many ties join each two schools, whichever way they point; pairs in the order of the schools. */
export function tiesBetween(
  { ties, schoolOffsets }: Placeable,
  schoolOf: ArrayLike<number>,
): readonly SchoolTies[] {
  const schoolCount = schoolOffsets.length - 1;
  const counts = new Map<number, number>();
  for (let i = 0; i < schoolOf.length; i++) {
    for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
      const [s, other] = [schoolOf[i]!, schoolOf[ties.targets[e]!]!];
      if (s === other) continue;
      const pair = Math.min(s, other) * schoolCount + Math.max(s, other);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([pair, count]) => ({
      one: Math.floor(pair / schoolCount),
      other: pair % schoolCount,
      ties: count,
    }));
}
