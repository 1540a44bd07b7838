import type { Check, Settings, Target } from "./target.ts";

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
   * `damage`: settings put on top of the scenario's by tests, to show that the target can fail.
   * @throws UserError with every fault of the data files.
   */
  run(dataFolder: string, effort: number, damage?: Settings): readonly Check[];
}

/** A field target as one that is run like all others, once the folder of the data is known. */
export function withData(target: FieldTarget, dataFolder: string): Target {
  return {
    ...target,
    scenario: target.scenario ?? "",
    run: (effort, damage) => target.run(dataFolder, effort, damage),
  };
}
