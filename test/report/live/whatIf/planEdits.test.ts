import { describe, expect, it } from "vitest";
import {
  addPlan,
  answerQuestion,
  choosePlan,
  chosenPlan,
  duplicatePlan,
  NAME_MAXIMUM,
  PLANS_MAXIMUM,
  removeEdit,
  removePlan,
  renamePlan,
  resetPlan,
  takePlan,
} from "../../../../src/report/live/whatIf/planEdits.ts";
import { originalSettings } from "../../../../src/report/live/state/originalSettings.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import { makeBoard } from "../../board/boardFixture.ts";
import { fc } from "../../../support/fastCheck.ts";

type Edit = (settings: Settings) => Settings;

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((settings) => addPlan(settings)),
  fc.constant<Edit>(duplicatePlan),
  fc.constant<Edit>(removePlan),
  fc.constant<Edit>(resetPlan),
  fc.integer({ min: -1, max: 4 }).map((place) => (settings: Settings) => choosePlan(settings, place)),
  fc.string().map((name) => (settings: Settings) => renamePlan(settings, name)),
  fc
    .integer({ min: 0, max: 4 })
    .map((value) => (settings: Settings) => answerQuestion(settings, "check", value, 1.6)),
  fc.constant<Edit>((settings) => takePlan(settings, "Within $5", { coach: 20 })),
  fc.constant<Edit>((settings) => removeEdit(settings, 0)),
);

describe("edits of plans", () => {
  it("leave one to three plans, one of them in hand, each with a name of its own making", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (edits, count) => {
        const effects = Array.from({ length: count }, () => 0.05);
        const start = originalSettings(makeBoard({ effects, futures: 2, schools: 1, weeks: 10 }));
        const before = JSON.stringify(start);
        const end = edits.reduce((settings, edit) => edit(settings), start);
        expect(end.plans.length).toBeGreaterThanOrEqual(1);
        expect(end.plans.length).toBeLessThanOrEqual(PLANS_MAXIMUM);
        expect(end.plans[end.chosen]).toBe(chosenPlan(end));
        for (const { name } of end.plans) {
          expect(name.trim()).not.toBe("");
          expect(name.length).toBeLessThanOrEqual(NAME_MAXIMUM);
        }
        expect(JSON.stringify(start)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  const start = originalSettings(makeBoard({ effects: [], futures: 2, schools: 1, weeks: 10 }));

  it("begin with one empty plan where the report has none", () => {
    expect(start.plans).toEqual([{ name: "Your plan", preset: [], answers: {}, edits: [] }]);
  });

  it("take an answer out that is as before", () => {
    const answered = answerQuestion(start, "check", 4, 1.6);
    expect(chosenPlan(answered).answers).toEqual({ check: 4 });
    expect(answerQuestion(answered, "check", 1.6, 1.6)).toEqual(start);
  });

  it("give copies names of their own", () => {
    const three = duplicatePlan(duplicatePlan(start));
    expect(three.plans.map(({ name }) => name)).toEqual(["Your plan", "Your plan 2", "Your plan 3"]);
    expect(three.chosen).toBe(2);
    expect(duplicatePlan(three)).toBe(three);
  });

  it("put a package into the plan in hand where there is no room", () => {
    const three = duplicatePlan(duplicatePlan(start));
    const taken = takePlan(three, "Within $5", { coach: 20 });
    expect(taken.plans).toHaveLength(3);
    expect(chosenPlan(taken)).toMatchObject({ name: "Your plan 3", answers: { coach: 20 } });
    expect(chosenPlan(takePlan(start, "Within $5", { coach: 20 }))).toMatchObject({ name: "Within $5" });
  });
});
