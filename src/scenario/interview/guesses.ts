import { questionsAsked } from "./interviewQuestions.ts";
import {
  UNSURE,
  type InterviewAnswers,
  type InterviewQuestion,
  type PutSetting,
} from "./interviewQuestion.ts";

/** A question that nobody was sure of, and what stands in the scenario in place of an answer. */
export interface Guess {
  readonly question: InterviewQuestion;
  /** The settings that vary with it: of what teachers exchange only joint work, as the others make room for it. */
  readonly varies: readonly (PutSetting & { readonly ends: readonly [number, number] })[];
}

/** Most points of guesses that are tried with every one at both ends. */
const CORNERS_MAXIMUM = 32;

/** The questions that nobody was sure of, in their order. */
export function guessesOf(answers: InterviewAnswers): Guess[] {
  return questionsAsked(answers)
    .filter(({ key }) => answers[key] === UNSURE)
    .map((question) => {
      const puts = question
        .puts(UNSURE, answers)
        .flatMap((put) => (put.ends === undefined ? [] : [{ ...put, ends: put.ends }]));
      return { question, varies: question.key === "together" ? puts.slice(0, 1) : puts };
    });
}

/**
 * What `spreadwell sweep` varies to make ignorance visible: every guess at both ends with every other, or points that
 * fill the space where that would be too many. Undefined where there are no guesses.
 */
export function sweepOfGuesses(guesses: readonly Guess[]): Record<string, unknown> | undefined {
  const all = guesses.flatMap(({ varies }) => varies);
  if (all.length === 0) return undefined;
  if (2 ** all.length <= CORNERS_MAXIMUM)
    return { vary: Object.fromEntries(all.map(({ path, ends }) => [path, ends])) };
  return {
    vary: Object.fromEntries(all.map(({ path, ends: [min, max] }) => [path, { min, max }])),
    design: "latin hypercube",
    samples: CORNERS_MAXIMUM,
  };
}

/** What `sensitivity` is told to vary, as `--vary` writes it. */
export function varyOfGuesses(guesses: readonly Guess[]): string[] {
  return guesses.flatMap(({ varies }) => varies.map(({ path, ends }) => `${path}=${ends[0]}:${ends[1]}`));
}
