import { expect, test } from "vitest";
import { summariseNetworks, type NetworkSummary } from "../../../src/model/generators/networkSummary.ts";
import { generateSystem } from "../../../src/model/generators/schoolNetwork.ts";
import { teacherNetworkOf } from "../../../src/model/generators/systemMeasures.ts";
import { readRealSchools } from "./realSchools.ts";
import { generateWithTeams, luckOf, meanSummary, surveyed } from "./survey.ts";

const SEEDS = 20;
const TOLERANCE = 0.1;
const schools = readRealSchools();
const real = summariseNetworks(schools);
const sizes = schools.map((school) => school.network.graph.nodeCount);
const missing = schools.map((school) => school.answered.filter((answer) => answer === 0).length);
const gradeSizes = schools.map(({ network }) => {
  const counts = new Map<number, number>();
  for (const team of Array.from(network.team)) counts.set(team, (counts.get(team) ?? 0) + 1);
  return [...counts.values()];
});

const complete: NetworkSummary[] = [];
const asSurveyed: NetworkSummary[] = [];
const withGrades: NetworkSummary[] = [];
for (let seed = 0; seed < SEEDS; seed++) {
  const luck = luckOf(`real ${seed}`);
  const system = generateSystem({ schoolSizes: sizes, principals: false }, luck);
  const networks = sizes.map((_, s) => teacherNetworkOf(system, s));
  complete.push(summariseNetworks(networks.map((network) => ({ network, answered: null }))));
  asSurveyed.push(summariseNetworks(networks.map((network, s) => surveyed(network, missing[s]!, seed))));
  const graded = generateWithTeams(gradeSizes, luck);
  withGrades.push(summariseNetworks(graded.map((network, s) => surveyed(network, missing[s]!, seed))));
}
const columns = {
  "all answer": meanSummary(complete),
  "87 % answer": meanSummary(asSurveyed),
  "real grades": meanSummary(withGrades),
};
const measures = Object.keys(real) as (keyof NetworkSummary)[];

test("the table of real and generated networks", () => {
  const cell = (value: number | string) =>
    (typeof value === "number" ? value.toFixed(3) : value).padStart(12);
  const rows = measures.map((name) =>
    [name.padEnd(20), cell(real[name]), ...Object.values(columns).map((column) => cell(column[name]))].join(
      "",
    ),
  );
  const head = ["".padEnd(20), ...["real", ...Object.keys(columns)].map(cell)].join("");
  console.log([`15 schools, ${SEEDS} seeds`, head, ...rows].join("\n"));
  expect(rows.length).toBe(measures.length);
});

// How much ties stay in the team, as a ratio of shares, depends on how large the teams are: it is comparable
// only with the real grades. So does nothing else.
test.each(measures.filter((name) => name !== "sameTeamPreference"))(
  "%s is within 10 % of the real one",
  (name) => {
    for (const column of Object.values(columns)) {
      expect(Math.abs(column[name] / real[name] - 1)).toBeLessThan(TOLERANCE);
    }
  },
);

test("with teams as large as the real grades, the preference for the team is within 10 % too", () => {
  const ratio = columns["real grades"].sameTeamPreference / real.sameTeamPreference;
  expect(Math.abs(ratio - 1)).toBeLessThan(TOLERANCE);
});
