import { describe, expect, test } from "vitest";
import { parameterPath } from "../../../src/core/parameter.ts";
import type { Act, ActSettings } from "../../../src/model/acts/act.ts";
import { acts } from "../../../src/model/acts/index.ts";
import { metrics } from "../../../src/model/metrics/index.ts";
import { declaredParameters } from "../../../src/model/parameters.ts";
import { perilKeys } from "../../../src/model/perils/index.ts";
import { references } from "../../../src/model/references.ts";
import { readingGrade } from "../../report/readingGrade.ts";

const parameters = new Map(
  Object.entries(declaredParameters).map(([name, parameter]) => [parameterPath(name, parameter), parameter]),
);
/** Words that are not for everybody, and claims that a simulation cannot make. */
const BANNED = /\b(nodes?|seeds?|seeded|thresholds?|stochastic|parameters?|will|proves?|proven|because)\b/i;

describe.each(acts.map((act) => [act.key, act] as const))("the act %s", (key, act) => {
  test("has the shape of an act", () => {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(act.controls.length).toBeLessThanOrEqual(2);
    expect(act.fixes.length).toBeGreaterThanOrEqual(1);
    expect(act.fixes.length).toBeLessThanOrEqual(3);
    expect(act.setup.length).toBeGreaterThanOrEqual(2);
    expect(act.setup.length).toBeLessThanOrEqual(3);
    expect(act.explain.length).toBeGreaterThanOrEqual(2);
    expect(act.explain.length).toBeLessThanOrEqual(4);
    expect((act.switches ?? []).length).toBeLessThanOrEqual(4);
    expect(new Set(act.controls.map((control) => control.key)).size).toBe(act.controls.length);
    expect(new Set(act.fixes.map(({ name }) => name)).size).toBe(act.fixes.length);
    for (const { usual, choices } of act.controls) {
      expect(choices[usual]).toBeDefined();
      expect(choices.length).toBeLessThanOrEqual(4);
      expect(new Set(choices.map(({ words }) => words)).size).toBe(choices.length);
    }
  });

  test("sets parameters that exist, to values that they may have", () => {
    for (const [path, value] of settingsOf(act).flatMap((settings) => Object.entries(settings))) {
      const parameter = parameters.get(path);
      expect(parameter, path).toBeDefined();
      const { min, max, integer, options } = parameter!;
      if (options !== undefined) {
        expect(options, path).toContain(value);
        continue;
      }
      expect(value, path).toBeGreaterThanOrEqual(min);
      expect(value, path).toBeLessThanOrEqual(max);
      if (integer === true) expect(Number.isInteger(value), path).toBe(true);
    }
  });

  test("differs between its sides in the perils that it names and in nothing else", () => {
    const { left, right } = act;
    expect(Object.keys(right.settings)).toEqual(Object.keys(left.settings));
    const differing = Object.keys(left.settings).filter(
      (path) => left.settings[path] !== right.settings[path],
    );
    expect(differing).toEqual(Object.keys(left.settings));
    if (act.perils.length > 0) expect(differing).toEqual(act.perils.map((peril) => `perils.${peril}`));
    else expect(differing).toHaveLength(1);
    // Whatever the scenario says of the perils, an act says it anew.
    const set = { ...act.stage, ...left.settings };
    expect(perilKeys.filter((peril) => set[`perils.${peril}`] === undefined)).toEqual([]);
  });

  test("changes by its controls what neither side sets", () => {
    for (const { choices } of act.controls) {
      const paths = choices.map(({ settings }) => Object.keys(settings).join());
      expect(new Set(paths).size).toBe(1);
      for (const path of Object.keys(choices[0]!.settings)) {
        expect(act.left.settings[path]).toBeUndefined();
        expect(act.stage[path]).toBeUndefined();
      }
    }
  });

  test("measures columns of the weekly table, in the sense that they have", () => {
    expect(act.measures.length).toBeGreaterThanOrEqual(1);
    for (const { metric, better, range, matters } of act.measures) {
      const column = metrics.find((each) => each.key === metric);
      expect(column, metric).toBeDefined();
      if (column!.better !== undefined) expect(better).toBe(column!.better);
      expect(range[0]).toBeLessThan(range[1]);
      expect(matters).toBeGreaterThan(0);
      expect(matters).toBeLessThan((range[1] - range[0]) / 2);
    }
  });

  test("asks for a prediction of which exactly one part is right", () => {
    const { options } = act.prediction;
    expect(options.length).toBeGreaterThanOrEqual(3);
    expect(options.length).toBeLessThanOrEqual(4);
    expect(new Set(options.map(({ holds }) => holds))).toEqual(new Set(["higher", "same", "lower"]));
    expect(new Set(options.map(({ words }) => words)).size).toBe(options.length);
  });

  test("is written for everybody", () => {
    const texts = textsOf(act);
    expect(texts.filter((text) => BANNED.test(text))).toEqual([]);
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(readingGrade(texts.join("\n"))).toBeLessThanOrEqual(9);
    // No part of it alone asks for much more than the whole.
    const sentences = texts.filter((text) => text.split(" ").length > 8);
    expect(sentences.filter((text) => readingGrade(text) > 10)).toEqual([]);
  });

  test("names sources that can be found", () => {
    const known = Object.values(references).flat() as string[];
    expect(act.source.split("; ").filter((source) => !known.includes(source))).toEqual([]);
  });
});

test("acts have keys and titles of their own, one for each peril and one for all", () => {
  expect(new Set(acts.map(({ key }) => key)).size).toBe(acts.length);
  expect(new Set(acts.map(({ title }) => title)).size).toBe(acts.length);
  expect(acts.flatMap(({ perils }) => (perils.length === 1 ? perils : []))).toEqual([...perilKeys]);
  const all = acts.find(({ perils }) => perils.length === perilKeys.length)!;
  expect(all.switches!.map(({ on }) => Object.keys(on))).toEqual(
    perilKeys.map((peril) => [`perils.${peril}`]),
  );
  // All switches together are the two sides.
  expect(Object.assign({}, ...all.switches!.map(({ on }) => on))).toEqual(all.right.settings);
  expect(Object.assign({}, ...all.switches!.map(({ off }) => off))).toEqual(all.left.settings);
});

function settingsOf(act: Act): ActSettings[] {
  return [
    act.stage,
    act.left.settings,
    act.right.settings,
    ...act.controls.flatMap(({ choices }) => choices.map(({ settings }) => settings)),
    ...act.fixes.map(({ settings }) => settings),
    ...(act.switches ?? []).flatMap(({ on, off }) => [on, off]),
  ];
}

/** All that an audience may read, a text each. */
function textsOf(act: Act): string[] {
  return [
    act.title,
    act.claim,
    ...act.setup,
    act.left.name,
    act.right.name,
    ...act.controls.flatMap(({ question, choices }) => [question, ...choices.map(({ words }) => words)]),
    ...act.lookWords,
    ...act.measures.map(({ words }) => words),
    act.prediction.question,
    ...act.prediction.options.map(({ words }) => words),
    act.watch,
    act.notice,
    ...act.explain,
    act.ground,
    act.caveat,
    ...Object.values(act.prompts),
    ...act.fixes.flatMap(({ name, question }) => [name, question]),
    ...(act.switches ?? []).map(({ name }) => name),
  ];
}
