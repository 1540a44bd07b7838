import type { InterviewAnswers } from "./interviewQuestion.ts";

/** The number of schools that was answered; the default of the model where it was skipped. */
export function schoolsOf(answers: InterviewAnswers): number {
  return typeof answers["schools"] === "number" ? answers["schools"] : 11;
}
