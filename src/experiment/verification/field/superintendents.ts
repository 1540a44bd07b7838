import type { FieldTarget } from "../fieldTarget.ts";
import { aboveBy, identical, within } from "../judge.ts";
import type { Check, Settings } from "../target.ts";
import { coveredCheck, curveCheck, energyScore, type Score } from "./futures.ts";
import { RunningStatistics } from "../../../core/statistics.ts";
import { cumulative, FIRST_YEAR, readSuperintendents, superintendentFiles } from "./superintendentData.ts";
import type { Superintendents } from "./superintendentData.ts";
import { runFutures, superintendentSetup, withoutPeers, type Future } from "./superintendentFutures.ts";
import { dealtGap, meanGap, permute, tiedPeople } from "./tieGap.ts";

/** Futures at full effort. */
const FUTURES = 500;
/** Deals of random years at full effort. */
const DEALS = 20_000;
/** Deals behind the shares expected of them, which were worked out by a program of its own. */
const REFERENCE_DEALS = 200_000;
/** Adopters by the end of 1958 … 1963, as published (Carlson 1965, p. 19). */
const PUBLISHED = [1, 5, 15, 27, 35, 38];
/**
 * Outside influence that fits the curve best where there are no peers: found by the same search, over the same ranges,
 * as the values in the scenario.
 */
const BEST_WITHOUT_PEERS = {
  "perils.deindividuation": 0.3,
  "people.discovery": 0.003,
  "people.discoveryPrecision": 1.3,
  "people.priorMean": -0.095,
  "adoption.openness": 0.106,
  "adoption.judgementSharpness": 9.6,
  "practices.list[0].quality": 0.5,
  "practices.list[0].appeal": 0.3,
  "practices.list[0].challenge": 1,
  "practices.list[0].initialUse": 0.026,
  interventions: [{ at: 73, set: { "people.discovery": 0.04 } }],
} as const satisfies Settings;

/** Two standard errors: the 95 % interval of a difference. */
const MARGIN = 1.96;

/** What the data say by themselves: whether the files are what was published. */
function dataChecks(data: Superintendents, effort: number): Check[] {
  const everybody = [...data.ids.keys()];
  const tied = tiedPeople(data.friends);
  const gapOf = (years: ArrayLike<number>) => meanGap(years, data.friends);
  const deals = Math.max(200, Math.round(DEALS * effort));
  const chance = (what: string, people: readonly number[], expected: number): Check => {
    const { shareAtMost } = permute(data.year, [people], gapOf, deals, "field superintendents");
    const tolerance = 4 * Math.sqrt(expected * (1 - expected) * (1 / deals + 1 / REFERENCE_DEALS));
    const told = `data: share of deals of the years among ${what} with a gap as small`;
    return within(told, "B'", expected, { mean: shareAtMost, count: deals }, tolerance);
  };
  const fact = (what: string, expected: number, got: number): Check =>
    identical(`data: ${what}`, expected, got);
  return [
    fact("superintendents", 38, data.ids.length),
    fact("friendships", 61, data.friends.length),
    ...cumulative(data.year).map((got, y) => fact(`adopters by ${FIRST_YEAR + y}`, PUBLISHED[y]!, got)),
    fact("mean gap between friends, years", 65 / 61, meanGap(data.year, data.friends)),
    fact("mean gap, years dealt out among all 38", 949 / 703, dealtGap(data.year, everybody)),
    fact("mean gap, years dealt out among the 30 with friends", 518 / 435, dealtGap(data.year, tied)),
    chance("all 38", everybody, 0.02734),
    chance("the 30 with friends", tied, 0.135375),
  ];
}

function curveChecks(futures: readonly Future[]): Check[] {
  const curves = futures.map((future) => future.curve);
  return [
    ...PUBLISHED.map((observed, y) =>
      coveredCheck(
        `adopters by ${FIRST_YEAR + y}`,
        observed,
        curves.map((curve) => curve[y]!),
      ),
    ),
    curveCheck("adopters in all six years together", PUBLISHED, curves),
  ];
}

function gapChecks(data: Superintendents, futures: readonly Future[]): Check[] {
  const told = futures.filter(({ gap, dealt }) => Number.isFinite(gap - dealt));
  const closer = new RunningStatistics();
  for (const { gap, dealt } of told) closer.add(dealt - gap);
  const gap = meanGap(data.year, data.friends);
  const toAll = dealtGap(data.year, [...data.ids.keys()]);
  const toTied = dealtGap(data.year, tiedPeople(data.friends));
  return [
    coveredCheck(
      "mean gap between friends, years",
      gap,
      told.map((future) => future.gap),
    ),
    coveredCheck(
      "how far that is below deals among all",
      toAll - gap,
      told.map((future) => future.dealtToAll - future.gap),
    ),
    coveredCheck(
      "how far below deals among those with friends",
      toTied - gap,
      told.map((future) => future.dealt - future.gap),
    ),
    aboveBy(
      "mean gap between friends is below that of deals among adopters with friends, years",
      closer.mean,
      MARGIN * closer.standardError,
      closer.count,
    ),
  ];
}

/**
 * The same with peer influence off, twice: with the scenario's own outside influence, and with that which fits best
 * without peers. Which is nearer to the data is told by the energy score (smaller is better). The claims are what was
 * found, not what was hoped for.
 */
function peerChecks(
  data: Superintendents,
  dataFolder: string,
  damage: Settings,
  futures: readonly Future[],
): Check[] {
  const without = runFutures(withoutPeers(superintendentSetup(dataFolder, damage)), data, futures.length);
  const refitted = runFutures(
    withoutPeers(superintendentSetup(dataFolder, BEST_WITHOUT_PEERS)),
    data,
    futures.length,
  );
  const curveScore = (those: readonly Future[]) =>
    energyScore(
      PUBLISHED,
      those.map(({ curve }) => curve),
    );
  const observedGap = meanGap(data.year, data.friends);
  const gapScore = (those: readonly Future[]) =>
    energyScore(
      [observedGap],
      those.flatMap(({ gap }) => (Number.isFinite(gap) ? [[gap]] : [])),
    );
  const nearer = (what: string, near: Score, far: Score): Check =>
    aboveBy(
      `${what} (difference of energy scores)`,
      far.score - near.score,
      MARGIN * Math.sqrt(near.error * near.error + far.error * far.error),
      futures.length,
    );
  return [
    nearer("curve: with peers nearer than with all ties taken out", curveScore(futures), curveScore(without)),
    nearer("curve: refitted without peers nearer than with them", curveScore(refitted), curveScore(futures)),
    nearer(
      "gap between friends: with peers nearer than refitted without",
      gapScore(futures),
      gapScore(refitted),
    ),
  ];
}

/** One practice among 38 superintendents: the curve of six years, and how close in time friends follow. */
export const superintendents: FieldTarget = {
  key: "superintendents",
  title: "Modern mathematics among 38 superintendents, 1958 to 1963",
  source: "Carlson 1965, Adoption of Educational Innovations, p. 19 (data: Pajek data sets, esna/modMath)",
  scenario: "superintendents",
  files: superintendentFiles,
  read: readSuperintendents,

  run(dataFolder, effort, damage = {}) {
    const data = readSuperintendents(dataFolder);
    const setup = superintendentSetup(dataFolder, damage);
    const futures = runFutures(setup, data, Math.max(40, Math.round(FUTURES * effort)));
    return [
      ...dataChecks(data, effort),
      ...curveChecks(futures),
      ...gapChecks(data, futures),
      ...peerChecks(data, dataFolder, damage, futures),
    ];
  },
};
