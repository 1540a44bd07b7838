import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { makePage, still } from "../../../../src/report/live/state/makePage.ts";
import { PageContext } from "../../../../src/report/live/state/page.ts";
import { NetworkView } from "../../../../src/report/live/views/Network.tsx";
import { proseOf, readingGrade } from "../../readingGrade.ts";
import { makePageData } from "../../board/pageFixture.ts";

describe("the Network view without a browser", () => {
  const data = makePageData();
  const html = renderToString(h(PageContext.Provider, { value: makePage(data, still) }, h(NetworkView, {})));

  test("shows the schools and says what is missing", () => {
    expect(html.match(/<circle/g)!.length).toBeGreaterThanOrEqual(2 * data.district.schools);
    for (const name of data.district.schoolNames) expect(html).toContain(name);
    expect(html).toContain("the live model is needed");
    expect(html).not.toContain("<canvas");
  });

  test("has only controls that are off", () => {
    const controls = html.match(/<(?:button|input|select)\b[^>]*>/g)!;
    const inFieldset = html.match(/<fieldset disabled[\s\S]*?<\/fieldset>/g)!.join("");
    const on = controls.filter((control) => !/\sdisabled\b/.test(control) && !inFieldset.includes(control));
    expect(on).toEqual([]);
  });

  test("reads easily, without the model's terms and without style attributes", () => {
    const prose = proseOf(`<body>${html}<section id="run-card"`);
    expect(prose.length).toBeGreaterThan(200);
    expect(readingGrade(prose)).toBeLessThan(9);
    expect(prose).not.toMatch(/\b(nodes?|seeds?|thresholds?|stochastic|parameters?)\b/i);
    expect(html).not.toMatch(/\sstyle=/);
  });
});
