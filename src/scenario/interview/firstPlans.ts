import { changesAt, LAST_PLACE } from "../questions/health.ts";
import { healthFeatures, type HealthQuestion } from "../questions/healthFeatures.ts";
import { MIDDLE } from "./choiceQuestion.ts";
import { healthOf, mainFirst } from "./interviewQuestions.ts";
import type { InterviewAnswers } from "./interviewQuestion.ts";

/** A plan to begin with: one of the weakest answers, two answers up. */
export interface FirstPlan {
  readonly question: HealthQuestion;
  /** The answer of today, 0–4. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly set: Readonly<Record<string, number>>;
  /** Its main setting, as for --set. */
  readonly written: string;
}

const PLANS = 3;
const STEP = 2;

/** What a plan that lifts a question's answer is called. */
const planNames: Readonly<Record<string, string>> = {
  purpose: "Agree on one purpose",
  problem: "Look for the problem first",
  trust: "Build trust",
  together: "Plan and watch lessons together",
  dissent: "Hear those who disagree",
  inquiry: "Test before others take it up",
  principal: "Principals take part",
  teachers: "Let teachers lead",
  accountability: "Show what each one did",
  help: "Help in the classroom",
  time: "Set time aside",
};

/** Up to three plans for a board to look at first, the weakest answers before the others; none where all is strong. */
export function firstPlans(answers: InterviewAnswers): FirstPlan[] {
  const health = healthOf(answers);
  return healthFeatures
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = health[question.key];
      const from = answer === "unsure" ? MIDDLE : answer;
      return from === undefined || from >= LAST_PLACE ? [] : [{ question, from }];
    })
    .sort((left, right) => left.from - right.from)
    .slice(0, PLANS)
    .map(({ question, from }) => {
      const to = Math.min(LAST_PLACE, from + STEP);
      const set = Object.fromEntries(changesAt(question, to).map(({ path, value }) => [path, value]));
      const { path } = mainFirst(question)[0]!;
      return {
        question,
        from,
        to,
        name: planNames[question.key]!,
        set,
        written: `${path}=${set[path]}`,
      };
    });
}
