import { describe, expect, test } from "vitest";
import { quarterGap } from "../../src/core/quarterGap.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { practiceMetrics } from "../../src/model/metrics/practices.ts";
import { schoolMetrics } from "../../src/model/metrics/schools.ts";
import { Observation } from "../../src/model/observation.ts";
import { TEACHER } from "../../src/model/system.ts";
import type { World } from "../../src/model/world.ts";
import { meanOf, sdOf } from "../support/moments.ts";
import { runOf } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

/** A district in mid-course, with principals and users of good and bad practices. */
const { world } = runOf(
  setupFrom({ system: separateSchools([22, 17, 9]), practices: livelyPractices(), weeks: 50 }),
);

/** Every use by a teacher, written out. */
function usesOf({ system, sizes, state }: World) {
  const uses: { person: number; school: number; practice: number; worth: number; fidelity: number }[] = [];
  for (let i = 0; i < sizes.person; i++) {
    if (system.role[i] !== TEACHER) continue;
    for (let d = 0; d < sizes.domain; d++) {
      const practice = state.current[i * sizes.domain + d]!;
      if (practice < 0) continue;
      const school = state.school[i]!;
      const worth = state.merit[school * sizes.practice + practice]!;
      uses.push({ person: i, school, practice, worth, fidelity: state.fidelity[i * sizes.domain + d]! });
    }
  }
  return uses;
}

