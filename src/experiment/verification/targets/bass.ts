import { circleShares } from "../exact/circleChain.ts";
import { contactMeanField, contactMoments } from "../exact/contactChain.ts";
import { above, approaches, exactly, exactMean } from "../judge.ts";
import { openLimit, replicatesAt, usersAtWeeks } from "../limit.ts";
import { bassCircle, bassContinuous, P, Q } from "../reference/bass.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/bass";
const SIZES = "system.generate.schoolSizes";
const SHAPE = "system.generate.shape";
const RATE = "collaboration.contactRate";
const PEOPLE = 100;

/** The Bass curve, on a complete network, on a circle and in between. */
export const bass: Target = {
  key: "bass",
  title: "The Bass curve on a complete network, on a circle and in between",
  source:
    "Bass 1969, Management Science 15(5); Fibich & Gibori 2010, Operations Research 58(5); exact recursions of the engine's own week",
  scenario,
  run: (effort, damage = {}) => [
    ...complete(effort, damage),
    ...circle(effort, damage),
    ...shortWeeks(),
    ...between(effort, damage),
  ],
};

/** Everyone can tell everyone: weeks of a whole unit of time and of a tenth of it. */
function complete(effort: number, damage: Settings): Check[] {
  return [1, 0.1].flatMap((length) => {
    const rates = { spontaneous: P * length, perTie: (Q * length) / (PEOPLE - 1) };
    const weeks = [2, 5, 10].map((time) => Math.round(time / length));
    const exact = contactMoments({ people: PEOPLE, users: 0, ...rates }, weeks.at(-1)!);
    const setup = openLimit(scenario, {
      "people.discovery": rates.spontaneous,
      [RATE]: rates.perTie,
      weeks: 200,
      ...damage,
    });
    const seen = usersAtWeeks(setup, weeks, replicatesAt(effort, length === 1 ? 600 : 150));
    return weeks.map((week, at) => {
      const { mean, sd } = exact[week]!;
      const shares = seen[at]!.map((users) => users / PEOPLE);
      return exactly(
        `complete, weeks of ${length}: share at time ${week * length}`,
        mean / PEOPLE,
        sd / PEOPLE,
        shares,
      );
    });
  });
}

/** Each can hear from the two next to her only. */
function circle(effort: number, damage: Settings): Check[] {
  return [1, 0.25].flatMap((length) => {
    const people = 1000;
    const weeks = [2, 5, 10].map((time) => Math.round(time / length));
    const exact = circleShares(P * length, (Q * length) / 2, weeks.at(-1)!);
    const setup = openLimit(scenario, {
      [SIZES]: [people],
      [SHAPE]: "ring",
      "network.neighbours": 2,
      "people.discovery": P * length,
      [RATE]: (Q * length) / 2,
      weeks: 100,
      ...damage,
    });
    const seen = usersAtWeeks(setup, weeks, replicatesAt(effort, 60));
    return weeks.map((week, at) =>
      exactMean(
        `circle, weeks of ${length}: share at time ${week * length}`,
        exact[week]!,
        seen[at]!.map((users) => users / people),
      ),
    );
  });
}

/** The exact recursions as weeks get short, against continuous time: the engine follows them at any length of week. */
function shortWeeks(): Check[] {
  const weeksIn = (time: number, length: number): number => Math.round(time / length);
  const limitOf = (at: (length: number) => number): number => 2 * at(0.0125) - at(0.025);
  const moments = new Map(
    [0.025, 0.0125].map((length) => [
      length,
      contactMoments(
        { people: PEOPLE, users: 0, spontaneous: P * length, perTie: (Q * length) / (PEOPLE - 1) },
        weeksIn(10, length),
      ),
    ]),
  );
  return bassContinuous.flatMap(([time, ofHundred, endless], at) => [
    approaches(
      `100 people at time ${time}: the exact chain as weeks get short`,
      ofHundred,
      0.001,
      limitOf((length) => moments.get(length)![weeksIn(time, length)]!.mean / PEOPLE),
    ),
    approaches(
      `endless population at time ${time}: the recursion as weeks get short`,
      endless,
      0.001,
      limitOf((length) => contactMeanField(0, P * length, Q * length, weeksIn(time, length)).at(-1)!),
    ),
    approaches(
      `circle at time ${time}: the exact recursion as weeks get short`,
      bassCircle[at]![1],
      0.001,
      limitOf((length) => circleShares(P * length, (Q * length) / 2, weeksIn(time, length)).at(-1)!),
    ),
  ]);
}

/** With the same p and q a person, no network spreads more slowly than the circle or faster than the complete one. */
function between(effort: number, damage: Settings): Check[] {
  const people = 400;
  // An order can only be shown by enough futures, whatever the effort.
  const replicates = replicatesAt(effort, 100, 40);
  const time = 10;
  const sharesOn = (settings: Settings, contacts: number): number[] => {
    const setup = openLimit(scenario, { [SIZES]: [people], [RATE]: Q / contacts, ...settings, ...damage });
    return usersAtWeeks(setup, [time], replicates)[0]!.map((users) => users / people);
  };
  const ring = (neighbours: number): Settings => ({ [SHAPE]: "ring", "network.neighbours": neighbours });
  const onCircle = sharesOn(ring(2), 2);
  const onRing = sharesOn(ring(6), 6);
  const rewired = sharesOn({ ...ring(6), [SHAPE]: "rewiredRing", "network.rewiredShare": 1 }, 6);
  const onComplete = sharesOn({}, people - 1);
  const less = (more: readonly number[], fewer: readonly number[]) =>
    more.map((share, at) => share - fewer[at]!);
  return [
    above("time 10: ring with 6 neighbours less circle", less(onRing, onCircle)),
    above("time 10: complete less ring with 6 neighbours", less(onComplete, onRing)),
    above("time 10: rewired with 6 neighbours less circle", less(rewired, onCircle)),
    above("time 10: complete less rewired with 6 neighbours", less(onComplete, rewired)),
  ];
}
