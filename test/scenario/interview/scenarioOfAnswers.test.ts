import { describe, expect, it } from "vitest";
import { withMiddle } from "../../../src/report/live/health/healthRun.ts";
import { checkAnswers } from "../../../src/scenario/interview/answersFile.ts";
import { guessesOf } from "../../../src/scenario/interview/guesses.ts";
import {
  healthOf,
  interviewQuestions,
  questionsAsked,
} from "../../../src/scenario/interview/interviewQuestions.ts";
import {
  UNSURE,
  type InterviewAnswer,
  type InterviewAnswers,
  type InterviewQuestion,
} from "../../../src/scenario/interview/interviewQuestion.ts";
import { scenarioOfAnswers, scenarioText } from "../../../src/scenario/interview/scenarioOfAnswers.ts";
import { changesOfHealth } from "../../../src/scenario/questions/health.ts";
import { healthQuestions } from "../../../src/scenario/questions/healthFeatures.ts";
import { valueAt } from "../../../src/scenario/paths.ts";
import { fc } from "../../support/fastCheck.ts";
import { readingGrade } from "../../report/readingGrade.ts";
import { prepare } from "../scenarioFolder.ts";

/** Any answer that a question takes, being unsure and skipping among them. */
function answerTo(question: InterviewQuestion, schools: number): fc.Arbitrary<InterviewAnswer | null> {
  const { form, mayBeUnsure } = question;
  const sure = (): fc.Arbitrary<InterviewAnswer> => {
    switch (form.kind) {
      case "choice":
        return fc.integer({ min: 1, max: form.choices.length });
      case "number":
        return fc.integer({ min: form.min, max: Math.min(form.max, 20) });
      case "text":
        return fc.constantFrom("Riverside", "Ünser Bezirk", 'The "old" district');
      case "sizes":
        return fc.oneof(
          fc.array(fc.integer({ min: form.min, max: 40 }), { minLength: schools, maxLength: schools }),
          fc.integer({ min: form.min, max: 40 }).map((size) => [size]),
        );
      case "names": {
        const count = form.perSchool ? schools : 2;
        return fc.constant(Array.from({ length: count }, (_, at) => `Name ${at}`));
      }
    }
  };
  return fc.oneof(
    { weight: 4, arbitrary: sure() },
    { weight: 1, arbitrary: fc.constant(mayBeUnsure ? UNSURE : null) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const anyAnswers: fc.Arbitrary<InterviewAnswers> = fc.integer({ min: 1, max: 6 }).chain((schools) => {
  const asked = questionsAsked({ schools });
  return fc
    .tuple(
      ...asked.map((question) =>
        question.key === "schools" ? fc.constant(schools) : answerTo(question, schools),
      ),
    )
    .map((all) => Object.fromEntries(asked.map(({ key }, at) => [key, all[at]!])));
});

/** Paths of all values in a scenario; a list is one value. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

describe("the scenario of an interview", () => {
  it("can be run, whatever was answered", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { faults } = checkAnswers(answers);
        expect(faults).toEqual([]);
        const { scenario } = prepare({ "main.json": scenarioText(answers) });
        expect(scenario.replicates).toBe(100);
      }),
      { numRuns: 60 },
    );
  });

  it("puts what the page's health check would put for the same answers, those in the middle that nobody is sure of", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const scenario = scenarioOfAnswers(answers);
        const expected = changesOfHealth(withMiddle(healthOf(answers)));
        for (const { path, value } of expected) expect(valueAt(scenario, path.split(".")), path).toBe(value);
        const put = new Set(expected.map(({ path }) => path));
        for (const { settings } of healthQuestions)
          for (const { path } of settings)
            if (!put.has(path)) expect(valueAt(scenario, path.split(".")), path).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("has a note on each value, and marks a guess where and only where nobody was sure", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { notes, ...rest } = scenarioOfAnswers(answers) as Record<string, unknown> & {
          notes: Record<string, string>;
        };
        for (const path of leaves(rest)) {
          if (path === "$schema") continue;
          const above = path.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
          expect(
            above.some((each) => notes[each] !== undefined),
            path,
          ).toBe(true);
        }
        const marked = Object.keys(notes).filter((path) => notes[path]!.startsWith("GUESS"));
        const unsure = questionsAsked(answers)
          .filter(({ key }) => answers[key] === UNSURE)
          .flatMap((question) => question.puts(UNSURE, answers).map(({ path }) => path));
        expect(marked.sort()).toEqual(unsure.sort());
      }),
      { numRuns: 200 },
    );
  });

  it("asks a sweep to try every guess at both ends, or to fill the space where there are many", () => {
    const few = scenarioOfAnswers({ trust: UNSURE, leave: UNSURE });
    expect(few.sweep).toEqual({
      vary: { "people.turnover": [0.05, 0.35], "relationships.trust": [0.2, 0.95] },
    });
    expect(few.board?.guesses).toEqual(["people.turnover", "relationships.trust"]);
    const all = Object.fromEntries(
      interviewQuestions.filter(({ mayBeUnsure }) => mayBeUnsure).map(({ key }) => [key, UNSURE]),
    );
    const many = scenarioOfAnswers(all);
    expect(many.sweep).toMatchObject({ design: "latin hypercube", samples: 32 });
    expect(Object.keys(many.sweep!.vary)).toContain("system.generate.staffPerSchool");
    // The page varies numbers of the model only.
    expect(many.board?.guesses).not.toContain("system.generate.staffPerSchool");
    expect(scenarioOfAnswers({ trust: 3 }).sweep).toBeUndefined();
  });

  it("holds every guess between its ends, the value that stands among them", () => {
    for (const question of interviewQuestions.filter(({ mayBeUnsure }) => mayBeUnsure)) {
      const [guess] = guessesOf({ [question.key]: UNSURE });
      expect(guess?.question.key).toBe(question.key);
      expect(guess!.varies.length).toBeGreaterThan(0);
      for (const { value, ends } of guess!.varies) {
        expect(Number(value)).toBeGreaterThan(ends[0]);
        expect(Number(value)).toBeLessThan(ends[1]);
      }
    }
  });

  it("proposes plans for the weakest answers, two answers up, and none where all is strong", () => {
    const answers = { trust: 4, principal: 1, dissent: 2, inquiry: 3, time: 5 };
    const scenario = scenarioOfAnswers(answers);
    expect(scenario.board?.plans).toEqual([
      { name: "Principals take part", set: { "leadership.principalParticipation": 0.5 } },
      { name: "Hear those who disagree", set: { "leadership.dissent": 0.75 } },
      {
        name: "Test before others take it up",
        set: { "inquiry.inquiry": 0.95, "perils.qualityControl": 0.9 },
      },
    ]);
    expect(scenario.try).toEqual([
      "leadership.principalParticipation=0.5",
      "leadership.dissent=0.75",
      "inquiry.inquiry=0.95",
    ]);
    const strong = Object.fromEntries(healthQuestions.map(({ key }) => [key, 5]));
    expect(scenarioOfAnswers(strong).board).toBeUndefined();
    for (const { key } of healthQuestions)
      expect(scenarioOfAnswers({ [key]: 1 }).board?.plans?.[0]?.name, key).toMatch(/^[A-Z]/);
  });
});

describe("the questions", () => {
  it("have keys of their own, and those of the health check keep theirs", () => {
    const keys = interviewQuestions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(-healthQuestions.length)).toEqual(healthQuestions.map(({ key }) => key));
  });

  it("can be read in grade 9, without the model's own words", () => {
    const words = interviewQuestions.flatMap(({ text, why, skipped, form }) => [
      text,
      why,
      skipped,
      ...(form.kind === "choice" ? form.choices : []),
    ]);
    expect(readingGrade(words.join("\n"))).toBeLessThan(9);
    expect(words.join(" ")).not.toMatch(/\b(node|seed|threshold|stochastic|parameter|fidelity|replicate)/i);
  });

  it("say what really stands where they are skipped", () => {
    const { scenario } = prepare({ "main.json": scenarioText({}) });
    expect(scenario.name).toBe("My district");
    expect(scenario.system).toMatchObject({ schoolSizes: new Array(11).fill(31) });
    expect(scenario.weeks).toBe(4 * 36);
    expect(scenario.values).toMatchObject({ turnover: 0.16, meetingEvery: 2 });
    expect(scenario.network).toMatchObject({ crossSchoolShare: 0.06, principalDegree: 3 });
    expect(scenario.domains.map(({ name }) => name)).toEqual(["Questioning", "Feedback", "Early reading"]);
    expect(scenario.practices.length).toBe(18);
    const skipped = Object.fromEntries(interviewQuestions.map(({ key, skipped }) => [key, skipped]));
    expect(skipped).toMatchObject({
      name: "it is called My district",
      schools: "there are 11 schools, a network of about the usual size",
      staff: "each school has 31 people",
      years: "it is four years",
      leave: "16 of 100 leave, as in US public schools",
      links: "6 of 100 ties lead to another school",
      principals: "a principal asks three others",
      meetings: "teams meet every second week",
      areas: "there are three made-up parts: Questioning, Feedback, Early reading",
      practices: "there are six in each part",
    });
  });
});
