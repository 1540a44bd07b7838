import { buildGraph } from "../../core/graph.ts";
import type { Luck } from "../../core/luck.ts";
import { drawPopularity } from "./adviceSeeking.ts";
import { InnerTies } from "./innerTies.ts";
import type { SchoolNetwork } from "./networkMeasures.ts";
import { networkParameters } from "./networkParameters.ts";
import type { SurveyedSchool } from "./networkSummary.ts";
import { resolveValues } from "./values.ts";

/** A network as a survey sees it when `missing` teachers, spread over the school from `shift` on, do not answer. */
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

/** Advice in schools whose teams have the given sizes instead of equal ones, at default values. */
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
