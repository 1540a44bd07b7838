import { describe, expect, it } from "vitest";
import { hoursWords, moneyWords, roundMoney } from "../../../src/scenario/questions/moneyWords.ts";
import type { Answer, District, Question } from "../../../src/scenario/questions/question.ts";
import { isAskable, mainQuestions, whatIfQuestions } from "../../../src/scenario/questions/whatIf.ts";
import { readingGrade } from "../../report/readingGrade.ts";
import { groundOf } from "../../report/live/planGround.ts";
import { fc } from "../../support/fastCheck.ts";

const { scenario } = groundOf("flagship");
const district: District = {
  schools: 11,
  staff: 331,
  teachers: 320,
  weeks: 144,
  schoolNames: [],
  currency: "$",
};

function someAnswers({ scale, choices }: Question): Answer[] {
  return scale === undefined
    ? choices!.map(({ key }) => key)
    : [scale.min, scale.min + scale.step, 2.5, scale.max];
}

const banned = /\b(node|seed|threshold|stochastic|parameter|will|proves|because)s?\b/i;

describe("the questions of a plan", () => {
  it("are at most seven before one asks for more, under keys of their own", () => {
    expect(mainQuestions.length).toBeLessThanOrEqual(7);
    expect(whatIfQuestions.length).toBeGreaterThan(mainQuestions.length);
    const keys = whatIfQuestions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]{2,10}$/);
  });

  it("ask on a scale or for a choice", () => {
    for (const { scale, choices } of whatIfQuestions) expect([scale, choices]).toContain(undefined);
  });

  it("are in plain words", () => {
    const text = whatIfQuestions
      .flatMap((question) => [
        question.text,
        ...someAnswers(question).map((answer) => question.note(answer, district, scenario)),
      ])
      .join(" ");
    expect(readingGrade(text)).toBeLessThanOrEqual(9);
    expect(text).not.toMatch(banned);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("say each answer, also one between two steps", () => {
    for (const question of whatIfQuestions) {
      for (const answer of someAnswers(question)) {
        expect(question.show(answer)).toMatch(/\S/);
        expect(question.show(answer)).not.toMatch(/NaN|undefined/);
      }
    }
  });

  it("say what a coach costs by the scenario's own prices", () => {
    const coach = mainQuestions.find(({ key }) => key === "coach")!;
    // 36 weeks × (80 in money + 1 hour at 40) = 4,320 each; 33 of 100 of 331 staff are 109 people.
    expect(coach.note(33, district, scenario)).toContain("$4,300 a year");
    expect(coach.note(33, district, scenario)).toContain("For 109 people: about $471,000 a year");
    expect(coach.note(0, district, scenario)).not.toContain("For ");
  });

  it("do not ask whom to link where there is one school", () => {
    const asked = mainQuestions.filter((question) => isAskable(question, { ...district, schools: 1 }));
    expect(asked.map(({ key }) => key)).not.toContain("link");
    expect(asked).toHaveLength(mainQuestions.length - 1);
  });
});

describe("amounts in words", () => {
  it("have two digits that tell up to 20,000, and thousands above", () => {
    expect(moneyWords(4320, "$")).toBe("$4,300");
    expect(moneyWords(528_440, "$")).toBe("$528,000");
    expect(moneyWords(0, "€")).toBe("€0");
    expect(moneyWords(-44, "$")).toBe("−$44");
    expect(moneyWords(1_250_400, "$")).toBe("$1,250,000");
  });

  it("are never further off than half a step", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (amount) => {
        const most = Math.max(0.5, Math.abs(amount) > 20_000 ? 500 : Math.abs(amount) * 0.05);
        expect(Math.abs(roundMoney(amount) - amount)).toBeLessThanOrEqual(most + 1e-6);
        expect(roundMoney(roundMoney(amount))).toBe(roundMoney(amount));
      }),
    );
  });

  it("count hours", () => {
    expect([1, 0.5, 18, 4320, 0].map(hoursWords)).toEqual([
      "1 hour",
      "0.5 hours",
      "18 hours",
      "4,300 hours",
      "0 hours",
    ]);
  });
});
