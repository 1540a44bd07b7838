import {
  countReturned,
  inDegreesOf,
  meanOf,
  outDegreesOf,
  restrictTo,
  sdOf,
  transitivityOf,
  zeroShareOf,
  type SchoolNetwork,
} from "./networkMeasures.ts";
import { countByTeam, sameTeamOddsOf, sameTeamPairShareOf, sameTeamTieShareOf } from "./teamPreference.ts";

/** What is compared between real and generated networks, over several schools. */
export interface NetworkSummary {
  /** Of all respondents together, people. */
  readonly degreeMean: number;
  readonly degreeSd: number;
  /** Mean over schools of the sd within a school. */
  readonly degreeSdWithin: number;
  /** Sd of school means. */
  readonly schoolMeanSd: number;
  readonly namesNobodyShare: number;
  /** Mean over schools of the sd of ties in, from all who answered to all teachers. */
  readonly inDegreeSd: number;
  /** Share of returned ties among all ties between respondents. */
  readonly reciprocity: number;
  /** Mean over schools. */
  readonly transitivity: number;
  /** Mantel–Haenszel odds among respondents, given and not given the tie back. */
  readonly sameTeamOdds: number;
  readonly sameTeamOddsPlain: number;
  /** Share of ties over share of pairs within teams, all schools together. */
  readonly sameTeamPreference: number;
}

/** A school and who answered (1 or 0 each); null: everyone. Who did not answer has no ties out. */
export interface SurveyedSchool {
  readonly network: SchoolNetwork;
  readonly answered: ArrayLike<number> | null;
}

/**
 * Sums up schools in the way in which the real ones were summed up for the defaults of `networkParameters`.
 * Linear in ways of two steps.
 */
export function summariseNetworks(schools: readonly SurveyedSchool[]): NetworkSummary {
  const degrees: number[] = [];
  const withinSds: number[] = [];
  const means: number[] = [];
  const inSds: number[] = [];
  const transitivities: number[] = [];
  const among: SchoolNetwork[] = [];
  for (const { network, answered } of schools) {
    const own = Array.from(outDegreesOf(network.graph)).filter(
      (_, i) => answered === null || answered[i] === 1,
    );
    for (const degree of own) degrees.push(degree);
    means.push(meanOf(own));
    withinSds.push(sdOf(own));
    inSds.push(sdOf(inDegreesOf(network.graph)));
    transitivities.push(transitivityOf(network.graph));
    among.push(answered === null ? network : restrictTo(network, answered));
  }
  let ties = 0;
  let returned = 0;
  for (const { graph } of among) {
    ties += graph.targets.length;
    returned += countReturned(graph);
  }
  const tables = among.map(countByTeam);
  const together = tables.reduce((sum, table) => addTables(sum, table));
  return {
    degreeMean: meanOf(degrees),
    degreeSd: sdOf(degrees),
    degreeSdWithin: meanOf(withinSds),
    schoolMeanSd: sdOf(means),
    namesNobodyShare: zeroShareOf(degrees),
    inDegreeSd: meanOf(inSds),
    reciprocity: returned / ties,
    transitivity: meanOf(transitivities),
    sameTeamOdds: sameTeamOddsOf(tables, true),
    sameTeamOddsPlain: sameTeamOddsOf(tables, false),
    sameTeamPreference: sameTeamTieShareOf(together) / sameTeamPairShareOf(together),
  };
}

type Table = ReturnType<typeof countByTeam>;

function addTables(first: Table, second: Table): Table {
  const add = (a: readonly [number, number], b: readonly [number, number]) =>
    [a[0] + b[0], a[1] + b[1]] as const;
  return {
    sameTies: add(first.sameTies, second.sameTies),
    samePairs: add(first.samePairs, second.samePairs),
    otherTies: add(first.otherTies, second.otherTies),
    otherPairs: add(first.otherPairs, second.otherPairs),
  };
}
