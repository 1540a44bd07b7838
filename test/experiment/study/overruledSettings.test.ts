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

  it("tells of an arm that differs from the first only until the timeline sets both", () => {
    const armWith = (name: string, leadership: object, timeline: unknown = interventions) =>
      armOf(openPrepared({ "main.json": { ...small, name, leadership, interventions: timeline } }), ".");
    const [first, led] = [armWith("As it is", {}), armWith("Led", { principalParticipation: 0.9 })];
    expect(overruledSettings([first, led], [])).toEqual([
      "leadership.principalParticipation is set by the timeline from week 4 on (interventions[0]) in “Led” as in “As it is”, so that they differ in it only until then; --set 'interventions=[]' leaves the timeline out",
    ]);
    expect(overruledSettings([first, first], [])).toEqual([]);
    expect(overruledSettings([first, armWith("Led", { principalParticipation: 0.9 }, [])], [])).toEqual([]);
  });

  it("tells nothing of others, nor where the case has a timeline of its own", () => {
    expect(overruledSettings([arm], [caseWith("perils.groupthink")])).toEqual([]);
    expect(
      overruledSettings([arm], [caseWith("leadership.principalParticipation", "interventions")]),
    ).toEqual([]);
  });
});
