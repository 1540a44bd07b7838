import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { jsonForBlock } from "../../../../src/report/live/file/blocks.ts";
import { renderLivePage } from "../../../../src/report/live/file/renderLivePage.tsx";
import { PAGE_STYLES } from "../../../../src/report/live/styles/index.ts";
import { makePageData } from "../../board/pageFixture.ts";

const scripts = { loader: `"</script><!--"; 1 < 2`, app: `"</script><!--"`, worker: `"</script>\u2028"` };
const draw = (data = makePageData({})) => renderLivePage(data, scripts, (text) => deflateRawSync(text));

describe("the file", () => {
  const html = draw();

  test("is the same for the same data", () => {
    expect(draw()).toBe(html);
  });

  test("is readable before scripts and data: they stand behind the text, the data last", () => {
    const ids = ["saved-settings", "page-script", "engine-source", "page-data"];
    const places = ["<h1", "<script>", ...ids.map((id) => `id="${id}"`)].map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test("has a policy that knows its script and its styles, and lets nothing be loaded", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    const plain = policy.replaceAll("&#39;", "'");
    expect(plain).toContain(`script-src 'sha256-${hash(script)}' blob:`);
    expect(plain).toContain(`style-src 'sha256-${hash(PAGE_STYLES)}'`);
    expect(plain).toContain("default-src 'none'");
    expect(plain).not.toContain("unsafe");
    expect(plain).not.toContain("http");
  });

  test("is not ended early by what its scripts say", () => {
    expect(html.match(/<script/g)).toHaveLength(5);
    expect(html.match(/<\/script/g)).toHaveLength(5);
    expect(html).not.toContain("<!--");
  });

  test("uses nothing that the policy refuses: no style and no event attributes", () => {
    const page = html.slice(html.indexOf("<body"), html.indexOf("<script>"));
    expect(page).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/i);
    expect(page).not.toMatch(/<(link|iframe|object|embed|form)\b/i);
    expect(page).not.toMatch(/(src|href)="(?!#|data:)/i);
  });

  test("takes names and texts for what they are", () => {
    const hostile = { ...makePageData({}), title: `</title><script>alert(1)</script>` };
    expect(draw(hostile)).not.toContain("<script>alert");
  });
});

test("JSON in a block comes out as it went in, and cannot end the block", () => {
  const value = { text: "</script><!--\u2028\u2029&" };
  const block = jsonForBlock(value);
  expect(block).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(block)).toEqual(value);
});
