import { describe, expect, it } from "vitest";
import { parameterPath } from "../../../src/core/parameter.ts";
import { networkTypeParameters } from "../../../src/model/networkTypes.ts";
import { parameterNames, parameterOf, type ParameterName } from "../../../src/model/parameters.ts";
import { prepareChanged } from "../../../src/scenario/prepareChanged.ts";
import {
  changesAt,
  changesOfHealth,
  LAST_PLACE,
  placeOfValue,
  placesOfHealth,
  spreadOfHealth,
  valueAt,
  type HealthCheck,
} from "../../../src/scenario/questions/health.ts";
import { healthFeatures, healthQuestions } from "../../../src/scenario/questions/healthFeatures.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { fc } from "../../support/fastCheck.ts";
import { readingGrade } from "../../report/readingGrade.ts";
import { small } from "../scenarioFolder.ts";

const nameOf = new Map(parameterNames.map((name) => [parameterPath(name, parameterOf(name)), name]));
const systems = new SystemCache();
const valuesAfter = (changes: readonly { path: string; value: unknown }[]) =>
  prepareChanged(small, changes, { scenarioFile: "main.json", dataFolder: null }, systems).scenario.values;

const everyAnswer = fc.constantFrom<number | "unsure" | undefined>(0, 1, 2, 3, 4, "unsure", undefined);
const checks = fc
  .tuple(...healthQuestions.map(() => everyAnswer))
  .map((given): HealthCheck =>
    Object.fromEntries(
      healthQuestions.flatMap(({ key }, at) => (given[at] === undefined ? [] : [[key, given[at]]])),
    ),
  );

describe("the questions of the health check", () => {
  it("cover the seven features of learning networks, one or two questions each", () => {
    expect(healthFeatures.map((feature) => feature.key)).toEqual([
      "purpose",
      "relationships",
      "collaboration",
      "inquiry",
      "leadership",
      "accountability",
      "capacity",
    ]);
    for (const { questions } of healthFeatures) expect([1, 2]).toContain(questions.length);
    expect(new Set(healthQuestions.map((question) => question.key)).size).toBe(healthQuestions.length);
  });

  it("put each setting but once, within what is plausible, and from nearly one end of it to the other", () => {
    const paths = healthQuestions.flatMap((question) => question.settings.map((setting) => setting.path));
    expect(new Set(paths).size).toBe(paths.length);
    for (const { key, settings } of healthQuestions)
      for (const { path, values } of settings) {
        const [low, high] = parameterOf(nameOf.get(path)!).plausible;
        for (const value of values) expect(value >= low && value <= high, path).toBe(true);
        // The modes of exchange share out a whole: none of them takes all of it.
        if (key === "together") continue;
        expect((values[LAST_PLACE]! - values[0]) / (high - low), path).toBeGreaterThan(0.79);
        for (let place = 1; place <= LAST_PLACE; place++)
          expect(values[place]!, path).toBeGreaterThan(values[place - 1]!);
      }
  });

  it("share out the whole of what teachers exchange", () => {
    const { settings } = healthQuestions.find((question) => question.key === "together")!;
    for (let place = 0; place <= LAST_PLACE; place++)
      expect(settings.reduce((sum, setting) => sum + valueAt(setting, place), 0)).toBeCloseTo(1, 9);
  });

  it("say what a type of network leans on exactly where the types themselves do not", () => {
    const ofTypes = new Set<ParameterName>(networkTypeParameters);
    for (const { key, settings, needs } of healthQuestions) {
      const isOfType = settings.some((setting) => ofTypes.has(nameOf.get(setting.path)!));
      expect(needs === undefined, key).toBe(isOfType);
      if (needs !== undefined) expect([...needs].sort((a, b) => a - b)).toEqual(needs);
    }
  });

  it("can be read in grade 9, without the model's own words", () => {
    const words = healthFeatures.flatMap(({ why, questions }) => [
      why,
      ...questions.flatMap(({ text, choices }) => [text, ...choices]),
    ]);
    expect(readingGrade(words.join("\n"))).toBeLessThan(9);
    expect(words.join(" ")).not.toMatch(/\b(node|seed|threshold|stochastic|parameter)/i);
    for (const { choices } of healthQuestions) expect(new Set(choices).size).toBe(5);
  });
});

describe("sure answers", () => {
  it("change a scenario to what they say, and nothing else", () => {
    const before = valuesAfter([]);
    for (const question of healthQuestions)
      for (let answer = 0; answer <= LAST_PLACE; answer++) {
        const changed = question.settings.map(({ path, values }) => [nameOf.get(path)!, values[answer]!]);
        expect(valuesAfter(changesOfHealth({ [question.key]: answer }))).toEqual({
          ...before,
          ...Object.fromEntries(changed),
        });
      }
  });

  it("change nothing where a question was skipped, nobody is sure, or a link brings what is no answer", () => {
    expect(changesOfHealth({})).toEqual([]);
    expect(changesOfHealth({ trust: "unsure" })).toEqual([]);
    expect(changesOfHealth({ trust: NaN, else: 3 })).toEqual([]);
    expect(changesOfHealth({ trust: 7 })).toEqual(changesOfHealth({ trust: 4 }));
  });
});

describe("answers that nobody is sure of", () => {
  it("give each future values of its own, one in each equal part of the scale", () => {
    const spread = spreadOfHealth({ trust: "unsure", help: 2 }, 50);
    const question = healthQuestions.find(({ key }) => key === "trust")!;
    const parts = spread.map((changes) => {
      expect(changes.map((change) => change.path)).toEqual(["relationships.trust"]);
      return Math.floor((placeOfValue(question.settings[0]!, changes[0]!.value) / LAST_PLACE) * 50 + 1e-2);
    });
    expect(new Set(parts).size).toBeGreaterThanOrEqual(49);
    const values = spread.map((changes) => changes[0]!.value);
    expect(Math.min(...values)).toBeLessThan(0.22);
    expect(Math.max(...values)).toBeGreaterThan(0.93);
  });

  it("are the same each time, and whatever the other answers are", () => {
    fc.assert(
      fc.property(checks, fc.integer({ min: 1, max: 60 }), (answers, count) => {
        const spread = spreadOfHealth(answers, count);
        expect(spread).toEqual(spreadOfHealth(answers, count));
        expect(spread).toHaveLength(count);
        const trust = (check: HealthCheck) => placesOfHealth(check, count).map((places) => places["trust"]);
        expect(trust({ ...answers, trust: "unsure" })).toEqual(trust({ trust: "unsure" }));
      }),
    );
  });

  it("can be run beside the sure ones: no path is put by both, and all are settings of the scenario", () => {
    fc.assert(
      fc.property(checks, (answers) => {
        const sure = changesOfHealth(answers);
        const [own] = spreadOfHealth(answers, 1);
        const paths = [...sure, ...own!].map((change) => change.path);
        expect(new Set(paths).size).toBe(paths.length);
        const values = valuesAfter([...sure, ...own!]);
        for (const { path, value } of [...sure, ...own!]) expect(values[nameOf.get(path)!]).toBe(value);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a place on a question's scale", () => {
  it("is found again from the value that it puts", () => {
    for (const question of healthQuestions)
      for (const place of [0, 0.5, 1, 2.25, 4])
        changesAt(question, place).forEach(({ value }, at) => {
          const setting = question.settings[at]!;
          if (setting.values[LAST_PLACE]! > setting.values[0] && question.key !== "together")
            expect(placeOfValue(setting, value)).toBeCloseTo(place, 2);
        });
  });
});
