import { UserError } from "../core/fault.ts";
import { comparedMetrics } from "../experiment/compare/comparedMetrics.ts";
import type { CompareDesign } from "../experiment/compare/compareResult.ts";
import { Examination } from "../scenario/examination.ts";
import { unknownName } from "../scenario/names.ts";
import type { Override } from "../scenario/parseOverride.ts";
import { parseSettingList } from "../scenario/settingList.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { checkLuck } from "./checkLuck.ts";
import { openScenario, type OpenedScenario } from "./openScenario.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

interface CompareOptions extends StudyOptions {
  readonly with?: readonly string[];
  readonly smallestEffect?: readonly string[];
  readonly halfWidth?: readonly string[];
}

/** An arm before it is run. */
interface ArmDraft {
  readonly opened: OpenedScenario;
  readonly name: string;
  readonly changes: readonly string[];
}

/** Metrics that are shown first unless told: what networks are for, what goes wrong, how much spreads, what it takes. */
const HEADLINE = ["instruction_gain", "harmful_share", "adoption", "staff_hours"];

/** Carries out `spreadwell compare`; returns the exit code. */
export async function compareCommand(names: readonly string[], options: CompareOptions): Promise<number> {
  const found = new Examination([]);
  const smallest = metricValues("--smallest-effect", options.smallestEffect, found);
  const halfWidth = metricValues("--half-width", options.halfWidth, found);
  const systems = new SystemCache();
  const { arms, notes } = openArms(names, options, systems, found);
  found.throwIfAny();
  const design: CompareDesign = { smallest, halfWidth, changes: arms.map(({ changes }) => changes) };
  return carryOutStudy(
    {
      kind: "compare",
      arms,
      factors: [],
      replicates: arms[0]!.opened.scenario.replicates,
      design,
      metrics: [...Object.keys(smallest), ...HEADLINE.filter((key) => !(key in smallest))],
      notes,
      systems,
    },
    options,
  );
}

/** Opens all arms with the luck and the number of futures of the first. What is wrong with any is collected. */
function openArms(
  names: readonly string[],
  options: CompareOptions,
  systems: SystemCache,
  found: Examination,
): { arms: readonly ArmDraft[]; notes: readonly string[] } {
  const lists = (options.with ?? []).flatMap(
    (text) => found.collect(() => parseSettingList("--with", text)) ?? [],
  );
  if (names.length + (options.with ?? []).length < 2) {
    throw new UserError({
      path: "compare",
      problem: "has nothing to compare with",
      given: names[0] ?? "nothing",
      allowed: "two scenarios or more",
      remedy: "name another scenario, or change the first: --with 'perils.qualityControl=1'",
    });
  }
  const open = (
    name: string,
    own: StudyOptions,
    more: readonly Override[] = [],
  ): OpenedScenario | undefined => found.collect(() => openScenario(name, own, systems, more));
  const first = open(names[0]!, options);
  if (first === undefined) {
    for (const name of names.slice(1)) open(name, options);
    return { arms: [], notes: [] };
  }
  const { seed, replicates, weeks } = first.scenario;
  const shared = { ...options, seed, replicates: String(replicates) };
  const foreign: string[] = [];
  const others = names.slice(1).flatMap((name): ArmDraft[] => {
    // Once as it is, to say whose seed is not used; once more where it is not that of the first.
    let opened = open(name, options);
    if (opened === undefined) return [];
    if (opened.scenario.seed !== seed) foreign.push(opened.scenario.name);
    if (opened.scenario.seed !== seed || opened.scenario.replicates !== replicates)
      opened = open(name, shared);
    return opened === undefined ? [] : [{ opened, name: opened.scenario.name, changes: [] }];
  });
  const changed = lists.flatMap((list): ArmDraft[] => {
    const opened = open(names[0]!, shared, list.overrides);
    if (opened !== undefined) found.collect(() => checkLuck("--with", first, opened));
    return opened === undefined
      ? []
      : [{ opened, name: list.name || list.written.join("; "), changes: list.written }];
  });
  const arms = named([{ opened: first, name: first.scenario.name, changes: [] }, ...others, ...changed]);
  const lengths = arms.filter(({ opened }) => opened.scenario.weeks !== weeks);
  return {
    arms,
    notes: [
      ...(foreign.length === 0
        ? []
        : [
            `all scenarios run with the seed of the first, ${JSON.stringify(seed)}, so that they share their luck; ` +
              `the seed in ${foreign.map((name) => JSON.stringify(name)).join(", ")} is not used`,
          ]),
      ...(lengths.length === 0
        ? []
        : [
            "the scenarios do not run for the same number of weeks: each is compared after its own last week",
          ]),
    ],
  };
}

/** Names in which no two are the same. */
function named(arms: readonly ArmDraft[]): ArmDraft[] {
  const names: string[] = [];
  return arms.map((arm) => {
    let name = arm.name;
    for (let number = 2; names.includes(name); number++) name = `${arm.name} (${number})`;
    names.push(name);
    return { ...arm, name };
  });
}

/** Values by metric, as `metric=value` gives them. */
function metricValues(
  option: string,
  given: readonly string[] | undefined,
  found: Examination,
): Record<string, number> {
  const keys = comparedMetrics.map(({ key }) => key);
  const values: Record<string, number> = {};
  for (const text of given ?? []) {
    const at = text.indexOf("=");
    const [key, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    const number = value === "" ? NaN : Number(value);
    if (at < 0 || !(number > 0 && Number.isFinite(number))) {
      const allowed = "a metric, =, and a number above 0 in its unit";
      const remedy = `write for example ${option} instruction_gain=0.05`;
      found.faults.push({ path: option, problem: "is no metric with a value", given: text, allowed, remedy });
    } else if (!keys.includes(key))
      found.faults.push({ path: option, ...unknownName("is no metric", key, keys) });
    else values[key] = number;
  }
  return values;
}
