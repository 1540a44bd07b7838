import type { Check, Target } from "./target.ts";

/**
 * A comparison with data from the field, which do not come with the program: `verify --data` names the folder that
 * holds them.
 */
export interface FieldTarget extends Pick<Target, "key" | "title" | "source"> {
  /** Scenario in `scenarios/` that a user can run with `--data`, without `.json`; null where no run is compared. */
  readonly scenario: string | null;
  /** Files read, below the data folder. */
  readonly files: readonly string[];
  /**
   * Runs the comparison. `effort` scales the number of replicates and permutations: 1 in `verify`, less in quick tests.
   * @throws UserError with every fault of the data files.
   */
  run(dataFolder: string, effort: number): readonly Check[];
}
