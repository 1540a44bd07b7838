import { UserError } from "../core/fault.ts";
import { defaultThreads } from "../experiment/ensemble.ts";
import { bytesOfRun, memoryOfComputer } from "../scenario/checkNetwork.ts";
import type { BuiltSetup } from "../scenario/buildSetup.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";

const MOST_THREADS = 256;

/** The number of threads that `--threads` stands for. */
export function threadsOf(given: string | undefined): number {
  if (given === undefined) return defaultThreads();
  const threads = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(threads >= 1 && threads <= MOST_THREADS)) {
    throw new UserError({
      path: "--threads",
      problem: "is not allowed",
      given: JSON.stringify(given),
      allowed: `a whole number from 1 to ${MOST_THREADS}`,
    });
  }
  return threads;
}

/** As many of the threads as this computer has memory for. No result depends on it. */
export function threadsThatFit(threads: number, scenario: ResolvedScenario, { setup }: BuiltSetup): number {
  const bytes = bytesOfRun(scenario, setup.system, setup.practices, setup.interventions);
  return Math.max(1, Math.min(threads, Math.floor(memoryOfComputer() / bytes)));
}
