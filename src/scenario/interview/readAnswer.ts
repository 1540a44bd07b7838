import { nearestName, showValue, type Fault } from "../../core/fault.ts";
import {
  UNSURE,
  type InterviewAnswer,
  type InterviewAnswers,
  type InterviewQuestion,
} from "./interviewQuestion.ts";
import { numberMeant } from "../numberMeant.ts";
import { schoolsOf } from "./schoolsOf.ts";

/** What is wrong with an answer; where it was given is for the caller to say. */
export type AnswerFault = Omit<Fault, "file" | "path">;

/** An answer, or what is wrong with what was given. */
export type ReadAnswer = { readonly answer: InterviewAnswer } | { readonly fault: AnswerFault };

/** What could be answered to a question, in words. */
export function allowedAnswers({ form, mayBeUnsure }: InterviewQuestion, answers: InterviewAnswers): string {
  const unsure = mayBeUnsure ? `, or ${UNSURE}` : "";
  switch (form.kind) {
    case "choice":
      return `a number from 1 to 5, the words of an answer${unsure}`;
    case "number":
      return `a ${form.whole ? "whole " : ""}number from ${form.min} to ${form.max}${unsure}`;
    case "text":
      return `a text of at most ${form.longest} signs on one line`;
    case "sizes": {
      const schools = schoolsOf(answers);
      const each = `a whole number from ${form.min} to ${form.max} for all schools`;
      return `${each}${schools > 1 ? `, or ${schools} such numbers with commas between` : ""}${unsure}`;
    }
    case "names":
      return form.perSchool
        ? allowedNames(schoolsOf(answers))
        : `one to ${form.most} different names with commas between`;
  }
}

function allowedNames(schools: number): string {
  return schools === 1 ? "one name" : `${schools} different names with commas between`;
}

/** An answer as it is typed. */
export function readAnswer(
  question: InterviewQuestion,
  typed: string,
  answers: InterviewAnswers,
): ReadAnswer {
  const text = typed.trim();
  if (isUnsureWord(text)) return checkAnswer(question, UNSURE, answers);
  switch (question.form.kind) {
    case "choice":
    case "number":
      return checkAnswer(question, numberOf(text) ?? text, answers);
    case "text":
      return checkAnswer(question, text, answers);
    case "sizes": {
      const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
      const numbers = parts.map(numberOf);
      return checkAnswer(question, numbers.includes(undefined) ? text : numbers, answers);
    }
    case "names":
      return checkAnswer(
        question,
        text.split(/[,;]/).map((name) => name.trim()),
        answers,
      );
  }
}

/** An answer as it stands in a file, or as it was read from what was typed. */
export function checkAnswer(
  question: InterviewQuestion,
  given: unknown,
  answers: InterviewAnswers,
): ReadAnswer {
  const { form, mayBeUnsure } = question;
  if (typeof given === "string" && isUnsureWord(given)) {
    if (mayBeUnsure) return { answer: UNSURE };
    return refused(question, given, answers, { remedy: "answer it, or skip it" });
  }
  const answer = answerIn(form, given, answers);
  if (answer !== undefined) return { answer };
  return refused(question, given, answers, nearestAnswer(question, given, answers));
}

function refused(
  question: InterviewQuestion,
  given: unknown,
  answers: InterviewAnswers,
  more: Partial<AnswerFault>,
): ReadAnswer {
  return {
    fault: {
      problem: `is no answer to “${question.text}”`,
      given: showGiven(given),
      allowed: allowedAnswers(question, answers),
      ...more,
    },
  };
}

/** A list with its length, so that nobody has to count. */
function showGiven(given: unknown): string {
  if (!Array.isArray(given) || given.length < 2) return showValue(given);
  const list: readonly unknown[] = given;
  const isText = list.some((each) => typeof each === "string");
  return `${list.length} ${isText ? "names" : "numbers"}: ${showValue(list)}`;
}

