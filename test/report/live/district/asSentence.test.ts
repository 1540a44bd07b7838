import { expect, it } from "vitest";
import { asSentence } from "../../../../src/report/live/district/asSentence.ts";

it.each([
  ["the files name no teams: neighbours form teams", "The files name no teams: neighbours form teams."],
  ["schools.csv: ties are made up", "schools.csv: ties are made up."],
  ["The plan “A” does not fit.", "The plan “A” does not fit."],
])("a note is shown as a sentence: %s", (note, shown) => {
  expect(asSentence(note)).toBe(shown);
});
