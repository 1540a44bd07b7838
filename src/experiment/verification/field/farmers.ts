import { createSimulation, step } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import type { FieldTarget } from "../fieldTarget.ts";
import { aboveBy, identical } from "../judge.ts";
import type { Check } from "../target.ts";
import { farmerFiles, NOT_ADOPTED, readFarmers, type Farmers } from "./farmerData.ts";
import { coveredCheck, range95, show } from "./futures.ts";
import { openShipped } from "../limit.ts";
import { meanGap, permute, type Pair } from "./tieGap.ts";

/** Futures at full effort. */
const FUTURES = 60;
/** Deals of farmers' answers within villages at full effort. */
const DEALS = 2000;
/** Sds by which a deal must differ for 5 % of deals to differ more in that direction. */
const ONE_SIDED = 1.645;
/** Week 0 is the end of 1945: half-way years to look at on the way to 1965. */
const FIRST_YEAR = 45;
const YEARS_SEEN = [50, 55, 60] as const;

/** What is compared of the twelve practices together. */
interface Outcome {
  /** Share of all farmers who ever used a practice, one for each. */
  readonly ever: readonly number[];
  /** Share of these who no longer do, one for each. */
  readonly stopped: readonly number[];
  /** Mean over practices of the share of adopters by the end of each of the years seen. */
  readonly onTheWay: readonly number[];
}

function observedIn({ ids, practices }: Farmers): Outcome {
  return {
    ever: practices.map(({ ever }) => ever.length / ids.length),
    stopped: practices.map(({ ever, current }) => 1 - current / ever.length),
    onTheWay: YEARS_SEEN.map((year) => {
      const adopters = practices.map((practice) => practice.year.filter((each) => each <= year).length);
      return mean(adopters) / ids.length;
    }),
  };
}

/** One future: twelve practices drawn anew, spreading at once on the farmers' own network. */
function runFuture(setup: Setup, replicate: number): Outcome {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const { everUsers, current } = world.state;
  const people = world.sizes.person;
  const onTheWay: number[] = [];
  while (world.week < setup.weeks) {
    step(simulation);
    const year = FIRST_YEAR + world.week / WEEKS_PER_YEAR;
    if (YEARS_SEEN.some((seen) => seen === year)) onTheWay.push(mean([...everUsers]) / people);
  }
  const using = new Float64Array(world.sizes.practice);
  for (const p of current) if (p >= 0) using[p]!++;
  return {
    ever: Array.from(everUsers, (count) => count / people),
    stopped: Array.from(everUsers, (count, p) => 1 - using[p]! / count),
    onTheWay,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

const summaries: readonly (readonly [string, (values: readonly number[]) => number])[] = [
  ["mean of the twelve", mean],
  ["sd of the twelve", sd],
  ["smallest of the twelve", (values) => Math.min(...values)],
  ["largest of the twelve", (values) => Math.max(...values)],
];

/** Whether the files are those that were described: counts by practice, added up. */
function dataChecks({ ids, villages, ties, practices }: Farmers): Check[] {
  const total = (count: (practice: Farmers["practices"][number]) => number) =>
    practices.reduce((sum, practice) => sum + count(practice), 0);
  return (
    [
      ["farmers", 692, ids.length],
      ["villages", 11, villages.length],
      ["pairs of whom one names the other", 1717, ties.length],
      ["times that a farmer ever used one of twelve practices", 3274, total(({ ever }) => ever.length)],
      ["times that a farmer still uses one", 2850, total(({ current }) => current)],
    ] as const
  ).map(([what, expected, got]) => identical(`data: ${what}`, expected, got));
}

/**
 * What the ties of the data tell by themselves. Whole farmers, with their answers about all practices, change places
 * within their village, so that neither the village nor the mix of practices can pass for contagion.
 */
function contagionChecks(data: Farmers, effort: number): Check[] {
  const deals = Math.max(99, Math.round(DEALS * effort));
  const uses = data.practices.map(({ ever }) => {
    const use = new Uint8Array(data.ids.length);
    for (const i of ever) use[i] = 1;
    return use;
  });
  const inTime = (who: ArrayLike<number>) =>
    mean(data.practices.map(({ year }) => gapOf(year, who, data.ties)));
  const inUse = (who: ArrayLike<number>) =>
    mean(
      uses.map((use) =>
        meanGap(
          data.ids.map((_, i) => use[who[i]!]!),
          data.ties,
        ),
      ),
    );
  const everybody = [...data.ids.keys()];
  const time = permute(everybody, data.villages, inTime, deals, "field farmers");
  const use = permute(everybody, data.villages, inUse, deals, "field farmers");
  return [
    aboveBy(
      "data: friends adopt closer in time than others of their village, years",
      time.mean - time.observed,
      ONE_SIDED * time.sd,
      deals,
    ),
    aboveBy(
      "data: no contagion in who adopts: friends differ more often than others of their village",
      use.observed - use.mean,
      ONE_SIDED * use.sd,
      deals,
    ),
  ];
}

/** Mean gap between those of the tied who both adopted in a known year; who[i] stands in the place of i. */
function gapOf(years: readonly number[], who: ArrayLike<number>, ties: readonly Pair[]): number {
  let sum = 0;
  let count = 0;
  for (const [a, b] of ties) {
    const one = years[who[a]!]!;
    const other = years[who[b]!]!;
    if (!(one < NOT_ADOPTED && other < NOT_ADOPTED)) continue;
    sum += Math.abs(one - other);
    count++;
  }
  return sum / count;
}

/** A misfit that is known, told as what it is: the futures are ahead of the curve as farmers remembered it. */
function aheadCheck(year: number, observed: number, values: readonly number[]): Check {
  const { low, high } = range95(values);
  return aboveBy(
    `known misfit: ahead of the remembered curve in 19${year} (${show(observed)}; 95 % of futures: ${show(low)} to ${show(high)})`,
    low - observed,
    0,
    values.length,
  );
}

/** Twelve practices at once on one network: how far each gets, and how many give it up. */
export const farmers: FieldTarget = {
  key: "farmers",
  title: "Twelve farm practices among 692 farmers in 11 villages",
  source: "Rogers, Ascroft & Röling 1970 (data: R package netdiffuseR)",
  scenario: "farmers",
  files: farmerFiles,
  read: readFarmers,

  run(dataFolder, effort, damage = {}) {
    const data = readFarmers(dataFolder);
    const setup = openShipped("farmers", damage, dataFolder);
    const futures = Array.from({ length: Math.max(8, Math.round(FUTURES * effort)) }, (_, replicate) =>
      runFuture(setup, replicate),
    );
    const observed = observedIn(data);
    const compare = (what: string, of: (outcome: Outcome) => readonly number[]): Check[] =>
      summaries.map(([name, summary]) =>
        coveredCheck(
          `${what}, ${name}`,
          summary(of(observed)),
          futures.map((future) => summary(of(future))),
        ),
      );
    return [
      ...dataChecks(data),
      ...contagionChecks(data, effort),
      ...compare("share who ever used a practice", ({ ever }) => ever),
      ...compare("share of users who gave it up", ({ stopped }) => stopped),
      ...YEARS_SEEN.map((year, at) =>
        aheadCheck(
          year,
          observed.onTheWay[at]!,
          futures.map((future) => future.onTheWay[at]!),
        ),
      ),
    ];
  },
};
