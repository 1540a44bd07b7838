import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { acts } from "../../../../src/model/acts/index.ts";
import { makePage, still, type WritablePage } from "../../../../src/report/live/state/makePage.ts";
import { PageContext } from "../../../../src/report/live/state/page.ts";
import { theatreOf } from "../../../../src/report/live/theatre/makeTheatre.ts";
import { stepKeys, type Prediction, type StepKey } from "../../../../src/report/live/theatre/theatre.ts";
import { TheatreView } from "../../../../src/report/live/views/Theatre.tsx";
import { makePageData } from "../../board/pageFixture.ts";
import { readingGrade } from "../../readingGrade.ts";
import { TheatreLive } from "./theatreLive.ts";

const data = makePageData({ schools: 2, weeks: 36 });
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
const show = (page: WritablePage): string =>
  renderToString(h(PageContext.Provider, { value: page }, h(TheatreView, {})));
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

function open(live = new TheatreLive()) {
  const page = makePage(data, still);
  page.setEngine(() => live);
  page.setView("theatre");
  page.setAlive(true);
  return { page, live, theatre: theatreOf(page) };
}

/** A step of an act with all that it needs: what the room said, all futures, and a fix. */
async function at(act: string, step: StepKey, said: Prediction = { kind: "skipped" }) {
  const opened = open();
  const { theatre, live } = opened;
  theatre.openAct(act);
  theatre.predict(said);
  theatre.goTo("futures");
  theatre.goTo(step);
  theatre.fix.value = 0;
  live.bringAll();
  await settled();
  return opened;
}

describe("the theatre as text", () => {
  it("is drawn without scripts: the acts, the first one's setup, and nothing that can be set", () => {
    const html = show(makePage(data, still));
    for (const { title, claim, prediction } of acts) {
      expect(textOf(html)).toContain(title);
      expect(html.replaceAll("&#39;", "'")).toContain(prediction.question);
      // What came is not told before the room has said what it expects.
      expect(html.replaceAll("&#39;", "'")).not.toContain(claim);
    }
    expect(html.match(/<fieldset[^>]*disabled/g)).toHaveLength(acts[0]!.controls.length);
    expect(html).toContain("needs the live model");
  });

  it.each(acts.flatMap(({ key }) => stepKeys.map((step) => [key, step] as const)))(
    "shows %s at %s whole",
    async (key, step) => {
      const { page, theatre } = await at(key, step);
      const html = show(page);
      const act = theatre.act.value;
      expect([act.key, theatre.step.value]).toEqual([key, step]);
      expect(html).not.toMatch(/ style=|undefined|NaN|\[object/);
      expect(html.match(/aria-current="step"/g)).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const parts: Readonly<Record<StepKey, readonly string[]>> = {
        setup: [...act.setup, act.left.name, act.right.name, "Same schools, same luck"],
        predict: [act.prediction.question, "Skip the prediction"],
        watch: [act.watch],
        reveal: ["a typical run", "skipped its prediction"],
        explain: [...act.explain, act.ground, act.source, act.caveat],
        discuss: [act.prompts.notice, act.prompts.connect, act.prompts.act],
        futures: ["You saw one story", "of 50 futures", "Show an unusual run"],
        fix: act.fixes.map(({ question }) => question),
      };
      const text = textOf(html).replaceAll("&#39;", "'").replaceAll("&amp;", "&");
      for (const part of parts[step]) expect(text).toContain(part);
    },
  );

  it("can be read in grade 9, without the model's own words", async () => {
    const texts: string[] = [];
    for (const { key } of acts)
      for (const step of stepKeys) {
        const { page } = await at(key, step, { kind: "hands", counts: [12, 5, 3] });
        const html = show(page).replaceAll(/<(details|svg|cite|nav)[\s\S]*?<\/\1>/g, "");
        const blocks = [...html.matchAll(/<(p|li|figcaption|legend|label|button|dd)[^>]*>([\s\S]*?)<\/\1>/g)];
        texts.push(...blocks.map((block) => textOf(block[2]!).trim()));
      }
    const text = [...new Set(texts)].join("\n");
    expect(readingGrade(text)).toBeLessThanOrEqual(9);
    expect(text).not.toMatch(/\b(node|seed|threshold|stochastic|parameter|proves)\b/i);
  });

  it("locks what comes after the prediction, and says why", () => {
    const { page, theatre } = open();
    const html = show(page);
    expect(html.match(/locked: Predict first/g)).toHaveLength(6);
    expect(html).not.toContain('href="#/theatre/quality-control/watch"');
    theatre.goTo("predict");
    expect(show(page)).toMatch(/<button[^>]*disabled[^>]*>Next: Watch/);
    theatre.predict({ kind: "dot", values: [0.4] });
    expect(show(page)).toMatch(/<button[^>]*class="main">Next: Watch/);
    expect(show(page).match(/locked: Look at all futures first/g)).toHaveLength(1);
  });

  it("says how far the futures are, and tells a failure", () => {
    const { page, live } = open();
    live.bring(live.slots.get("theatre-left")!, 0.5);
    expect(textOf(show(page))).toContain("25 of 100 futures");
    live.fail("A setting is out of its range.");
    const html = show(page);
    expect(html).toContain('role="alert"');
    expect(textOf(html)).toContain("A setting is out of its range.");
  });

  it("names as many futures as there are", async () => {
    const { page, theatre, live } = open(new TheatreLive(12));
    theatre.predict({ kind: "skipped" });
    theatre.goTo("futures");
    live.bringAll();
    await settled();
    const text = textOf(show(page));
    expect(text).toContain("In 12 futures");
    expect(text).toContain("of 12 futures");
    expect(text).not.toMatch(/\b50 futures/);
  });
});

describe("what the room said", () => {
  const draw = async (said: Prediction) => textOf(show((await at("quality-control", "reveal", said)).page));

  it("stands beside what came, in each way of predicting", async () => {
    expect(await draw({ kind: "hands", counts: [12, 5, 3] })).toMatch(/of 20 hands/);
    expect(await draw({ kind: "dot", values: [0.4] })).toContain("40 of 100");
    expect(await draw({ kind: "line", values: [0.1, 0.2, 0.3] })).toContain("the room’s guess");
  });

  it("is shown as it was while the room predicts", async () => {
    const { page, theatre } = open();
    theatre.goTo("predict");
    theatre.predict({ kind: "hands", counts: [12, 0, 3] });
    expect(show(page)).toMatch(/value="12"/);
    expect(textOf(show(page))).toContain("15 hands");
    theatre.predict({ kind: "line", values: [0.25, null, null] });
    expect(show(page)).toMatch(/value="25"/);
    theatre.predict({ kind: "dot", values: [0.7, 0.1] });
    const html = show(page);
    expect(html).toMatch(/role="slider"[^>]*aria-valuenow="70"/);
    expect(textOf(html)).toContain("2 dots");
  });

  it("cannot be changed once the story was told, but given up", () => {
    const { page, theatre } = open();
    theatre.predict({ kind: "hands", counts: [12, 0, 3] });
    theatre.goTo("watch");
    theatre.goTo("predict");
    const html = show(page);
    expect(html.match(/<input[^>]*type="number"[^>]*disabled/g)).toHaveLength(3);
    expect(html).toContain("Predict again");
    theatre.predict(null);
    expect(show(page)).not.toMatch(/<input[^>]*type="number"[^>]*disabled/);
    expect(theatre.isOpen("watch")).toBe(false);
  });
});
