import { UNSURE, type InterviewAnswer, type PutSetting } from "./interviewQuestion.ts";

/** A setting with its value at each of five answers, from the lowest to the highest. */
export interface ChoiceSetting {
  readonly path: string;
  readonly values: readonly [number, number, number, number, number];
  /** What stands where nobody is sure: the middle answer where absent. */
  readonly unsure?: number;
}

/** The answer in the middle of five, from 0: what stands where nobody is sure. */
export const MIDDLE = 2;

/** What one of five answers puts, and what stands where nobody is sure. */
export function putsOfChoice(settings: readonly ChoiceSetting[], answer: InterviewAnswer): PutSetting[] {
  return settings.map(({ path, values, unsure = values[MIDDLE] }) =>
    answer === UNSURE
      ? { path, value: unsure, ends: [Math.min(...values), Math.max(...values)] }
      : { path, value: values[Number(answer) - 1] },
  );
}
