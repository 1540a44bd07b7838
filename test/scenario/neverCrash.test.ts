import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/core/fault.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { parseJsonOverrides, parseOverride, type Override } from "../../src/scenario/parseOverride.ts";
import { plainSettings } from "../../src/scenario/schemaAt.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { folderWith } from "./scenarioFolder.ts";

const base = {
  weeks: 6,
  replicates: 2,
  seed: "x",
  system: { generate: { schoolSizes: [3, 4], schoolNames: ["A", "B"] } },
  practices: {
    domains: [{ name: "D", leverage: 1 }],
    list: [{ name: "P", domain: "D", quality: 0.1 }],
    seeds: [{ practice: "P", share: 0.5, schools: ["A"] }],
  },
  interventions: [
    { at: 2, until: 3, where: { schools: ["B"] }, set: { "perils.groupthink": 0.5 } },
    { at: 3, seed: { practice: "P", share: 0.1 } },
  ],
  perils: { groupthink: 0.2 },
  outputs: { every: 1 },
  try: ["weeks=5"],
  board: {
    ...{ headline: "use", practice: "P", goal: 0.5, matters: 0.1, start: "2026-09", currency: "$" },
    plans: [{ name: "Plan", set: { "perils.groupthink": 0 }, interventions: [{ at: 2, coach: {} }] }],
    guesses: ["people.turnover"],
  },
};
const folder = folderWith({
  "base.json": base,
  "staff.csv": "id,school\na,X\nb,X\n",
  "ties.csv": "from,to\na,b\n",
});
const file = join(folder, "main.json");

/** A scenario is taken or refused with faults that say something; anything else thrown is a bug. */
function takenOrRefused(content: string, overrides: readonly Override[] = []): void {
  writeFileSync(file, content);
  try {
    prepareScenario(file, overrides, folder);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const fault of error.faults) {
      expect(fault.problem).not.toBe("");
      expect(`${fault.file} ${fault.path} ${fault.given} ${fault.allowed} ${fault.nearest}`).not.toMatch(
        /\[object |\bfunction\b/,
      );
      expect(fault.file ?? fault.path).toBeDefined();
    }
  }
}

const keys = [
  "__proto__",
  "constructor",
  "toString",
  "length",
  "0",
  "",
  " ",
  "a.b",
  "perils",
  "weeks",
  "name",
  "list",
  "extends",
  "at",
  "set",
  "schools",
];
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      1,
      -1,
      2,
      3,
      0.5,
      60,
      1e9,
      1e308,
      "",
      " ",
      "A",
      "P",
      "D",
      "X",
      "staff.csv",
      "ties.csv",
      "csv",
      "base.json",
      "../x",
      "/",
      "main.json",
      "perils.groupthink",
      "weeks=3",
    ),
    fc.string({ maxLength: 4 }),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie("any"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const paths = [
  ...plainSettings().map(({ path }) => path.replaceAll("[]", "[0]")),
  ...Object.entries(declaredParameters).map(([name, { section }]) => `${section}.${name}`),
  "system.import.files.staff",
  "system.import.files.ties",
  'interventions[0].set["perils.groupthink"]',
  'board.plans[0].set["perils.groupthink"]',
];

/** A copy of an input in which something else stands at a path. */
function changed(input: unknown, parts: readonly string[], last: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return last;
  const copy: Record<string, unknown> = Array.isArray(input)
    ? ([...(input as unknown[])] as unknown as Record<string, unknown>)
    : { ...(input as object) };
  copy[part] = changed(copy[part] ?? {}, rest, last);
  return copy;
}

const partsOf = (path: string) =>
  [...path.matchAll(/\["([^"]*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
const change = fc.tuple(fc.constantFrom(...paths), value);

describe("whatever a scenario says", () => {
  it("it is taken or refused, never a bug: values of any kind in every place", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const input = changes.reduce<unknown>(
          (before, [path, value]) => changed(before, partsOf(path), value),
          base,
        );
        takenOrRefused(JSON.stringify(input));
      }),
      { numRuns: 600 },
    );
  });

  it("also where a group says how long it is, as texts and lists do", () => {
    for (const length of [{ toString: null }, { toString: {} }, [[]], null])
      takenOrRefused(
        JSON.stringify({ name: { length }, try: { length }, system: { import: { files: { length } } } }),
      );
  });

  it("also in a file that extends another", () => {
    fc.assert(
      fc.property(change, ([path, value]) =>
        takenOrRefused(JSON.stringify(changed({ extends: "base.json" }, partsOf(path), value))),
      ),
      { numRuns: 300 },
    );
  });

  it("also where the text itself is damaged", () => {
    const text = JSON.stringify(base);
    const damage = fc.tuple(
      fc.nat(text.length),
      fc.nat(3),
      fc.constantFrom("", "}", "]", ",", '"', "\u0000", "1e999", "NaN", "{", "[[", '"weeks":1,'),
    );
    fc.assert(
      fc.property(damage, ([at, length, what]) =>
        takenOrRefused(text.slice(0, at) + what + text.slice(at + length)),
      ),
      { numRuns: 300 },
    );
  });
});

describe("whatever is set on the command line", () => {
  it("it is taken or refused, never a bug", () => {
    const path = fc.oneof(
      fc.constantFrom(...paths),
      fc.constantFrom(...keys),
      fc
        .array(fc.constantFrom(...keys, "[0]", "[1]", "[9]", "practices", "list", '["x"]', "interventions"), {
          maxLength: 4,
        })
        .map((parts) => parts.join(".")),
      fc.string({ maxLength: 6 }),
    );
    const given = fc.oneof(
      value.map((each) => JSON.stringify(each)),
      fc.string({ maxLength: 5 }),
      fc.constantFrom("NaN", "1e999", "[1,", "{", "-"),
    );
    const override = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(path, given).map(([left, right]) => [parseOverride(`${left}=${right}`)]),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }).map((text) => [parseOverride(text)]) },
      {
        weight: 2,
        arbitrary: fc
          .oneof(
            value.map((each) => JSON.stringify(each)),
            fc.string(),
          )
          .map(parseJsonOverrides),
      },
    );
    fc.assert(
      fc.property(fc.array(override, { minLength: 1, maxLength: 3 }), (overrides) =>
        takenOrRefused(JSON.stringify(base), overrides.flat()),
      ),
      { numRuns: 800 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
