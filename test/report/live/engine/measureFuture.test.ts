import { expect, test } from "vitest";
import { PLAIN, tableNames } from "../../../../src/experiment/tables.ts";
import { hashOf } from "../../../../src/experiment/hashes.ts";
import { planOf, runReplicate } from "../../../../src/experiment/runReplicate.ts";
import { endKeys } from "../../../../src/experiment/board/boardResult.ts";
import { measureFuture } from "../../../../src/report/live/engine/measureFuture.ts";
import { prepareChanged } from "../../../../src/scenario/prepareChanged.ts";
import { prepareInPage } from "../../../../src/scenario/prepareInPage.ts";
import { resolveSystem } from "../../../../src/scenario/resolveSystem.ts";
import { Examination } from "../../../../src/scenario/examination.ts";
import { SystemCache } from "../../../../src/scenario/systemCache.ts";
import type { ScenarioInput } from "../../../../src/scenario/schema.ts";

// What the page shows must be what the command line writes, to the last bit, though it reads neither files nor schema.

const input = {
  name: "Both ways",
  seed: "both",
  weeks: 40,
  system: { generate: { schools: 3, staffPerSchool: 14 } },
  outputs: { every: 4, schoolsEvery: 4, practicesEvery: 4 },
  interventions: [{ at: 5, until: 30, where: { random: 0.3, of: "staff" }, coach: {} }],
} satisfies ScenarioInput;
const changes = [
  { path: "leadership.principalParticipation", value: 0.9 },
  { path: "practiceQuality.qualityMean", value: 0.05 },
  { path: "groups.decisionRule", value: "majority" },
  { path: "networkType", value: "improvement network" },
  { path: "interventions", value: [...input.interventions, { at: 8, connect: { pairs: 3 } }] },
];
const places = { scenarioFile: "both.json", dataFolder: null };
const weeks = [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40];

function pageSide(given: readonly { path: string; value: unknown }[]) {
  const system = resolveSystem(input, new Examination([{ name: "both.json", input }]));
  return prepareInPage({ input, system, network: null }, given, (_scenario, make) => make());
}

function tablesSide(replicate: number) {
  const { scenario, built } = prepareChanged(input, changes, places, new SystemCache());
  const studyCase = {
    number: 0,
    arm: 0,
    label: "both",
    changes,
    replicates: { first: 0, count: 1 },
    factors: [],
  };
  const plan = planOf(studyCase, scenario, hashOf(scenario), {
    shape: PLAIN,
    tables: tableNames.filter((name) => name !== "events"),
    check: false,
  });
  return { scenario, rows: runReplicate(built.setup, plan, replicate) };
}

test("a scenario is prepared to the same in the page", () => {
  const { scenario } = prepareChanged(input, changes, places, new SystemCache());
  expect(pageSide(changes).scenario).toEqual(scenario);
});

test.each(["gain", "harm", "use"] as const)(
  "a future is measured as the tables tell it: %s",
  async (kind) => {
    const { columnsOf } = await import("../../../../src/experiment/tables.ts");
    const { setup, scenario } = pageSide(changes);
    const practice = kind === "use" ? setup.practices.names[1]! : null;
    const headline = { kind, practice, goal: 0.1, matters: 0.05 };
    for (const replicate of [0, 3]) {
      const found = measureFuture(setup, replicate, {
        headline,
        weeks,
        schoolOutcome: "harmful_share",
        every: scenario.outputs.every,
        schools: true,
        digests: true,
        metrics: [],
      });
      const { rows } = tablesSide(replicate);
      const table = (name: "runs" | "weeks" | "schools" | "practices") => {
        const columns = columnsOf(name, PLAIN).map((column) => column.name);
        return rows[name]
          .trim()
          .split("\n")
          .map((line) => Object.fromEntries(line.split(",").map((cell, at) => [columns[at], cell])));
      };
      const [run] = table("runs");
      expect(found.digest).toBe(run!["digest"]);
      for (const key of endKeys) if (key !== "headline") expect(found.ends[key]).toBe(numberOf(run![key]!));
      const curve =
        kind === "use"
          ? table("practices")
              .filter((row) => row["practice"] === practice)
              .map((row) => row["adoption_well"]!)
          : table("weeks").map((row) => row[kind === "gain" ? "instruction_gain" : "harmful_share"]!);
      expect(Array.from(found.curve)).toEqual(curve.map(numberOf));
      expect(found.ends.headline).toBe(numberOf(curve.at(-1)!));
      const schools = table("schools");
      for (let s = 0; s < 3; s++)
        expect(Array.from(found.schools.subarray(s * weeks.length, (s + 1) * weeks.length))).toEqual(
          schools.filter((_, at) => at % 3 === s).map((row) => numberOf(row["harmful_share"]!)),
        );
    }
  },
);

function numberOf(cell: string): number {
  return cell === "" ? NaN : Number(cell);
}

test("what the page may not set is told with the nearest name and what is allowed", () => {
  const attempt = (path: string, value: unknown) => () => pageSide([{ path, value }]);
  expect(attempt("perils.grupthink", 0.2)).toThrow(/is no setting[\s\S]*perils.groupthink/);
  expect(attempt("perils.groupthink", 1.2)).toThrow(/is not allowed[\s\S]*from 0 to 1/);
  expect(attempt("groups.decisionRule", "by dice")).toThrow(/is not allowed/);
  expect(attempt("groups.meetingEvery", 1.5)).toThrow(/whole number/);
});
