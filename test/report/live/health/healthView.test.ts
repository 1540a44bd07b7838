import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { networkTypeNames } from "../../../../src/model/networkTypes.ts";
import type { Live, Order } from "../../../../src/report/live/engine/live.ts";
import { healthRunOf } from "../../../../src/report/live/health/healthRun.ts";
import { makePage, type WritablePage } from "../../../../src/report/live/state/makePage.ts";
import { PageContext } from "../../../../src/report/live/state/page.ts";
import type { HealthAnswers } from "../../../../src/report/live/state/settings.ts";
import { HealthView } from "../../../../src/report/live/views/Health.tsx";
import { healthQuestions } from "../../../../src/scenario/questions/healthFeatures.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { makeTypes } from "../../health/healthFixture.ts";
import { readingGrade } from "../../readingGrade.ts";
import { FakeLive } from "./fakeLive.ts";

const quiet = { now: () => 0, viewChanged: () => undefined, later: () => 0, cancel: () => undefined };
const types = makeTypes({ effects: [0, 0.1, 0.3], unlike: 0 });
const engine = () =>
  new FakeLive(
    (order: Order) =>
      types[
        order.changes.find(({ path }) => path === "networkType")!.value as (typeof networkTypeNames)[number]
      ],
  );
const show = (page: WritablePage) =>
  renderToString(h(PageContext.Provider, { value: page }, h(HealthView, {})));
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

function alive(answers: HealthAnswers, live: (Live & { end(): void }) | null): WritablePage {
  const page = makePage(makePageData(), quiet);
  page.setAlive(true);
  if (live !== null) page.setEngine(() => live);
  page.change((settings) => ({ ...settings, health: answers }));
  return page;
}
const started = (answers: HealthAnswers, live: FakeLive): WritablePage => {
  const page = alive(answers, live);
  const data = page.data.value;
  healthRunOf(data).start(live, page.settings.value.health, data.scenario.values);
  return page;
};

describe("the health check as text", () => {
  it("is drawn without scripts: all questions, none of which can be answered", () => {
    const html = show(makePage(makePageData(), quiet));
    expect(html.match(/<fieldset/g)).toHaveLength(healthQuestions.length);
    expect(html.match(/<fieldset[^>]*disabled/g)).toHaveLength(healthQuestions.length);
    expect(html.match(/type="radio"/g)).toHaveLength(healthQuestions.length * 6);
    expect(html).toContain("Nothing is answered yet");
    expect(html).not.toMatch(/ style=|undefined|NaN/);
  });

  it("shows what is answered, and lets one begin once something is", () => {
    const html = show(alive({ purpose: 2, problem: "unsure", trust: 3 }, engine()));
    expect(html).toContain("2 of 7 features answered");
    expect(html.match(/<input[^>]* checked/g)).toHaveLength(3);
    expect(html.match(/Skip this one/g)).toHaveLength(3);
    expect(html).toMatch(/<button type="button" class="main">Compare the three types/);
    expect(show(alive({}, engine()))).toMatch(/class="main" disabled>Compare/);
  });

  it("says how far the futures are", () => {
    const live = engine();
    const page = started({ trust: 3 }, live);
    live.bring([...live.slots.values()][0]!, 0.4);
    const html = show(page);
    expect(html).toContain("20 of 150 futures so far.");
    expect(html).not.toContain("fits your answers");
  });

  it("recommends once they are there, with reasons, cost and weak links", () => {
    const live = engine();
    const page = started({ trust: 0, inquiry: "unsure" }, live);
    live.bringAll();
    const text = textOf(show(page));
    for (const part of [
      "an improvement network fits your answers best",
      "does better than a learning community in 50 of 50 futures",
      "What each type takes",
      "Weakest links",
      "Trying other answers: 0 of",
      "Make this a plan",
      "with what is not sure",
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it("tells a failure, and an engine that is off", () => {
    const live = engine();
    const page = started({ trust: 3 }, live);
    live.fail("The live model stopped.");
    expect(textOf(show(page))).toContain("The futures could not be run. The live model stopped.");
    const off = engine();
    off.end();
    for (const each of [off, null])
      expect(textOf(show(alive({ trust: 3 }, each)))).toContain("does not run in this window");
  });

  it("does not offer a fourth plan", () => {
    const live = engine();
    const page = started({ trust: 3 }, live);
    live.bringAll();
    page.change((settings) => ({ ...settings, plans: Array.from({ length: 3 }, () => settings.plans[0]!) }));
    expect(show(page)).toMatch(/disabled>Make this a plan/);
  });

  it("can be read in grade 9, without the model's own words", () => {
    const live = engine();
    const page = started({ trust: 0, inquiry: "unsure" }, live);
    live.bringAll();
    const html = show(page).replaceAll(/<(details|svg|cite)[\s\S]*?<\/\1>/g, "");
    const blocks = [...html.matchAll(/<(p|li|figcaption|legend|label|button)[^>]*>([\s\S]*?)<\/\1>/g)];
    const text = blocks.map((block) => textOf(block[2]!).trim()).join("\n");
    expect(text.length).toBeGreaterThan(2000);
    expect(readingGrade(text)).toBeLessThanOrEqual(9);
    expect(text).not.toMatch(/\b(node|seed|threshold|stochastic|parameter|proves|because)\b/i);
  });
});
