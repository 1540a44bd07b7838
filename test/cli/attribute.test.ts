import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { AttributeResult } from "../../src/experiment/attribute/attributeResult.ts";
import { numberOf, readTable } from "../../src/experiment/readTable.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { runHere, type Outcome } from "./inProcess.ts";

const base = {
  weeks: 20,
  replicates: 3,
  seed: "attribute",
  system: { generate: { schoolSizes: [9, 8] } },
};
const folder = folderWith({
  "plain.json": { ...base, name: "Plain" },
  "other.json": {
    ...base,
    name: "Other",
    seed: "not used",
    networkType: "improvement network",
    system: { generate: { schoolSizes: [8, 8], resample: true } },
    practices: { generate: { perDomain: 4 } },
    interventions: [{ at: 3, until: 9, set: { "leadership.goals": 0.9 } }],
  },
  "changing.json": { ...base, interventions: [{ at: 5, changeType: "improvement network" }] },
  "long.json": { ...base, weeks: 24 },
});
const attribute = (...words: readonly string[]): Promise<Outcome> =>
  runHere(["attribute", ...words, "--no-progress", "--overwrite"], folder);
const read = (output: string, name: string): string => readFileSync(join(folder, output, name), "utf8");

async function columns(output: string, table: string, names: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  await readTable(join(folder, output, table), names, (cells) => rows.push(cells));
  return rows;
}

describe("perils on against off", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await attribute("plain.json", "--switches", "perils", "--json", "-o", "perils");
  });

  test("is every combination of the four, with the same luck", async () => {
    expect(outcome.code).toBe(0);
    const cases = read("perils", "cases.csv").trim().split("\n");
    expect(cases).toHaveLength(17);
    expect(cases[0]).toContain("switch.groupthink");
    const futures = await columns("perils", "runs.csv", ["case", "replicate", "seed"]);
    expect(new Set(futures.map(([, , seed]) => seed))).toEqual(new Set(["attribute"]));
  });

  test("shares the whole out to 1e-12, in every metric", () => {
    const { result } = JSON.parse(outcome.stdout) as { result: AttributeResult };
    expect(result.metrics.filter(({ n }) => n > 0).length).toBeGreaterThan(20);
    for (const { n, sumError, switches, total } of result.metrics) {
      if (n === 0) continue;
      expect(sumError).toBeLessThan(1e-12);
      const sum = switches.reduce((before, { shapley }) => before + shapley.mean, 0);
      const largest = Math.max(
        Math.abs(total.mean),
        ...switches.map(({ shapley }) => Math.abs(shapley.mean)),
      );
      expect(Math.abs(sum - total.mean)).toBeLessThanOrEqual(1e-12 * largest);
    }
  });

  test("writes the same numbers as a table", async () => {
    const { result } = JSON.parse(outcome.stdout) as { result: AttributeResult };
    const rows = await columns("perils", "attribution.csv", ["metric", "quantity", "switch", "with", "mean"]);
    const gain = result.metrics.find(({ metric }) => metric === "instruction_gain")!;
    const row = rows.find((cells) => cells.slice(0, 3).join(" ") === "instruction_gain shapley groupthink")!;
    const place = result.switches.findIndex(({ name }) => name === "groupthink");
    expect(numberOf(row[4]!)).toBe(gain.switches[place]!.shapley.mean);
    expect(
      rows.filter(([metric, quantity]) => metric === "adoption" && quantity === "interaction"),
    ).toHaveLength(6);
  });

  test("describes every column of its table", () => {
    const described = read("perils", "columns.csv").split("\n");
    const header = read("perils", "attribution.csv").split("\n")[0]!.split(",");
    for (const name of header)
      expect(
        described.filter((line) => line.startsWith(`attribution,${name},`)),
        name,
      ).toHaveLength(1);
  });

  test("begins with the scenario as it is and ends with one in which no peril does harm", async () => {
    const digests = await columns("perils", "runs.csv", ["case", "replicate", "digest"]);
    const of = (rows: readonly string[][], number: string): string[] =>
      rows.filter((cells) => cells[0] === number).map((cells) => cells[2]!);
    const off =
      "perils.qualityControl=1; perils.groupthink=0; perils.diffusionOfResponsibility=0; perils.deindividuation=0";
    await runHere(["compare", "plain.json", "--with", off, "--no-progress", "-o", "ends"], folder);
    const ends = await columns("ends", "runs.csv", ["case", "replicate", "digest"]);
    expect(of(digests, "0")).toEqual(of(ends, "0"));
    expect(of(digests, "15")).toEqual(of(ends, "1"));
  });
});

test("between two files, networks, practices, timeline and type of network are switched, and all together are the second", async () => {
  const grouped =
    "--switch=ways: collaboration, groups, inquiry, leadership, accountability, purpose, costs, perils";
  const { code, stderr } = await attribute("plain.json", "other.json", grouped, "-r", "2", "-o", "files");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const header = read("files", "cases.csv").split("\n")[0]!;
  expect(header).toContain("switch.ways,switch.practices,switch.system,switch.interventions");
  const runs = await columns("files", "runs.csv", ["case", "digest"]);
  await runHere(
    ["run", "other.json", "--seed", "attribute", "-r", "2", "--no-progress", "-o", "alone"],
    folder,
  );
  const alone = await columns("alone", "runs.csv", ["digest"]);
  expect(runs.filter(([number]) => number === "15").map(([, digest]) => [digest])).toEqual(alone);
});

test("one switch in one future is told without intervals", async () => {
  const { code, stdout } = await attribute(
    "plain.json",
    "--to",
    "perils.groupthink=1",
    "-r",
    "1",
    "-o",
    "one",
  );
  expect(code).toBe(0);
  expect(stdout).not.toContain("NaN");
  const page = read("one", "report.html");
  expect(page).not.toContain("NaN");
  expect(page).toContain("the only switch");
});

test("a switch that does nothing has no part, alone or last", async () => {
  const to = "perils.groupthink=1; costs.networkStartHours=7";
  await attribute("plain.json", "--to", to, "-o", "dummy");
  const rows = await columns("dummy", "attribution.csv", ["metric", "quantity", "switch", "mean", "ci_low"]);
  const adoption = rows.filter(([metric, , name]) => metric === "adoption" && name === "costs");
  expect(adoption.map(([, quantity, , mean]) => [quantity, Number(mean)])).toEqual([
    ["shapley", 0],
    ["alone", 0],
    ["last", 0],
  ]);
});

test.each([
  [["plain.json"], "has nowhere to get to"],
  [["plain.json", "other.json", "--switches", "perils"], "has more than one place to get to"],
  [["plain.json", "--switches", "peril"], "is no group of switches"],
  [["plain.json", "plain.json"], "has nothing to share out"],
  [["plain.json", "--to", "replicates=7; perils.groupthink=0"], "must be the same for all that is compared"],
  [["plain.json", "long.json"], "time is no switch"],
  [["plain.json", "--to", "perils.groupthink=0", "--switch", "a: leadership"], "do not differ"],
  [["changing.json", "--to", "leadership.goals=0.1"], "would change what the timeline does"],
])("%j is refused before anything is run", async (words, message) => {
  const { code, stderr } = await attribute(...words, "-o", "never");
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(() => read("never", "manifest.json")).toThrow();
});
