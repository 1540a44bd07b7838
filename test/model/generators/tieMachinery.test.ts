import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../../src/core/graph.ts";
import { drawDegrees, drawPopularity, schoolFactor } from "../../../src/model/generators/adviceSeeking.ts";
import { chooseBoundarySpanners } from "../../../src/model/generators/boundarySpanners.ts";
import { planDistrict } from "../../../src/model/generators/districtPlan.ts";
import {
  countPaths,
  countReturned,
  inDegreesOf,
  meanOf,
  sdOf,
  zeroShareOf,
} from "../../../src/model/generators/networkMeasures.ts";
import { networkParameters } from "../../../src/model/generators/networkParameters.ts";
import { SchoolTies } from "../../../src/model/generators/schoolTies.ts";
import { countByTeam, sameTeamOddsOf } from "../../../src/model/generators/teamPreference.ts";
import { findTargets } from "../../../src/model/generators/tieTargets.ts";
import { resolveValues } from "../../../src/model/generators/values.ts";
import { luckOf } from "./survey.ts";

const values = resolveValues(networkParameters, {});

/** The counts of a school's ties as the published measures see them. */
function countsByMeasures(ties: SchoolTies) {
  const { people, tieCount, source, target } = ties;
  const { graph } = buildGraph(people, source.slice(0, tieCount), target.slice(0, tieCount));
  const table = countByTeam({ graph, team: ties.team });
  const { paths, closed } = countPaths(graph);
  return {
    sameTeam: table.sameTies[0] + table.sameTies[1],
    mutual: countReturned(graph) / 2,
    mutualSameTeam: table.sameTies[1] / 2,
    paths,
    closedPaths: closed,
    squares: inDegreesOf(graph).reduce((sum, degree) => sum + degree * degree, 0),
  };
}

test("counts stay right while ties are turned, whatever the moves", () => {
  const ties = new SchoolTies();
  const move = fc.tuple(fc.nat(1000), fc.nat(1000));
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(move),
      (people, most, moves) => {
        const degrees = Array.from({ length: people }, (_, i) => Math.min(people - 1, i % (most + 1)));
        ties.begin(
          people,
          degrees,
          Int32Array.from(degrees, (_, i) => i % 3),
        );
        for (let i = 0; i < people; i++)
          for (let k = 0; k < degrees[i]!; k++) ties.place(ties.rowStart[i]! + k, (i + 1 + k) % people);
        ties.recount();
        expect(ties).toMatchObject(countsByMeasures(ties));
        for (const [tie, person] of moves) {
          const e = tie % ties.tieCount;
          if (!ties.examine(e, person % people)) continue;
          ties.examineClosure(e, person % people);
          ties.turn(e, person % people);
        }
        expect(ties).toMatchObject(countsByMeasures(ties));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

describe("targets", () => {
  test("the counts aimed at have exactly the wanted reciprocity and odds [NW4]", () => {
    for (const sameTeamOdds of [0.5, 1, 2.9, 6]) {
      const wishes = { reciprocity: 0.37, transitivity: 0.39, sameTeamOdds, inDegreeSd: 3.8 };
      const { mutual, mutualSameTeam, sameTeam } = findTargets(30, 123, 75, wishes);
      expect((2 * mutual) / 123).toBeCloseTo(0.37, 10);
      const same = [sameTeam - 2 * mutualSameTeam, 2 * mutualSameTeam] as const;
      const other = [123 - sameTeam - 2 * (mutual - mutualSameTeam), 2 * (mutual - mutualSameTeam)] as const;
      const table = {
        sameTies: same,
        samePairs: [150 - sameTeam, sameTeam] as const,
        otherTies: other,
        otherPairs: [720 - (123 - sameTeam), 123 - sameTeam] as const,
      };
      expect(sameTeamOddsOf([table], true)).toBeCloseTo(sameTeamOdds, 4);
    }
  });

  test("in a dense school chance sets the lower bound", () => {
    const wishes = { reciprocity: 0.37, transitivity: 0.39, sameTeamOdds: 2.9, inDegreeSd: 1 };
    const { mutual, transitivity } = findTargets(6, 24, 15, wishes);
    expect(transitivity).toBeCloseTo(0.8, 12);
    expect((2 * mutual) / 24).toBeCloseTo(0.8, 12);
  });
});

describe("numbers drawn before any tie", () => {
  test("colleagues asked: mean, spread and share of nobody [NW2]", () => {
    const people = 2000;
    const degrees = new Int32Array(people);
    drawDegrees(degrees, people, 1, { ...values, schoolDegreeSd: 0 }, luckOf("degrees"), 0);
    expect(Math.abs(meanOf(degrees) - 4.1)).toBeLessThan(0.02);
    expect(Math.abs(sdOf(degrees) - 3)).toBeLessThan(0.05);
    expect(Math.abs(zeroShareOf(degrees) - 0.085)).toBeLessThan(0.001);
    // Real respondents: 10 % ask at most 1, half at most 4, 90 % at most 8.
    const sorted = degrees.slice().sort();
    expect([0.1, 0.5, 0.9].map((share) => sorted[share * people])).toEqual([1, 4, 8]);
  });

  test("schools differ as the real ones do, and already few have the right mean [NW2]", () => {
    const luck = luckOf("schools");
    const means = Array.from({ length: 11 }, (_, s) => 4.1 * schoolFactor(s, values, luck));
    expect(Math.abs(meanOf(means) - 4.1)).toBeLessThan(0.2);
    expect(Math.abs(sdOf(means) - 1.15)).toBeLessThan(0.25);
  });

  test("popularity has mean 1 and a long tail [NW3]", () => {
    const popularity = new Float32Array(3000);
    drawPopularity(popularity, 3000, values, luckOf("popularity"), 0);
    expect(Math.abs(meanOf(popularity) - 1)).toBeLessThan(0.05);
    expect(Math.max(...popularity)).toBeGreaterThan(5);
  });
});

test("boundary spanners: as many as asked for, the popular rather than others, whatever other schools do [NW6]", () => {
  const sizes = new Array<number>(200).fill(30);
  const choose = (schoolSizes: number[]) => {
    const plan = planDistrict(schoolSizes, values);
    const popularity = new Float32Array(6030);
    for (let s = 0; s < schoolSizes.length; s++)
      drawPopularity(popularity, 29, values, luckOf("span"), 30 * s + 1);
    return { ...chooseBoundarySpanners(plan, popularity, 0.1, luckOf("span")), popularity };
  };
  const { members, popularity } = choose(sizes);
  expect(Math.abs(members.length / (200 * 29) - 0.1)).toBeLessThan(0.003);
  // In proportion to popularity the mean is 1 plus its variance, about 2.1, less what drawing without replacement takes.
  const mean = meanOf(Array.from(members, (i) => popularity[i]!));
  expect(mean).toBeGreaterThan(1.4);
  expect(mean).toBeLessThan(2.4);
  expect(Array.from(choose([...sizes, 30]).members.subarray(0, members.length))).toEqual(Array.from(members));
});
