import { describe, expect, test } from "vitest";
import { buildGraph } from "../../../src/core/graph.ts";
import * as measures from "../../../src/model/generators/networkMeasures.ts";
import { summariseNetworks } from "../../../src/model/generators/networkSummary.ts";
import * as preference from "../../../src/model/generators/teamPreference.ts";
import { readRealSchools, type RealSchool } from "./realSchools.ts";

const schools = readRealSchools();

/** Every column of the published summary that a network alone gives, by its name there. */
function columnsOf({ network, answered }: RealSchool): Record<string, number> {
  const { graph } = network;
  const outDegrees = measures.outDegreesOf(graph);
  const inDegrees = measures.inDegreesOf(graph);
  const respondents = measures.restrictTo(network, answered);
  const ownDegrees = outDegrees.filter((_, i) => answered[i] === 1);
  const table = preference.countByTeam(network);
  const respondentTable = preference.countByTeam(respondents);
  return {
    n: graph.nodeCount,
    ties: graph.targets.length,
    density: measures.densityOf(graph),
    mean_outdegree: measures.meanOf(outDegrees),
    sd_outdegree: measures.sdOf(outDegrees),
    sd_indegree: measures.sdOf(inDegrees),
    max_indegree: Math.max(...inDegrees),
    share_zero_out: measures.zeroShareOf(outDegrees),
    share_zero_in: measures.zeroShareOf(inDegrees),
    reciprocity: measures.reciprocityOf(graph),
    transitivity: measures.transitivityOf(graph),
    p_tie_same_grade: preference.tieChancesOf(table).same,
    p_tie_diff_grade: preference.tieChancesOf(table).other,
    share_ties_same_grade: preference.sameTeamTieShareOf(table),
    share_dyads_same_grade: preference.sameTeamPairShareOf(table),
    n_respondents: respondents.graph.nodeCount,
    response_rate: respondents.graph.nodeCount / graph.nodeCount,
    resp_density: measures.meanOf(ownDegrees) / (graph.nodeCount - 1),
    resp_mean_outdegree: measures.meanOf(ownDegrees),
    resp_sd_outdegree: measures.sdOf(ownDegrees),
    resp_share_zero_out: measures.zeroShareOf(ownDegrees),
    resp_reciprocity: measures.reciprocityOf(respondents.graph),
    resp_p_tie_same_grade: preference.tieChancesOf(respondentTable).same,
    resp_p_tie_diff_grade: preference.tieChancesOf(respondentTable).other,
  };
}

describe("measures against the published summary of 15 real schools", () => {
  test("there are 15 schools with 433 teachers and 1,540 ties", () => {
    expect(schools.length).toBe(15);
    expect(schools.reduce((sum, school) => sum + school.network.graph.nodeCount, 0)).toBe(433);
    expect(schools.reduce((sum, school) => sum + school.network.graph.targets.length, 0)).toBe(1540);
  });

  test.each(schools.map((school) => [school.summary["school"]!, school] as const))(
    "school %s",
    (_, school) => {
      for (const [column, value] of Object.entries(columnsOf(school))) {
        const printed = school.summary[column]!;
        const digits = printed.split(".")[1]?.length ?? 0;
        // Equal in the last printed digit; trailing zeros are not printed.
        const width = Math.max(digits, column.includes("p_tie") || column.includes("density") ? 4 : 3);
        expect(Math.abs(value - Number(printed)), `${column}: ${value} for ${printed}`).toBeLessThanOrEqual(
          0.5 * 10 ** -width + 1e-9,
        );
      }
    },
  );

  test("the defaults of the generator are the sums over schools", () => {
    const summary = summariseNetworks(schools);
    expect(summary.degreeMean).toBeCloseTo(4.0957, 4);
    expect(summary.degreeSd).toBeCloseTo(3.0104, 4);
    expect(summary.schoolMeanSd).toBeCloseTo(1.1541, 4);
    expect(summary.namesNobodyShare).toBeCloseTo(32 / 376, 12);
    expect(summary.inDegreeSd).toBeCloseTo(3.1405, 4);
    expect(summary.reciprocity).toBeCloseTo(0.3716, 4);
    expect(summary.transitivity).toBeCloseTo(0.392, 3);
    // e^1.07 = 2.92 by logistic regression with school effects; Mantel–Haenszel gives nearly the same.
    expect(summary.sameTeamOdds).toBeCloseTo(2.8595, 4);
    expect(summary.sameTeamOddsPlain).toBeCloseTo(3.6253, 4);
  });
});

describe("measures on graphs small enough to count by hand", () => {
  // 0 and 1 ask each other; 0 → 2, 1 → 2, 2 → 3.
  const graph = buildGraph(5, [0, 1, 0, 1, 2], [1, 0, 2, 2, 3]).graph;
  const network = { graph, team: [7, 7, 7, 9, 9] };

  test("degrees, reciprocity, transitivity", () => {
    expect([...measures.outDegreesOf(graph)]).toEqual([2, 2, 1, 0, 0]);
    expect([...measures.inDegreesOf(graph)]).toEqual([1, 1, 2, 1, 0]);
    expect(measures.densityOf(graph)).toBe(5 / 20);
    expect(measures.reciprocityOf(graph)).toBe(2 / 5);
    // Ways: 0→1→2, 1→0→2 (closed), 0→2→3, 1→2→3 (open).
    expect(measures.countPaths(graph)).toEqual({ paths: 4, closed: 2 });
  });

  test("ties and pairs by team", () => {
    expect(preference.countByTeam(network)).toEqual({
      sameTies: [2, 2],
      samePairs: [4, 4],
      otherTies: [1, 0],
      otherPairs: [11, 1],
    });
    // (4/8 ÷ 4/8) ÷ (1/12 ÷ 11/12)
    expect(preference.sameTeamOddsOf([preference.countByTeam(network)], false)).toBeCloseTo(11, 12);
  });

  test("only those who stay are counted", () => {
    const { graph: rest, team } = measures.restrictTo(network, [1, 0, 1, 1, 0]);
    expect([...rest.offsets]).toEqual([0, 1, 2, 2]);
    expect([...rest.targets]).toEqual([1, 2]);
    expect(Array.from(team)).toEqual([7, 7, 9]);
  });

  test("nothing to measure is NaN, not a crash", () => {
    const empty = buildGraph(1, [], []).graph;
    expect(measures.reciprocityOf(empty)).toBeNaN();
    expect(measures.transitivityOf(empty)).toBeNaN();
    expect(preference.sameTeamOddsOf([preference.countByTeam({ graph: empty, team: [0] })], true)).toBeNaN();
  });
});
