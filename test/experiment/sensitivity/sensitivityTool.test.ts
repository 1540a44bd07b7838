import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { normalOf } from "../../../src/core/distributions.ts";
import { Luck, stream } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { casesOf, type SensitivityDesign } from "../../../src/experiment/sensitivity/sensitivityDesign.ts";
import { sensitivityTool } from "../../../src/experiment/sensitivity/sensitivityTool.ts";
import type { Study } from "../../../src/experiment/study/study.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

const noise = stream("test.sensitivityTool.noise");

const factors: SensitivityDesign["factors"] = [
  { path: "perils.groupthink", min: 0, max: 1, scale: "linear", integer: false },
  { path: "groups.meetingEvery", min: 1, max: 100, scale: "log", integer: true },
  { path: "groups.decisionRule", values: ["best", "mean", "majority"] },
  { path: "perils.deindividuation", values: [0.5] },
];

function studyOf(method: SensitivityDesign["method"], units: number, replicates: number) {
  return {
    kind: "sensitivity",
    arms: [{ scenario: { name: "Some District", seed: "seed" } }],
    factors: factors.map(({ path }) => path),
    metrics: ["instruction_gain", "adoption"],
    replicates,
    tables: ["runs"],
    design: { method, factors, units },
  } as unknown as Study<SensitivityDesign>;
}

describe("the cases of a study of sensitivity", () => {
  test.each([
    ["morris", 5],
    ["sobol", 6],
  ] as const)("%s: units of %i points that share their futures, other units others", (method, length) => {
    const cases = casesOf(studyOf(method, 8, 3));
    expect(cases.length).toBe(8 * length);
    cases.forEach(({ number, label, replicates, changes, factors: values }, at) => {
      expect([number, label]).toEqual([at, "some-district"]);
      expect(replicates).toEqual({ first: Math.floor(at / length) * 3, count: 3 });
      expect(changes.map(({ value }) => value)).toEqual(values);
      const [share, weeks, rule, fixed] = values;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(Number.isInteger(weeks) && Number(weeks) >= 1 && Number(weeks) <= 100).toBe(true);
      expect(["best", "mean", "majority"]).toContain(rule);
      expect(fixed).toBe(0.5);
    });
    expect(casesOf(studyOf(method, 8, 3))).toEqual(cases);
  });

  test("along a trajectory one setting changes at a step, and choices and whole numbers meet all their parts", () => {
    const cases = casesOf(studyOf("morris", 40, 1));
    for (let at = 1; at < cases.length; at++) {
      if (at % 5 === 0) continue;
      const changed = cases[at]!.factors.filter((value, factor) => value !== cases[at - 1]!.factors[factor]);
      // Of four levels two lie in the last third, so that one move in four leaves a choice of three as it is.
      expect(changed.length).toBeLessThanOrEqual(1);
    }
    expect(new Set(cases.map(({ factors: [, , rule] }) => rule))).toEqual(
      new Set(["best", "mean", "majority"]),
    );
    expect(new Set(cases.map(({ factors: [share] }) => share))).toEqual(
      new Set([0, 0.333333333333, 0.666666666667, 1]),
    );
  });

  test("are all there at the start", async () => {
    const study = studyOf("sobol", 4, 2);
    expect(await sensitivityTool.nextCases(study, 0, "")).toEqual(casesOf(study));
    expect(await sensitivityTool.nextCases(study, 24, "")).toEqual([]);
  });
});

describe("what comes of the tables", () => {
  const luck = new Luck(seedKey("futures"), 0);
  const luckOf = (replicate: number) => normalOf(luck.draw(noise, 0, replicate)[0]!);

  /** Writes runs.csv as if the gain were twice the first setting plus the luck of the future, and analyses it. */
  async function analyse(method: SensitivityDesign["method"], units: number) {
    const study = studyOf(method, units, 2);
    const cases = await sensitivityTool.nextCases(study, 0, "");
    const folder = temporaryFolder();
    const rows = cases.flatMap(({ number, replicates, factors: [share] }) =>
      [0, 1].map((at) => {
        const replicate = replicates.first + at;
        if (number === 3 && at === 0) return `${number},${replicate},failed: no memory,,`;
        return `${number},${replicate},done,${2 * Number(share) + luckOf(replicate)},0.5`;
      }),
    );
    writeFileSync(
      join(folder, "runs.csv"),
      `case,replicate,status,instruction_gain,adoption\n${rows.join("\n")}\n`,
    );
    const result = await sensitivityTool.analyse({ study, cases, folder, manifest: {} as Manifest });
    const lines = readFileSync(join(folder, "sensitivity.csv"), "utf8").trimEnd().split("\n");
    return { result, table: lines.map((line) => line.split(",")) };
  }

  test("with Morris: SALib's names, a row for each metric and factor, empty cells for what was fixed", async () => {
    const { result, table } = await analyse("morris", 10);
    const [head, ...rows] = table;
    expect(head).toEqual(
      "metric,factor,mu,mu_conf,mu_star,mu_star_conf,sigma,mu_star_luck,luck_sd,n".split(","),
    );
    expect(rows.map((row) => row.slice(0, 2))).toEqual(
      ["instruction_gain", "adoption"].flatMap((metric) => factors.map(({ path }) => [metric, path])),
    );
    const [gain] = result.metrics;
    expect(gain!.missing).toBe(1);
    expect(gain!.morris!.factors[0]!.muStar).toBeCloseTo(2, 9);
    expect(Number(rows[0]![4])).toBeCloseTo(2, 9);
    expect(gain!.morris!.factors.slice(1, 3).map(({ muStar }) => muStar)).toEqual([0, 0]);
    expect(rows[3]!.slice(2, 8)).toEqual(new Array(6).fill(""));
    expect(result.factors.map(({ isFixed, isOrdered }) => [isFixed, isOrdered])).toEqual([
      [false, true],
      [false, true],
      [false, false],
      [true, true],
    ]);
    expect(result.factors[0]!.label).toBe("How far groups settle on what is easy to agree on");
  });

  test("with Sobol': a row for luck, and nothing where a metric does not vary", async () => {
    const { result, table } = await analyse("sobol", 64);
    const [head, ...rows] = table;
    expect(head!.slice(0, 6)).toEqual(["metric", "factor", "S1", "S1_conf", "ST", "ST_conf"]);
    expect(rows.length).toBe(2 * 5);
    expect(rows[4]!.slice(0, 2)).toEqual(["instruction_gain", "luck"]);
    for (const row of rows) expect(row.length).toBe(head!.length);
    const [gain, adoption] = result.metrics;
    const { factors: found, split } = gain!.sobol!;
    // V = 4/12 from the setting, 1 from luck that does not depend on it.
    expect(Math.abs(found[0]!.S1Single.value - 1 / 4)).toBeLessThan((4 * found[0]!.S1Single.conf) / 1.96);
    expect(Math.abs(split.luck.value - 3 / 4)).toBeLessThan((4 * split.luck.conf) / 1.96);
    expect(split.both.value).toBeCloseTo(0, 9);
    expect(adoption!.sobol!.variance).toBeNaN();
    expect(rows[5]!.slice(2, 6)).toEqual(["", "", "", ""]);
  });
});
