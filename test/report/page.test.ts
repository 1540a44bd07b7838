import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunSummary } from "../../src/experiment/summary.ts";
import { renderReport } from "../../src/report/page.ts";
import { FIXTURES } from "./fixtures.ts";
import { makeHostile } from "./specialSummaries.ts";
import { makeSummary } from "./summaryFixture.ts";
import { proseOf, readingGrade } from "./readingGrade.ts";

describe.each(Object.entries(FIXTURES))("page of %s", (_, summary) => {
  const html = renderReport(summary);

  test("has a security policy whose hash is that of its one style text, and allows no script", () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/
      .exec(html)![1]!
      .replaceAll("&#39;", "'");
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]!);
    expect(styles).toHaveLength(1);
    const hash = createHash("sha256").update(styles[0]!, "utf8").digest("base64");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'none'",
      `style-src 'sha256-${hash}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<form|<base\b/i);
  });

  test("has nothing that asks the network and nothing that the policy refuses", () => {
    const tags = html.match(/<[a-zA-Z][^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(
        /\s(style|on[a-z]+|src|srcset|ping|action|formaction|data|poster|background)=/,
      );
      for (const [, target] of tag.matchAll(/\shref="([^"]*)"/g))
        expect(target).toMatch(/^(#[a-z-]+|data:,)$/);
      expect(
        tag.replace('xmlns="http://www.w3.org/2000/svg"', "").replace(/(aria-label|content)="[^"]*"/g, ""),
      ).not.toMatch(/https?:/);
    }
    expect(html.slice(html.indexOf("<style>"), html.indexOf("</style>"))).not.toMatch(
      /url\(|@import|https?:/,
    );
  });

  test("has language, viewport, landmarks, one h1 and headings without gaps", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    for (const landmark of ["header", "nav", "main", "footer"])
      expect(html.match(new RegExp(`<${landmark}[ >]`, "g"))).toHaveLength(1);
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
    expect(html).toContain("This page works without the internet and sends nothing anywhere.");
  });

  test("has unique ids, and every reference meets one", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of html.matchAll(/ (?:aria-labelledby|aria-describedby|href)="#?([^":]+)"/g))
      expect(ids).toContain(list);
  });

  test("has figures with caption, named pictures and a table with scoped heads in a named scroll box", () => {
    for (const [figure] of html.matchAll(/<figure>[\s\S]*?<\/figure>/g)) {
      expect(figure).toMatch(/<figcaption><strong>/);
      expect(figure.match(/<svg /g)!.length).toBe(
        figure.match(/role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"/g)!.length,
      );
      expect(figure).toMatch(
        /<div class="scroll" role="region" tabindex="0" aria-label="[^"]+">\n<table( class="names")?>\n<caption>/,
      );
      expect(figure).not.toMatch(/<th>/);
    }
  });

  test("is the same, byte for byte, each time", () => {
    expect(renderReport(summary)).toBe(html);
  });
});

test("the parts stand in the order that a reader needs", () => {
  const ids = [...renderReport(FIXTURES["eleven"]!).matchAll(/<section id="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(ids).toEqual([
    "use",
    "gain",
    "harm",
    "endings",
    "schools",
    "settings",
    "changes",
    "limits",
    "run-card",
  ]);
});

test("whatever the names are, the page keeps its structure", () => {
  const structure = (summary: RunSummary): string[] =>
    renderReport(summary).match(/<\/?[a-zA-Z][a-zA-Z0-9-]*/g) ?? [];
  const base = makeSummary({ replicateCount: 3, schoolCount: 2, practicesPerDomain: 2, weekCount: 36 });
  const plain = structure(makeHostile(["plain"], base));
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."<>&\"'/=-![] abscript\u202E\u2069ش".split("")) }),
  );
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 1 }), (names) => {
      // An empty text may leave its paragraph or code mark out; anything else must change nothing.
      fc.pre(names.every((name) => /[a-z<]/.test(name)));
      expect(structure(makeHostile(names, base))).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

test("settings: changed ones come first in their section and are marked; assumed ones are marked with their reason", () => {
  const html = renderReport(FIXTURES["eleven"]!);
  const perils = html.slice(html.indexOf("<h3>Perils</h3>"), html.indexOf("<h3>Leadership</h3>"));
  expect(perils.indexOf("Does anyone check quality")).toBeLessThan(perils.indexOf("How much groups go"));
  expect(perils).toContain(
    'Does anyone check quality before a practice is passed on? <span class="badge">changed</span>',
  );
  expect(perils).toContain(
    'How much groups go for what is easy to agree on <span class="badge dashed">assumed</span>',
  );
  expect(perils).toContain("Assumed: between none and all; no study gives a number for schools");
  expect(html).toContain("Adoption: 3 advanced settings, 1 changed");
});

test("the same number reads the same in answer, key figures, captions and charts", () => {
  const html = renderReport(FIXTURES["eleven"]!);
  const median = /<span class="figure">([^ ]+) SD<\/span>/.exec(html)![1]!;
  expect(html).toContain(`the gain in teaching is ${median} SD in the middle future`);
  expect(html).toContain(`>${median} middle</text>`);
  const count = /<strong>(\d+ of 50)<\/strong>/.exec(html)![1]!;
  expect(html).toContain(`better: ${count}</text>`);
  expect(html).toContain(`${count} end better than they began`);
});

test("a typical page is small enough to be mailed, and the largest stays below the limit", () => {
  expect(renderReport(FIXTURES["eleven"]!).length).toBeLessThan(450_000);
  expect(renderReport(makeSummary({ schoolCount: 150, practicesPerDomain: 12 })).length).toBeLessThan(
    2_500_000,
  );
});

test.each(["eleven", "superintendents", "one-future", "unfinished", "worse"])(
  "%s reads at US grade 9 or below",
  (name) => {
    const prose = proseOf(renderReport(FIXTURES[name]!));
    expect(prose.length).toBeGreaterThan(1000);
    expect(readingGrade(prose)).toBeLessThanOrEqual(9);
  },
);

test("words that need a dictionary stand in the run card only", () => {
  const html = renderReport(FIXTURES["eleven"]!);
  const before = html
    .slice(html.indexOf("<body>"), html.indexOf('<section id="run-card"'))
    .replaceAll(/<[^>]*>/g, " ");
  expect(before).not.toMatch(/\b(node|seed|threshold|stochastic|parameter)s?\b/i);
  expect(html).toContain("Seed (the text that random numbers start from)");
});
