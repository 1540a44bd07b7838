import { describeFault, UserError, type Fault } from "../../core/fault.ts";
import type { Places } from "../../scenario/importSystem.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import { hashOf } from "../hashes.ts";
import { bytesOf } from "./openArms.ts";
import type { StudyCase } from "./study.ts";

/** Faults after which no more cases are looked at: they tend to have the same. */
const FAULTS_ENOUGH = 50;

/** What is known of cases that can be run. */
export interface CheckedCases {
  /** SHA-256 of the complete scenario of each. */
  readonly hashes: readonly string[];
  /** Bytes that a run of the largest takes. */
  readonly bytes: number;
}

/**
 * Works out the scenario of every case, before any is run. Throws the user's faults of all of them, each once.
 * Cost: some milliseconds a case.
 */
export function checkCases(
  arms: readonly { readonly input: Readonly<Record<string, unknown>>; readonly places: Places }[],
  cases: readonly StudyCase[],
  systems: SystemCache,
): CheckedCases {
  const faults = new Map<string, Fault>();
  const hashes: string[] = [];
  let bytes = 0;
  for (const { arm, changes } of cases) {
    if (faults.size >= FAULTS_ENOUGH) break;
    const { input, places } = arms[arm]!;
    try {
      const { scenario, built } = prepareChanged(input, changes, places, systems);
      hashes.push(hashOf(scenario));
      bytes = Math.max(bytes, bytesOf(scenario, built));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const fault of error.faults) faults.set(describeFault(fault), fault);
    }
  }
  if (faults.size > 0) throw new UserError([...faults.values()]);
  return { hashes, bytes };
}
