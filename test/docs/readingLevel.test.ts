import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readingGrade } from "../report/readingGrade.ts";
import { markdownProse } from "../support/markdown.ts";
import { readProjectFile } from "../support/texts.ts";

/** What users read who have not studied this, and where that part of a file ends. */
const pages: readonly { readonly path: string; readonly until?: string }[] = [
  { path: "README.md", until: "### You do research" },
  { path: "docs/README.md", until: "For whoever changes the code:" },
  { path: "docs/tutorials/superintendent.md" },
  { path: "docs/tutorials/workshop.md" },
  { path: "docs/theatre.md", until: "## Where this comes from" },
  { path: "docs/board-page.md", until: "## For whoever changes it" },
  { path: "docs/health-check.md", until: "## What the answers put" },
  { path: "docs/how-to/import-a-staff-survey.md" },
  { path: "docs/explanation/why-networks-need-more.md" },
  { path: "docs/reference/glossary.md" },
  ...["docs/library.md", "docs/interview.md", "docs/mistakes.md"]
    .filter((path) => existsSync(path))
    .map((path) => ({ path })),
];

describe("what users read", () => {
  test.each(pages)("in $path can be read by whoever left school after nine years", ({ path, until }) => {
    const text = readProjectFile(path);
    const end = until === undefined ? text.length : text.indexOf(until);
    expect(end).toBeGreaterThan(0);
    const prose = markdownProse(text.slice(0, end));
    expect(prose.length).toBeGreaterThan(500);
    expect(readingGrade(prose)).toBeLessThanOrEqual(9);
  });

  test("would be found too hard if it were", () => {
    const hard =
      "Notwithstanding considerable methodological heterogeneity, organisational characteristics systematically determine implementation.";
    expect(readingGrade(markdownProse(`# Title\n\n${hard}\n`))).toBeGreaterThan(9);
  });

  test.each(pages)("in $path is spelt the British way", ({ path }) => {
    const american =
      /\b(?:\w+(?:ization|izing)|organized?|optimized?|color\w*|behavior\w*|center\w*|favor\w*|labor|model(?:ed|ing)|math|gray|theaters?)\b/gi;
    const prose = markdownProse(readProjectFile(path)).replaceAll("Rennie Center", "");
    expect(prose.match(american) ?? []).toEqual([]);
  });
});
