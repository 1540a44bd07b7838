import { expect, test } from "vitest";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { runOf } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, separateSchools } from "../support/systems.ts";

// A few whole numbers of one district, so that no change of results goes unnoticed. When a change is meant:
//   npx vitest run test/engine/goldens.test.ts --update
// look at the difference, and write "Results change" into CHANGELOG.md.

const setup = setupFrom({
  system: separateSchools([24, 18, 30]),
  practices: livelyPractices(),
  weeks: 144,
  seed: "golden",
});

function countsOf(replicate: number) {
  const { state } = runOf(setup, replicate).world;
  return {
    users: Array.from({ length: 6 }, (_, p) => state.current.filter((used) => used === p).length).join(" "),
    adoptions: state.adoptions.join(" "),
    drops: state.drops.join(" "),
    leavers: state.leavers.join(" "),
    ties: state.degree.reduce((sum, degree) => sum + degree, 0),
  };
}

test("the first future of a district has the counts that it always had", () => {
  expect(countsOf(0)).toMatchInlineSnapshot(`
    {
      "adoptions": "87 177 114 43 75 14",
      "drops": "2 9 5 6 27 5",
      "leavers": "20 13 19",
      "ties": 231,
      "users": "17 38 15 21 21 0",
    }
  `);
});

test("the second future of a district has the counts that it always had", () => {
  expect(countsOf(1)).toMatchInlineSnapshot(`
    {
      "adoptions": "149 102 96 63 42 40",
      "drops": "2 30 6 14 15 5",
      "leavers": "10 9 22",
      "ties": 227,
      "users": "44 6 20 28 6 23",
    }
  `);
});

test("the week has its parts in this order [WK3]", () => {
  expect(mechanisms.map((mechanism) => mechanism.key)).toEqual([
    "turnover",
    "purpose",
    "principals",
    "leadership",
    "communities",
    "discovery",
    "sharing",
    "deliberation",
    "inquiry",
    "usability",
    "variants",
    "adoption",
    "implementation",
    "coaching",
    "mandates",
    "ties",
    "upkeep",
    "outcomes",
  ]);
});
