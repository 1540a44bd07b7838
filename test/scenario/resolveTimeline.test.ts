import { describe, expect, it } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

function faultsOfTimeline(...interventions: unknown[]): string[] {
  return faultsOf({ "main.json": { ...small, interventions } });
}

const anyPath = "the path of a parameter, such as perils.groupthink; `spreadwell explain` lists them";

describe("the timeline", () => {
  it("may not begin after the last week, and not end before it begins", () => {
    expect(
      faultsOfTimeline(
        { at: 11, set: { "perils.groupthink": 1 } },
        { at: 5, until: 4, set: { "perils.groupthink": 1 } },
      ),
    ).toEqual([
      "main.json: interventions[0].at: lies beyond the last week\n  given:   11\n  allowed: 1 to 10\n  remedy:  let it begin earlier, or run more weeks",
      "main.json: interventions[1].until: lies before its own beginning\n  given:   4\n  allowed: 5 or later",
    ]);
  });

  it("may begin in the last week, and end after it", () => {
    const interventions = [{ at: 10, until: 2000, set: { "perils.groupthink": 1 } }];
    expect(prepare({ "main.json": { ...small, interventions } }).scenario.interventions).toHaveLength(1);
  });

  it("must do one thing an entry", () => {
    const seed = { practice: "Questioning A", share: 0.5 };
    expect(
      faultsOfTimeline(
        { at: 1 },
        { at: 1, set: {} },
        { at: 1, set: { "perils.groupthink": 1 }, seed },
        { at: 1, until: 2, seed },
      ),
    ).toEqual([
      "main.json: interventions[0]: does nothing\n  allowed: one of set, seed\n  remedy:  give set with at least one setting, or seed",
      "main.json: interventions[1]: does nothing\n  allowed: one of set, seed\n  remedy:  give set with at least one setting, or seed",
      "main.json: interventions[2]: does two things at once\n  allowed: one of set, seed\n  remedy:  make two entries of it",
      "main.json: interventions[3].until: makes no sense here: seed acts once\n  given:   2\n  remedy:  take until out",
    ]);
  });

  it("must name parameters by their paths", () => {
    expect(faultsOfTimeline({ at: 1, set: { "perils.groupthnk": 1, groupthink: 1, xylophone: 1 } })).toEqual([
      `main.json: interventions[0].set["perils.groupthnk"]: there is no such setting for the timeline\n  given:   "perils.groupthnk"\n  allowed: ${anyPath}\n  nearest: perils.groupthink`,
      `main.json: interventions[0].set.groupthink: there is no such setting for the timeline\n  given:   "groupthink"\n  allowed: ${anyPath}\n  nearest: perils.groupthink`,
      `main.json: interventions[0].set.xylophone: there is no such setting for the timeline\n  given:   "xylophone"\n  allowed: ${anyPath}`,
    ]);
  });

  it("must keep to the ranges", () => {
    expect(
      faultsOfTimeline({
        at: 1,
        set: { "perils.groupthink": 1.5, "perils.qualityControl": "much", "groups.meetingEvery": 1.5 },
      }),
    ).toEqual([
      'main.json: interventions[0].set["perils.groupthink"]: is not allowed\n  given:   1.5\n  allowed: a number from 0 to 1',
      'main.json: interventions[0].set["perils.qualityControl"]: is not allowed\n  given:   "much"\n  allowed: a number from 0 to 1',
      expect.stringMatching(
        /^main\.json: interventions\[0\]\.set\["groups\.meetingEvery"\]: is not allowed\n {2}given: {3}1\.5\n {2}allowed: a whole number from /,
      ),
    ]);
  });

  it("cannot change what counts only at the start", () => {
    expect(faultsOfTimeline({ at: 1, set: { "practiceQuality.qualityMean": 0.1 } })).toEqual([
      'main.json: interventions[0].set["practiceQuality.qualityMean"]: is used only before the first week, so the timeline cannot change it\n  given:   0.1\n  remedy:  set practiceQuality.qualityMean in the scenario itself',
    ]);
  });

  it("cannot change for some schools what holds for all", () => {
    expect(
      faultsOfTimeline({ at: 1, where: { schools: ["Alder"] }, set: { "practiceQuality.ownFitSd": 0.1 } }),
    ).toEqual([
      'main.json: interventions[0].set["practiceQuality.ownFitSd"]: holds for the whole network, so it cannot be set for some schools\n  given:   0.1\n  remedy:  take where out of this entry',
    ]);
  });

  it("must name schools and practices that there are", () => {
    expect(
      faultsOfTimeline({
        at: 1,
        where: { schools: ["Alder", "Brich"] },
        seed: { practice: "Questioning G", share: 0.5 },
      }).map((fault) => fault.split("\n").slice(0, 2)),
    ).toEqual([
      [
        "main.json: interventions[0].seed.practice: is no practice of this scenario",
        '  given:   "Questioning G"',
      ],
      ["main.json: interventions[0].where.schools[1]: is no school of this network", '  given:   "Brich"'],
    ]);
  });

  it("lets the entry further down count where two set the same parameter, and the other again after its end", () => {
    const { built } = prepare({
      "main.json": {
        ...small,
        perils: { groupthink: 0.1 },
        interventions: [
          { at: 4, until: 6, set: { "perils.groupthink": 0.4 } },
          { at: 2, until: 8, set: { "perils.groupthink": 0.2 } },
          { at: 5, until: 5, where: { schools: ["Birch"] }, set: { "perils.groupthink": 0.5 } },
          { at: 9, set: { "perils.groupthink": 0.9 } },
        ],
      },
    });
    const simulation = createSimulation(built.setup, 0);
    const inForce: number[][] = [];
    while (simulation.world.week < 10) {
      step(simulation);
      inForce.push([...simulation.world.settings.groupthink]);
    }
    // The entry for weeks 2 to 8 stands below that for weeks 4 to 6, which therefore never shows.
    expect(inForce).toEqual([
      [0.1, 0.1],
      [0.2, 0.2],
      [0.2, 0.2],
      [0.2, 0.2],
      [0.2, 0.5],
      [0.2, 0.2],
      [0.2, 0.2],
      [0.2, 0.2],
      [0.9, 0.9],
      [0.9, 0.9],
    ]);
  });
});
