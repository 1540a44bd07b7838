import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { modes } from "../../src/model/modes.ts";
import { headingsOf } from "../support/markdown.ts";
import { filesBelow, readProjectFile } from "../support/texts.ts";

const text = readProjectFile("docs/model.md");
// Drafts of parts that have not been put into it yet count for what is described at all.
const drafts = existsSync(new URL("../../docs/parts", import.meta.url))
  ? filesBelow("docs/parts", [".md"]).map((file) => file.text)
  : [];
const described = [text, ...drafts].join("\n");
const headings = headingsOf(text);

/** Rules begin a point of a list: `- **SH3** A contact …`. */
const rules = Array.from(text.matchAll(/^- \*\*([A-Z]{2})(\d+)\*\* (.+)$/gm), ([, prefix, number, says]) => ({
  rule: prefix! + number!,
  prefix: prefix!,
  number: Number(number),
  says: says!,
}));
const known = new Set(rules.map(({ rule }) => rule));

/** Rules that tests quote at the end of their titles, in brackets: `[SH3]` or `[SH3, LN1]`. */
const quoted = filesBelow("test", [".ts"])
  .filter(({ path }) => path !== "test/architecture/model.test.ts")
  .flatMap(({ path, text: source }) =>
    Array.from(source.matchAll(/ \[([A-Z]{2}\d+(?:, [A-Z]{2}\d+)*)\]["`]/g), ([, list]) => list!.split(", "))
      .flat()
      .map((rule) => ({ path, rule })),
  );

/** The part of section 7 about a mechanism; empty where there is none. */
function sectionOf(key: string): string {
  return headings.find(({ level, title }) => level === 3 && title.endsWith(`(\`${key}\`)`))?.body ?? "";
}

/** The prefixes of the rules in a part of the document. */
function prefixesIn(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(/^- \*\*([A-Z]{2})\d+\*\*/gm), ([, prefix]) => prefix!))];
}

/** Mechanisms that must have rules: all but those that are so far described by a draft only. */
const ruled = mechanisms
  .map(({ key }) => ({ key }))
  .filter(
    ({ key }) => sectionOf(key) !== "" || !drafts.some((draft) => draft.includes(`mechanisms/${key}.ts`)),
  );

describe("the description of the model", () => {
  test("follows ODD 2020: seven elements by their names and in their order", () => {
    expect(text).toContain(
      "The model description follows the ODD (Overview, Design concepts, Details) protocol",
    );
    const elements = headings.filter(({ level, title }) => level === 2 && /^\d/.test(title));
    expect(elements.map(({ title }) => title)).toEqual([
      "1 Purpose and patterns",
      "2 Entities, state variables, and scales",
      "3 Process overview and scheduling",
      "4 Design concepts",
      "5 Initialization",
      "6 Input data",
      "7 Submodels",
    ]);
  });

  test("has all eleven design concepts in their order", () => {
    const from = headings.findIndex(({ title }) => title === "4 Design concepts");
    const to = headings.findIndex(({ title }) => title === "5 Initialization");
    expect(headings.slice(from + 1, to).map(({ title }) => title)).toEqual([
      "Basic principles",
      "Emergence",
      "Adaptation",
      "Objectives",
      "Learning",
      "Prediction",
      "Sensing",
      "Interaction",
      "Stochasticity",
      "Collectives",
      "Observation",
    ]);
  });

  test("numbers the rules of each kind 1, 2, 3 …", () => {
    for (const prefix of new Set(rules.map((rule) => rule.prefix))) {
      const numbers = rules.filter((rule) => rule.prefix === prefix).map(({ number }) => number);
      expect([prefix, ...numbers]).toEqual([prefix, ...numbers.map((_, index) => index + 1)]);
    }
  });

  test("refers to no rule that it does not have", () => {
    const referred = Array.from(text.matchAll(/\b([A-Z]{2}\d+)(?:–([A-Z]{2}\d+))?/g)).flatMap(
      ([, from, to]) => (to === undefined ? [from!] : [from!, to]),
    );
    expect(referred.filter((rule) => !known.has(rule))).toEqual([]);
  });

  test.each(ruled)(
    "says of $key what happens in reality and, in rules of its own, what in this simulation",
    ({ key }) => {
      const body = sectionOf(key);
      expect(body).toMatch(/In reality/);
      expect(body).toMatch(/[Ii]n this simulation/);
      expect(prefixesIn(body)).toHaveLength(1);
    },
  );

  test("mentions every parameter, and names nothing like one that does not exist", () => {
    // The modes' values stand in a table.
    const perMode = new RegExp(`^(?:${modes.join("|")})(?:Share|Precision|Scrutiny|Fidelity|Hours)$`);
    const names = Array.from(described.matchAll(/`([a-z]+[A-Z][A-Za-z]*|[a-z]+)`/g), ([, name]) => name!);
    const missing = Object.keys(declaredParameters).filter(
      (name) => !perMode.test(name) && !names.includes(name),
    );
    expect(missing).toEqual([]);
    const named = Array.from(text.matchAll(/`([a-z]+[A-Z][A-Za-z]*)`/g), ([, name]) => name!);
    const mistaken = named.filter((name) => !(name in declaredParameters));
    expect(mistaken).toEqual([]);
  });
});

describe("the rules that tests quote", () => {
  test("exist", () => {
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });

  test.each(ruled)("are of $key too", ({ key }) => {
    const [prefix] = prefixesIn(sectionOf(key));
    expect(quoted.some(({ rule }) => rule.startsWith(prefix!))).toBe(true);
  });

  test("are more than two thirds of all", () => {
    const tested = new Set(quoted.map(({ rule }) => rule));
    expect(rules.filter(({ rule }) => tested.has(rule)).length / rules.length).toBeGreaterThan(2 / 3);
  });
});
