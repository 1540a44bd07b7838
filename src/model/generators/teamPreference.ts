import type { SchoolNetwork } from "./networkMeasures.ts";

/** Ties and ordered pairs within teams and between them, by whether the other asks too (index 1) or not (0). */
export interface TeamTable {
  readonly sameTies: readonly [number, number];
  readonly samePairs: readonly [number, number];
  readonly otherTies: readonly [number, number];
  readonly otherPairs: readonly [number, number];
}

/** Counts a school's ties and pairs by team. Linear in ties. */
export function countByTeam(network: SchoolNetwork): TeamTable {
  const { graph, team } = network;
  const sizes = new Map<number, number>();
  for (let i = 0; i < graph.nodeCount; i++) sizes.set(team[i]!, (sizes.get(team[i]!) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += size * (size - 1);
  const all = graph.nodeCount * (graph.nodeCount - 1);

  let same = 0;
  let sameReturned = 0;
  let returned = 0;
  const next = graph.offsets.slice(0, graph.nodeCount);
  for (let i = 0; i < graph.nodeCount; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const j = graph.targets[e]!;
      const sameTeam = team[i] === team[j] ? 1 : 0;
      same += sameTeam;
      while (next[j]! < graph.offsets[j + 1]! && graph.targets[next[j]!]! < i) next[j]!++;
      if (next[j]! >= graph.offsets[j + 1]! || graph.targets[next[j]!] !== i) continue;
      returned++;
      sameReturned += sameTeam;
    }
  }
  const ties = graph.targets.length;
  // The other of an ordered pair asks in exactly as many cases as there are ties.
  return {
    sameTies: [same - sameReturned, sameReturned],
    samePairs: [pairs - same, same],
    otherTies: [ties - same - (returned - sameReturned), returned - sameReturned],
    otherPairs: [all - pairs - (ties - same), ties - same],
  };
}

/** Share of ties that stay in the team; NaN without ties. */
export function sameTeamTieShareOf(table: TeamTable): number {
  const same = table.sameTies[0] + table.sameTies[1];
  return same / (same + table.otherTies[0] + table.otherTies[1]);
}

/** Share of pairs who are of one team. */
export function sameTeamPairShareOf(table: TeamTable): number {
  const same = table.samePairs[0] + table.samePairs[1];
  return same / (same + table.otherPairs[0] + table.otherPairs[1]);
}

/** Chance of a tie within a team, and between teams. NaN where there are no such pairs. */
export function tieChancesOf(table: TeamTable): { same: number; other: number } {
  return {
    same: (table.sameTies[0] + table.sameTies[1]) / (table.samePairs[0] + table.samePairs[1]),
    other: (table.otherTies[0] + table.otherTies[1]) / (table.otherPairs[0] + table.otherPairs[1]),
  };
}

/**
 * How many times the odds of a tie are higher within a team than between teams, in one or several schools
 * together (Mantel & Haenszel 1959: each school is compared with itself). `givenReturn`: each case with and
 * without a tie back is also compared with itself only, which takes out what comes from returning favours.
 * In the 15 real schools 2.9 so and 3.6 without. NaN where nothing can be compared.
 */
export function sameTeamOddsOf(tables: readonly TeamTable[], givenReturn: boolean): number {
  let above = 0;
  let below = 0;
  const add = (same: number, samePairs: number, other: number, otherPairs: number): void => {
    const pairs = samePairs + otherPairs;
    if (pairs === 0) return;
    above += (same * (otherPairs - other)) / pairs;
    below += (other * (samePairs - same)) / pairs;
  };
  for (const { sameTies, samePairs, otherTies, otherPairs } of tables) {
    if (givenReturn) {
      add(sameTies[0], samePairs[0], otherTies[0], otherPairs[0]);
      add(sameTies[1], samePairs[1], otherTies[1], otherPairs[1]);
    } else {
      add(
        sameTies[0] + sameTies[1],
        samePairs[0] + samePairs[1],
        otherTies[0] + otherTies[1],
        otherPairs[0] + otherPairs[1],
      );
    }
  }
  return above / below;
}
