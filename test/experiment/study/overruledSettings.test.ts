import { describe, expect, it } from "vitest";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { overruledSettings } from "../../../src/experiment/study/overruledSettings.ts";
import type { StudyCase } from "../../../src/experiment/study/study.ts";
import { openPrepared, small } from "../../scenario/scenarioFolder.ts";

const interventions = [{ at: 4, set: { "leadership.principalParticipation": 0.6 } }];
const arm = armOf(openPrepared({ "main.json": { ...small, interventions } }), ".");

function caseWith(...paths: string[]): StudyCase {
  const changes = paths.map((path) => ({ path, value: 0 }));
  return { number: 0, arm: 0, label: "main", changes, replicates: { first: 0, count: 1 }, factors: [] };
}

describe("overruledSettings", () => {
  it("tells once of a varied setting that the timeline sets", () => {
    const cases = [
      caseWith("leadership.principalParticipation"),
      caseWith("leadership.principalParticipation"),
    ];
    expect(overruledSettings([arm], cases)).toEqual([
      "leadership.principalParticipation is set by the timeline from week 4 on (interventions[0]), so that the values asked for hold only until then; --set 'interventions=[]' leaves the timeline out",
    ]);
  });

  it("tells nothing of others, nor where the case has a timeline of its own", () => {
    expect(overruledSettings([arm], [caseWith("perils.groupthink")])).toEqual([]);
    expect(
      overruledSettings([arm], [caseWith("leadership.principalParticipation", "interventions")]),
    ).toEqual([]);
  });
});
