import { expect, test } from "vitest";
import { acts } from "../../../src/model/acts/index.ts";
import { runLabel, runSentence } from "../../../src/report/theatre/sentences/runs.ts";
import { measureLine, stageCaption } from "../../../src/report/theatre/sentences/stage.ts";
import { expectEasy, expectNumbers, expectSound } from "./wording.ts";

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
});
