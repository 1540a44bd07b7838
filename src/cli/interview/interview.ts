import { UserError } from "../../core/fault.ts";
import { questionsAsked } from "../../scenario/interview/interviewQuestions.ts";
import type {
  InterviewAnswer,
  InterviewAnswers,
  InterviewQuestion,
} from "../../scenario/interview/interviewQuestion.ts";
import { checkAnswer } from "../../scenario/interview/readAnswer.ts";
import { wrapLines } from "../wrapLines.ts";
import { askQuestion } from "./askQuestion.ts";
import { reviewText } from "./reviewText.ts";
import type { Talk } from "./talk.ts";

/**
 * Holds the interview: all questions in their order, then all answers once more, each of which can still be changed.
 * With earlier answers it begins at that list. Null where it was broken off.
 */
export async function holdInterview(
  talk: Talk,
  folder: string,
  earlier?: InterviewAnswers,
): Promise<InterviewAnswers | null> {
  const answers: Record<string, InterviewAnswer | null> = { ...earlier };
  const asked = (): readonly InterviewQuestion[] => questionsAsked(answers);
  if (earlier === undefined) talk.say(openingText(talk, asked().length));
  let at = earlier === undefined ? 0 : nextOpen(answers);
  let isReviewing = earlier !== undefined;
  let heading = "";
  for (;;) {
    const questions = asked();
    if (at >= questions.length) {
      isReviewing = true;
      const chosen = talk.isLive ? await review(talk, folder, questions, answers) : await endOfLines(talk);
      if (chosen === null) return null;
      if (chosen === "write") return onlyAsked(answers);
      at = chosen;
      heading = "";
      continue;
    }
    const question = questions[at]!;
    const place = {
      number: at + 1,
      of: questions.length,
      ...(question.part === heading ? {} : { heading: question.part }),
    };
    heading = question.part;
    const reply = await askQuestion(talk, question, place, answers);
    if (reply === "over") return null;
    if (reply === "back") at = Math.max(0, at - 1);
    else if (reply === "done") {
      for (const { key } of asked()) answers[key] ??= null;
      at = nextOpen(answers);
    } else {
      answers[question.key] = reply.answer;
      // Another number of schools may have made other answers unfit: they are asked again.
      for (const each of questionsAsked(answers)) if (!isFit(each, answers)) delete answers[each.key];
      const next = questionsAsked(answers).findIndex(({ key }) => key === question.key) + 1;
      at = isReviewing ? nextOpen(answers) : next;
    }
  }
}

/** Place of the first question that has no answer, or a number beyond the last. */
function nextOpen(answers: InterviewAnswers): number {
  const open = questionsAsked(answers).findIndex(({ key }) => answers[key] === undefined);
  return open < 0 ? Infinity : open;
}

function isFit(question: InterviewQuestion, answers: InterviewAnswers): boolean {
  const answer = answers[question.key];
  return answer === undefined || answer === null || "answer" in checkAnswer(question, answer, answers);
}

function onlyAsked(answers: InterviewAnswers): InterviewAnswers {
  return Object.fromEntries(questionsAsked(answers).map(({ key }) => [key, answers[key] ?? null]));
}

/** Shows all answers and asks what to do: the place of a question to go back to, "write", or null to stop. */
async function review(
  talk: Talk,
  folder: string,
  questions: readonly InterviewQuestion[],
  answers: InterviewAnswers,
): Promise<number | "write" | null> {
  talk.say(reviewText(talk.width, questions, answers));
  for (;;) {
    const choices = `Enter writes ${folder}. A number from 1 to ${questions.length} goes back to that question. Ctrl-C stops, and nothing is written.`;
    talk.say(`\n${wrapLines(choices, talk.width)}\n`);
    const line = await talk.next("> ");
    if (line === null) return null;
    const word = line.trim().toLowerCase();
    if (["", "yes", "y", "write", "done"].includes(word)) return "write";
    if (["no", "stop", "quit", "exit"].includes(word)) return null;
    if (word === "back") return questions.length - 1;
    const number = Number(word);
    if (Number.isInteger(number) && number >= 1 && number <= questions.length) return number - 1;
    talk.say(`\n  That is no question: ${JSON.stringify(line.trim())}.\n`);
  }
}

/** Where lines are piped in, nothing may follow the last answer but a yes: what else follows was meant for a question. */
async function endOfLines(talk: Talk): Promise<"write"> {
  for (;;) {
    const line = await talk.next("");
    if (line === null) return "write";
    if (["", "yes", "y", "write", "done"].includes(line.trim().toLowerCase())) continue;
    throw new UserError({
      file: "standard input",
      path: `line ${talk.count()}`,
      problem:
        "comes after the last question, so one of the lines before it may answer another than was meant",
      given: JSON.stringify(line.trim().slice(0, 60)),
      remedy: "start the interview in a terminal to see its questions in their order, or give --answers FILE",
    });
  }
}

function openingText(talk: Talk, count: number): string {
  const paragraphs = [
    `${count} questions about your district. They take about ten minutes. There are no right answers: say how it is on an ordinary day.`,
    "If you do not know, type not sure. That is an answer too: you will see what hangs on it.",
    "Type skip to pass a question over, back for the one before, ? for why it is asked, done to skip all the rest. Ctrl-C stops. Nothing is written before the end.",
  ];
  return `${paragraphs.map((text) => wrapLines(text, talk.width)).join("\n\n")}\n`;
}
