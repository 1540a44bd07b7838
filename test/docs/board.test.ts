import { expect, test } from "vitest";
import { boardPlans } from "../../src/scenario/board/boardPlans.ts";
import { headlineKinds, headlineRanges } from "../../src/scenario/board/headlines.ts";
import { ASSUMPTIONS_TRIED } from "../../src/scenario/questions/assumptions.ts";
import { SystemCache } from "../../src/scenario/systemCache.ts";
import { openPrepared } from "../scenario/scenarioFolder.ts";
import { readProjectFile } from "../support/texts.ts";

const text = readProjectFile("docs/experiments/board.md");

test("the example of docs/experiments/board.md can be run", () => {
  const [example] = Array.from(text.matchAll(/```json\n([\s\S]*?)```/g), (found) => found[1]!);
  const base = { weeks: 144, system: { generate: { schools: 2, staffPerSchool: 6 } } };
  const opened = openPrepared({ "main.json": { ...base, ...(JSON.parse(example!) as object) } });
  expect(boardPlans(opened, new SystemCache())).toHaveLength(2);
});

test.each(headlineKinds)(
  "it tells the usual goal of %s, and the usual smallest change that matters",
  (kind) => {
    const row = text.split("\n").find((line) => line.trim().startsWith(`| \`${kind}\``))!;
    const cells = row.split("|").map((cell) => cell.trim());
    const { goal, matters } = headlineRanges[kind];
    expect(cells.slice(-3, -1)).toEqual([
      `at ${kind === "harm" ? "most" : "least"} ${goal}`,
      String(matters),
    ]);
  },
);

test("it says how many assumptions are tried", () => {
  expect(ASSUMPTIONS_TRIED).toBe(8);
  expect(text).toContain("The assumptions are eight settings");
});
