import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRecord, recorded, recordOf, recordText } from "../../../src/experiment/claims/claimRecord.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

const notice = {
  says: 'Use, "good" or not, rises.',
  measure: "adoption",
  than: ["perils.groupthink=0"],
  is: "higher" as const,
};

test("a record is read as it was written, and knows a claim by how it is checked", () => {
  const line = recordOf("flagship", { notice, holds: 97, futures: 100, one: 0.123456, other: NaN });
  expect([line.one, line.other]).toEqual(["0.123", ""]);
  const file = join(temporaryFolder(), "claims.csv");
  writeFileSync(file, recordText([line]));
  const lines = readRecord(file);
  expect(lines).toEqual([line]);
  expect(recorded(lines, "flagship", { ...notice, says: "Other words." })).toEqual(line);
  expect(recorded(lines, "flagship", { ...notice, week: 5 })).toBeUndefined();
  expect(recorded(lines, "theatre", notice)).toBeUndefined();
  expect(readRecord(`${file}.none`)).toEqual([]);
});
