import type { LookKey } from "../looks/look.ts";
import type { PerilKey } from "../perils/index.ts";

/** Settings laid over the stage's scenario, by path. */
export type ActSettings = Readonly<Record<string, number | string | boolean>>;

/** One side of the stage: the same schools and the same luck under these settings. */
export interface ActSide {
  /** What is so on this side, in some words: "Nobody checks". */
  readonly name: string;
  readonly settings: ActSettings;
}

/** Something that the room may set before it predicts; both sides have it. At most two an act. */
export interface ActControl {
  readonly key: string;
  readonly question: string;
  readonly choices: readonly { readonly words: string; readonly settings: ActSettings }[];
  /** Place of the choice that the act starts with. */
  readonly usual: number;
}

/** What is measured every week on both sides: a column of weeks.csv. */
export interface ActMeasure {
  /** Key of the metric. */
  readonly metric: string;
  /** What it tells, as it stands in a sentence: "the share of what teachers use that lowers learning". */
  readonly words: string;
  /** How it is shown: parts of a hundred, SD as hundredths of a teacher's usual spread, or a plain number with its unit. */
  readonly shown: "of 100" | "SD" | "hours" | "people";
  readonly better: "higher" | "lower";
  /** Ends of the chart's axis: fixed, so that the axis does not give the answer away. */
  readonly range: readonly [number, number];
  /** Smallest difference between the sides that a room should care about. */
  readonly matters: number;
}

/** What the room is asked before it watches. An answer holds by where the right side ends against the left. */
export interface ActPrediction {
  readonly question: string;
  /** Three or four; more than one may hold for `same` only if their words say so. */
  readonly options: readonly { readonly words: string; readonly holds: "higher" | "same" | "lower" }[];
}

/** What to discuss; a workshop leader may change the words. */
export interface ActPrompts {
  /** What did we see? */
  readonly notice: string;
  /** Where is it so in our school? */
  readonly connect: string;
  /** What shall we do on Monday? */
  readonly act: string;
}

/** The words and settings of one act of the theatre: data only. */
export interface Act {
  /** Lower case with hyphens; stands in links, never changed. */
  readonly key: string;
  readonly title: string;
  /** One sentence that the act puts to the test. */
  readonly claim: string;
  /** Perils that differ between the sides; none where something else does. */
  readonly perils: readonly PerilKey[];
  /** Two or three sentences: who is on the stage, and what alone differs. */
  readonly setup: readonly string[];
  /** Settings of both sides and of everything in the act. */
  readonly stage: ActSettings;
  readonly left: ActSide;
  readonly right: ActSide;
  readonly controls: readonly ActControl[];
  /** What the mark of each person or group shows besides what is used. */
  readonly look: LookKey;
  /** What the marks mean, in plain words: a key to the picture. */
  readonly lookWords: readonly string[];
  /** The first is what is predicted, drawn and counted in 50 futures. */
  readonly measures: readonly ActMeasure[];
  readonly prediction: ActPrediction;
  /** What to keep an eye on while it plays. */
  readonly watch: string;
  /** For the leader alone: what the room should notice. */
  readonly notice: string;
  /** How it comes about in the simulation: what the model really does. Two to four sentences. */
  readonly explain: readonly string[];
  /** What is known of it from studies, and how well. */
  readonly ground: string;
  readonly source: string;
  /** What the act does not show. */
  readonly caveat: string;
  readonly prompts: ActPrompts;
  /** Ways to mend it, or to go further where the right side is the better one, tried with its settings. One to three. */
  readonly fixes: readonly (ActSide & { readonly question: string })[];
  /**
   * Settings that are switched one by one in every combination, where the act is about them together; at most four, so
   * sixteen combinations. Each with what it is when on and off.
   */
  readonly switches?: readonly {
    readonly name: string;
    readonly off: ActSettings;
    readonly on: ActSettings;
  }[];
}
