import { createSimulation, step } from "../../../engine/simulation.ts";
import { contactMeanField, contactMoments, type Moments } from "../exact/contactChain.ts";
import { approaches, asymptotic, exactly } from "../judge.ts";
import { openLimit, replicatesAt, usersAtWeeks, usersOf } from "../limit.ts";
import { siCompletionOfTen, siContinuous } from "../reference/si.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/si";
const RATE = "collaboration.contactRate";
const PEOPLE = 100;

/** Spread by contact alone on a complete network (SI). */
export const si: Target = {
  key: "si",
  title: "Spread by contact alone on a complete network",
  source:
    "Exact chain of the engine's own week; in the limit of short weeks the pure-birth process (Bailey 1975), computed",
  scenario,
  run: (effort, damage = {}) => [
    ...chain(effort, damage),
    ...shortWeeks(effort, damage),
    ...completion(effort, damage),
    ...manyPeople(effort, damage),
  ],
};

/** The chain-binomial with one week between hearing and taking up: exact at any length of the week. */
function chain(effort: number, damage: Settings): Check[] {
  const perTie = 0.02;
  const weeks = [5, 8, 10];
  const exact = contactMoments({ people: PEOPLE, users: 1, spontaneous: 0, perTie }, 10);
  const setup = openLimit(scenario, { [RATE]: perTie, ...damage });
  const seen = usersAtWeeks(setup, weeks, replicatesAt(effort, 600));
  return weeks.map((week, at) =>
    exactly(`chance .02 a tie: users after week ${week}`, exact[week]!.mean, exact[week]!.sd, seen[at]!),
  );
}

/** Weeks of a tenth of the unit of time, and what becomes of the exact chain as they get shorter. */
function shortWeeks(effort: number, damage: Settings): Check[] {
  const length = 0.1;
  const weeks = siContinuous.map(([time]) => Math.round(time / length));
  const exact = chainInWeeksOf(length, PEOPLE, 8);
  const coarse = chainInWeeksOf(length / 4, PEOPLE, 8);
  const fine = chainInWeeksOf(length / 8, PEOPLE, 8);
  const setup = openLimit(scenario, { [RATE]: length / (PEOPLE - 1), weeks: 100, ...damage });
  const seen = usersAtWeeks(setup, weeks, replicatesAt(effort, 150));
  return siContinuous.flatMap(([time, published], at) => {
    const week = weeks[at]!;
    const { mean, sd } = exact[week]!;
    // The chain's own error goes with the length of the week, so twice the finer less the coarser is nearly without.
    const limit = 2 * fine[8 * week]!.mean - coarse[4 * week]!.mean;
    return [
      exactly(`weeks of .1: users at time ${time}`, mean, sd, seen[at]!),
      approaches(`users at time ${time}: the exact chain as weeks get short`, published, 0.1, limit),
    ];
  });
}

function chainInWeeksOf(length: number, people: number, time: number): Moments[] {
  const perTie = length / (people - 1);
  return contactMoments({ people, users: 1, spontaneous: 0, perTie }, Math.round(time / length));
}

/** Weeks until all of ten use it. */
function completion(effort: number, damage: Settings): Check[] {
  const people = 10;
  const length = 0.1;
  const exact = completionOf(chainInWeeksOf(length, people, 50));
  const settings = {
    "system.generate.schoolSizes": [people],
    [RATE]: length / (people - 1),
    weeks: 2000,
    ...damage,
  };
  const setup = openLimit(scenario, settings);
  const sample = Array.from({ length: replicatesAt(effort, 600) }, (_, replicate) => {
    const simulation = createSimulation(setup, replicate);
    while (usersOf(simulation.world) < people && simulation.world.week < setup.weeks) step(simulation);
    return length * simulation.world.week;
  });
  const [coarse, fine] = [0.025, 0.0125].map(
    (each) => each * completionOf(chainInWeeksOf(each, people, 50)).mean,
  );
  return [
    exactly("ten people, weeks of .1: time until all use it", length * exact.mean, length * exact.sd, sample),
    approaches("the same: the exact chain as weeks get short", siCompletionOfTen, 0.01, 2 * fine! - coarse!),
  ];
}

/** Mean and sd of the number of weeks until everyone uses it. */
function completionOf(chain: readonly Moments[]): { mean: number; sd: number } {
  let mean = 0;
  let square = 0;
  chain.forEach(({ complete }, week) => {
    mean += 1 - complete;
    square += (2 * week + 1) * (1 - complete);
  });
  return { mean, sd: Math.sqrt(square - mean * mean) };
}

/** A tenth uses it at the start; without luck the share follows a curve, from which few people fall short by 1 / people. */
function manyPeople(effort: number, damage: Settings): Check[] {
  const length = 0.25;
  const week = 16;
  const shortfall = (people: number): { exact: number; sd: number; curve: number } => {
    const perTie = length / (people - 1);
    const exact = contactMoments({ people, users: people / 10, spontaneous: 0, perTie }, week)[week]!;
    const curve = contactMeanField(0.1, 0, length * (people / (people - 1)), week)[week]!;
    return { exact: exact.mean / people, sd: exact.sd / people, curve };
  };
  const [few, many] = [shortfall(20), shortfall(200)];
  const shares = (people: number, replicates: number): number[] => {
    const setup = openLimit(scenario, {
      "system.generate.schoolSizes": [people],
      "practices.firstUsers[0].people": people / 10,
      [RATE]: length / (people - 1),
      ...damage,
    });
    return usersAtWeeks(setup, [week], replicates)[0]!.map((users) => users / people);
  };
  const ofFew = shares(20, replicatesAt(effort, 1000));
  const ofMany = shares(200, replicatesAt(effort, 200));
  // A tenth of the error of a tenth of the people, and a quarter more for terms beyond 1 / people.
  const allowance = (1.25 * Math.abs(few.exact - few.curve)) / 10;
  return [
    exactly(`20 people, 2 users at first: share after week ${week}`, few.exact, few.sd, ofFew),
    exactly(`200 people, 20 users at first: share after week ${week}`, many.exact, many.sd, ofMany),
    asymptotic("200 people against the curve of endlessly many", many.curve, allowance, ofMany),
    approaches(
      "exact shortfall of 200 people, of that of 20",
      0.1,
      0.02,
      (many.curve - many.exact) / (few.curve - few.exact),
    ),
  ];
}
