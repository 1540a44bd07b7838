import { runInOrder, workerStarter, type StopSignal } from "../pool.ts";
import type { ClaimPlan } from "./claimArm.ts";
import type { ClaimAnswer, ClaimJob } from "./claimWorker.ts";
import { countClaims, type ClaimCount } from "./countClaims.ts";

/** How to check claims. */
export interface CheckOptions {
  /** Number of futures. */
  readonly futures: number;
  readonly threads: number;
  /** What is done is counted once this says to stop. */
  readonly stop?: StopSignal;
  /** Told of each finished future, of as many as there are over all arms. */
  readonly onProgress?: (finished: number, total: number) => void;
}

/**
 * Runs every arm of a plan through the same futures and counts in how many each claim holds. Stopped early, it counts
 * the futures in which all arms are done. Throws when a future cannot be run, which is a bug: the plan was checked.
 */
export async function checkClaims(plan: ClaimPlan, options: CheckOptions): Promise<ClaimCount[]> {
  const { futures, threads, stop = { stopped: false }, onProgress } = options;
  const count = plan.arms.length;
  const values: (readonly number[])[] = [];
  const job = (place: number): ClaimJob => ({
    place,
    arm: place % count,
    replicate: Math.floor(place / count),
  });
  await runInOrder<Pick<ClaimPlan, "arms" | "dataFolder">, ClaimJob, ClaimAnswer>(
    { arms: plan.arms, dataFolder: plan.dataFolder },
    { first: 0, end: futures * count, at: job },
    threads,
    stop,
    (answer) => {
      if ("failure" in answer) return Promise.reject(new Error(answer.failure));
      values.push(answer.values);
      onProgress?.(values.length, futures * count);
      return Promise.resolve();
    },
    workerStarter("./claims/claimWorker.ts", "./claimWorker.js"),
  );
  const whole = Math.floor(values.length / count);
  return countClaims(
    plan,
    Array.from({ length: whole }, (_, r) => values.slice(r * count, (r + 1) * count)),
  );
}
