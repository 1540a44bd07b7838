import { describe, expect, test } from "vitest";
import { EventLog, type Event } from "../../src/engine/eventLog.ts";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { modes } from "../../src/model/modes.ts";
import { fc } from "../support/fastCheck.ts";
import { randomScenario } from "../support/randomScenario.ts";
import { eager, nothingHappens, setupFrom, setupOf } from "../support/setup.ts";
import { lineTies, livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

/** A run to the end with its log, and what stood at the start. */
function logged(
  setup: Setup,
  replicate = 0,
): { simulation: Simulation; events: readonly Event[]; start: Int16Array; ties: number } {
  const simulation = createSimulation(setup, replicate);
  const log = new EventLog();
  log.attach(simulation.world);
  const start = simulation.world.state.current.slice();
  const ties = simulation.world.state.degree.reduce((sum, degree) => sum + degree, 0);
  while (simulation.world.week < setup.weeks) step(simulation);
  return { simulation, events: log.events, start, ties };
}

const setup = setupFrom({
  system: separateSchools([25, 18]),
  practices: livelyPractices(),
  weeks: 60,
  values: { membershipGrowth: 2 },
});
const count = (events: readonly Event[], kind: Event["kind"], practice?: number) =>
  events.filter((event) => event.kind === kind && (practice === undefined || event.practice === practice))
    .length;

describe("replaying the log", () => {
  test("of any scenario gives what everybody uses in the end, each step following from the one before", () => {
    let replayed = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const { simulation, events, start } = logged(setupOf(scenario));
        const { sizes, structure, state } = simulation.world;
        const current = start.slice();
        for (const { kind, person, practice, replaced, from } of events) {
          if (kind === "exchanged") {
            for (let d = 0; d < sizes.domain; d++) {
              const [one, other] = [person * sizes.domain + d, from * sizes.domain + d];
              [current[one], current[other]] = [current[other]!, current[one]!];
            }
          }
          if (kind === "left") current.fill(-1, person * sizes.domain, (person + 1) * sizes.domain);
          if (kind !== "took up" && kind !== "dropped") continue;
          const at = person * sizes.domain + structure.domainOf[practice]!;
          expect(current[at]).toBe(kind === "took up" ? replaced : practice);
          current[at] = kind === "took up" ? practice : -1;
          replayed++;
        }
        expect([...current]).toEqual([...state.current]);
      }),
      { numRuns: 150 },
    );
    expect(replayed).toBeGreaterThan(1000);
  });

  test("gives the counts of the state", () => {
    const { simulation, events, ties } = logged(setup);
    const { state, sizes } = simulation.world;
    for (let p = 0; p < sizes.practice; p++) {
      expect(count(events, "took up", p)).toBe(state.adoptions[p]);
      expect(count(events, "dropped", p)).toBe(state.drops[p]);
      expect(events.filter((event) => event.kind === "took up" && event.replaced === p)).toHaveLength(
        state.replaced[p]!,
      );
    }
    expect(count(events, "left")).toBe(state.leavers.reduce((sum, leavers) => sum + leavers, 0));
    expect(count(events, "tie formed")).toBe(state.degree.reduce((sum, degree) => sum + degree, 0) - ties);
    for (const kind of ["took up", "dropped", "left", "tie formed", "group settled"] as const) {
      expect(count(events, kind), kind).toBeGreaterThan(0);
    }
  });

  test("gives what groups stand behind", () => {
    const { simulation, events } = logged(setup);
    const { sizes, structure, state } = simulation.world;
    const endorsed = new Int16Array(sizes.group * sizes.domain).fill(-1);
    for (const { kind, group, practice } of events) {
      if (kind === "group settled") endorsed[group * sizes.domain + structure.domainOf[practice]!] = practice;
    }
    expect(endorsed).toEqual(state.endorsed);
  });

  test("goes forward in time, from week 1 to the last", () => {
    const weeks = logged(setup).events.map((event) => event.week);
    expect(weeks).toEqual([...weeks].sort((one, other) => one - other));
    expect(weeks[0]).toBeGreaterThanOrEqual(1);
    expect(weeks.at(-1)).toBeLessThanOrEqual(60);
  });
});

