import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parameterPath, type Parameter } from "../../src/core/parameter.ts";
import { generators } from "../../src/model/generators/index.ts";
import {
  randomGraphParameters,
  rewiredRingParameters,
} from "../../src/model/generators/topologyParameters.ts";
import { networkParameters } from "../../src/model/generators/networkParameters.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { declaredParameters, parameters } from "../../src/model/parameters.ts";
import { readSources, walk } from "../support/sources.ts";

const units = [
  "share",
  "SD",
  "per week",
  "per year",
  "weeks",
  "years",
  "hours",
  "people",
  "currency",
  "number",
  "switch",
];

const sets: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  model: parameters,
  ...Object.fromEntries(
    Object.entries(generators).map(([name, generator]) => [`generator ${name}`, generator.parameters]),
  ),
};
const all = Object.entries(sets).flatMap(([set, members]) =>
  Object.entries(members).map(([name, parameter]) => ({ set, name, parameter: parameter as Parameter })),
);

/** Words that say that a number is a guess, and nothing of why it is this one. */
const empty =
  /\b(a|an|the|of|it|half|strength|rate|size|value|guess(ed)?|assum(ed|ption)|estimated?|own|chosen|default)\b/gi;

/** What is wrong with the grounds of a default; null where they will do. */
function groundsFault({ source, assumed }: { source?: string; assumed?: string }): string | null {
  if (source !== undefined && assumed !== undefined) return "has both";
  if (source !== undefined) {
    const named = /\b(1[89]|20)\d\d\b|\bdata\b/.test(source);
    return named ? null : "has a source that names neither a work with its year nor data";
  }
  if (assumed === undefined) return "has neither a source nor a reason";
  return assumed.replace(empty, "").match(/\p{L}{2,}/gu) === null ? "is assumed without a reason" : null;
}

/** Keys written out in `{ … } as const`. */
function keysOf(expression: ts.Expression): string[] {
  const object = ts.isAsExpression(expression) ? expression.expression : expression;
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? [property.name.getText()] : [],
  );
}

describe("every parameter", () => {
  test.each(all)("$set: $name says what it is, in what unit and within what range", ({ name, parameter }) => {
    const { label, section, unit, min, max, plausible, default: usual, integer, options } = parameter;
    expect(name).toMatch(/^[a-z][A-Za-z]*$/);
    expect(section).toMatch(/^[a-z][A-Za-z]*$/);
    expect(label.length).toBeGreaterThan(8);
    expect(label).toMatch(/^[A-Z].*[^.]$/);
    expect(units).toContain(unit);
    expect(min).toBeLessThan(max);
    expect(plausible[0]).toBeLessThan(plausible[1]);
    for (const value of [...plausible, usual]) expect(value >= min && value <= max).toBe(true);
    if (integer)
      for (const value of [min, max, ...plausible, usual]) expect(Number.isInteger(value)).toBe(true);
    if (unit === "share") expect([min, max].every((end) => end >= 0 && end <= 1)).toBe(true);
    if (options !== undefined) expect([integer, min, max]).toEqual([true, 0, options.length - 1]);
    if (unit === "switch") expect(options).toBeDefined();
  });

  test.each(all)("$set: $name has either a source or an assumption with its reason", ({ parameter }) => {
    expect(groundsFault(parameter)).toBeNull();
  });

  test("would be found out if its default had no grounds, both kinds, or none that say why", () => {
    expect(groundsFault({})).toBe("has neither a source nor a reason");
    expect(groundsFault({ source: "Asch 1951: 32 %", assumed: "a round figure" })).toBe("has both");
    for (const assumed of ["", "guessed", "Strength guessed.", "assumed", "own estimate", "half of it"]) {
      expect(groundsFault({ assumed })).toBe("is assumed without a reason");
    }
    for (const source of ["", "literature", "Asch", "a published estimate"]) {
      expect(groundsFault({ source })).toBe("has a source that names neither a work with its year nor data");
    }
    expect(groundsFault({ source: "Asch 1951: 32 %" })).toBeNull();
    expect(groundsFault({ assumed: "about once a month" })).toBeNull();
  });

  test("of the model and of its networks has a name of its own, so that neither hides the other", () => {
    const shapes = [...Object.keys(rewiredRingParameters), ...Object.keys(randomGraphParameters)];
    const names = [...Object.keys(networkParameters), ...shapes, ...Object.keys(parameters)];
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(Object.keys(declaredParameters).sort()).toEqual([...names].sort());
  });

  test("is in one set of declarations only: a second would silently replace the first", () => {
    // What the sets that parameters.ts puts together hold, counted before they are put together.
    const declared: string[] = [];
    for (const { tree, path } of readSources()) {
      if (!path.startsWith("model/") || path.startsWith("model/generators/")) continue;
      walk(tree, (node) => {
        if (ts.isSatisfiesExpression(node) && node.type.getText(tree) === "ParameterSet")
          declared.push(...keysOf(node.expression));
      });
    }
    expect(declared.length).toBeGreaterThan(80);
    expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([]);
  });

  test("has a path of its own in the scenario file, and one label", () => {
    const entries = Object.entries(declaredParameters);
    const paths = entries.map(([name, parameter]) => parameterPath(name, parameter));
    expect(new Set(paths).size).toBe(paths.length);
    const labels = entries.map(([, parameter]) => parameter.label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
});

describe("every mechanism", () => {
  test.each(mechanisms.map((mechanism) => ({ ...mechanism })))(
    "$key has a label, a source and something to do",
    ({ label, source, step, stepPeople, settle, settlePeople, conclude }) => {
      expect(label.length).toBeGreaterThan(10);
      expect(source.length).toBeGreaterThan(10);
      expect([step, stepPeople, settle, settlePeople, conclude].some((part) => part !== undefined)).toBe(
        true,
      );
    },
  );

  test("has a key of its own", () => {
    expect(new Set(mechanisms.map((mechanism) => mechanism.key)).size).toBe(mechanisms.length);
  });
});
