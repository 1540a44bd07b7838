import { describe, expect, it } from "vitest";
import { createSimulation, simulate } from "../../../src/experiment/library/index.ts";
import { faultTexts, small } from "../../scenario/scenarioFolder.ts";

const scenario = { ...small, outputs: { practicesEvery: 1, schoolsEvery: 1 } };

describe("a simulation, week by week", () => {
  it("goes the way that simulate goes, whatever is looked at on the way", () => {
    const { weeks, practices, schools } = simulate(scenario, { replicates: 1, firstReplicate: 2 });
    const ids = ["run_id", "scenario", "replicate", "seed"];
    const withoutIds = (row: object): object =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !ids.includes(name)));
    const simulation = createSimulation(scenario, { replicate: 2 });
    const seen = { weeks: [] as object[], practices: [] as object[], schools: [] as object[] };
    for (;;) {
      seen.weeks.push(simulation.observe());
      seen.practices.push(...simulation.practices());
      seen.schools.push(...simulation.schools());
      simulation.people();
      simulation.ties();
      if (simulation.isOver) break;
      simulation.step();
    }
    expect(seen).toEqual({
      weeks: weeks.rows().map(withoutIds),
      practices: practices.rows().map(withoutIds),
      schools: schools.rows().map(withoutIds),
    });
  });

  it("counts weeks, stops at the last one, and says when it is over", () => {
    const simulation = createSimulation(scenario);
    expect([simulation.week, simulation.weeks, simulation.isOver]).toEqual([0, 10, false]);
    simulation.step(4);
    expect(simulation.week).toBe(4);
    simulation.step(400);
    expect([simulation.week, simulation.isOver]).toEqual([10, true]);
    expect(faultTexts(() => simulation.step())[0]).toContain(
      "this future is over: the scenario has 10 weeks",
    );
    for (const weeks of [0, 1.5, NaN])
      expect(faultTexts(() => createSimulation(scenario).step(weeks))[0]).toContain("step: is not allowed");
  });

  it("tells who there is, what they use and who learns from whom, as the measures count it", () => {
    const simulation = createSimulation(scenario, { set: { weeks: 30 } });
    simulation.step(30);
    const people = simulation.people();
    expect(people.map(({ school }) => school)).toEqual([
      ...Array<string>(5).fill("Alder"),
      ...Array<string>(7).fill("Birch"),
    ]);
    const teachers = people.filter(({ role }) => role === "teacher");
    for (const { practice, users } of simulation.practices()) {
      const using = teachers.filter(({ uses }) => uses.some((use) => use.practice === practice));
      expect(using).toHaveLength(users as number);
    }
    const level = teachers.reduce((sum, { skill, contribution }) => sum + skill + contribution, 0);
    expect(level / teachers.length).toBeCloseTo(simulation.observe()["instruction_mean"]!, 6);
    const ids = people.map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    const ties = simulation.ties();
    expect(ties.length).toBeGreaterThan(12);
    for (const { from, to, strength } of ties) {
      expect([ids.includes(from), ids.includes(to), from === to]).toEqual([true, true, false]);
      expect(strength >= 0 && strength <= 1).toBe(true);
    }
  });
});
