import { UserError } from "../../core/fault.ts";
import { loadScenario } from "../../scenario/loadScenario.ts";
import { parseOverride, type Override } from "../../scenario/parseOverride.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
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
 * together with these are left out; all of them where these cannot be alone. Reads no data.
 */
export function proposedTries(
  file: string,
  sets: readonly string[],
  overrides: readonly Override[] = [],
): ProposedTry[] {
  const before = sets.length === 0 ? null : resolved(file, overrides);
  if (before === null) return [];
  return sets.flatMap((set) => {
    const after = resolved(file, [...overrides, parseOverride(set)]);
    return after === null ? [] : [{ set, says: changeWords(before, after, set).join(" ") }];
  });
}

/** The scenario with overrides on top; null where these do not go with it. */
function resolved(file: string, overrides: readonly Override[]): ResolvedScenario | null {
  try {
    return resolveScenario(loadScenario(file, overrides));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}
