import { describe, expect, it } from "vitest";
import { settingLines } from "../../src/experiment/settingLines.ts";
import { networkTypes } from "../../src/model/networkTypes.ts";
import { changedSentence, groundSentence } from "../../src/report/sentences/settingWords.ts";
import { prepare, small } from "../scenario/scenarioFolder.ts";

const linesOf = (more: object) => settingLines(prepare({ "main.json": { ...small, ...more } }).scenario);

describe("settings that come with a type of network", () => {
  it("are told as such, and not as chosen one by one", () => {
    const lines = linesOf({ networkType: "improvement network" }).filter(({ isDefault }) => !isDefault);
    const ofType = lines.filter(({ ofType }) => ofType === "improvement network");
    expect(ofType.length).toBeGreaterThan(5);
    expect(ofType.length).toBeLessThanOrEqual(Object.keys(networkTypes["improvement network"].values).length);
    for (const line of ofType) expect(groundSentence(line)).toMatch(/^As in an improvement network\. /);
    expect(changedSentence(ofType)).toMatch(/\. What differs makes the network an improvement network\.$/);
  });

  it("are chosen for the run where the scenario gives another value", () => {
    const lines = linesOf({ networkType: "improvement network", purpose: { diagnosis: 0.01 } });
    const diagnosis = lines.find(({ path }) => path === "purpose.diagnosis")!;
    expect(diagnosis.ofType).toBeUndefined();
    expect(groundSentence(diagnosis)).toMatch(/^Chosen for this run\. /);
    expect(changedSentence(lines)).toMatch(/ \d+ of these make the network an improvement network\.$/);
  });

  it("are none without a type", () => {
    expect(linesOf({}).some((line) => "ofType" in line)).toBe(false);
  });
});
