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
      "main.json: interventions[0]: does nothing\n  allowed: one of set, seed, mandate, train, coach, connect, exchange, changeType\n  remedy:  give set with at least one setting, or one of the others",
      "main.json: interventions[1]: does nothing\n  allowed: one of set, seed, mandate, train, coach, connect, exchange, changeType\n  remedy:  give set with at least one setting, or one of the others",
      "main.json: interventions[2]: does two things at once\n  given:   set, seed\n  allowed: one of set, seed, mandate, train, coach, connect, exchange, changeType\n  remedy:  make two entries of it",
      "main.json: interventions[3].until: makes no sense here: seed acts once\n  given:   2\n  remedy:  take until out, or say with every how often it acts",
    ]);
  });

  it("must keep to weeks that mean something", () => {
    const practice = "Questioning A";
    expect(
      faultsOfTimeline(
        { at: 1, every: 2, set: { "perils.groupthink": 1 } },
        { at: 1, every: 2, coach: {} },
        { at: 5, every: 2, until: 4, train: { practice } },
        { at: 1, until: 9, changeType: "learning community" },
        { at: 1, every: 2, until: 9, train: { practice } },
      ),
    ).toEqual([
      "main.json: interventions[0].every: makes no sense here: set lasts from its first week on\n  given:   2\n  remedy:  take every out, or make an entry of each span",
      "main.json: interventions[1].every: makes no sense here: coach lasts from its first week on\n  given:   2\n  remedy:  take every out, or make an entry of each span",
      "main.json: interventions[2].until: lies before its own beginning\n  given:   4\n  allowed: 5 or later",
      "main.json: interventions[3].until: makes no sense here: a network stays what it has become\n  given:   9\n  remedy:  take until out, and turn it into another type by a further entry",
    ]);
  });

  it("must choose in one way, and what can be chosen", () => {
    expect(
      faultsOfTimeline(
        { at: 1, where: { random: 0.5, weakest: 0.5 }, coach: {} },
        { at: 1, where: { of: "staff" }, coach: {} },
        { at: 1, where: { random: 0.5, of: "staff" }, mandate: { practice: "Questioning A" } },
        { at: 1, where: { schools: ["Alder"] }, connect: { pairs: 1 } },
        { at: 1, where: { schools: ["Alder"] }, exchange: { with: "Alder" } },
        { at: 1, where: { random: 0.5 }, set: { "practiceQuality.ownFitSd": 0.1 } },
      ),
    ).toEqual([
      "main.json: interventions[0].where: chooses in several ways at once\n  given:   weakest, random\n  allowed: one of bestConnected, weakest, random\n  remedy:  make an entry of each",
      'main.json: interventions[1].where.of: says of what a share is, but there is no share\n  given:   "staff"\n  allowed: beside one of bestConnected, weakest, random\n  remedy:  take of out, or give a share',
      'main.json: interventions[2].where.of: makes no sense here: mandate acts on schools\n  given:   "staff"\n  allowed: "schools"',
      'main.json: interventions[3].where.schools: names a single school, which cannot be connected to itself\n  given:   ["Alder"]\n  allowed: two schools or more, or none for all',
      'main.json: interventions[4].exchange.with: is the school that the teachers come from\n  given:   "Alder"\n  remedy:  name another school',
      'main.json: interventions[5].set["practiceQuality.ownFitSd"]: holds for the whole network, so it cannot be set for some schools\n  given:   0.1\n  remedy:  take where out of this entry',
    ]);
  });

  it("must keep shares, doses and types within what is allowed", () => {
    expect(
      faultsOfTimeline(
        { at: 1, where: { random: 1.2 }, coach: { dose: -1 } },
        { at: 1, where: { random: 0.5, of: "pupils" }, changeType: "improvement netwrk" },
        { at: 1, where: { strongest: 0.5 }, exchange: { with: "Birch", staff: 2.5 } },
        { at: 0, cost: { hours: -1 }, seed: { practice: "Questioning A", share: 2 } },
      ),
    ).toEqual(
      [
        "main.json: interventions[0].where.random: is too large\n  given:   1.2\n  allowed: a number from 0 to 1",
        "main.json: interventions[0].coach.dose: is too small\n  given:   -1\n  allowed: a number from 0 to 100",
        'main.json: interventions[1].where.of: is not one of the values allowed\n  given:   "pupils"\n  allowed: "schools", "staff"',
        'main.json: interventions[1].changeType: is not one of the values allowed\n  given:   "improvement netwrk"\n  allowed: "community of practice", "learning community", "improvement network"\n  nearest: "improvement network"',
        "main.json: interventions[2].where.strongest: there is no such setting\n  given:   0.5\n  allowed: schools, bestConnected, weakest, random, of\n  nearest: interventions[2].where.weakest",
        "main.json: interventions[2].exchange.staff: is no whole number\n  given:   2.5\n  allowed: a whole number from 0 to 100000",
        "main.json: interventions[3].at: is too small\n  given:   0\n  allowed: a whole number from 1 to 2000",
        "main.json: interventions[3].cost.hours: is too small\n  given:   -1\n  allowed: a number from 0 to 1000000000",
        "main.json: interventions[3].seed.share: is too large\n  given:   2\n  allowed: a number from 0 to 1",
      ].map((text) => expect.stringContaining(text.split("\n")[0]!) as string),
    );
  });

  it("must name practices and schools that there are, whatever is done", () => {
    expect(
      faultsOfTimeline(
        { at: 1, mandate: { practice: "Questioning" } },
        { at: 1, train: { practice: "Feedbck A" } },
        { at: 1, coach: { practice: "Feedback Z" } },
        { at: 1, exchange: { with: "Brich" } },
      ).map((fault) => [fault.split("\n")[0], /nearest: (.*)/.exec(fault)?.[1]]),
    ).toEqual([
      ["main.json: interventions[0].mandate.practice: is no practice of this scenario", '"Questioning A"'],
      ["main.json: interventions[1].train.practice: is no practice of this scenario", '"Feedback A"'],
      ["main.json: interventions[2].coach.practice: is no practice of this scenario", '"Feedback A"'],
      ["main.json: interventions[3].exchange.with: is no school of this network", '"Birch"'],
    ]);
  });

  it("chooses of staff or of schools as fits what it does, unless it says so", () => {
    const interventions = [
      { at: 1, where: { random: 0.5 }, coach: {} },
      { at: 1, where: { weakest: 0.5 }, mandate: { practice: "Questioning A" } },
      { at: 1, where: { bestConnected: 0.5, of: "schools" }, train: { practice: "Questioning A" } },
    ];
    const { scenario } = prepare({ "main.json": { ...small, interventions } });
    expect(scenario.interventions.map(({ pick }) => pick)).toEqual([
      { by: "random", share: 0.5, of: "staff" },
      { by: "weakest", share: 0.5, of: "schools" },
      { by: "bestConnected", share: 0.5, of: "schools" },
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
