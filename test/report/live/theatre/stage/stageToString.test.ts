import { h } from "preact";
import { signal } from "@preact/signals";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { panelWeeks } from "../../../../../src/report/board/network/time.ts";
import { acts } from "../../../../../src/model/acts/index.ts";
import type { LookKey } from "../../../../../src/model/looks/look.ts";
import { makePage, still } from "../../../../../src/report/live/state/makePage.ts";
import { PageContext } from "../../../../../src/report/live/state/page.ts";
import { FourPairs } from "../../../../../src/report/live/theatre/stage/parts/FourPairs.tsx";
import { countsAt } from "../../../../../src/report/live/theatre/stage/sideCounts.ts";
import { TheatreStage } from "../../../../../src/report/live/theatre/stage/TheatreStage.tsx";
import { showMeasure } from "../../../../../src/report/theatre/measureFormat.ts";
import { proseOf, readingGrade } from "../../../readingGrade.ts";
import { fakeTheatre, madeAct } from "../fakeTheatre.ts";
import { theatreData } from "../theatreData.ts";
import { makeSides } from "./sidesFixture.ts";

const data = theatreData();
const page = makePage(data, still);
const shown = { replicate: 0, difference: 0.1, rank: 25, of: 50, kind: "typical" } as const;

function stageAt(look: LookKey, week: number, person = -1): string {
  const { run } = makeSides(look);
  const act = acts.find((each) => each.look === look)!;
  const theatre = { ...fakeTheatre(act), stage: signal({ kind: "ready" as const, run, shown }) };
  theatre.week.value = week;
  theatre.person.value = person;
  return renderToString(h(PageContext.Provider, { value: page }, h(TheatreStage, { theatre })));
}

describe.each(["use", "settled", "effort", "judgement"] as const)("the stage of an act about %s", (look) => {
  const html = stageAt(look, 20, 3);
  const act = acts.find((each) => each.look === look)!;

  test("has both sides under their names, and says what each canvas shows", () => {
    for (const side of [act.left, act.right]) expect(html).toContain(side.name);
    const summaries = [...html.matchAll(/<canvas[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label!);
    expect(summaries).toHaveLength(2);
    for (const summary of summaries) expect(summary).toMatch(/Week 20 of 40/);
    expect(html.match(/<canvas/g)).toHaveLength(6);
  });

  test("has a key in words beside shapes", () => {
    for (const words of act.lookWords) expect(html).toContain(words);
    for (const words of ["uses none", "used one and stopped", "principal or coach"])
      expect(html).toContain(words);
    expect(html).toContain("Jump to it");
  });

  test("reads easily, without the model's terms and without style attributes", () => {
    const prose = proseOf(`<body>${html}<section id="run-card"`);
    expect(prose.length).toBeGreaterThan(300);
    expect(readingGrade(prose)).toBeLessThan(9);
    expect(prose).not.toMatch(/\b(nodes?|seeds?|thresholds?|stochastic|parameters?)\b/i);
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe("the stage", () => {
  test("says that it is empty, or why nothing can be shown", () => {
    const theatre = fakeTheatre();
    const draw = (given: typeof theatre): string =>
      renderToString(h(PageContext.Provider, { value: page }, h(TheatreStage, { theatre: given })));
    expect(draw(theatre)).toContain("until the first futures are run");
    const failed = { kind: "failed" as const, message: "The engine stopped." };
    expect(draw({ ...theatre, stage: signal(failed) })).toContain("The engine stopped.");
  });

  test("does not tell before a week what happens in it", () => {
    const { run } = makeSides("use");
    const { week, practices } = run.difference!;
    expect(week).toBeGreaterThan(0);
    expect(stageAt("use", week - 1)).toContain("Both sides are the same so far.");
    expect(stageAt("use", week)).not.toContain("Both sides are the same so far.");
    expect(practices[0]).not.toBe(practices[1]);
  });
});

describe("the run in four pictures", () => {
  const sides = makeSides("judgement");
  const theatre = fakeTheatre(madeAct);
  const html = renderToString(h(PageContext.Provider, { value: page }, h(FourPairs, { theatre, sides })));

  test("has start, a third, two thirds and end, each with both sides and the number of the measure", () => {
    const items = html.split("stage-panel-week").slice(1);
    const weeks = panelWeeks(sides.weeks);
    expect(items).toHaveLength(4);
    items.forEach((item, at) => {
      expect(item).toContain(`Week ${weeks[at]!} of ${sides.weeks}`);
      expect(item.match(/<canvas/g)).toHaveLength(2);
      for (const side of [sides.left, sides.right])
        expect(item).toContain(showMeasure(madeAct.measures[0]!, side.run.series[0]![weeks[at]!]!));
    });
  });

  test("says what changed between them as it was counted", () => {
    const weeks = panelWeeks(sides.weeks);
    const [before, after] = [weeks[2]!, weeks[3]!].map((week) => countsAt(sides, sides.right, week));
    let changed = 0;
    after!.users.forEach(({ name, count }, at) => {
      const earlier = before!.users[at]!.count;
      if (earlier === count) return;
      changed++;
      expect(html).toContain(`“${name}” from ${earlier} to ${count}`);
    });
    expect(changed).toBeGreaterThan(0);
  });
});
