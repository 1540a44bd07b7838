import { declarationAt } from "../vary/declarationAt.ts";
import {
  UNSURE,
  type InterviewAnswer,
  type InterviewQuestion,
  type PutSetting,
} from "./interviewQuestion.ts";

/** An answer as one would say it. */
export function sayAnswer({ form }: InterviewQuestion, answer: InterviewAnswer | null): string {
  if (answer === null) return "skipped";
  if (answer === UNSURE) return UNSURE;
  if (form.kind === "choice")
    return `${form.choices[Number(answer) - 1]} (${String(answer)} of ${form.choices.length})`;
  return Array.isArray(answer) ? answer.join(", ") : String(answer);
}

/**
 * What is said of a setting that an answer put: question, answer, what the number means, and what it rests on. Where a
 * question puts several settings, the others point to the first of them.
 */
export function noteOfAnswer(
  question: InterviewQuestion,
  answer: InterviewAnswer,
  put: PutSetting,
  first: PutSetting,
): string {
  const { text, meaning, why, source } = question;
  const label = declarationAt(put.path)?.label;
  const stands = label === undefined ? "" : `What it sets: ${lowerFirst(label)}. `;
  if (put.path !== first.path)
    return `${answer === UNSURE ? `GUESS. ${guessWords(put)} ` : ""}${stands}It goes with ${first.path}: one question puts both.`;
  const given =
    answer === UNSURE
      ? `GUESS: asked “${text}” you were not sure. ${guessWords(put)}`
      : `Asked “${text}” you said: ${endSentence(sayAnswer(question, answer))}`;
  return `${given} ${stands}${meaning} Why it is asked: ${lowerFirst(source === undefined ? why : why.replace(/\.$/, ` (${source}).`))}`;
}

function guessWords({ value, ends }: PutSetting): string {
  const range = ends === undefined ? "" : ` It could lie from ${ends[0]} to ${ends[1]}.`;
  return `In place of an answer stands ${String(value)}.${range}`;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A sentence as the end of another one. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
