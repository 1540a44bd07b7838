import { PEOPLE_LIMIT, type Placeable, type PlacedNetwork } from "./placedNetwork.ts";
import { placePeople } from "./placePeople.ts";
import { placeSchools } from "./placeSchools.ts";
import { tiesBetween } from "./tiesBetween.ts";

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
  const between = tiesBetween(network, schoolOf);
  const schools = placeSchools(sizes, between);
  if (people > PEOPLE_LIMIT) return { schools, people: [], between };
  const places = new Float64Array(2 * people);
  for (let s = 0; s < schoolCount; s++) placePeople(network, s, schools, schoolOf, places);
  return { schools, people: Array.from(places, (place) => Math.round(place * 10) / 10), between };
}
