import { describe, expect, test } from "vitest";
import type { Parameter } from "../../src/core/parameter.ts";
import { generators } from "../../src/model/generators/index.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { citedIn, references } from "../../src/model/references.ts";
import { readBibliography } from "../support/bibliography.ts";
import { asProse, filesBelow, readProjectFile } from "../support/texts.ts";

const bibliography = readBibliography(readProjectFile("docs/references.bib"));
const keys = Object.keys(references);

/** What is to be cited so that it can be looked up: code, its tests, documents and scenarios. */
const texts = [
  ...filesBelow("src", [".ts"]),
  ...filesBelow("test", [".ts"]),
  ...filesBelow("docs", [".md"]),
  ...filesBelow("scenarios", [".json"]),
  { path: "README.md", text: readProjectFile("README.md") },
]
  // Made-up sources of made-up settings, and this list itself.
  .filter(({ path }) => path !== "test/report/settingsFixture.ts" && path !== "src/model/references.ts")
  .filter(({ path }) => path !== "test/architecture/references.test.ts")
  .map(({ path, text }) => ({ path, prose: asProse(text) }));

const surname = "\\p{Lu}[\\p{L}'’-]+";
const more = `(?:,? (?:& |and )?${surname}| et al\\.| and others)*`;
// A year after a name, with or without a bracket; not the years of school years, months and seeds.
const citation = new RegExp(`(?<![\\p{L}._])${surname}${more},? \\(?(?:1[6-9]|20)\\d\\d(?!\\d|-\\d|:)`, "gu");
const noWork =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Seed|Year|Week)\b/;

/** Citations in a text that no form in the list accounts for. */
function unknownCitations(prose: string): string[] {
  let rest = prose;
  // Longer forms first, so that none leaves a part of another behind.
  const forms = Object.values(references)
    .flat()
    .sort((left, right) => right.length - left.length);
  for (const form of forms) {
    rest = rest.replaceAll(form, "·").replaceAll(form.replace(/ (\d{4})$/, " ($1)"), "·");
  }
  return Array.from(rest.matchAll(citation), ([found]) => found).filter((found) => !noWork.test(found));
}

const sources = [
  ...mechanisms.map(({ key, source }) => ({ what: `mechanism ${key}`, source })),
  ...Object.entries({
    ...declaredParameters,
    ...Object.assign({}, ...Object.values(generators).map((generator) => generator.parameters)),
  } as Readonly<Record<string, Parameter>>).flatMap(([name, { source }]) =>
    source === undefined ? [] : [{ what: `parameter ${name}`, source }],
  ),
];

describe("every source", () => {
  test.each(sources)("of $what names a work that can be looked up", ({ source }) => {
    expect(citedIn(source), source).not.toEqual([]);
  });
});

describe("docs/references.bib", () => {
  test("holds each work once, in the order of the keys", () => {
    const listed = bibliography.map(({ key }) => key);
    expect(listed).toEqual([...new Set(listed)].sort());
    expect(listed).toEqual([...keys].sort());
  });

  test.each(bibliography)(
    "$key has author, title and year, and the place where its type is published",
    (entry) => {
      const { type, fields } = entry;
      expect(fields["author"]).toBeDefined();
      expect((fields["title"] ?? "").length > 5 || fields["note"]!.includes("title not known")).toBe(true);
      expect(fields["year"]).toMatch(/^(1[6-9]|20)\d\d$/);
      const place = {
        article: "journal",
        book: "publisher",
        incollection: "booktitle",
        techreport: "institution",
      };
      const needed = (place as Readonly<Record<string, string>>)[type];
      if (needed !== undefined) expect(fields[needed], `${entry.key}: ${needed}`).toBeDefined();
    },
  );

  test.each(bibliography)("$key is cited by its authors and year", ({ key, fields }) => {
    // Organizations are cited by their short names.
    if (fields["author"]!.startsWith("{")) return;
    const [usual] = references[key]!;
    const surnames = fields["author"]!.split(" and ").map((author) => author.split(",")[0]!);
    const cited = usual.replace(/,? \(?\d{4}\)?$/, "");
    for (const name of cited.split(/, | & | and (?!others)/)) {
      const plain = name.replace(/ et al\.| and others/, "");
      if (plain !== "Flesch") expect(surnames).toContain(plain);
    }
    expect(usual.endsWith(fields["year"]!)).toBe(true);
  });
});

describe("works", () => {
  test.each(keys)("%s is cited somewhere", (key) => {
    expect(texts.some(({ prose }) => citedIn(prose).includes(key))).toBe(true);
  });

  test("that are cited with name and year anywhere are in the list", () => {
    const unknown = texts.flatMap(({ path, prose }) =>
      unknownCitations(prose).map((found) => `${path}: ${found}`),
    );
    expect(unknown).toEqual([]);
  });

  test("that are not in the list are seen", () => {
    expect(unknownCitations('source: "Nobody & Else 1999, Journal"')).toEqual(["Nobody & Else 1999"]);
    expect(unknownCitations("as van Dam et al. (2001) say; Little 1990; Little (1990)")).toEqual([
      "Dam et al. (2001",
    ]);
    expect(unknownCitations("in March 2019, 21 schools of 2000 people, Threefry4x32 and ES2022")).toEqual([]);
  });
});
