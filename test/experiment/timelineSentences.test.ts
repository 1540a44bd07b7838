import { describe, expect, it } from "vitest";
import { timelineSentences } from "../../src/experiment/timelineSentences.ts";
import { prepare, small } from "../scenario/scenarioFolder.ts";

const sentences = (interventions: readonly unknown[], more: object = {}) =>
  timelineSentences(prepare({ "main.json": { ...small, ...more, interventions } }).scenario);
const practice = "Questioning A";

describe("the timeline in plain words", () => {
  it.each([
    [
      { at: 2, until: 5, set: { "perils.groupthink": 1 } },
      "From week 2 to week 5, in all schools: how far groups settle on what is easy to agree on: 100 of 100.",
    ],
    [
      { at: 2, where: { weakest: 0.5 }, set: { "perils.groupthink": 1 } },
      "From week 2 on, in the 50 of 100 schools whose teaching is weakest: how far groups settle on what is easy to agree on: 100 of 100.",
    ],
    [
      { at: 2, where: { schools: ["Alder"] }, seed: { practice, share: 0.3 } },
      "In week 2, 30 of 100 staff in Alder take up “Questioning A”.",
    ],
    [
      { at: 2, where: { bestConnected: 0.2 }, seed: { practice } },
      "In week 2, the best connected 20 of 100 staff take up “Questioning A”.",
    ],
    [
      { at: 2, until: 9, mandate: { practice } },
      "From week 2 to week 9, in all schools, everybody must use “Questioning A”.",
    ],
    [
      { at: 1, every: 3, until: 9, where: { random: 0.1, of: "schools" }, train: { practice } },
      "Every 3 weeks from week 1 to week 9, all staff in 10 of 100 schools, chosen by luck are trained in “Questioning A”.",
    ],
    [
      { at: 2, where: { weakest: 0.25, of: "staff" }, coach: { practice, dose: 2 } },
      "From week 2 on, the 25 of 100 teachers whose teaching is weakest who use “Questioning A” then are coached, with 2 times the usual help.",
    ],
    [
      { at: 2, cost: { hours: 5, money: 100 }, connect: { pairs: 3 } },
      "In week 2, 3 pairs of colleagues of different schools begin to learn from each other, in all schools (cost for each school each time or week: 5 hours and 100 in money).",
    ],
    [
      { at: 2, where: { schools: ["Alder"] }, exchange: { with: "Birch", staff: 2 } },
      "In week 2, up to 2 teachers in Alder swap posts with teachers of Birch.",
    ],
    [
      { at: 2, changeType: "improvement network" },
      "From week 2 on, in all schools, the network becomes an improvement network.",
    ],
  ])("%j", (entry, sentence) => {
    expect(sentences([entry])).toEqual([sentence]);
  });

  it("begins with the type of the network, where there is one", () => {
    expect(sentences([], { networkType: "learning community" })).toEqual([
      "From the start, the schools form a learning community: Members share a challenge. They learn about practices that have evidence behind them, and compare notes as they go.",
    ]);
    expect(sentences([])).toEqual([]);
  });
});
