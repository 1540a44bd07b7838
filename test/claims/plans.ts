import { fileURLToPath } from "node:url";
import type { ClaimArm, ClaimPlan, Place } from "../../src/experiment/claims/claimArm.ts";
import { openArm, planClaims } from "../../src/experiment/claims/planClaims.ts";
import { canonicalJson } from "../../src/experiment/hashes.ts";
import { SystemCache } from "../../src/scenario/systemCache.ts";

/** Folder of the data that scenarios on real networks need, beside the repository. */
export const dataFolder = fileURLToPath(new URL("../../../shared/data", import.meta.url));

/** The claims of several scenarios as one plan, and which of its claims are whose. */
export interface JoinedPlan extends ClaimPlan {
  /** Name of the scenario of each claim, in the order of the claims. */
  readonly scenarios: readonly string[];
}

/**
 * One plan for the claims of several scenarios of a folder. What two of them run alike is run once: the three types of
 * network are held against one another, say, and each of them is three arms.
 */
export function joinedPlan(
  folder: string,
  names: readonly string[],
  data: string,
  seed?: string,
): JoinedPlan {
  const systems = new SystemCache();
  const arms: (Omit<ClaimArm, "asked" | "weeks"> & { weeks: number; asked: ClaimArm["asked"][number][] })[] =
    [];
  const places = new Map<string, number>();
  const joined = names.map((name) => {
    const luck = seed === undefined ? {} : { seed };
    const plan = planClaims({ file: `${folder}/${name}.json`, dataFolder: data, ...luck }, systems);
    const at = plan.arms.map((arm) => {
      const { scenario } = openArm(arm, data, systems);
      const run = canonicalJson({ ...scenario, name: "", description: "", replicates: 0 });
      if (!places.has(run)) places.set(run, arms.push({ ...arm, weeks: 0, asked: [] }) - 1);
      return places.get(run)!;
    });
    const moved = (place: Place): Place => {
      const arm = arms[at[place.arm]!]!;
      const wanted = plan.arms[place.arm]!.asked[place.asked]!;
      arm.weeks = Math.max(arm.weeks, wanted.week);
      const known = arm.asked.findIndex(
        ({ measure, week }) => measure === wanted.measure && week === wanted.week,
      );
      return { arm: at[place.arm]!, asked: known >= 0 ? known : arm.asked.push(wanted) - 1 };
    };
    return plan.claims.map(({ notice, one, other }) => ({
      name,
      claim: { notice, one: moved(one), other: other === null ? null : moved(other) },
    }));
  });
  const all = joined.flat();
  return {
    arms,
    claims: all.map(({ claim }) => claim),
    scenarios: all.map(({ name }) => name),
    dataFolder: data,
  };
}
