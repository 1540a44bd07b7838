import { existsSync, readdirSync, statSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { headingsOf, linksOf, picturesOf } from "../support/markdown.ts";
import { filesBelow, readProjectFile, userDocuments } from "../support/texts.ts";

const documents = userDocuments();

/** What is wrong with a link of a document; undefined when it leads somewhere, or out of the project. */
function broken(path: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return brokenOutside(link);
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? path : posix.join(posix.dirname(path), file);
  if (target.startsWith("..")) return `${link} leads out of the project`;
  if (!existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url)))) return `${link}: no such file`;
  if (anchor === undefined) return undefined;
  const anchors = headingsOf(readProjectFile(target)).map((heading) => heading.anchor);
  return anchors.includes(anchor) ? undefined : `${link}: no such heading`;
}

/** What is wrong with a link to elsewhere, as far as that can be told without asking. */
function brokenOutside(link: string): string | undefined {
  if (link.startsWith("mailto:")) return undefined;
  if (!link.startsWith("https://")) return `${link}: not a safe address`;
  const host = URL.canParse(link) ? new URL(link).hostname : "";
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(host) ? undefined : `${link}: not an address`;
}

/** Files that a guide makes: its new ones, and pictures of the gallery that its tests draw. */
function madeBy(text: string): string[] {
  const found = text.matchAll(/^New file `([^`]+)`:$|`(test\/report\/gallery\/[^`]+)`/gm);
  return Array.from(found, ([, file, drawn]) => (file ?? drawn)!);
}

describe("links", () => {
  test.each(documents)("of $path lead to files and headings that exist", ({ path, text }) => {
    expect(linksOf(text).flatMap((link) => broken(path, link) ?? [])).toEqual([]);
  });

  test.each(documents)("of $path to pictures have words for those who cannot see them", ({ text }) => {
    for (const { alt, target } of picturesOf(text)) {
      expect(alt.length, target).toBeGreaterThan(40);
      expect(alt, target).toMatch(/\.$/);
    }
  });

  test("lead to every picture, and pictures are small", () => {
    const shown = documents.flatMap(({ path, text }) =>
      picturesOf(text).map(({ target }) => posix.join(posix.dirname(path), target)),
    );
    const folder = fileURLToPath(new URL("../../docs/images", import.meta.url));
    const there = readdirSync(folder).map((name) => `docs/images/${name}`);
    expect([...new Set(shown)].sort()).toEqual(there.sort());
    for (const name of readdirSync(folder))
      expect(statSync(`${folder}/${name}`).size, name).toBeLessThan(120_000);
  });

  test("lead from the index to every document", () => {
    const index = linksOf(readProjectFile("docs/README.md")).map((link) =>
      posix.join("docs", link.split("#")[0]!),
    );
    const missing = filesBelow("docs", [".md"]).filter(
      ({ path }) => !index.includes(path) && path !== "docs/README.md",
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test.each(documents)("of $path: files of the project that it names are there", ({ path, text }) => {
    const named = Array.from(
      text.matchAll(/`((?:src|test|build|docs|scenarios|notebooks)\/[\w./-]*\w\.\w+)`/g),
      ([, file]) => file!,
    );
    const made = path.startsWith("docs/how-to/add-a-") ? madeBy(text) : [];
    const missing = named.filter(
      (file) => !existsSync(fileURLToPath(new URL(`../../${file}`, import.meta.url))),
    );
    expect(missing.filter((file) => !made.includes(file))).toEqual([]);
  });

  test("that lead nowhere are seen", () => {
    const text =
      "[a](model.md#scale) [b](nowhere.md) `[c](code.md)` [d](https://example.org) [e](#-x) [f](../../x) [g](http://example.org) [h](https://example) [i](https://) [![A picture.](../README.md)](gone.md)";
    expect(linksOf(text).flatMap((link) => broken("docs/data.md", link) ?? [])).toEqual([
      "model.md#scale: no such heading",
      "nowhere.md: no such file",
      "#-x: no such heading",
      "../../x leads out of the project",
      "http://example.org: not a safe address",
      "https://example: not an address",
      "https://: not an address",
      "gone.md: no such file",
    ]);
  });

  test("go by GitHub's names for headings", () => {
    const text = "# One: `two` (three)\n```\n# no heading\n```\n## Größe & Form\n## Größe & Form\n";
    expect(headingsOf(text).map(({ anchor }) => anchor)).toEqual([
      "one-two-three",
      "größe--form",
      "größe--form-1",
    ]);
  });
});
