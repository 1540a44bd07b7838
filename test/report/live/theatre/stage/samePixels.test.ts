import { describe, expect, test } from "vitest";
import { lookKeys } from "../../../../../src/model/looks/look.ts";
import { systemInks } from "../../../../../src/report/live/network/canvas/inks.ts";
import { dirtyLayers } from "../../../../../src/report/live/network/canvas/stageView.ts";
import { viewsOf } from "../../../../../src/report/live/theatre/stage/drawnPair.ts";
import { drawn, makeSides, momentOf } from "./sidesFixture.ts";

describe.each(lookKeys)("the stage with the look “%s”", (look) => {
  const sides = makeSides(look);
  const first = sides.run.difference!.week;

  test("asks the same of both pens until the first difference, and not in its week", () => {
    for (let week = 0; week < first; week++) {
      const [left, right] = drawn(momentOf(sides, week));
      expect(right).toEqual(left);
      expect(left.length).toBeGreaterThan(100);
    }
    const [left, right] = drawn(momentOf(sides, first));
    expect(right).not.toEqual(left);
  });

  test("asks the same of both pens to the last week where nothing differs", () => {
    const same = makeSides(look, false);
    expect(same.run.difference).toBeNull();
    for (let week = 0; week <= same.weeks; week += 5) {
      const [left, right] = drawn(momentOf(same, week, { person: 3 }));
      expect(right).toEqual(left);
    }
  });

  test("is the same whichever way a week was come to", () => {
    const once = drawn(momentOf(sides, 30));
    drawn(momentOf(sides, 2));
    expect(drawn(momentOf(sides, 30))).toEqual(once);
  });

  test("has a halo on both sides, in the same place, from the first difference on and not before", () => {
    const dashes = (calls: readonly string[]): string[] =>
      calls.filter((call) => call === "setLineDash [[6,4]]");
    for (const week of [first, sides.weeks])
      for (const calls of drawn(momentOf(sides, week))) expect(dashes(calls)).toHaveLength(1);
    if (first > 0) for (const calls of drawn(momentOf(sides, first - 1))) expect(dashes(calls)).toEqual([]);
    // The ring itself: what is drawn of it depends on no side.
    const rings = drawn(momentOf(sides, first)).map((calls) =>
      calls.slice(calls.indexOf("setLineDash [[6,4]]")),
    );
    expect(rings[0]).toEqual(rings[1]);
  });

  test("draws in the system's colours alone where those are forced", () => {
    for (const calls of drawn(momentOf(sides, sides.weeks, { inks: systemInks, person: 2 })))
      for (const call of calls)
        if (/^(fill|stroke)Style/.test(call))
          expect(call).toMatch(/= (Canvas|CanvasText|GrayText|Highlight)$/);
  });

  test("draws only people anew for another week, until the halo comes", () => {
    const size = { width: 520, height: 380 };
    const views = (week: number) => viewsOf(momentOf(sides, week, { size, arrows: nowhere }));
    const [before, after] = [views(first), views(first + 1)];
    for (const at of [0, 1]) expect(dirtyLayers(before[at]!, after[at]!)).toEqual(["people"]);
    if (first === 0) return;
    const earlier = views(first - 1);
    for (const at of [0, 1]) expect(dirtyLayers(earlier[at]!, before[at]!)).toEqual(["people", "overlay"]);
  });
});

const nowhere = [[], []] as const;