describe("an event", () => {
  const { events, simulation } = logged(setup);
  const { system, structure } = simulation.world;

  test("of taking up names a source that used the practice and whom the person learns from, and a known mode [OB6]", () => {
    const told = events.filter((event) => event.kind === "took up" && event.from >= 0);
    expect(told.length).toBeGreaterThan(10);
    for (const { person, from, mode } of told) {
      expect(modes).toContain(mode);
      const row = simulation.world.state.tieTarget.slice(
        structure.slotOffsets[person]!,
        structure.slotOffsets[person + 1]!,
      );
      expect([...row]).toContain(from);
    }
  });

  test("of taking up names a group only if the person sits in it", () => {
    const backed = events.filter((event) => event.kind === "took up" && event.group >= 0);
    expect(backed.length).toBeGreaterThan(0);
    for (const { person, group } of backed) {
      expect([
        ...system.groupMembers.subarray(system.groupOffsets[group]!, system.groupOffsets[group + 1]!),
      ]).toContain(person);
    }
  });

  test("of what comes from outside says so", () => {
    const system = systemOf({ schoolSizes: [30], threshold: new Array<number>(30).fill(0) });
    const alone = setupFrom({
      system,
      practices: practicesOf([{ quality: 1, appeal: 1 }]),
      values: { ...nothingHappens, ...eager, discovery: 0.2 },
    });
    const found = logged(alone).events.filter((event) => event.kind === "took up");
    expect(found.length).toBeGreaterThan(10);
    for (const { from, mode } of found) expect([from, mode]).toEqual([-1, "outside"]);
  });

  test("of bringing a practice in by intervention has no source", () => {
    const seeded = setupFrom({
      system: systemOf({ schoolSizes: [4] }),
      practices: practicesOf([{}]),
      values: nothingHappens,
      interventions: [{ kind: "seed", at: 3, until: null, schools: null, practice: 0, share: 1 }],
      weeks: 5,
    });
    expect(logged(seeded).events).toEqual(
      [0, 1, 2, 3].map((person) => ({
        week: 3,
        kind: "took up",
        person,
        practice: 0,
        replaced: -1,
        from: -1,
        mode: "brought",
        group: -1,
      })),
    );
  });

  test("of taking up in a week names only what was heard before that week, on which the decision rests", () => {
    // A line of two: the second hears of the practice each week from the first, and has wanted it all along.
    const two = setupFrom({
      system: systemOf({ schoolSizes: [1, 1], ties: lineTies(2), threshold: [0, 0] }),
      practices: practicesOf([{ quality: 1, appeal: 1 }], [1], [{ practice: 0, schools: [0], share: 1 }]),
      values: { ...nothingHappens, ...eager, contactRate: 1, initialAwareness: 1 },
      weeks: 2,
    });
    const [takingUp] = logged(two).events;
    expect([takingUp?.week, takingUp?.person]).toEqual([1, 1]);
    // In week 1 she decides on what she knew at its beginning: nobody had told her anything yet.
    expect([takingUp?.from, takingUp?.mode]).toEqual([-1, ""]);
  });

  test("names who was heard last, until the post changes hands", () => {
    const { world } = createSimulation(setup, 0);
    const log = new EventLog();
    log.attach(world);
    world.week = 1;
    log.heard(3, 1, 5, 2);
    log.heard(3, 1, 7, 0);
    log.heard(4, 1, 8, 3);
    world.week = 2;
    log.tookUp(2, 3, 1, -1);
    log.heard(3, 1, 9, 1);
    log.left(2, 3);
    world.week = 3;
    log.tookUp(3, 3, 1, -1);
    log.tookUp(3, 4, 1, -1);
    const told = log.events
      .filter((event) => event.kind === "took up")
      .map(({ person, from, mode }) => [person, from, mode]);
    expect(told).toEqual([
      [3, 7, "storytelling"],
      [3, -1, ""],
      [4, 8, "jointWork"],
    ]);
  });
});
