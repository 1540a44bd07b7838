/**
 * How a match is judged. A: numerical identity. B: an exact mean and spread are known, and the difference is at most
 * four standard errors. B′: the reference is itself simulated, and has a standard error of its own. C: theory for
 * large numbers, with a stated allowance for finite ones. D: an order or a crossing, not a number.
 */
export type Level = "A" | "B" | "B'" | "C" | "D";

/** One number that the engine must reproduce. */
export interface Check {
  /** What is compared, in words: "adopters after 100 weeks". */
  readonly what: string;
  readonly expected: number;
  readonly got: number;
  /** Largest difference that passes. */
  readonly tolerance: number;
  readonly level: Level;
  /** Runs, or people where each is a trial of its own. */
  readonly replicates: number;
  /**
   * The smallest defect that the check finds with a chance of 97.5 % or more. Level A: whatever is larger than this;
   * level D: the truth at this or below it.
   */
  readonly detectable: number;
  readonly pass: boolean;
}

/** Settings of a scenario by path, such as `people.thresholdMean`. */
export type Settings = Readonly<Record<string, unknown>>;

/** A published or exact result that the engine reaches through its own parameters, never by a separate path. */
export interface Target {
  /** Short name, as given to `verify --only`: "granovetter". */
  readonly key: string;
  readonly title: string;
  /** Where the expected numbers come from. */
  readonly source: string;
  /** Scenario that a user can run and look at, as `run` takes it: "verification/granovetter". Null: nothing is run. */
  readonly scenario: string | null;
  /**
   * Runs the comparison. `effort` scales the number of replicates: 1 in `verify`, less in quick tests. `damage`:
   * settings put on top of the scenario's by tests, to show that the target can fail.
   */
  run(effort: number, damage?: Settings): readonly Check[];
}
