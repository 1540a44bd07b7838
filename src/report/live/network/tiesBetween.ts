import type { Placeable, SchoolTies } from "./placedNetwork.ts";

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
