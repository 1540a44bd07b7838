import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { ENGINE_VERSION } from "../../src/core/version.ts";
import { readProjectFile } from "../support/texts.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly engines: { readonly node: string };
}

const json = <Content>(path: string): Content => JSON.parse(readProjectFile(path)) as Content;
const ours = json<Package>("package.json");
const date = z.string().regex(/^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/);
const filled = z.string().min(1);

/** What version 1.2.0 of the Citation File Format allows at the top of a software's file, as far as we could use it. */
const citationSchema = z.strictObject({
  "cff-version": z.literal("1.2.0"),
  message: filled,
  title: filled,
  authors: z
    .array(
      z.union([
        z.strictObject({ name: filled, alias: filled.optional(), website: z.url().optional() }),
        z.strictObject({
          "given-names": filled.optional(),
          "family-names": filled,
          affiliation: filled.optional(),
          orcid: z
            .string()
            .regex(/^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
            .optional(),
        }),
      ]),
    )
    .min(1),
  type: z.enum(["software", "dataset"]).optional(),
  abstract: filled.optional(),
  version: z.union([filled, z.number()]).optional(),
  "date-released": date.optional(),
  license: filled.optional(),
  keywords: z.array(filled).min(1).optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  url: z.url().optional(),
  "repository-code": z.url().optional(),
});

// Dates stay the texts that they are in the file, as the format asks of tools.
const citation = citationSchema.parse(parse(readProjectFile("CITATION.cff"), { schema: "core" }));

/** Terms of CodeMeta 3.0 that we use; a misspelt term would silently mean nothing. */
const codemeta = z
  .strictObject({
    "@context": z.literal("https://w3id.org/codemeta/3.0"),
    "@type": z.literal("SoftwareSourceCode"),
    name: filled,
    description: filled,
    version: filled,
    datePublished: date.optional(),
    license: z.url(),
    author: z.array(z.strictObject({ "@type": z.enum(["Organization", "Person"]), name: filled })).min(1),
    keywords: z.array(filled).min(1),
    applicationCategory: filled,
    programmingLanguage: filled,
    runtimePlatform: filled,
    operatingSystem: z.array(filled),
    developmentStatus: z.enum(["concept", "wip", "active", "inactive", "suspended", "unsupported"]),
    softwareHelp: filled,
  })
  .parse(json("codemeta.json"));

describe("the version", () => {
  it("is one in the engine, the package, its lock file and both descriptions", () => {
    const lock = json<{ version: string; packages: Record<string, { version: string }> }>(
      "package-lock.json",
    );
    expect([
      ours.version,
      lock.version,
      lock.packages[""]!.version,
      String(citation.version),
      codemeta.version,
    ]).toEqual(Array<string>(5).fill(ENGINE_VERSION));
  });

  it("has a section in the changelog, and the day of its release where and only where that has one", () => {
    const [, when] =
      new RegExp(`^## ${ENGINE_VERSION.replaceAll(".", "\\.")} \\((.+)\\)$`, "m").exec(
        readProjectFile("CHANGELOG.md"),
      ) ?? [];
    const released = date.safeParse(when);
    expect(released.success || when === "unreleased", `${when} is neither a day nor "unreleased"`).toBe(true);
    // No day is put down before it has come: a citation with it would name a release that nobody can find.
    expect([citation["date-released"], codemeta.datePublished]).toEqual([released.data, released.data]);
  });
});

describe("CITATION.cff and codemeta.json", () => {
  it("name the package's licence, keywords and authors", () => {
    expect(citation.license).toBe(ours.license);
    expect(codemeta.license).toBe(`https://spdx.org/licenses/${ours.license}`);
    expect(citation.keywords).toEqual(ours.keywords);
    expect(codemeta.keywords).toEqual(ours.keywords);
    expect(citation.authors).toEqual([{ name: "The Spreadwell authors" }]);
    expect(codemeta.author.map(({ name }) => name)).toEqual(["The Spreadwell authors"]);
  });

  it("say what it is and what it takes as the package does", () => {
    expect(codemeta.description).toBe(ours.description);
    expect(codemeta.name.toLowerCase()).toBe(ours.name);
    expect(citation.title.startsWith(`${codemeta.name}: `)).toBe(true);
    expect(ours.engines.node).toBe(`>=${/^Node\.js (\S+) or newer$/.exec(codemeta.runtimePlatform)![1]}`);
    expect(() => readProjectFile(codemeta.softwareHelp)).not.toThrow();
  });

  it("would not pass with a term that the format does not have", () => {
    for (const wrong of [
      { ...citation, licence: "MIT" },
      { ...citation, "cff-version": undefined },
      { ...citation, authors: [] },
    ])
      expect(citationSchema.safeParse(wrong).success).toBe(false);
  });
});
