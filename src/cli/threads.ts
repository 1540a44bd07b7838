import { UserError } from "../core/fault.ts";
import { defaultThreads } from "../experiment/study/runStudy.ts";

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
