import { describe, expect, it } from "vitest";
import type { FutureSet } from "../../../../src/experiment/board/boardResult.ts";
import {
  checkQuestions,
  futuresWords,
  momentsOf,
  predictionWords,
} from "../../../../src/report/live/theatre/handout/handoutWords.ts";
import type { ActRun } from "../../../../src/report/live/theatre/actRun.ts";
import { fc } from "../../../support/fastCheck.ts";
import { madeAct } from "./fakeTheatre.ts";

const measure = madeAct.measures[0]!;
const futures = (values: readonly (number | null)[]): FutureSet => ({
  replicates: values.map((_, at) => at),
  ends: {} as FutureSet["ends"],
  curves: [],
  schools: [],
  metrics: { [measure.metric]: values },
});

describe("the line of all futures on a handout", () => {
  it("counts those that end as far off as matters, each way", () => {
    const pair = fc.record({
      left: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      right: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 50 }), (pairs) => {
        const words = futuresWords(madeAct, {
          left: futures(pairs.map(({ left }) => left)),
          right: futures(pairs.map(({ right }) => right)),
        });
        const differences = pairs.flatMap(({ left, right }) =>
          left === null || right === null ? [] : [right - left],
        );
        const all = differences.length;
        expect(words.startsWith("You saw one story. ")).toBe(true);
        // What none of them does is said in other words.
        if (all === 0 || differences.every((each) => Math.abs(each) < measure.matters)) return;
        const [higher, lower] = [1, -1].map(
          (sign) => differences.filter((each) => sign * each >= measure.matters - 1e-9).length,
        ) as [number, number];
        expect(words).toContain(
          `In ${Math.max(higher, lower)} of ${all} ${all === 1 ? "future" : "futures"},`,
        );
      }),
    );
  });
});

describe("what a handout says", () => {
  it("of the prediction: open, skipped, or made", () => {
    expect(predictionWords(null, madeAct)).toContain("Decide before you watch");
    expect(predictionWords({ kind: "skipped" }, madeAct)).toContain("skipped");
    expect(predictionWords({ kind: "hands", counts: [4, 0, 11] }, madeAct)).toContain(
      "4 for “Higher”; 0 for “The same”; 11 for “Lower”. Now you:",
    );
  });

  it("asks three questions, the claim among them", () => {
    expect(checkQuestions(madeAct)).toHaveLength(3);
    expect(checkQuestions(madeAct)[0]).toContain(madeAct.claim);
  });

  it("shows start and end, and the first difference or else the middle", () => {
    const run = (week: number | null): ActRun =>
      ({ left: { story: { weeks: 108 } }, difference: week === null ? null : { week } }) as unknown as ActRun;
    const weeksOf = (week: number | null) => momentsOf({ run: run(week) }).map((moment) => moment.week);
    expect(weeksOf(7)).toEqual([0, 7, 108]);
    expect(momentsOf({ run: run(7) })[1]!.words).toContain("first difference");
    for (const week of [null, 0, 108]) expect(weeksOf(week)).toEqual([0, 54, 108]);
  });
});
