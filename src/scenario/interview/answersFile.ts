import { showValue, UserError, type Fault } from "../../core/fault.ts";
import { nearestOf } from "../networks/faultList.ts";
import { parseJson } from "../parseJson.ts";
import { below, isGroup } from "../paths.ts";
import { interviewQuestions } from "./interviewQuestions.ts";
import type { InterviewAnswer, InterviewAnswers, InterviewQuestion } from "./interviewQuestion.ts";
import { checkAnswer } from "./readAnswer.ts";

/** Version of the file of answers. */
const ANSWERS_VERSION = 1;

/** What a file of answers holds. */
export interface AnswersFile {
  readonly answers: InterviewAnswers;
  /** SHA-256 of the scenario file that was made from them; null where none is named. */
  readonly scenario: string | null;
}

/** The answers as a file that can be changed by hand: one line a question, null where it was skipped. */
export function answersText({ answers, scenario }: AnswersFile): string {
  const asked = interviewQuestions.filter(({ key }) => answers[key] !== undefined);
  const lines = asked.map(({ key }) => `    ${JSON.stringify(key)}: ${shown(answers[key]!)}`);
  return [
    "{",
    `  "version": ${ANSWERS_VERSION},`,
    `  "answers": {\n${lines.join(",\n")}\n  },`,
    `  "scenario": ${JSON.stringify(scenario)}`,
    "}",
    "",
  ].join("\n");
}

function shown(answer: InterviewAnswer | null): string {
  if (!Array.isArray(answer)) return JSON.stringify(answer);
  const list = answer as readonly (string | number)[];
  return list.length === 1 && typeof list[0] === "number"
    ? String(list[0])
    : `[${list.map((each) => JSON.stringify(each)).join(", ")}]`;
}

/** Reads a file of answers. Throws all that is wrong with it at once. */
export function readAnswersFile(file: string, bytes: Uint8Array): AnswersFile {
  const { value, faults } = parseJson(file, bytes);
  const found: Fault[] = [...faults];
  const whole = isGroup(value) ? value : {};
  if (!isGroup(value))
    found.push({ file, problem: "is of the wrong kind", given: showValue(value), allowed: "a group { … }" });
  for (const key of Object.keys(whole))
    if (!["version", "answers", "scenario"].includes(key))
      found.push(unknownKey(file, key, ["version", "answers", "scenario"]));
  if (whole["version"] !== ANSWERS_VERSION && isGroup(value))
    found.push({
      file,
      path: "version",
      problem: whole["version"] === undefined ? "is missing" : "is not the version of these answers",
      ...(whole["version"] === undefined ? {} : { given: showValue(whole["version"]) }),
      allowed: String(ANSWERS_VERSION),
    });
  const given = whole["answers"];
  if (!isGroup(given) && isGroup(value))
    found.push({
      file,
      path: "answers",
      problem: given === undefined ? "is missing" : "is of the wrong kind",
      ...(given === undefined ? {} : { given: showValue(given) }),
      allowed: 'a group of answers by their keys, such as { "schools": 4, "trust": 2, "time": "not sure" }',
    });
  const checked = checkAnswers(isGroup(given) ? given : {});
  found.push(...checked.faults.map((fault) => ({ file, ...fault })));
  if (found.length > 0) throw new UserError(found);
  const scenario = whole["scenario"];
  return { answers: checked.answers, scenario: typeof scenario === "string" ? scenario : null };
}

/** Answers as JSON gives them, checked in the order of the questions; what is not given is skipped. */
export function checkAnswers(given: Readonly<Record<string, unknown>>): {
  readonly answers: InterviewAnswers;
  readonly faults: readonly Fault[];
} {
  const answers: Record<string, InterviewAnswer | null> = {};
  const faults: Fault[] = Object.keys(given)
    .filter((key) => !interviewQuestions.some((question) => question.key === key))
    .map((key) =>
      unknownKey(
        undefined,
        key,
        interviewQuestions.map((question) => question.key),
        "answers",
      ),
    );
  for (const question of interviewQuestions) {
    const { key } = question;
    const value = given[key];
    const isSkipped = value === undefined || value === null || value === "skip";
    if (!question.isAsked(answers)) {
      if (!isSkipped) faults.push(notAsked(question, value, answers));
      continue;
    }
    answers[key] = null;
    if (isSkipped) continue;
    const read = checkAnswer(question, value, answers);
    if ("fault" in read) faults.push({ path: below("answers", key), ...read.fault });
    else answers[key] = read.answer;
  }
  return { answers, faults };
}

function notAsked({ key, text }: InterviewQuestion, value: unknown, answers: InterviewAnswers): Fault {
  return {
    path: below("answers", key),
    problem: `answers “${text}”, which is not asked of a district with ${typeof answers["schools"] === "number" ? `${answers["schools"]} school${answers["schools"] === 1 ? "" : "s"}` : "no number of schools"}`,
    given: showValue(value),
    remedy: "take it out, or change the number of schools",
  };
}

function unknownKey(file: string | undefined, key: string, known: readonly string[], group?: string): Fault {
  const nearest = nearestOf(key, known);
  return {
    ...(file === undefined ? {} : { file }),
    path: group === undefined ? key : below(group, key),
    problem: group === undefined ? "is nothing that a file of answers has" : "is the key of no question",
    given: JSON.stringify(key),
    allowed: known.join(", "),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