function answerIn(
  form: InterviewQuestion["form"],
  given: unknown,
  answers: InterviewAnswers,
): InterviewAnswer | undefined {
  switch (form.kind) {
    case "choice":
      return choiceOf(form.choices, given);
    case "number":
      return isNumberIn(given, form) ? given : undefined;
    case "text": {
      const text = typeof given === "string" ? given.trim() : "";
      return text !== "" && text.length <= form.longest && isOneLine(text) ? text : undefined;
    }
    case "sizes": {
      const sizes: readonly unknown[] = Array.isArray(given) ? given : [given];
      const fits = sizes.length === 1 || sizes.length === schoolsOf(answers);
      const range = { ...form, whole: true };
      return fits && sizes.every((size): size is number => isNumberIn(size, range)) ? sizes : undefined;
    }
    case "names": {
      const names = Array.isArray(given)
        ? given.map((name) => (typeof name === "string" ? name.trim() : ""))
        : [];
      const count = form.perSchool ? names.length === schoolsOf(answers) : names.length >= 1;
      const isFit = names.every((name) => name !== "" && name.length <= 80 && isOneLine(name));
      return count && names.length <= form.most && isFit && new Set(names).size === names.length
        ? names
        : undefined;
    }
  }
}

/** A choice by its number, by all of its words, or by its first ones where they can mean no other. */
function choiceOf(choices: readonly string[], given: unknown): number | undefined {
  if (typeof given === "number")
    return Number.isInteger(given) && given >= 1 && given <= choices.length ? given : undefined;
  if (typeof given !== "string") return undefined;
  const wanted = folded(given);
  const exact = choices.findIndex((choice) => folded(choice) === wanted);
  if (exact >= 0) return exact + 1;
  const begun = choices.flatMap((choice, at) => (folded(choice).startsWith(wanted) ? [at + 1] : []));
  return wanted.length >= 3 && begun.length === 1 ? begun[0] : undefined;
}

/** What was likely meant. It is offered and not taken: "2 a month" is not every second week. */
function nearestAnswer(
  { form, mayBeUnsure }: InterviewQuestion,
  given: unknown,
  answers: InterviewAnswers,
): Partial<AnswerFault> {
  if (form.kind === "number" || form.kind === "sizes") {
    const number = typeof given === "string" ? onlyNumberIn(given) : undefined;
    return number === undefined || answerIn(form, number, answers) === undefined
      ? {}
      : { nearest: String(number) };
  }
  if (form.kind !== "choice") return {};
  if (typeof given === "number") {
    const number = given < 1.5 ? 1 : Math.min(form.choices.length, Math.round(given));
    return { nearest: `${number}, ${form.choices[number - 1]}` };
  }
  if (typeof given !== "string") return {};
  const nearest = nearestName(given.slice(0, 100), [...form.choices, ...(mayBeUnsure ? [UNSURE] : [])]);
  return nearest === undefined ? {} : { nearest };
}

/** Whether somebody says that he or she is not sure. */
function isUnsureWord(text: string): boolean {
  return UNSURE_WORDS.has(folded(text.replaceAll(/['’]/g, "")));
}

const UNSURE_WORDS: ReadonlySet<string> = new Set(
  ["not sure", "unsure", "im not sure", "i am not sure", "dont know", "i dont know", "i do not know"].concat([
    "do not know",
    "idk",
    "dunno",
    "no idea",
    "no clue",
  ]),
);

function isNumberIn(
  given: unknown,
  { min, max, whole }: { readonly min: number; readonly max: number; readonly whole: boolean },
): given is number {
  return typeof given === "number" && given >= min && given <= max && (!whole || Number.isInteger(given));
}

/** A number in digits; "16 %" and "16,5" are meant as such too. */
function numberOf(text: string): number | undefined {
  return numberMeant(text, { min: -Infinity, max: Infinity, integer: false });
}

const NUMBER_WORDS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** The one number that a text holds, in digits or as a word: 14 of "about 14 schools" and of "fourteen". */
function onlyNumberIn(text: string): number | undefined {
  const found = text
    .slice(0, 100)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map((word) => word.replace(/[.,]$/, ""))
    .flatMap((word) => numberOf(word) ?? (NUMBER_WORDS.includes(word) ? NUMBER_WORDS.indexOf(word) : []));
  return found.length === 1 && !/\p{N}-|-\p{N}/u.test(text) ? found[0] : undefined;
}

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
