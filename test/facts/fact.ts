/**
 * A stylised fact: what must come out when the same futures are run under two settings. The model is wrong if it
 * does not hold. Overrides are written as for --set.
 */
export interface Fact {
  /** Number of the fact in the model's list ("1a"), or the name of the row of the mission that it shows. */
  readonly key: string;
  /** What is claimed, in a sentence. */
  readonly claim: string;
  /** Scenario file in `scenarios/`, without `.json`, that both arms start from. */
  readonly scenario: string;
  /** Overrides of both arms. */
  readonly base?: readonly string[];
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Column of weeks.csv, or `users <practice>` for the share of teachers who use a practice. */
  readonly metric: string;
  /** Week in which it is measured; the last one when absent. */
  readonly week?: number;
  /** Of the paired difference other − one: its sign, or for a null the size that its interval must lie within. */
  readonly expect: "higher" | "lower" | { readonly within: number };
}
