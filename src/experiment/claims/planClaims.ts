import { faultOfNames, type Namable } from "../../scenario/checkNoticeNames.ts";
import { Examination } from "../../scenario/examination.ts";
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

/** An arm that can be run, its place in the plan, and what a claim may name of it. */
interface KnownArm extends Namable {
  readonly place: number;
  readonly weeks: number;
}

/**
 * What has to be run to check all that a scenario claims. Every arm is built once, so that what is wrong with any is
 * told before anything runs. Throws all of the user's faults together.
 */
export function planClaims({ file, dataFolder, seed }: Claiming, systems: SystemCache): ClaimPlan {
  const { about, scenario } = prepareScenario(file, [], dataFolder, [], systems);
  const luck = seed ?? scenario.seed;
  const arms: Growing[] = [];
  // Of an arm that cannot be run, undefined: what is wrong with it is told once, however many claims need it.
  const knownArms = new Map<string, KnownArm | undefined>();
  const examination = new Examination([]);
  const armOf = (armFile: string, overrides: readonly string[]): KnownArm | undefined => {
    const key = JSON.stringify([armFile, overrides]);
    if (knownArms.has(key)) return knownArms.get(key);
    const fresh = { file: armFile, overrides, seed: luck, weeks: 0, asked: [] };
    const opened = examination.collect(() => openArm(fresh, dataFolder, systems));
    const known = opened && {
      place: arms.push(fresh) - 1,
      practices: opened.scenario.practices.map(({ name }) => name),
      schools: opened.built.setup.system.schoolNames,
      weeks: opened.scenario.weeks,
    };
    knownArms.set(key, known);
    return known;
  };
  const place = (
    arm: KnownArm | undefined,
    measure: string,
    week: number | undefined,
    path: string,
    whose: string,
    weekPath = `${path}.week`,
  ): Place => {
    if (arm === undefined) return NOWHERE;
    const fault = faultOfNames(measure, arm, whose);
    if (fault !== null) examination.faults.push({ file, path: `${path}.measure`, ...fault });
    if (week !== undefined && week > arm.weeks) {
      examination.faults.push({
        file,
        path: weekPath,
        problem: `lies behind the last week of ${whose}`,
        given: String(week),
        allowed: `0 to ${arm.weeks}`,
      });
    }
    const wanted = { measure, week: week ?? arm.weeks };
    const growing = arms[arm.place]!;
    growing.weeks = Math.max(growing.weeks, wanted.week);
    const at = growing.asked.findIndex((each) => each.measure === measure && each.week === wanted.week);
    return { arm: arm.place, asked: at >= 0 ? at : growing.asked.push(wanted) - 1 };
  };
  const claims = about.notice.map((notice, index): PlannedClaim => {
    const { measure, week, than } = notice;
    const path = `notice[${index}]`;
    const own = armOf(file, []);
    const one = place(own, measure, week, path, "this scenario");
    if (than === undefined) return { notice, one, other: null };
    const against = "what it is held against";
    if (Array.isArray(than))
      return { notice, one, other: place(armOf(file, than), measure, week, path, against) };
    if (than.week !== undefined)
      return { notice, one, other: place(own, measure, than.week, path, against, `${path}.than.week`) };
    const { scenario: name } = than;
    const otherFile = otherScenarioFile(name!, file, `${path}.than.scenario`);
    const whose = `${name!}, which it is held against`;
    return { notice, one, other: place(armOf(otherFile, []), measure, week, path, whose) };
  });
  examination.throwIfAny();
  return { arms, claims, dataFolder };
}

/** Where the numbers of an arm that cannot be run are found: such a plan is not handed out. */
const NOWHERE: Place = { arm: -1, asked: -1 };
