import { guessesOf } from "../../scenario/interview/guesses.ts";
import type { InterviewAnswers, InterviewQuestion } from "../../scenario/interview/interviewQuestion.ts";
import { sayAnswer } from "../../scenario/interview/noteOfAnswer.ts";
import { wrapLines } from "../wrapLines.ts";

/** All questions with their answers, numbered, under their headings. */
export function reviewText(
  width: number,
  questions: readonly InterviewQuestion[],
  answers: InterviewAnswers,
): string {
  const lines = ["", "Your answers", "============"];
  let part = "";
  questions.forEach((question, at) => {
    if (question.part !== part) lines.push("", question.part);
    part = question.part;
    const answer = answers[question.key] ?? null;
    lines.push(wrapLines(question.text, width, `${String(at + 1).padStart(4)}  `, "      "));
    const shown = answer === null ? `skipped: ${question.skipped}` : sayAnswer(question, answer);
    lines.push(wrapLines(shown, width, "      → ", "        "));
  });
  return `${lines.join("\n")}\n\n${guessText(width, answers)}\n`;
}

/** Which answers were guesses, and between what they could lie. */
export function guessText(width: number, answers: InterviewAnswers): string {
  const guesses = guessesOf(answers);
  if (guesses.length === 0) return "None of the answers was a guess.";
  const lines = guesses.map(({ question, varies }) => {
    const values = varies.map(
      ({ path, value, ends }) =>
        `${path} is put at ${String(value)}, from ${ends[0]} to ${ends[1]} is possible`,
    );
    return `${wrapLines(question.text, width, "  - ", "    ")}\n${wrapLines(values.join("; "), width, "    ")}`;
  });
  const count = guesses.length === 1 ? "One answer was a guess" : `${guesses.length} answers were guesses`;
  return `${count}:\n${lines.join("\n")}`;
}
