import { expect, test } from "vitest";
import { createSimulation, step } from "../../../../src/engine/simulation.ts";
import { StoryState } from "../../../../src/report/live/network/storyState.ts";
import { tellStory } from "../../../../src/report/live/network/tellStory.ts";
import { fc } from "../../../support/fastCheck.ts";
import { randomScenario } from "../../../support/randomScenario.ts";
import { setupFrom, setupOf } from "../../../support/setup.ts";
import { livelyPractices, separateSchools } from "../../../support/systems.ts";

test("a story at any week, come to from either side, is what the engine has at that week", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      randomScenario,
      fc.nat(3),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
      (scenario, replicate, weeks) => {
        const setup = setupOf({ ...scenario, weeks: 20 });
        const state = new StoryState(tellStory(setup, replicate));
        const simulation = createSimulation(setup, replicate);
        const { world } = simulation;
        const uses = [world.state.current.slice()];
        const arrivals = [world.state.joinedWeek.slice()];
        const degrees = [world.state.degree.slice()];
        while (world.week < setup.weeks) {
          step(simulation);
          uses.push(world.state.current.slice());
          arrivals.push(world.state.joinedWeek.slice());
          degrees.push(world.state.degree.slice());
        }
        for (const week of weeks) {
          state.goTo(week);
          expect(state.week).toBe(week);
          expect(state.current).toEqual(uses[week]);
          expect(state.arrived).toEqual(arrivals[week]);
          const gained = degrees[week]!.map((degree, i) => degree - degrees[0]![i]!);
          const formed = new Uint16Array(gained.length);
          for (let k = 0; k < state.formed; k++) formed[state.tiesFormed[2 * k]!]!++;
          expect(formed).toEqual(gained);
          compared++;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(60);
});

const lively = setupFrom({
  system: separateSchools([25, 18]),
  practices: livelyPractices(),
  weeks: 60,
  values: { membershipGrowth: 2 },
});

test("all of a story's state is the same whether a week is come to from before or from after", () => {
  const story = tellStory(lively, 1);
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (weeks) => {
      const jumping = new StoryState(story);
      for (const week of weeks) jumping.goTo(week);
      const straight = new StoryState(story);
      straight.goTo(weeks.at(-1)!);
      for (const key of ["week", "current", "sinceWeek", "gaveUp", "arrived", "formed"] as const) {
        expect(jumping[key], key).toEqual(straight[key]);
      }
    }),
  );
});

test("what somebody gave up is marked until she takes it up again or her post changes hands", () => {
  const state = new StoryState(tellStory(lively, 1));
  state.goTo(60);
  let marked = 0;
  for (let i = 0; i < 43; i++) {
    for (let p = 0; p < state.practiceCount; p++) {
      const own = [...state.story.events].filter(
        ({ kind, person, practice, replaced }) =>
          person === i && (kind === "left" || practice === p || replaced === p),
      );
      const last = own.at(-1);
      const gaveUp =
        last !== undefined && last.kind !== "left" && !(last.kind === "took up" && last.practice === p);
      expect(state.gaveUp[i * state.practiceCount + p]).toBe(+gaveUp);
      marked += +gaveUp;
    }
  }
  expect(marked).toBeGreaterThan(5);
});

test("weeks outside the run are its first and last", () => {
  const state = new StoryState(tellStory(lively, 0));
  state.goTo(1000);
  expect(state.week).toBe(60);
  state.goTo(-3);
  expect(state.week).toBe(0);
  expect(state.current).toEqual(state.story.firstUse);
});
