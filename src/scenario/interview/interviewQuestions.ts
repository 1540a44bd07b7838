import { healthFeatures, type HealthQuestion } from "../questions/healthFeatures.ts";
import type { HealthCheck } from "../questions/health.ts";
import { putsOfChoice } from "./choiceQuestion.ts";
import { districtQuestions } from "./districtQuestions.ts";
import { UNSURE, type InterviewAnswers, type InterviewQuestion } from "./interviewQuestion.ts";

const healthPart: readonly InterviewQuestion[] = healthFeatures.flatMap(({ name, why, source, questions }) =>
  questions.map((question): InterviewQuestion => {
    const { key, text, choices } = question;
    const settings = mainFirst(question);
    return {
      key,
      part: name,
      text,
      why,
      source,
      form: { kind: "choice", choices },
      mayBeUnsure: true,
      skipped: "what the model takes for usual stands",
      meaning: "How words become a number is assumed: nobody has measured it on this scale.",
      isAsked: () => true,
      puts: (answer) => putsOfChoice(settings, answer),
    };
  }),
);

/** All questions of the interview in their order: the district, what goes round, then the health check of the board's page. */
export const interviewQuestions: readonly InterviewQuestion[] = [...districtQuestions, ...healthPart];

/** The questions that make sense after these answers, in their order. */
export function questionsAsked(answers: InterviewAnswers): InterviewQuestion[] {
  return interviewQuestions.filter(({ isAsked }) => isAsked(answers));
}

/** The answers to the health check among those of an interview, as the board's page keeps them. */
export function healthOf(answers: InterviewAnswers): HealthCheck {
  return Object.fromEntries(
    healthFeatures
      .flatMap(({ questions }) => questions)
      .flatMap(({ key }): [string, number | "unsure"][] => {
        const answer = answers[key];
        if (answer === UNSURE) return [[key, "unsure"]];
        return typeof answer === "number" ? [[key, answer - 1]] : [];
      }),
  );
}

/** The settings of a question, the one that stands for all first: of what teachers exchange, joint work. */
export function mainFirst({ key, settings }: HealthQuestion): HealthQuestion["settings"] {
  return key === "together" ? [...settings].reverse() : settings;
}
