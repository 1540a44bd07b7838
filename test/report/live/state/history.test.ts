import fc from "fast-check";
import { expect, test } from "vitest";
import { changed, historyOf, redone, undone } from "../../../../src/report/live/state/history.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";

const settings = (goal: number): Settings => ({
  plans: [],
  chosen: 0,
  goal,
  matters: 0.05,
  budget: null,
  health: {},
});

test("every change can be undone and made again, one by one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (goals) => {
      let history = historyOf(settings(0));
      const seen = [0];
      for (const goal of goals) {
        history = changed(history, settings(goal), null, 0);
        if (goal !== seen.at(-1)) seen.push(goal);
      }
      for (const goal of seen.toReversed()) {
        expect(history.present.goal).toBe(goal);
        history = undone(history);
      }
      expect(history.present.goal).toBe(0);
      for (const goal of seen) {
        expect(history.present.goal).toBe(goal);
        history = redone(history);
      }
    }),
  );
});

test("a drag is one step; a pause, another control or an undo in between ends it", () => {
  let history = historyOf(settings(0));
  for (const [goal, now] of [
    [1, 0],
    [2, 400],
    [3, 1300],
  ] as const)
    history = changed(history, settings(goal), "goal", now);
  expect(history.past.map(({ goal }) => goal)).toEqual([0]);
  history = changed(history, settings(4), "goal", 2400);
  history = changed(history, settings(5), "matters", 2500);
  expect(history.past.map(({ goal }) => goal)).toEqual([0, 3, 4]);
  history = changed(undone(history), settings(6), "matters", 2600);
  expect(history.past.map(({ goal }) => goal)).toEqual([0, 3, 4]);
  expect(history.future).toEqual([]);
});

test("nothing changed is no step, and there is an end in both directions", () => {
  const history = historyOf(settings(1));
  expect(changed(history, settings(1), null, 0)).toBe(history);
  expect(undone(history)).toEqual(history);
  expect(redone(history)).toEqual(history);
});

test("the oldest steps are forgotten", () => {
  let history = historyOf(settings(0));
  for (let goal = 1; goal <= 250; goal++) history = changed(history, settings(goal), null, goal);
  expect(history.past).toHaveLength(100);
  expect(history.past[0]!.goal).toBe(150);
});
