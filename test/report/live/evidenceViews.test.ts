import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { App } from "../../../src/report/live/frame/App.tsx";
import { stillExtras } from "../../../src/report/live/frame/extras.ts";
import { makePage, still } from "../../../src/report/live/state/makePage.ts";
import type { ViewKey } from "../../../src/report/live/state/page.ts";
import type { Settings } from "../../../src/report/live/state/settings.ts";
import { BOARDS } from "../board/boards.ts";
import { makePageData } from "../board/pageFixture.ts";
import { readingGrade } from "../readingGrade.ts";

/** The main part of a view as the page is drawn without scripts. */
function draw(
  view: ViewKey,
  options: Parameters<typeof makePageData>[0],
  edit: (settings: Settings) => Settings = (settings) => settings,
): string {
  const data = makePageData(options);
  const page = makePage(data, still);
  page.change(edit);
  page.setView(view);
  const html = renderToString(h(App, { page, extras: stillExtras(data.runCard.futures) }));
  return /<main[\s\S]*<\/main>/.exec(html)![0];
}

/** Running text, a block to a line; words inside figures' tables and code are not read as sentences. */
function proseOf(html: string): string {
  const plain = html.replaceAll(/<(svg|table|pre|nav|button|details)[\s\S]*?<\/\1>/g, "");
  return [...plain.matchAll(/<(p|li|dd|figcaption)[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text]) =>
      text!
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/&[^;]+;/g, "")
        .trim(),
    )
    .join("\n");
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<pre[\s\S]*?<\/pre>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

/** A district that was dropped into the page: nothing was run yet. */
const dropped = { futures: 0, effects: [], hasPerils: false, hasAssumptions: false, hasUnknown: false };

describe.each(["compare", "perils", "evidence"] as const)("the view %s", (view) => {
  test.each(Object.entries({ ...BOARDS, dropped }))("is drawn without a browser for %s", (_, options) => {
    const html = draw(view, options);
    const text = textOf(html);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    expect(text).not.toMatch(/\bNaN\b|undefined|\[object|Infinity/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const [, name] of html.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g))
      expect(ids).toContain(name);
    expect(html.match(/<h1/g)).toHaveLength(1);
    // Nothing can be pressed before the page is alive.
    for (const [button] of html.matchAll(/<(?:button|input)[^>]*>/g)) expect(button).toContain("disabled");
  });

  test("can be read by a ninth-grader, and promises nothing", () => {
    for (const name of ["plan", "three-plans", "use", "harm", "no-plan", "few-futures"]) {
      const html = draw(view, BOARDS[name]!);
      expect(readingGrade(proseOf(html))).toBeLessThanOrEqual(9);
      // Labels of settings, folded away in Evidence, are the model's own.
      const text = view === "evidence" ? proseOf(html) : textOf(html);
      expect(text).not.toMatch(/\b(?:will|proves|because)\b/i);
      if (view === "evidence") continue;
      expect(textOf(html)).not.toMatch(/\b(?:nodes?|seeds?|thresholds?|stochastic|parameters?)\b/i);
    }
  });
});

describe("the compare view", () => {
  test("shows every plan in the table and in a card, with the same numbers", () => {
    const html = draw("compare", BOARDS["three-plans"]);
    const [table, cards] = html.split('class="compare-narrow"') as [string, string];
    const numbers = (part: string) =>
      [...part.matchAll(/class="compare-number">([^<]*)/g)].map(([, number]) => number!.trim()).sort();
    expect(numbers(table)).toHaveLength(16);
    expect(numbers(cards)).toEqual(numbers(table));
  });

  test("says of a plan of the reader's own that it waits for the live model", () => {
    const html = draw("compare", {}, (settings) => ({
      ...settings,
      plans: [...settings.plans, { name: "Mine", preset: [], answers: { principal: 10 }, edits: [] }],
    }));
    expect(html).toContain("Its futures are run once the live model is on.");
    expect(html).toContain("every time");
  });

  test("waits for today's path too where nothing was run yet", () => {
    const html = draw("compare", dropped);
    expect(html).not.toContain("compare-number");
    expect(html.match(/Its futures are run once/g)).toHaveLength(4);
  });

  test("warns of plans with the same settings", () => {
    const html = draw("compare", {}, (settings) => ({
      ...settings,
      plans: [settings.plans[0]!, { ...settings.plans[0]!, name: "Twin" }],
    }));
    expect(html).toContain("“Coaching for a third” and “Twin” have the same settings");
  });

  test("counts by the reader's goal", () => {
    const goal = (value: number) =>
      /class="compare-number">([^<]*)/
        .exec(draw("compare", {}, (settings) => ({ ...settings, goal: value })))![1]!
        .trim();
    expect([goal(-3), goal(3)]).toEqual(["50 of 50", "0 of 50"]);
  });
});

test("the evidence view names every part of the report that one needs to run it again", () => {
  const data = makePageData();
  const html = draw("evidence", {});
  const { runCard } = data;
  for (const text of [
    runCard.scenarioHash,
    runCard.networkHash,
    runCard.seed,
    runCard.command,
    runCard.engineVersion,
  ])
    expect(html).toContain(text);
  for (const line of data.settingLines) expect(textOf(html)).toContain(line.label.replaceAll("&", "&amp;"));
  expect(html).toContain("Once its live model is on, this page runs some of the report’s futures again");
});

test("the evidence view says how to get what the study left out", () => {
  expect(draw("evidence", BOARDS["no-probes"])).toContain("--quick");
});

test("the perils view says so where perils were not switched off", () => {
  const html = draw("perils", BOARDS["no-probes"]);
  expect(html).toContain("did not run its futures with each of them switched off");
  expect(html).not.toContain("<figure");
  expect(html.match(/What people can do/g)).toHaveLength(4);
});
