import { Luck } from "../../../core/luck.ts";
import { seedKey } from "../../../core/seedKey.ts";
import { summariseNetworks, type NetworkSummary } from "../../../model/generators/networkSummary.ts";
import { generateSystem } from "../../../model/generators/schoolNetwork.ts";
import { generateWithTeams, surveyed } from "../../../model/generators/surveyedSchools.ts";
import { teacherNetworkOf } from "../../../model/generators/systemMeasures.ts";
import type { FieldTarget } from "../fieldTarget.ts";
import { approaches, identical } from "../judge.ts";
import type { Check } from "../target.ts";
import { readRealSchools, realSchoolFiles, type RealSchool } from "./realSchools.ts";

/** Districts generated at full effort. */
const DISTRICTS = 40;
/** Largest difference from the real schools that passes, as a share. */
const ALLOWANCE = 0.1;

const measures: Readonly<Record<keyof NetworkSummary, string>> = {
  degreeMean: "colleagues asked, mean",
  degreeSd: "colleagues asked, sd",
  degreeSdWithin: "colleagues asked, sd within a school",
  schoolMeanSd: "colleagues asked, sd of the schools' means",
  namesNobodyShare: "share of teachers who ask nobody",
  inDegreeSd: "colleagues who ask, sd within a school",
  reciprocity: "share of ties that are returned",
  transitivity: "share of two-step ways that are closed",
  sameTeamOdds: "odds of a tie within a grade, given the tie back",
  sameTeamOddsPlain: "odds of a tie within a grade",
  sameTeamPreference: "share of ties over share of pairs within grades",
};

/** How many a teacher asks does not depend on who is in which team: compared once. */
const aboutAsking: readonly (keyof NetworkSummary)[] = [
  "degreeMean",
  "degreeSd",
  "degreeSdWithin",
  "schoolMeanSd",
  "namesNobodyShare",
];

/** Schools as large as the real ones, with as many who do not answer, under the generator's default values. */
function generateLike(schools: readonly RealSchool[], district: number, realGrades: boolean): NetworkSummary {
  const luck = new Luck(seedKey("field advice networks"), district);
  const networks = realGrades
    ? generateWithTeams(
        schools.map((school) => school.gradeSizes),
        luck,
      )
    : teacherNetworks(schools, luck);
  return summariseNetworks(
    networks.map((network, s) => {
      const missing = schools[s]!.answered.filter((answer) => answer === 0).length;
      return surveyed(network, missing, district);
    }),
  );
}

function teacherNetworks(schools: readonly RealSchool[], luck: Luck) {
  const schoolSizes = schools.map((school) => school.network.graph.nodeCount);
  const system = generateSystem({ schoolSizes, principals: false }, luck);
  return schoolSizes.map((_, s) => teacherNetworkOf(system, s));
}

/** The generator of networks against the 15 real advice networks that its defaults were set by. */
export const adviceNetworks: FieldTarget = {
  key: "advice-networks",
  title: "Generated advice networks against 15 real schools",
  source:
    "Pitts & Spillane 2009, International Journal of Research & Method in Education 32 (data: R package HLSM)",
  scenario: "advice-networks",
  files: realSchoolFiles,
  read: readRealSchools,

  run(dataFolder, effort) {
    const schools = readRealSchools(dataFolder);
    const districts = Math.max(4, Math.round(DISTRICTS * effort));
    const real = summariseNetworks(schools);
    const teachers = schools.reduce((sum, school) => sum + school.network.graph.nodeCount, 0);
    const ties = schools.reduce((sum, school) => sum + school.network.graph.targets.length, 0);
    const fact = (what: string, expected: number, got: number): Check =>
      identical(`data: ${what}`, expected, got);
    const facts = [
      fact("schools", 15, schools.length),
      fact("teachers", 433, teachers),
      fact("ties", 1540, ties),
    ];
    const alike = Array.from({ length: districts }, (_, d) => generateLike(schools, d, false));
    const graded = Array.from({ length: districts }, (_, d) => generateLike(schools, d, true));
    const compare = (name: keyof NetworkSummary, found: readonly NetworkSummary[], how: string): Check => {
      const expected = real[name];
      const got = found.reduce((sum, summary) => sum + summary[name], 0) / districts;
      return approaches(
        `${measures[name]} (${how})`,
        expected,
        ALLOWANCE * Math.abs(expected),
        got,
        districts,
      );
    };
    const names = Object.keys(measures) as (keyof NetworkSummary)[];
    return [
      ...facts,
      // The last depends on how large grades are, so it can be compared only where they are as large as the real ones.
      ...names
        .filter((name) => name !== "sameTeamPreference")
        .map((name) => compare(name, alike, "equal teams")),
      ...names
        .filter((name) => !aboutAsking.includes(name))
        .map((name) => compare(name, graded, "teams as real grades")),
    ];
  },
};
