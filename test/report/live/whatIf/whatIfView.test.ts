import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { App } from "../../../../src/report/live/frame/App.tsx";
import { stillExtras } from "../../../../src/report/live/frame/extras.ts";
import { makePage, still } from "../../../../src/report/live/state/makePage.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import { answerQuestion, chosenPlan } from "../../../../src/report/live/whatIf/planEdits.ts";
import { mainQuestions, whatIfQuestions } from "../../../../src/scenario/questions/whatIf.ts";
import { BOARDS } from "../../board/boards.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { readingGrade } from "../../readingGrade.ts";

function draw(
  options: Parameters<typeof makePageData>[0],
  edit: (settings: Settings) => Settings = (settings) => settings,
): string {
  const data = makePageData(options);
  const page = makePage(data, still);
  page.change(edit);
  page.setView("what-if");
  const html = renderToString(h(App, { page, extras: stillExtras(data.runCard.futures) }));
  return /<main[\s\S]*<\/main>/.exec(html)![0];
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<(?:svg|table)[\s\S]*?<\/(?:svg|table)>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const proseOf = (html: string): string =>
  [...html.matchAll(/<(p|li|figcaption)[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text]) => text!.replaceAll(/<[^>]*>/g, " ").trim())
    .join("\n");

const dropped = { futures: 0, effects: [], hasPerils: false, hasAssumptions: false, hasUnknown: false };

describe("what if, before scripts run", () => {
  test.each([...Object.entries(BOARDS), ["dropped", dropped] as const])(
    "draws %s without gaps, in plain words",
    (_name, options) => {
      const html = draw(options);
      const text = textOf(html);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(text).not.toMatch(/\b(node|seed|threshold|stochastic|parameter|proves|because)s?\b/i);
      expect(html).not.toMatch(/ style=/);
      expect(readingGrade(proseOf(html))).toBeLessThanOrEqual(9);
    },
  );

  test("shows at most seven questions, the others folded away, all of them off", () => {
    const html = draw({});
    const folded = /<details><summary>More questions<\/summary>([\s\S]*?)<\/details>/.exec(html)![1]!;
    const question = /class="question(?: moved)?"/;
    const unfolded = html.replace(folded, "");
    expect(unfolded.split(question).length - 1).toBe(mainQuestions.length);
    expect(folded.split(question).length - 1).toBe(whatIfQuestions.length - mainQuestions.length);
    const controls = [...html.matchAll(/<input [^>]*type="(?:range|number)"[^>]*>/g)];
    expect(controls.length).toBeGreaterThan(10);
    for (const [control] of controls) expect(control).toContain("disabled");
  });

  test("says of each slider what it is set to, and what it is today", () => {
    const html = draw({}, (settings) => answerQuestion(settings, "coach", 20, 0));
    expect(html).toMatch(/aria-valuetext="20 of 100 teachers; your district today is 0 of 100 teachers"/);
    expect(html).toContain("Back to: 33 of 100 teachers");
  });

  test("asks nobody to be linked where there is one school", () => {
    expect(textOf(draw({ schools: 1 }))).not.toContain("How many pairs of teachers");
  });

  test("gives the result of a plan that came with the report, and no verdict on one it does not know", () => {
    expect(textOf(draw({}))).toContain("This plan came with the report.");
    const unknown = textOf(draw({}, (settings) => answerQuestion(settings, "check", 4, 1.6)));
    expect(unknown).toContain("Sliders work once this page’s scripts run.");
    expect(unknown).not.toMatch(/The plan does (?:better|worse)/);
  });

  test("lists what was changed on the network", () => {
    const text = textOf(
      draw({}, (settings) => ({
        ...settings,
        plans: [
          {
            ...chosenPlan(settings),
            edits: [
              { kind: "connect", schools: ["Alder", "Fir"], pairs: 4 },
              { kind: "coach", school: "Elm" },
            ],
          },
        ],
        chosen: 0,
      })),
    );
    expect(text).toContain("Alder and Fir are linked by 4 pairs of teachers");
    expect(text).toContain("Everybody in Elm has a coach");
  });
});
