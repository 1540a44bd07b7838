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
      "adoptions": "56 84 138 74 92 13",
      "drops": "3 4 14 10 36 0",
      "leavers": "14 14 23",
      "ties": 227,
      "users": "24 9 39 31 16 3",
    }
  `);
});

test("the second future of a district has the counts that it always had", () => {
  expect(countsOf(1)).toMatchInlineSnapshot(`
    {
      "adoptions": "140 85 125 44 43 34",
      "drops": "3 12 13 4 17 3",
      "leavers": "15 5 22",
      "ties": 225,
      "users": "41 7 22 22 12 18",
    }
  `);
});

test("the week has its parts in this order", () => {
  expect(mechanisms.map((mechanism) => mechanism.key)).toEqual([
    "turnover",
    "leadership",
    "discovery",
    "sharing",
    "deliberation",
    "inquiry",
    "adoption",
    "implementation",
    "ties",
    "outcomes",
  ]);
});
