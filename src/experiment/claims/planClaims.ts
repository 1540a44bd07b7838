import { UserError } from "../../core/fault.ts";
import { faultOfNames, type Namable } from "../../scenario/checkNoticeNames.ts";
import { otherScenarioFile } from "../../scenario/otherScenario.ts";
import { parseOverride, type Override } from "../../scenario/parseOverride.ts";
import { prepareScenario, type PreparedScenario } from "../../scenario/prepareScenario.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import type { ClaimArm, ClaimPlan, Place, PlannedClaim } from "./claimArm.ts";

/** Where a scenario that claims is found, and with which luck it is to be run. */
export interface Claiming {
  readonly file: string;
  readonly dataFolder: string | null;
  /** Other luck than the file's own; absent: that. */
  readonly seed?: string;
}

type Growing = Omit<ClaimArm, "asked" | "weeks"> & { weeks: number; asked: ClaimArm["asked"][number][] };

/** An arm ready to run. Throws every fault of the user's. */
export function openArm(
  { file, overrides, seed }: Pick<ClaimArm, "file" | "overrides" | "seed">,
  dataFolder: string | null,
  systems: SystemCache,
): PreparedScenario {
  const luck: Override = { path: "seed", value: seed, written: `--seed ${seed}` };
  return prepareScenario(file, [luck, ...overrides.map(parseOverride)], dataFolder, [], systems);
}

/**
 * What has to be run to check all that a scenario claims. Every arm is built once, so that what is wrong with any is
 * told before anything runs. Throws the user's faults.
 */
export function planClaims({ file, dataFolder, seed }: Claiming, systems: SystemCache): ClaimPlan {
  const { about, scenario } = prepareScenario(file, [], dataFolder, [], systems);
  const luck = seed ?? scenario.seed;
  const arms: Growing[] = [];
  const known: (Namable & { readonly weeks: number })[] = [];
  const place = (
    armFile: string,
    overrides: readonly string[],
    measure: string,
    week: number | undefined,
    path: string,
    weekPath = `${path}.week`,
  ): Place => {
    let arm = arms.findIndex(
      (each) => each.file === armFile && JSON.stringify(each.overrides) === JSON.stringify(overrides),
    );
    if (arm < 0) {
      const fresh = { file: armFile, overrides, seed: luck, weeks: 0, asked: [] };
      const { scenario: opened, built } = openArm(fresh, dataFolder, systems);
      const practices = opened.practices.map(({ name }) => name);
      known.push({ practices, schools: built.setup.system.schoolNames, weeks: opened.weeks });
      arm = arms.push(fresh) - 1;
    }
    const { weeks: last } = known[arm]!;
    const fault = faultOfNames(measure, known[arm]!, "what it is held against");
    if (fault !== null) throw new UserError({ file, path: `${path}.measure`, ...fault });
    if (week !== undefined && week > last) {
      throw new UserError({
        file,
        path: weekPath,
        problem: "lies behind the last week of what it is held against",
        given: String(week),
        allowed: `0 to ${last}`,
      });
    }
    const wanted = { measure, week: week ?? last };
    const growing = arms[arm]!;
    growing.weeks = Math.max(growing.weeks, wanted.week);
    const at = growing.asked.findIndex((each) => each.measure === measure && each.week === wanted.week);
    return { arm, asked: at >= 0 ? at : growing.asked.push(wanted) - 1 };
  };
  const claims = about.notice.map((notice, index): PlannedClaim => {
    const { measure, week, than } = notice;
    const path = `notice[${index}]`;
    const one = place(file, [], measure, week, path);
    if (than === undefined) return { notice, one, other: null };
    if (Array.isArray(than)) return { notice, one, other: place(file, than, measure, week, path) };
    if (than.week !== undefined)
      return { notice, one, other: place(file, [], measure, than.week, path, `${path}.than.week`) };
    const otherFile = otherScenarioFile(than.scenario!, file, `${path}.than.scenario`);
    return { notice, one, other: place(otherFile, [], measure, week, path) };
  });
  return { arms, claims, dataFolder };
}
