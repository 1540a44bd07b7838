import { parentPort, workerData } from "node:worker_threads";
import type { Setup } from "../../engine/setup.ts";
import { SystemCache } from "../../scenario/systemCache.ts";
import type { ClaimPlan } from "./claimArm.ts";
import { measureArm } from "./measureArm.ts";
import { openArm } from "./planClaims.ts";

/** A future of an arm to measure, and its place in the list. */
export interface ClaimJob {
  readonly place: number;
  readonly arm: number;
  readonly replicate: number;
}

/** The numbers that were asked for, or why there are none. */
export type ClaimAnswer =
  | { readonly place: number; readonly values: readonly number[] }
  | { readonly place: number; readonly failure: string };

const { arms, dataFolder } = workerData as Pick<ClaimPlan, "arms" | "dataFolder">;
const systems = new SystemCache();
const setups = new Map<number, Setup>();

parentPort!.on("message", ({ place, arm, replicate }: ClaimJob) => {
  try {
    let setup = setups.get(arm);
    if (setup === undefined) {
      setup = openArm(arms[arm]!, dataFolder, systems).built.setup;
      setups.set(arm, setup);
    }
    const values = measureArm(setup, arms[arm]!, replicate);
    parentPort!.postMessage({ place, values } satisfies ClaimAnswer);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort!.postMessage({ place, failure } satisfies ClaimAnswer);
  }
});
