import { describe, expect, it } from "vitest";
import { timelineSentences } from "../../src/experiment/timelineSentences.ts";
import { prepare, small } from "../scenario/scenarioFolder.ts";

const sentences = (interventions: readonly unknown[], more: object = {}) =>
  timelineSentences(prepare({ "main.json": { ...small, ...more, interventions } }).scenario);
const practice = "Questioning A";

describe("the timeline in plain words", () => {
  it("names a dozen schools, and of more the first few and how many others", () => {
    const sentence = (count: number) =>
      sentences([{ at: 2, where: { networks: [1] }, seed: { practice } }], {
        system: { generate: { networks: [count, 1], staffPerSchool: 3 } },
      })[0]!;
    expect(sentence(12)).toMatch(/School 11 and School 12 take up/);
    expect(sentence(40)).toBe(
      "In week 2, all staff in School 1, School 2, School 3 and 37 other schools take up “Questioning A”.",
    );
  });

  it.each([
    [
      { at: 2, where: { networks: ["North"] }, seed: { practice } },
      "In week 2, all staff in network North take up “Questioning A”.",
    ],
    [
      { at: 2, where: { networks: ["South", 7], weakest: 0.5 }, set: { "perils.groupthink": 1 } },
      "From week 2 on, in the 50 % of schools (among those of networks South and 7) whose teaching is weakest, “How far groups settle on what is easy to agree on” is 100 of 100.",
    ],
    [
      { at: 2, where: { networks: ["South"], weakest: 0.25, of: "staff" }, coach: {} },
      "From week 2 on, the 25 % of teachers in network South whose teaching is weakest are coached.",
    ],
    [
      { at: 2, where: { networks: [7] }, changeType: "improvement network" },
      "From week 2 on, in network 7, the network becomes an improvement network.",
    ],
  ])("names imported networks: %j", (entry, sentence) => {
    const staff = ["North", "South", "7"].flatMap((network) =>
      ["a", "b"].map((k) => `${network}${k},School ${network},${network}\n`),
    );
    const files = {
      "main.json": {
        ...small,
        system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
        interventions: [entry],
      },
      "staff.csv": `id,school,network\n${staff.join("")}`,
      "ties.csv": "from,to\nNortha,Northb\n",
    };
    expect(timelineSentences(prepare(files).scenario)).toEqual([sentence]);
  });

  it.each([
    [
      { at: 2, until: 5, set: { "perils.groupthink": 1 } },
      "From week 2 to week 5, in all schools, “How far groups settle on what is easy to agree on” is 100 of 100.",
    ],
    [
      { at: 2, where: { weakest: 0.5 }, set: { "perils.groupthink": 1 } },
      "From week 2 on, in the 50 % of schools whose teaching is weakest, “How far groups settle on what is easy to agree on” is 100 of 100.",
    ],
    [
      { at: 2, where: { schools: ["Alder"] }, seed: { practice, share: 0.3 } },
      "In week 2, 30 % of staff in Alder take up “Questioning A”.",
    ],
    [
      { at: 2, where: { bestConnected: 0.2 }, seed: { practice } },
      "In week 2, the best connected 20 % of staff take up “Questioning A”.",
    ],
    [
      { at: 2, until: 9, mandate: { practice } },
      "From week 2 to week 9, in all schools, everybody must use “Questioning A”.",
    ],
    [
      { at: 1, every: 3, until: 9, where: { random: 0.1, of: "schools" }, train: { practice } },
      "Every 3 weeks from week 1 to week 9, all staff in 10 % of schools chosen by luck are trained in “Questioning A”.",
    ],
    [
      { at: 2, where: { weakest: 0.25, of: "staff" }, coach: { practice, dose: 2 } },
      "From week 2 on, of the 25 % of teachers whose teaching is weakest, those who then use “Questioning A” are coached, with 2 times the usual help.",
    ],
    [
      { at: 2, cost: { hours: 5, money: 100 }, connect: { pairs: 3 } },
      "In week 2, 3 pairs of colleagues of different schools begin to learn from each other, in all schools (cost for each school: 5 hours and 100 in money).",
    ],
    [
      { at: 2, where: { schools: ["Alder"] }, exchange: { with: "Birch", staff: 2 } },
      "In week 2, up to 2 teachers in Alder swap posts with teachers of Birch.",
    ],
    [
      { at: 2, changeType: "improvement network" },
      "From week 2 on, the network becomes an improvement network.",
    ],
  ])("%j", (entry, sentence) => {
    expect(sentences([entry])).toEqual([sentence]);
  });

  it.each([
    [
      { at: 2, until: 5, coach: {} },
      "From week 2 to week 5, all staff in all schools are coached",
      " and week",
    ],
    [{ at: 2, until: 2, coach: {} }, "In week 2, all staff in all schools are coached", ""],
    [
      { at: 2, every: 2, where: { schools: ["Alder", "Birch"] }, train: { practice } },
      "Every 2 weeks from week 2 on, all staff in Alder and Birch are trained in “Questioning A”",
      " and time",
    ],
  ])("%j: its own cost, each week or time that it falls due", (entry, sentence, often) => {
    expect(sentences([{ ...entry, cost: { hours: 1, money: 2 } }])).toEqual([
      `${sentence} (cost for each school${often}: 1 hour and 2 in money).`,
    ]);
  });

  it("begins with the type of the network, where there is one", () => {
    expect(sentences([], { networkType: "learning community" })).toEqual([
      "From the start, the schools form a learning community. Members share a challenge. They learn about practices that have evidence behind them, and compare notes as they go.",
    ]);
    expect(sentences([])).toEqual([]);
  });
});
