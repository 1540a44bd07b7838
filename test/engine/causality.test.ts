import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { parameterNames, parameterOf, type ParameterName } from "../../src/model/parameters.ts";
import { fc } from "../support/fastCheck.ts";
import { differingArrays, stateOfSchool } from "../support/runs.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";
import { lineTies, livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const SWITCH_WEEK = 20;
const WEEKS = 40;

describe("a parameter changed in one school from a week on", () => {
  const plain = setupFrom({ system: separateSchools([17, 14]), practices: livelyPractices(), weeks: WEEKS });
  const timed = parameterNames.filter(
    (name) => parameterOf(name).atStart !== true && parameterOf(name).scope === "school",
  );

  function valueApartFrom(name: ParameterName): number {
    const { default: usual, plausible } = parameterOf(name);
    return usual === plausible[1] ? plausible[0] : plausible[1];
  }

  test.each(timed)(
    "%s: leaves all before, and a school without ties to it for ever, as they were",
    (name) => {
      const values = [{ name, value: valueApartFrom(name) }];
      const changed = {
        ...plain,
        interventions: [{ kind: "set", at: SWITCH_WEEK, until: null, schools: [0], values }] as const,
      };
      const without = createSimulation(plain, 0);
      const withChange = createSimulation(changed, 0);
      for (let week = 1; week <= WEEKS; week++) {
        step(without);
        step(withChange);
        if (week < SWITCH_WEEK) expect(differingArrays(without.world, withChange.world)).toEqual([]);
        expect(stateOfSchool(withChange.world, 1)).toEqual(stateOfSchool(without.world, 1));
      }
    },
  );

  // What is off by default is at work here, but for what the whole network has in common: the pool, and variants.
  const everywhere = { schools: null, until: null } as const;
  const busy = {
    ...plain,
    values: {
      pioneers: 0.5,
      engaged: 0.3,
      permeability: 0.02,
      membershipGrowth: 1,
      networkLearning: 0.5,
      externalPressure: 0.5,
      sharedTheory: 0.5,
      practicalKnowledge: 0.5,
      expertMeasures: 0.5,
      evidenceBase: 0.5,
      demandDriven: 0.5,
    },
    interventions: [
      { kind: "train", at: 3, ...everywhere, practice: 0, every: 6 },
      { kind: "coach", at: 5, ...everywhere, practice: -1, dose: 1 },
      { kind: "mandate", at: 10, ...everywhere, practice: 4 },
    ],
  } as const;
  const ofTheNetwork: readonly ParameterName[] = ["qualityFirst", "variantRate"];

  test.each(timed.filter((name) => !ofTheNetwork.includes(name)))(
    "%s: is no business of the other school's, with training, coaching and orders in both",
    (name) => {
      const values = [{ name, value: valueApartFrom(name) }];
      const changed = {
        ...busy,
        interventions: [
          ...busy.interventions,
          { kind: "set", at: SWITCH_WEEK, until: null, schools: [0], values },
        ],
      } as const;
      const without = createSimulation(busy, 0);
      const withChange = createSimulation(changed, 0);
      for (let week = 1; week <= WEEKS; week++) {
        step(without);
        step(withChange);
        expect(stateOfSchool(withChange.world, 1)).toEqual(stateOfSchool(without.world, 1));
      }
    },
  );

  test("does reach the school itself", () => {
    const values = [{ name: "openness", value: 1 }] as const;
    const changed = {
      ...plain,
      interventions: [{ kind: "set", at: SWITCH_WEEK, until: null, schools: [0], values }] as const,
    };
    const without = createSimulation(plain, 0);
    const withChange = createSimulation(changed, 0);
    while (without.world.week < WEEKS) {
      step(without);
      step(withChange);
    }
    expect(stateOfSchool(withChange.world, 0)).not.toEqual(stateOfSchool(without.world, 0));
  });

  test("set to the value that it has anyway changes nothing at all", () => {
    const values = timed.map((name) => ({ name, value: parameterOf(name).default }));
    const same = {
      ...plain,
      interventions: [{ kind: "set", at: SWITCH_WEEK, until: 30, schools: [0], values }] as const,
    };
    const one = createSimulation(plain, 0);
    const other = createSimulation(same, 0);
    for (let week = 1; week <= WEEKS; week++) {
      step(one);
      step(other);
      expect(differingArrays(one.world, other.world)).toEqual([]);
    }
  });
});

describe("people who come later in the order", () => {
  test("a further school without ties changes nothing in the schools before it", () => {
    const practices = livelyPractices();
    const few = createSimulation(
      setupFrom({ system: separateSchools([17, 14]), practices, weeks: WEEKS }),
      0,
    );
    const more = createSimulation(
      setupFrom({ system: separateSchools([17, 14, 23]), practices, weeks: WEEKS }),
      0,
    );
    for (let week = 1; week <= WEEKS; week++) {
      step(few);
      step(more);
      for (const school of [0, 1])
        expect(stateOfSchool(more.world, school)).toEqual(stateOfSchool(few.world, school));
    }
  });

  test("a further practice in a further domain changes nobody's thresholds, skill or ties", () => {
    const one = practicesOf([{ initialUse: 0.2 }, { initialUse: 0.1 }], [1]);
    const two = practicesOf(
      [{ initialUse: 0.2 }, { initialUse: 0.1 }, { domain: 1, initialUse: 0.5 }],
      [1, 0.5],
    );
    const system = separateSchools([17, 14]);
    const few = createSimulation(setupFrom({ system, practices: one }), 0).world.state;
    const more = createSimulation(setupFrom({ system, practices: two }), 0).world.state;
    for (const name of ["skill", "threshold", "need", "tieTarget", "tieStrength"] as const)
      expect(more[name]).toEqual(few[name]);
    expect([...more.current].filter((_, cell) => cell % 2 === 0)).toEqual([...few.current]);
  });
});

describe("a synchronous week", () => {
  const PEOPLE = 12;
  const system = systemOf({
    schoolSizes: [1, PEOPLE - 1],
    ties: lineTies(PEOPLE),
    threshold: new Array<number>(PEOPLE).fill(0),
  });
  const reversed = systemOf({
    schoolSizes: [PEOPLE - 1, 1],
    ties: lineTies(PEOPLE).map(([from, to]) => [PEOPLE - 1 - from, PEOPLE - 1 - to] as const),
    threshold: new Array<number>(PEOPLE).fill(0),
  });
  const startingAt = (school: number) =>
    practicesOf([{ quality: 1, appeal: 1 }], [1], [{ practice: 0, schools: [school], share: 1 }]);

  /** First week in which each person of a line used the practice, nearest to its source first; Infinity for never. */
  function arrival(setup: ReturnType<typeof setupFrom>, sourceFirst: boolean): number[] {
    const simulation = createSimulation(setup, 0);
    const weeks = new Array<number>(PEOPLE).fill(Infinity);
    const note = () =>
      weeks.forEach((_, distance) => {
        const person = sourceFirst ? distance : PEOPLE - 1 - distance;
        if (simulation.world.state.current[person] === 0)
          weeks[distance] = Math.min(weeks[distance]!, simulation.world.week);
      });
    note();
    while (simulation.world.week < setup.weeks) {
      step(simulation);
      note();
    }
    return weeks;
  }

  test.each([
    ["towards the higher numbers", system, 0, true],
    ["towards the lower numbers", reversed, 1, false],
  ])(
    "carries a practice that is taken up on sight exactly one step a week %s",
    (_direction, line, school, sourceFirst) => {
      const setup = setupFrom({
        system: line,
        practices: startingAt(school),
        values: { ...nothingHappens, ...eager },
        weeks: PEOPLE,
      });
      expect(arrival(setup, sourceFirst)).toEqual(Array.from({ length: PEOPLE }, (_, distance) => distance));
    },
  );

  test.each([
    ["towards the higher numbers", system, 0, true],
    ["towards the lower numbers", reversed, 1, false],
  ])(
    "carries a practice that must first be heard of one step in two weeks %s",
    (_direction, line, school, sourceFirst) => {
      const values = {
        ...nothingHappens,
        ...eager,
        contactRate: 1,
        priorMean: -1,
        priorPrecision: 1e-9,
        signalNoise: 0,
        qualityControl: 0,
      };
      const setup = setupFrom({ system: line, practices: startingAt(school), values, weeks: 2 * PEOPLE });
      expect(arrival(setup, sourceFirst)).toEqual(
        Array.from({ length: PEOPLE }, (_, distance) => 2 * distance),
      );
    },
  );

  test("carries nothing two steps at once, whatever the parameters and the luck [WK2]", () => {
    // No way but the line: no new ties, no outside source, no group, and nothing that is told to all.
    const closed = { membershipGrowth: 0, discovery: 0, initialAwareness: 0, qualityFirst: 0 };
    const free = parameterNames.filter(
      (name) => !(name in closed) && parameterOf(name).options === undefined,
    );
    const values = fc
      .tuple(
        ...free.map((name) => fc.constantFrom(parameterOf(name).default, ...parameterOf(name).plausible)),
      )
      .map((chosen) => ({ ...Object.fromEntries(free.map((name, at) => [name, chosen[at]!])), ...closed }));
    let arrived = 0;
    fc.assert(
      fc.property(values, fc.nat(1000), (given, seed) => {
        const setup = setupFrom({
          system,
          practices: startingAt(0),
          values: { ...given, initialUse: 0 },
          weeks: 40,
          seed: String(seed),
        });
        const weeks = arrival(setup, true);
        weeks.forEach((week, distance) => expect(week).toBeGreaterThanOrEqual(distance));
        arrived += weeks.filter((week) => week < Infinity).length;
      }),
      { numRuns: 100 },
    );
    // The first of the line uses it in every run; without many others the test would prove nothing.
    expect(arrived).toBeGreaterThan(200);
  });

  test("carries news no further than one step a week either [WK2]", () => {
    const values = { ...nothingHappens, contactRate: 1 };
    const setup = setupFrom({ system, practices: startingAt(0), values, weeks: 6 });
    const simulation = createSimulation(setup, 0);
    const heard = () => [...simulation.world.state.aware].map((mask) => (mask > 0 ? 1 : 0));
    expect(heard()).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    step(simulation);
    // Nobody but the first uses it, so nobody but her has anything to show.
    for (let week = 2; week <= 6; week++) {
      expect(heard()).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      step(simulation);
    }
  });
});
