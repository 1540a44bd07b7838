import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { showValue, UserError, type Fault } from "../core/fault.ts";
import { metrics } from "../model/metrics/index.ts";
import { askedReading, measureOf } from "../model/metrics/measures.ts";
import type { NoticeInput } from "./aboutSchema.ts";
import { applyOverride } from "./applyOverride.ts";
import type { Examination } from "./examination.ts";
import { findFile } from "./files.ts";
import { unknownName } from "./names.ts";
import { nearestOf } from "./networks/faultList.ts";
import { parseOverride } from "./parseOverride.ts";
import { scenariosIn, shippedFolder, shippedNames } from "./shippedScenarios.ts";

type Words = Omit<Fault, "file" | "path">;

/**
 * Says what is wrong with a file's claims by themselves: measures, what they are held against, and that each says how
 * it is to be judged. `input` is the file as it stands, without overrides: those are no fault of what it says of itself.
 */
export function checkNotice(
  input: Readonly<Record<string, unknown>>,
  file: string,
  examination: Examination,
): void {
  if (!examination.isSound("notice") || !Array.isArray(input["notice"])) return;
  (input["notice"] as NoticeInput[]).forEach((claim, index) => {
    const path = `notice[${index}]`;
    const { than, measure } = claim;
    if (measuredPart(measure, []) === null) examination.add(`${path}.measure`, unknownMeasure(measure));
    const judged = faultOfJudgement(claim);
    if (judged !== null) examination.add(path, judged);
    if (Array.isArray(than)) checkChanges(than, input, `${path}.than`, examination);
    else if (than?.scenario !== undefined) {
      const { scenario } = than;
      examination.collect(() => otherScenarioFile(scenario, file, `${path}.than.scenario`));
    }
  });
}

/** Practices, schools and weeks that claims name, once it is known which there are. */
export function checkNoticeNames(
  notice: readonly NoticeInput[],
  known: {
    readonly practices: readonly string[];
    readonly schools: readonly string[];
    readonly weeks: number;
  },
  examination: Examination,
): void {
  if (examination.faults.length > 0) return;
  notice.forEach(({ measure, week, than }, index) => {
    const path = `notice[${index}]`;
    const asked = measuredPart(measure, known.practices);
    if (asked !== null && "practice" in asked && !known.practices.includes(asked.practice)) {
      const fault = unknownName("names no practice of this scenario", asked.practice, known.practices);
      examination.add(`${path}.measure`, fault);
    }
    const school = asked?.kind === "users" ? asked.place?.school : undefined;
    if (school !== undefined && !known.schools.includes(school))
      examination.add(
        `${path}.measure`,
        unknownName("names no school of this scenario", school, known.schools),
      );
    const other = Array.isArray(than) ? undefined : than?.week;
    for (const [place, given] of [
      [`${path}.week`, week],
      [`${path}.than.week`, other],
    ] as const) {
      if (given === undefined || given <= known.weeks) continue;
      const allowed = `0 to ${known.weeks}`;
      examination.add(place, { problem: "lies behind the last week", given: String(given), allowed });
    }
  });
}

/**
 * The file of the scenario that a claim is held against: beside the file that names it, or one that comes with
 * Spreadwell. Throws the user's fault at `path` where there is none.
 */
export function otherScenarioFile(name: string, file: string, path: string): string {
  const wanted = name.endsWith(".json") ? name : `${name}.json`;
  if (existsSync(join(dirname(file), wanted)))
    return findFile(wanted, { scenarioFile: file, path, dataFolder: null });
  const bare = wanted.slice(0, -".json".length);
  if ([...shippedNames(), ...shippedNames("verification")].includes(bare))
    return join(shippedFolder(), wanted);
  const beside = scenariosIn(dirname(file)).map((each) => each.slice(0, -".json".length));
  const nearest = nearestOf(bare, [...new Set([...beside, ...shippedNames()])]);
  throw new UserError({
    file,
    path,
    problem: "cannot be found",
    given: JSON.stringify(name),
    allowed:
      "a scenario file beside this one, or the name of one that comes with Spreadwell (`spreadwell list`)",
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
  });
}

function measuredPart(measure: string, practices: readonly string[]) {
  return askedReading(measureOf(measure).reading, practices);
}

function unknownMeasure(measure: string): Words {
  const nearest = nearestOf(
    measureOf(measure).reading,
    metrics.map(({ key }) => key),
  );
  return {
    problem: "is no measure",
    given: JSON.stringify(measure),
    allowed:
      'a column of weeks.csv (docs/metrics.md lists them), "users <practice>" with or without "in <school>" or "outside <school>", "believers <practice>", "poor items"; "mean" or "half" may stand before it',
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
  };
}

/** A claim either says what it is higher or lower than, or between which values it lies. */
function faultOfJudgement({ says, than, is, between }: NoticeInput): Words | null {
  const given = JSON.stringify(says);
  if (than === undefined && between === undefined) {
    return {
      problem: "does not say what is claimed",
      given,
      allowed: "than and is (higher or lower than something else), or between (two values)",
    };
  }
  if (than === undefined || between !== undefined) {
    if (than !== undefined || is !== undefined) {
      return {
        problem: "says two ways in which it is to be judged",
        given,
        allowed: "than and is, or between alone",
        remedy: "leave one of them out",
      };
    }
    return between![0]! < between![1]!
      ? null
      : {
          problem: "must have its lowest value first",
          given: showValue(between),
          allowed: "[lowest, highest]",
        };
  }
  if (is === undefined)
    return {
      problem: "does not say which way",
      given,
      allowed: '"higher" or "lower"',
      remedy: 'add "is": "higher" or "is": "lower"',
    };
  if (Array.isArray(than) || (than.scenario === undefined) !== (than.week === undefined)) return null;
  return {
    problem: "is held against nothing, or against two things",
    given,
    allowed: 'than with one of "scenario" and "week", or a list of settings',
  };
}

function checkChanges(
  than: readonly string[],
  input: Readonly<Record<string, unknown>>,
  path: string,
  examination: Examination,
): void {
  let changed = { ...input };
  than.forEach((written, index) => {
    const override = parseOverride(written);
    const result = applyOverride(changed, override);
    changed = result.input;
    for (const { problem, allowed, nearest, remedy } of result.faults) {
      const words = Object.entries({ given: showValue(written), allowed, nearest, remedy });
      const known = Object.fromEntries(words.filter(([, word]) => word !== undefined));
      examination.add(`${path}[${index}]`, { problem, ...known });
    }
    if (override.path === "seed") {
      const problem = "cannot differ: both share their luck";
      examination.add(`${path}[${index}]`, { problem, given: showValue(written) });
    }
  });
}
