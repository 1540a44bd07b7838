import { describe, expect, it } from "vitest";
import { compare, simulate } from "../../../src/experiment/library/index.ts";
import { runHere } from "../../cli/inProcess.ts";
import { faultTexts, folderWith, small } from "../../scenario/scenarioFolder.ts";

const scenario = { ...small, name: "Small", weeks: 30, replicates: 6 };
const before = simulate(scenario);
const after = simulate(scenario, { set: { "perils.qualityControl": 1 } });

describe("compare", () => {
  it("finds what the command finds", async () => {
    const folder = folderWith({ "main.json": scenario });
    const words = ["compare", "main.json", "--with", "perils.qualityControl=1", "-o", "out", "--json"];
    const { code, stdout } = await runHere([...words, "--smallest-effect", "adoption=0.1"], folder);
    expect(code).toBe(0);
    const { pairs } = (JSON.parse(stdout) as { result: { pairs: [{ metrics: object[] }] } }).result;
    const found = compare(before, after, { smallest: { adoption: 0.1 } });
    expect(JSON.parse(JSON.stringify(found.metrics))).toEqual(pairs[0].metrics);
    expect(found.futures).toBe(6);
    expect(found.of("adoption")).toMatchObject({ smallest: 0.1, smallestAssumed: false });
  });

  it("finds no difference between a result and itself, and counts futures that are the same", () => {
    const found = compare(before, before);
    expect([found.identicalFutures, found.scannedCount, found.differingCount]).toEqual([6, 0, 0]);
    expect(compare(before, after).identicalFutures).toBeLessThan(6);
  });

  it("refuses results that do not share their luck", () => {
    const fewer = simulate(scenario, { replicates: 5, seed: "other" });
    expect(faultTexts(() => compare(before, fewer)).map((text) => text.split("\n")[0])).toEqual([
      "compare: seed: must be the same for both: only then does each future have the same luck twice",
      "compare: replicates: must be the same for both: only then does each future have the same luck twice",
    ]);
  });

  it("says what it was given that is no result, or no option", () => {
    const given = (...words: readonly unknown[]) =>
      faultTexts(() => (compare as (...words: readonly unknown[]) => unknown)(...words));
    expect(given(before, undefined)).toEqual([
      "compare: other: is of the wrong kind\n  given:   undefined\n  allowed: what simulate returned, in the same thread",
    ]);
    expect(given(JSON.parse(JSON.stringify(before)), scenario)).toHaveLength(2);
    expect(given(before, after, { smalest: {} })).toEqual([
      'compare: knows no such option\n  given:   "smalest"\n  allowed: "smallest", "halfWidth"\n  nearest: "smallest"',
    ]);
    expect(given(before, after, { halfWidth: 3 })[0]).toContain("compare: halfWidth: is of the wrong kind");
    expect(given(before, after, null)[0]).toContain("compare: got no options");
  });

  it("says which measure a misspelt name means", () => {
    expect(faultTexts(() => compare(before, after).of("adoptoin"))[0]).toContain('nearest: "adoption"');
    expect(faultTexts(() => compare(before, after, { smallest: { adopton: 1 } }))[0]).toContain(
      'nearest: "adoption"',
    );
    expect(faultTexts(() => compare(before, after, { halfWidth: { adoption: 0 } }))[0]).toContain(
      "allowed: a number above 0",
    );
  });
});
