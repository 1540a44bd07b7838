import { expect, test } from "vitest";
import { measureNote } from "../../../src/report/theatre/sentences/measureNote.ts";

test("a unit that a room does not know is told; others need no word", () => {
  expect(measureNote({ shown: "SD" })).toContain("to place 54.");
  expect(measureNote({ shown: "of 100" })).toBeUndefined();
});
