import { buildGraph } from "../../../src/core/graph.ts";
import { Luck } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import { drawPopularity } from "../../../src/model/generators/adviceSeeking.ts";
import { InnerTies } from "../../../src/model/generators/innerTies.ts";
import type { SchoolNetwork } from "../../../src/model/generators/networkMeasures.ts";
import { networkParameters } from "../../../src/model/generators/networkParameters.ts";
import type { NetworkSummary, SurveyedSchool } from "../../../src/model/generators/networkSummary.ts";
import { resolveValues } from "../../../src/model/generators/values.ts";

/** Luck for a test, by name. */
export function luckOf(name: string): Luck {
  return new Luck(seedKey(name), 0);
}

/** A network as a survey sees it when `missing` teachers, spread over the school, do not answer. */
export function surveyed(network: SchoolNetwork, missing: number, shift: number): SurveyedSchool {
  const { graph, team } = network;
  const people = graph.nodeCount;
  const answered = new Uint8Array(people).fill(1);
  for (let k = 0; k < missing; k++) answered[(Math.floor((k * people) / missing) + shift) % people] = 0;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < people; i++) {
    if (answered[i] === 0) continue;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      from.push(i);
      to.push(graph.targets[e]!);
    }
  }
  return { network: { graph: buildGraph(people, from, to).graph, team }, answered };
}

/** Schools with given team sizes instead of equal ones, at default values. */
export function generateWithTeams(teamSizes: readonly (readonly number[])[], luck: Luck): SchoolNetwork[] {
  const values = resolveValues(networkParameters, {});
  const sizes = teamSizes.map((teams) => teams.reduce((sum, size) => sum + size, 0));
  const popularity = new Float32Array(sizes.reduce((sum, size) => sum + size, 0));
  const inner = new InnerTies(values, popularity, luck);
  let first = 0;
  return teamSizes.map((teams, school) => {
    const people = sizes[school]!;
    const start = Int32Array.from([
      0,
      ...teams.map((_, t) => teams.slice(0, t + 1).reduce((sum, size) => sum + size, 0)),
    ]);
    drawPopularity(popularity, people, values, luck, first);
    inner.make(school, people, first, start);
    first += people;
    const { source, target, tieCount } = inner.ties;
    const { graph } = buildGraph(people, source.slice(0, tieCount), target.slice(0, tieCount));
    return { graph, team: Int32Array.from(teams.flatMap((size, t) => new Array<number>(size).fill(t))) };
  });
}

/** Mean of summaries, measure by measure. */
export function meanSummary(summaries: readonly NetworkSummary[]): NetworkSummary {
  const names = Object.keys(summaries[0]!) as (keyof NetworkSummary)[];
  const mean = (name: keyof NetworkSummary) =>
    summaries.reduce((sum, one) => sum + one[name], 0) / summaries.length;
  return Object.fromEntries(names.map((name) => [name, mean(name)])) as unknown as NetworkSummary;
}
