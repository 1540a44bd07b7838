import { describe, expect, it } from "vitest";
import { answersText, readAnswersFile } from "../../../src/scenario/interview/answersFile.ts";
import { interviewQuestions } from "../../../src/scenario/interview/interviewQuestions.ts";
import { readAnswer } from "../../../src/scenario/interview/readAnswer.ts";
import { faultTexts } from "../scenarioFolder.ts";

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const read = (answers: unknown): ReturnType<typeof readAnswersFile> =>
  readAnswersFile("a.json", bytes({ version: 1, answers }));
const faults = (answers: unknown): string[] => faultTexts(() => read(answers));

describe("a file of answers", () => {
  it("comes back as it was written", () => {
    const answers = {
      name: 'The "old" one',
      schools: 2,
      names: ["Alder", "Birch, upper"],
      staff: [21, 30],
      leave: "not sure",
      trust: 2,
    };
    const first = read(answers);
    expect(first.answers).toMatchObject(answers);
    expect(first.answers["help"]).toBeNull();
    const text = answersText({ ...first, scenario: "abc" });
    const again = readAnswersFile("a.json", new TextEncoder().encode(text));
    expect(again).toEqual({ answers: first.answers, scenario: "abc" });
    expect(answersText(again)).toBe(text);
  });

  it("takes an answer's number, its words or the beginning of them", () => {
    expect(
      read({ trust: 2, dissent: "Nothing: it stays unsaid", help: "A coach in", time: "skip" }).answers,
    ).toMatchObject({
      trust: 2,
      dissent: 1,
      help: 5,
      time: null,
    });
    expect(read({ staff: 30 }).answers["staff"]).toEqual([30]);
  });

  it.each([
    [
      { trsut: 2 },
      `a.json: answers.trsut: is the key of no question
  given:   "trsut"
  allowed: ${interviewQuestions.map(({ key }) => key).join(", ")}
  nearest: trust`,
    ],
    [
      { trust: 6 },
      `a.json: answers.trust: is no answer to “A lesson went badly. Who hears about it from the teacher?”
  given:   6
  allowed: a number from 1 to 5, the words of an answer, or not sure
  nearest: 5, The whole team: it is what the next meeting is about`,
    ],
    [
      { schools: 2.5 },
      `a.json: answers.schools: is no answer to “How many schools are in it?”
  given:   2.5
  allowed: a whole number from 1 to 1000`,
    ],
    [
      { schools: "not sure" },
      `a.json: answers.schools: is no answer to “How many schools are in it?”
  given:   "not sure"
  allowed: a whole number from 1 to 1000
  remedy:  answer it, or skip it`,
    ],
    [
      { schools: 3, names: ["A", "B"] },
      `a.json: answers.names: is no answer to “What are the schools called?”
  given:   2 names: ["A","B"]
  allowed: 3 different names with commas between`,
    ],
    [
      { schools: 1, names: ["A", "B"] },
      `a.json: answers.names: is no answer to “What are the schools called?”
  given:   2 names: ["A","B"]
  allowed: one name`,
    ],
    [
      { schools: 1, links: 3 },
      `a.json: answers.links: answers “Is there a network between the schools? Do teachers ask colleagues in other schools for advice?”, which is not asked of a district with 1 school
  given:   3
  remedy:  take it out, or change the number of schools`,
    ],
  ])("with %j is refused", (answers, message) => {
    expect(faults(answers)).toEqual([message]);
  });

  it("tells everything that is wrong at once, also of the file itself", () => {
    expect(faults({ trust: 0, help: "yes", years: 99 }).length).toBe(3);
    const whole = (value: unknown): string[] => faultTexts(() => readAnswersFile("a.json", bytes(value)));
    expect(whole([])).toEqual(["a.json: is of the wrong kind\n  given:   []\n  allowed: a group { … }"]);
    expect(whole({ version: 2, answer: {} })).toEqual([
      'a.json: answer: is nothing that a file of answers has\n  given:   "answer"\n  allowed: version, answers, scenario\n  nearest: answers',
      "a.json: version: is not the version of these answers\n  given:   2\n  allowed: 1",
      'a.json: answers: is missing\n  allowed: a group of answers by their keys, such as { "schools": 4, "trust": 2, "time": "not sure" }',
    ]);
  });
});

describe("what is typed", () => {
  const question = (key: string) => interviewQuestions.find((each) => each.key === key)!;
  const answer = (key: string, typed: string, schools = 2) => {
    const result = readAnswer(question(key), typed, { schools });
    return "answer" in result ? result.answer : undefined;
  };

  it.each([
    ["trust", " 3 ", 3],
    ["trust", "most of the TEAM", 4],
    ["trust", "Not sure", "not sure"],
    ["trust", "don't know", "not sure"],
    ["leave", "I don’t know.", "not sure"],
    ["staff", "IDK", "not sure"],
    ["meetings", "no idea", "not sure"],
    ["leave", "16 %", 16],
    ["leave", "12,5", 12.5],
    ["staff", "21, 30", [21, 30]],
    ["staff", "21 30", [21, 30]],
    ["staff", "25", [25]],
    ["names", "Alder ; Birch", ["Alder", "Birch"]],
    ["areas", "reading", ["reading"]],
    ["name", " St. Mary’s ", "St. Mary’s"],
  ])("%s: %j", (key, typed, expected) => {
    expect(answer(key, typed)).toEqual(expected);
  });

  it.each([
    ["trust", "0"],
    ["trust", "2.5"],
    ["trust", "A"],
    ["leave", "many"],
    ["leave", "1e1"],
    ["meetings", "0"],
    ["meetings", "2.5"],
    ["staff", "21, 30, 40"],
    ["staff", "21, many"],
    ["names", "Alder, Alder"],
    ["names", "Alder,"],
    ["name", "a\tb"],
    ["name", "x".repeat(81)],
    ["years", "not sure"],
  ])("%s: %j is none", (key, typed) => {
    expect(answer(key, typed)).toBeUndefined();
  });

  it.each([
    ["schools", "14 schools", "14"],
    ["schools", "Fourteen", "14"],
    ["staff", "about 35", "35"],
    ["leave", "roughly 12%", "12"],
    ["meetings", "2 a month", "2"],
    ["years", "between 2 and 4", undefined],
    ["years", "2-4", undefined],
    ["years", "99 years", undefined],
    ["years", "someone", undefined],
  ])("%s: %j holds a number that may be meant, and is not taken for it", (key, typed, nearest) => {
    const result = readAnswer(question(key), typed, { schools: 2 });
    expect("fault" in result && [result.fault.nearest]).toEqual([nearest]);
  });

  it("is counted where there are too many or too few", () => {
    const result = readAnswer(question("names"), "Alder,  Birch, Cedar", { schools: 2 });
    expect("fault" in result && result.fault.given).toBe('3 names: ["Alder","Birch","Cedar"]');
  });
});
