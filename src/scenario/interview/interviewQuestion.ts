/** What is said of something that nobody in the district knows. */
export const UNSURE = "not sure";

/** An answer: the number of a choice (1–5), a number, a text, or a list; or that nobody is sure. */
export type InterviewAnswer = number | string | readonly number[] | readonly string[];

/** Answers by the key of the question; null where a question was skipped. What was not asked is absent. */
export type InterviewAnswers = Readonly<Record<string, InterviewAnswer | null>>;

/** How a question is answered. */
export type AnswerForm =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: "text"; readonly longest: number }
  /** One number for all schools, or one for each. */
  | { readonly kind: "sizes"; readonly min: number; readonly max: number }
  /** Different names; `perSchool`: as many as there are schools. */
  | { readonly kind: "names"; readonly most: number; readonly perSchool: boolean };

/** A setting that an answer puts, as it stands in the scenario file. */
export interface PutSetting {
  readonly path: string;
  readonly value: unknown;
  /** The ends between which a guess could lie; absent where it cannot be varied as a number. */
  readonly ends?: readonly [number, number];
}

/** A question of the interview. */
export interface InterviewQuestion {
  /** Short, lower case, never changed: it stands in files of answers. */
  readonly key: string;
  /** Heading under which it is asked. */
  readonly part: string;
  /** As one would ask it; no term of the model. */
  readonly text: string;
  /** Why it is asked, one sentence or two. */
  readonly why: string;
  /** Authors and year of what `why` or the value rests on; absent where it is assumed. */
  readonly source?: string;
  readonly form: AnswerForm;
  /** Whether somebody may not know: what is for the asker to choose has no such answer. */
  readonly mayBeUnsure: boolean;
  /** What stands when it is skipped, as the end of "Skipped: …", without a full stop. */
  readonly skipped: string;
  /** What the number stands for, for the notes: one sentence. */
  readonly meaning: string;
  /** Whether it makes sense after these answers. */
  readonly isAsked: (answers: InterviewAnswers) => boolean;
  /** What an answer puts, `UNSURE` among them. The first is the one that stands for all. */
  readonly puts: (answer: InterviewAnswer, answers: InterviewAnswers) => readonly PutSetting[];
}
