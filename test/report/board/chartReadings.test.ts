import { expect, test } from "vitest";
import { differenceReadings, fiftyReadings, timeReadings } from "../../../src/report/board/chartReadings.ts";
import { pairedDots } from "../../../src/report/board/fifty.ts";
import { differenceFigure, fiftyFigure } from "../../../src/report/board/figures.ts";
import { WIDE } from "../../../src/report/charts/chartKind.ts";
import { drawToString } from "../../../src/report/marks.ts";
import { movePoint, pointText } from "../../../src/report/live/parts/chartPoint.ts";
import { factsOf } from "./boardFacts.ts";
import { makeBoard } from "./boardFixture.ts";
import { BOARDS } from "./boards.ts";

const drawn = (figure: ReturnType<typeof fiftyFigure>): string =>
  figure.drawings.flatMap(({ draw }) => draw(WIDE).marks.map(drawToString)).join("");
const dotsIn = (svg: string): number => svg.split('class="dot"').length - 1;

test.each(Object.entries(BOARDS))(
  "%s: each dot of a chart has a text of its own, in the order drawn",
  (_, options) => {
    const facts = factsOf(options);
    const fifty = fiftyReadings(facts);
    expect(dotsIn(drawn(fiftyFigure(facts, "x")))).toBe(fifty.flatMap(({ texts }) => texts).length);
    const met = fifty[0]!.texts.filter((text) => text.endsWith("reaches the goal."));
    expect(met).toHaveLength(facts.today.reach.count);
    const { headline, plans, weeks, start } = makeBoard(options);
    const plan = plans[1]?.futures ?? null;
    const today = plans[0]!.futures;
    for (const { texts } of timeReadings(facts, { weeks, start }, { today, plan }))
      for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null/);
    if (plan === null || facts.verdict === null || facts.verdict.of === 0) return;
    const [pairs] = differenceReadings(headline, pairedDots(plan, today));
    const figure = differenceFigure(facts, { plan, today }, facts.verdict, "y");
    expect(dotsIn(drawn(figure))).toBe(pairs!.texts.length);
    expect(pairs!.texts.filter((text) => text.includes(", better with"))).toHaveLength(facts.verdict.better);
    expect(pairs!.texts.filter((text) => text.includes(", worse with"))).toHaveLength(facts.verdict.worse);
  },
);

test("arrows go from point to point and never beyond the ends", () => {
  const readings = [{ texts: ["a", "b", "c"] }, { texts: ["d", "e"] }];
  const path = (...keys: string[]): string | undefined => {
    const end = keys.reduce<ReturnType<typeof movePoint>>(
      (at, key) => movePoint(readings, at, key) ?? at,
      null,
    );
    return end === null ? undefined : pointText(readings, end);
  };
  expect(path("ArrowLeft")).toBe("a");
  expect(path("ArrowRight", "ArrowRight", "ArrowLeft")).toBe("a");
  expect(path("Home", "End")).toBe("c");
  expect(path("Home", "End", "ArrowRight", "ArrowDown")).toBe("e");
  expect(path("Home", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp")).toBe("a");
  expect(path("x", "Tab")).toBeUndefined();
  expect(movePoint([{ texts: [] }], null, "End")).toBeNull();
});
