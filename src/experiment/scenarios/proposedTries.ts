import { UserError } from "../../core/fault.ts";
import { loadScenario } from "../../scenario/loadScenario.ts";
import { parseOverride, type Override } from "../../scenario/parseOverride.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import { changeWords } from "./changeWords.ts";

/** A change that a scenario proposes to try. */
export interface ProposedTry {
  /** As `--set` takes it: `perils.qualityControl=1`. */
  readonly set: string;
  /** What it changes, in plain words. */
  readonly says: string;
}

/**
 * Proposals of a scenario file with what each changes of it, other settings being changed already. Those that cannot be
 * together with these are left out. Reads no data. Throws the user's faults where the file cannot be run even so.
 */
export function proposedTries(
  file: string,
  sets: readonly string[],
  overrides: readonly Override[] = [],
): ProposedTry[] {
  if (sets.length === 0) return [];
  const before = resolveScenario(loadScenario(file, overrides));
  return sets.flatMap((set) => {
    try {
      const after = resolveScenario(loadScenario(file, [...overrides, parseOverride(set)]));
      return [{ set, says: changeWords(before, after, set).join(" ") }];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [];
    }
  });
}
