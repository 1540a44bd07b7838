/**
 * Stylised facts: what must come out when the same futures are run under two settings, or what one setting must come
 * to. The model is wrong if one does not hold. Overrides are written as for --set.
 */
export interface Fact {
  /** Number of the fact in the model's list ("1a"), or the name of the row of the mission that it shows. */
  readonly key: string;
  /** What is claimed, in a sentence. */
  readonly claim: string;
  /** Scenario file in `scenarios/`, without `.json`, that all arms start from. */
  readonly scenario: string;
  /** Overrides of all arms; an arm's own come after them. */
  readonly base?: readonly string[];
  /**
   * Column of weeks.csv, or one of the other measures that `src/model/metrics/measures.ts` lists, such as `users <practice>` for the
   * share of teachers who use a practice or `mean <column>` for the mean over all weeks so far.
   */
  readonly metric: string;
  /** Week in which it is measured; the last one when absent. */
  readonly week?: number;
  /** Smallest difference that would matter, for the number of futures needed; by unit when absent. */
  readonly smallest?: number;
  /** Least number of futures of the full run, where the usual hundred cannot tell so small a difference. */
  readonly futures?: number;
  /**
   * Futures in the quick run of the tests, where the usual number is too few to see the fact or more than it needs;
   * 0 leaves it out there, which only a fact may do that another stands for.
   */
  readonly quick?: number;
  /** Why the model does not show the fact. It then counts as listed and not met, and the test fails once it is met. */
  readonly notMet?: string;
  /** Overrides of the first arm; of the only one where a level is claimed. */
  readonly one: readonly string[];
  /** Overrides of the second arm, run through the same futures; absent where a level is claimed. */
  readonly other?: readonly string[];
  /** Measure of the second arm where it is another one than that of the first. */
  readonly otherMetric?: string;
  /**
   * Two further arms whose difference is taken off: `than.other − than.one`. The claim is then about how much larger
   * the first difference is: an interaction, or the order of two effects.
   */
  readonly than?: { readonly one: readonly string[]; readonly other: readonly string[] };
  readonly expect: Expectation;
}

/**
 * Of the paired difference other − one: its sign, what it must lie above, or for a null the size that its interval must
 * lie within.
 * `identical`: both arms, set up apart from each other, pass through the same states, bit for bit. Of a level: the
 * range in which the mean must lie, interval included.
 */
export type Expectation =
  | "higher"
  | "lower"
  | "identical"
  | { readonly above: number }
  | { readonly within: number }
  | { readonly between: readonly [number, number] };
