import { UserError } from "../../core/fault.ts";
import type {
  InterviewAnswer,
  InterviewAnswers,
  InterviewQuestion,
} from "../../scenario/interview/interviewQuestion.ts";
import { sayAnswer } from "../../scenario/interview/noteOfAnswer.ts";
import { allowedAnswers, readAnswer, type AnswerFault } from "../../scenario/interview/readAnswer.ts";
import { wrapLines } from "../wrapLines.ts";
import type { Talk } from "./talk.ts";

/** What came of a question: an answer (null: skipped), or a wish to go elsewhere. */
export type Reply = { readonly answer: InterviewAnswer | null } | "back" | "done" | "over";

/** Where a question stands among those that are asked. */
export interface QuestionPlace {
  readonly number: number;
  readonly of: number;
  /** Heading to be said before it; undefined where it is that of the question before. */
  readonly heading?: string;
}

/** Asks a question until there is an answer. Where nobody reads along, a wrong answer is the user's fault and is thrown. */
export async function askQuestion(
  talk: Talk,
  question: InterviewQuestion,
  place: QuestionPlace,
  answers: InterviewAnswers,
): Promise<Reply> {
  const earlier = answers[question.key];
  talk.say(questionText(talk, question, place, answers));
  const prompt = earlier === undefined ? "> " : `> (Enter keeps: ${sayAnswer(question, earlier)}) `;
  for (;;) {
    const line = await talk.next(prompt);
    if (line === null) {
      if (talk.isLive) return "over";
      throw endedEarly(talk, question, place);
    }
    const word = line.trim().toLowerCase();
    if (word === "" && earlier !== undefined) return { answer: earlier };
    if (word === "" || word === "skip") {
      talk.say(`Skipped: ${question.skipped}.\n`);
      return { answer: null };
    }
    if (word === "back" || word === "done") return word;
    if (word === "?" || word === "why" || (word === "help" && !isFree(question))) {
      const basis = question.source === undefined ? "" : ` (${question.source})`;
      talk.say(`\n${wrapLines(`${question.why.replace(/\.$/, "")}${basis}.`, talk.width, "  ")}\n\n`);
      continue;
    }
    if (talk.isLive && ["quit", "exit", "stop", "end"].includes(word) && !isFree(question)) {
      talk.say("\n  Ctrl-C stops, and nothing is written. done skips all the rest.\n\n");
      continue;
    }
    const read = readAnswer(question, line, answers);
    if ("answer" in read) return read;
    if (!talk.isLive)
      throw new UserError({
        file: "standard input",
        path: `line ${talk.count()} (${question.key})`,
        ...read.fault,
      });
    talk.say(faultText(talk, read.fault));
  }
}

/** Whether any words are an answer. */
function isFree({ form }: InterviewQuestion): boolean {
  return form.kind === "text" || form.kind === "names";
}

function questionText(
  talk: Talk,
  question: InterviewQuestion,
  { number, of, heading }: QuestionPlace,
  answers: InterviewAnswers,
): string {
  const { form, text, mayBeUnsure } = question;
  const title = heading === undefined ? "" : `\n${heading}\n${"-".repeat(heading.length)}\n`;
  const lines = [title, wrapLines(`${number} of ${of}.  ${text}`, talk.width, "", "  ")];
  if (form.kind === "choice")
    form.choices.forEach((choice, at) =>
      lines.push(wrapLines(choice, talk.width, `    ${at + 1}  `, "       ")),
    );
  else {
    const allowed = allowedAnswers(question, answers).replace(", or not sure", "");
    lines.push(wrapLines(`Type ${allowed}.`, talk.width, "    "));
  }
  const others = [...(mayBeUnsure ? ["not sure"] : []), "skip", ...(number > 1 ? ["back"] : []), "?"];
  lines.push(`    or: ${others.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function faultText(talk: Talk, { given, allowed, nearest, remedy }: AnswerFault): string {
  const lines = [
    `That is no answer to this question: ${given}.`,
    `It takes ${allowed}.`,
    ...(nearest === undefined ? [] : [`Did you mean: ${nearest}?`]),
    ...(remedy === undefined ? [] : [`You can ${remedy}.`]),
  ];
  return `\n${lines.map((line) => wrapLines(line, talk.width, "  ")).join("\n")}\n\n`;
}

function endedEarly(talk: Talk, { key, text }: InterviewQuestion, { number, of }: QuestionPlace): UserError {
  return new UserError({
    file: "standard input",
    path: `line ${talk.count() + 1} (${key})`,
    problem: `ends before the interview does: “${text}” has no answer`,
    given: `${talk.count()} ${talk.count() === 1 ? "line" : "lines"}, and this is question ${number} of ${of}`,
    allowed: "one line for each question; an empty line or skip passes one over, done all the rest",
    remedy: "start it in a terminal to be asked, or give --answers FILE",
  });
}
