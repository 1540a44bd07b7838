import { describe, expect, test } from "vitest";
import { whyNotComparable } from "../../../src/report/live/compare/comparable.ts";
import { planFile, readPlanFile } from "../../../src/report/live/compare/planFile.ts";
import type { PlanSettings } from "../../../src/report/live/state/settings.ts";
import { fc } from "../../support/fastCheck.ts";
import { makePageData } from "../board/pageFixture.ts";

const data = makePageData();
const plan: PlanSettings = {
  name: "Ours",
  preset: [{ path: "perils.groupthink", value: 0 }],
  answers: { principal: 9 },
  edits: [{ kind: "coach", school: "Alder" }],
};
const text = planFile(plan, data);
const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...change });
const refusalOf = (given: string): string => {
  const read = readPlanFile(given, data);
  return "refusal" in read ? read.refusal : "";
};

describe("a plan saved as a file", () => {
  test("is read back as it was", () => {
    expect(readPlanFile(text, data)).toEqual({ plan });
  });

  test("of another version, network or report is refused, and the reader is told which", () => {
    expect(refusalOf(changed({ engineVersion: "9.9.9" }))).toContain("version 9.9.9 of the model");
    expect(refusalOf(changed({ networkHash: "other" }))).toContain("another network");
    expect(refusalOf(changed({ reportDigest: "deadbeef" }))).toContain("report deadbeef");
    const own = data.runCard;
    expect(whyNotComparable(own, own)).toBeNull();
  });

  test.each([
    ["", "no plan"],
    ["null", "no plan"],
    ["[]", "no plan"],
    ["{}", "no plan"],
    [JSON.stringify({ format: "spreadwell plan", version: 2 }), "newer page"],
    [changed({ plan: null }), "damaged"],
    [changed({ plan: { ...plan, preset: [{ path: "", value: 1 }] } }), "damaged"],
    [changed({ plan: { ...plan, preset: [{ path: "__proto__.x", value: 1 }] } }), "damaged"],
    [changed({ plan: { ...plan, edits: [{ kind: "dig" }] } }), "damaged"],
    ["x".repeat(1_000_001), "no plan"],
  ])("that is none or damaged is refused: %#", (given, reason) => {
    expect(refusalOf(given)).toContain(reason);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("never makes the page fail, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (any, part) => {
        expect(readPlanFile(any, data)).toHaveProperty("refusal");
        expect(() => readPlanFile(changed({ plan: part }), data)).not.toThrow();
      }),
    );
  });
});
