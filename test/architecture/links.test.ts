import { existsSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { headingsOf, linksOf } from "../support/markdown.ts";
import { filesBelow, readProjectFile } from "../support/texts.ts";

const documents = [
  ...filesBelow("docs", [".md"]),
  ...["README.md", "CHANGELOG.md"].map((path) => ({ path, text: readProjectFile(path) })),
];

/** What is wrong with a link of a document; undefined when it leads somewhere, or out of the project. */
function broken(path: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? path : posix.join(posix.dirname(path), file);
  if (target.startsWith("..")) return `${link} leads out of the project`;
  if (!existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url)))) return `${link}: no such file`;
  if (anchor === undefined) return undefined;
  const anchors = headingsOf(readProjectFile(target)).map((heading) => heading.anchor);
  return anchors.includes(anchor) ? undefined : `${link}: no such heading`;
}

describe("links", () => {
  test.each(documents)("of $path lead to files and headings that exist", ({ path, text }) => {
    expect(linksOf(text).flatMap((link) => broken(path, link) ?? [])).toEqual([]);
  });

  test("that lead nowhere are seen", () => {
    const text =
      "[a](model.md#scale) [b](nowhere.md) `[c](code.md)` [d](https://example.org) [e](#-x) [f](../../x)";
    expect(linksOf(text).flatMap((link) => broken("docs/data.md", link) ?? [])).toEqual([
      "model.md#scale: no such heading",
      "nowhere.md: no such file",
      "#-x: no such heading",
      "../../x leads out of the project",
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
