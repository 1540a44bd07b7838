import type { Check, Settings, Target } from "./target.ts";

/**
 * A comparison with data from the field, which do not come with the program: `verify --data` names the folder that
 * holds them.
 */
export interface FieldTarget extends Omit<Target, "run"> {
  /** Files read, below the data folder. */
  readonly files: readonly string[];
  /**
   * Reads all files, so that what is wrong with them is told before anything runs.
   * @throws UserError with every fault of the data files.
   */
  read(dataFolder: string): unknown;
  /**
   * Runs the comparison. `effort` and `damage` as of other targets; the former scales permutations as well.
   * @throws UserError with every fault of the data files.
   */
  run(dataFolder: string, effort: number, damage?: Settings): readonly Check[];
}

/** A field target as one that is run like all others, once the folder of the data is known. */
export function withData(target: FieldTarget, dataFolder: string): Target {
  return { ...target, run: (effort, damage) => target.run(dataFolder, effort, damage) };
}
