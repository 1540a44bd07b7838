import { expect, test } from "vitest";
import { acts } from "../../../src/model/acts/index.ts";
import { roundMeasure, showMeasure, showMeasureSize } from "../../../src/report/theatre/measureFormat.ts";
import { seriesFacts } from "../../../src/report/theatre/seriesFacts.ts";
import { runLabel, runSentence } from "../../../src/report/theatre/sentences/runs.ts";
import {
  measureLine,
  seriesDescription,
  stageCaption,
  weekAnnouncement,
} from "../../../src/report/theatre/sentences/stage.ts";
import { fc } from "../../support/fastCheck.ts";
import { expectEasy, expectNumbers, expectSound, measures } from "./wording.ts";

const first = (text: string): string => text.split(" ")[0]!;

test("the run on the stage is named with its place", () => {
  expect(runLabel({ kind: "typical", rank: 26, of: 50 })).toBe("typical run (26 of 50)");
  expect(runLabel({ kind: "unusual", rank: 50, of: 50 })).toBe("unusual run (50 of 50)");
  for (const kind of ["typical", "unusual"] as const)
    for (let of = 1; of <= 50; of++)
      for (let rank = 1; rank <= of; rank++) {
        const said = runSentence({ kind, rank, of });
        expectSound([said]);
        if (of > 1) expectNumbers([said], [rank, of]);
      }
  expectEasy([runSentence({ kind: "typical", rank: 26, of: 50 })]);
});

test("a chart of a measure is told by where its lines part and how far", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(measures)),
      fc.array(
        fc.tuple(fc.option(fc.integer({ min: 0, max: 40 })), fc.option(fc.integer({ min: 0, max: 40 }))),
        {
          minLength: 1,
          maxLength: 30,
        },
      ),
      (measure, rows) => {
        const [left, right] = [0, 1].map((side) =>
          Float64Array.from(rows, (row) => (row[side] === null ? NaN : (row[side]! * measure.matters) / 8)),
        ) as [Float64Array, Float64Array];
        const facts = seriesFacts(left, right, measure);
        const differences = rows.map((_, week) => right[week]! - left[week]!);
        const seen = differences.flatMap((each, week) =>
          Math.abs(roundMeasure(measure, each)) > 0 ? [week] : [],
        );
        expect(facts.firstWeek).toBe(seen[0] ?? null);
        expect(facts.widest === null).toBe(seen.length === 0);
        if (facts.widest !== null)
          expect(Math.abs(facts.widest.difference)).toBe(
            Math.max(...seen.map((week) => Math.abs(differences[week]!))),
          );
        const said = seriesDescription(measure, facts);
        expectSound([said]);
        expectNumbers(
          [said],
          [
            ...[...facts.start, ...facts.end].map((each) => first(showMeasure(measure, each))),
            ...[facts.weeks, facts.firstWeek ?? 0, facts.widest?.week ?? 0],
            first(showMeasureSize(measure, facts.widest?.difference ?? 0)),
          ],
        );
      },
    ),
  );
});

test("what is said beside the stage is sound", () => {
  for (const act of acts) {
    const said = [
      stageCaption(act, true),
      stageCaption(act, false),
      ...act.measures.map((measure) => measureLine(measure, 30, measure.range[0], measure.range[1])),
    ];
    expectSound(said);
    expectEasy(said);
  }
  expect(weekAnnouncement(30, "Flashy slides", { left: 12, right: 61, staff: 126 })).toBe(
    "Week 30: 12 of 126 staff use “Flashy slides” on the left, 61 on the right.",
  );
  expect(weekAnnouncement(30, "Flashy slides", { left: 12, right: 12, staff: 126 })).toBe(
    "Week 30: 12 of 126 staff use “Flashy slides” on both sides.",
  );
});