describe("measures of the whole system", () => {
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  seen.take(world);
  const value = (key: string) => metrics.find((metric) => metric.key === key)!.of(world, seen);
  const uses = usesOf(world);
  const teachers = Array.from({ length: world.sizes.person }, (_, i) => i).filter(
    (i) => world.system.role[i] === TEACHER,
  );
  const places = teachers.length * world.sizes.domain;
  const { state, sizes, practices } = world;
  const levels = teachers.map((i) => state.skill[i]! + state.contribution[i]!);

  test("count the uses of teachers, not of principals [OB1]", () => {
    expect(teachers).toHaveLength(45);
    expect(uses.length).toBeGreaterThan(10);
    expect(value("adoption")).toBeCloseTo(uses.length / places, 12);
    expect(value("adoption_good")).toBeCloseTo(uses.filter((use) => use.worth >= 0.1).length / places, 12);
    expect(value("adoption_harmful")).toBeCloseTo(uses.filter((use) => use.worth < 0).length / places, 12);
    expect(value("harmful_share")).toBeCloseTo(uses.filter((use) => use.worth < 0).length / uses.length, 12);
    expect(value("harmful_share")).toBeGreaterThan(0);
  });

  test("average fidelity and fit over uses [OB2]", () => {
    const fit = (use: (typeof uses)[number]) =>
      use.worth -
      practices.quality[use.practice]! -
      state.refinement[use.school * sizes.practice + use.practice]! +
      state.ownFit[use.person * sizes.practice + use.practice]!;
    expect(value("fidelity_mean")).toBeCloseTo(meanOf(uses.map((use) => use.fidelity)), 12);
    expect(value("fit_mean")).toBeCloseTo(meanOf(uses.map(fit)), 12);
  });

  test("count practices by the inverse of Simpson's index [OB5]", () => {
    const shares = practices.names.map(
      (_, p) => uses.filter((use) => use.practice === p).length / uses.length,
    );
    expect(value("diversity")).toBeCloseTo(1 / shares.reduce((sum, share) => sum + share * share, 0), 12);
  });

  test("average instruction over teachers, and tell its spread [OB4]", () => {
    expect(value("instruction_mean")).toBeCloseTo(meanOf(levels), 12);
    expect(value("instruction_sd")).toBeCloseTo(sdOf(levels), 9);
    const schoolMeans = [0, 1, 2].map((s) =>
      meanOf(
        teachers.filter((i) => state.school[i] === s).map((i) => state.skill[i]! + state.contribution[i]!),
      ),
    );
    expect(value("instruction_school_sd")).toBeCloseTo(sdOf(schoolMeans), 12);
    expect(value("quarter_gap")).toBeCloseTo(quarterGap(Float64Array.from(levels), levels.length), 12);
  });

  test("measure gains from the start [OB4]", () => {
    const start = teachers.reduce((sum, i) => sum + state.startContribution[state.school[i]!]!, 0);
    const now = teachers.reduce((sum, i) => sum + state.contribution[i]!, 0);
    expect(value("instruction_gain")).toBeCloseTo((now - start) / teachers.length, 12);
    expect(value("achievement_gain")).toBeCloseTo(meanOf(teachers.map((i) => state.achievement[i]!)), 12);
  });

  test("add up what happened and what it took [OB1]", () => {
    const total = (values: Iterable<number>) => [...values].reduce((sum, each) => sum + each, 0);
    expect(value("adoptions")).toBe(total(state.adoptions));
    expect(value("drops")).toBe(total(state.drops));
    expect(value("leavers")).toBe(total(state.leavers));
    expect(value("contacts")).toBe(world.now.usedTies.count);
    expect(value("staff_hours")).toBeCloseTo(total(state.hours), 9);
    expect(value("money")).toBeCloseTo(40 * total(state.hours), 6);
    expect(value("effort_lost")).toBeCloseTo(total(state.effortLost), 12);
    expect(value("knowledge_created")).toBeCloseTo(total(state.refinement), 9);
  });

  test("have different names, each with a label and a unit", () => {
    for (const list of [metrics, schoolMetrics, practiceMetrics]) {
      expect(new Set(list.map((metric) => metric.key)).size).toBe(list.length);
      for (const { key, label, unit } of list) {
        expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect([label.length > 5, unit.length > 0]).toEqual([true, true]);
      }
    }
  });

  test("of schools and of practices add up to those of the system", () => {
    const school = (key: string, s: number) =>
      schoolMetrics.find((metric) => metric.key === key)!.of(world, seen, s);
    const weighed = (key: string) =>
      [0, 1, 2].reduce((sum, s) => sum + school(key, s) * school("teachers", s), 0) / teachers.length;
    expect(weighed("adoption")).toBeCloseTo(value("adoption"), 12);
    expect(weighed("instruction_mean")).toBeCloseTo(value("instruction_mean"), 12);
    expect(weighed("instruction_gain")).toBeCloseTo(value("instruction_gain"), 12);
    expect(weighed("achievement_gain")).toBeCloseTo(value("achievement_gain"), 12);
    const users = practiceMetrics.find((metric) => metric.key === "users")!;
    practices.names.forEach((_, p) =>
      expect(users.of(world, seen, p)).toBe(uses.filter((use) => use.practice === p).length),
    );
  });

  test("tell who uses a practice at good fidelity [OB3]", () => {
    const well = practiceMetrics.find((metric) => metric.key === "adoption_well")!;
    const shares = practices.names.map(
      (_, p) => uses.filter((use) => use.practice === p && use.fidelity >= 0.6).length / teachers.length,
    );
    practices.names.forEach((_, p) => expect(well.of(world, seen, p)).toBe(shares[p]));
    // Neither nobody nor everybody who uses it: the line lies between users.
    const used = uses.length / teachers.length;
    const wellUsed = shares.reduce((sum, share) => sum + share, 0);
    expect(wellUsed).toBeGreaterThan(0);
    expect(wellUsed).toBeLessThan(used);
  });

  test("are the same when taken again", () => {
    const again = new Observation(world.sizes.school, world.sizes.practice);
    again.take(world);
    again.take(world);
    for (const metric of metrics) expect(metric.of(world, again)).toBe(metric.of(world, seen));
  });
});

describe("where there is nothing to measure", () => {
  test("averages are NaN, and sums are 0", () => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [1], principals: [0] }),
      practices: practicesOf([{}]),
    });
    const empty = runOf(setup, 0, 1).world;
    const seen = new Observation(1, 1);
    seen.take(empty);
    const values = Object.fromEntries(metrics.map((metric) => [metric.key, metric.of(empty, seen)]));
    for (const key of [
      "adoption",
      "instruction_mean",
      "instruction_sd",
      "instruction_school_sd",
      "quarter_gap",
      "group_regret",
      "fidelity_mean",
    ]) {
      expect(values[key], key).toBeNaN();
    }
    for (const key of ["adoptions", "drops", "contacts", "meetings"]) expect(values[key], key).toBe(0);
  });
});
