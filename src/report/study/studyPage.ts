import type { Figure } from "../charts/chartKind.ts";

/** A section of a study's page; where it has no figures, `empty` says why. */
export interface StudySection {
  /** Id: letters, digits and hyphens. */
  readonly key: string;
  readonly heading: string;
  /** How to read the figures, a paragraph each. */
  readonly introduction: readonly string[];
  readonly figures: readonly Figure[];
  readonly empty: string;
}

/** What is particular to the page of a study; its frame (settings, limits, run card) is the same for all. */
export interface StudyPage {
  readonly title: string;
  readonly description: string;
  /** What becomes of futures that failed, as it goes on after "failed", where they are not left out. */
  readonly failedFutures?: string;
  /** The answer in one sentence; a count such as "34 of 50" is emphasised. */
  readonly answer: string;
  /** What must not be missed, such as failed or unfinished futures. */
  readonly notes: readonly string[];
  /** Headline numbers, each with a sentence that makes sense of it; up to four. */
  readonly keyFigures: readonly { readonly figure: string; readonly sentence: string }[];
  readonly sections: readonly StudySection[];
  /** What this study in particular cannot tell. */
  readonly limits: readonly string[];
}
