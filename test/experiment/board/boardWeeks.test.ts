import { expect, test } from "vitest";
import { headlineKinds } from "../../../src/experiment/board/boardResult.ts";
import { boardWeeks, WEEKS_MOST } from "../../../src/experiment/board/boardWeeks.ts";
import { fc } from "../../support/fastCheck.ts";

const usual = { every: 1, schoolsEvery: 4, practicesEvery: 4, events: false };

test("the weeks of the flagship are those of which the tables hold every school", () => {
  const weeks = boardWeeks({ weeks: 144, outputs: usual }, "gain");
  expect(weeks).toEqual(Array.from({ length: 37 }, (_, at) => 4 * at));
  expect(boardWeeks({ weeks: 144, outputs: usual }, "use")).toEqual(weeks);
});

test("a short run is told week by week, one without change by its two ends", () => {
  expect(boardWeeks({ weeks: 5, outputs: usual }, "harm")).toEqual([0, 1, 2, 3, 4, 5]);
  expect(boardWeeks({ weeks: 1, outputs: usual }, "harm")).toEqual([0, 1]);
  expect(boardWeeks({ weeks: 30, outputs: { ...usual, every: 99 } }, "gain")).toEqual([0, 30]);
});

test("weeks ascend from 0 to the last, at most 41 of them, and the tables hold the headline of each", () => {
  const every = fc.integer({ min: 1, max: 200 });
  const outputs = fc.record({
    every,
    schoolsEvery: every,
    practicesEvery: every,
    events: fc.constant(false),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      outputs,
      fc.constantFrom(...headlineKinds),
      (weeks, given, kind) => {
        const found = boardWeeks({ weeks, outputs: given }, kind);
        expect(found[0]).toBe(0);
        expect(found.at(-1)).toBe(weeks);
        expect(found.length).toBeLessThanOrEqual(WEEKS_MOST);
        expect(found.every((week, at) => at === 0 || week > found[at - 1]!)).toBe(true);
        const own = kind === "use" ? given.practicesEvery : given.every;
        expect(found.every((week) => week % own === 0 || week === weeks)).toBe(true);
      },
    ),
  );
});
