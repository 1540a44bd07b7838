import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import type { Study } from "../../../src/experiment/study/study.ts";
import { renderStudyPage } from "../../../src/report/study/renderStudyPage.ts";
import { sweepPage } from "../../../src/report/sweep/sweepPage.ts";
import { openPrepared, small } from "../../scenario/scenarioFolder.ts";
import { square, sweepResult } from "../sweepFixture.ts";

const armWith = (changes: object) => armOf(openPrepared({ "main.json": { ...small, ...changes } }), ".");
const arm = armWith({});
const page = sweepPage(sweepResult(square, (_, luck) => luck));

/** The text of a page of a study. */
function textOf(study: Partial<Study>, more: Partial<Manifest> = {}): string {
  const manifest = {
    study: { kind: "sweep", arms: [arm], factors: [], ...study },
    ...{
      studyHash: "0",
      seed: "small",
      caseCount: 9,
      runCount: 180,
      finished: 180,
      failed: 0,
      notes: [],
      ...more,
    },
  } as unknown as Manifest;
  return renderStudyPage(page, manifest)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("the page of a study", () => {
  test("says where and how long its cases run, as far as that is the same in all", () => {
    const alike = textOf({});
    expect(alike).toContain("180 simulated futures in all, of 12 people in 2 schools over 10 weeks.");
    expect(alike).toContain("It stops after 10 weeks.");
    const varied = textOf({ factors: ["weeks_set", "system.generate.schoolSizes"] });
    expect(varied).toContain("of networks that differ from case to case over times that differ from case to");
    expect(varied).toContain("It stops after the weeks of each case.");
    expect(textOf({ arms: [arm, armWith({ weeks: 4 })] })).toContain(
      "of 12 people in 2 schools over times that differ from case to case.",
    );
  });

  test("says what is easily overlooked", () => {
    expect(textOf({}, { notes: ["something is set by the timeline"] })).toContain(
      "To be kept in mind: Something is set by the timeline.",
    );
    expect(textOf({})).not.toContain("To be kept in mind");
  });

  test("says that failed futures are left out", () => {
    expect(textOf({}, { failed: 2 })).toContain("2 futures of 180 failed and are left out;");
    expect(textOf({}, { failed: 1 })).toContain("1 future of 180 failed and is left out;");
  });
});
