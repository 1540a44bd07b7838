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
      "adoptions": "57 79 131 70 87 13",
      "drops": "5 1 14 6 40 1",
      "leavers": "14 14 23",
      "ties": 227,
      "users": "22 17 33 33 15 3",
    }
  `);
});

test("the second future of a district has the counts that it always had", () => {
  expect(countsOf(1)).toMatchInlineSnapshot(`
    {
      "adoptions": "155 39 125 47 43 34",
      "drops": "2 11 10 5 16 5",
      "leavers": "15 5 22",
      "ties": 225,
      "users": "56 0 14 23 11 16",
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
