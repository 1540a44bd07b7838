import { showValue, type Fault } from "../core/fault.ts";
import { metrics } from "../model/metrics/index.ts";
import { askedReading, measureOf } from "../model/metrics/measures.ts";
import type { NoticeInput } from "./aboutSchema.ts";
import type { Examination } from "./examination.ts";
import { nearestOf } from "./networks/faultList.ts";
import { otherScenarioFile } from "./otherScenario.ts";
import { parseOverride } from "./parseOverride.ts";
import { isGroup } from "./paths.ts";
import { proposedChange } from "./proposedChange.ts";

type Words = Omit<Fault, "file" | "path">;

/**
 * Says what is wrong with a file's claims by themselves: measures, what they are held against, and that each says how
 * it is to be judged. `input` is the file as it stands, without overrides: those are no fault of what it says of itself.
 * Of a claim that offends against the schema, its sound parts are looked at.
 */
export function checkNotice(
  input: Readonly<Record<string, unknown>>,
  file: string,
  examination: Examination,
): void {
  const { notice } = input;
  // Where what it extends cannot be had, nobody knows which settings there are.
  if (!examination.isSound("extends") || !Array.isArray(notice)) return;
  notice.forEach((claim: unknown, index) => {
    if (!isGroup(claim)) return;
    const path = `notice[${index}]`;
    const isFit = (place: string): boolean =>
      !examination.faults.some((fault) => fault.file === file && fault.path?.startsWith(place));
    const isSound = { all: isFit(path), measure: isFit(`${path}.measure`), than: isFit(`${path}.than`) };
    const { measure, than } = claim as NoticeInput;
    if (isSound.measure && measuredPart(measure) === null)
      examination.add(`${path}.measure`, unknownMeasure(measure));
    const judged = isSound.all ? faultOfJudgement(claim as NoticeInput) : null;
    if (judged !== null) examination.add(path, judged);
    if (than === undefined || !isSound.than) return;
    if (Array.isArray(than)) checkChanges(than, input, `${path}.than`, examination);
    else if (than.scenario !== undefined) {
      const { scenario } = than;
      examination.collect(() => otherScenarioFile(scenario, file, `${path}.than.scenario`));
    }
  });
}

function measuredPart(measure: string) {
  return askedReading(measureOf(measure).reading, []);
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
  let changed: Readonly<Record<string, unknown>> = input;
  than.forEach((written, index) => {
    changed = proposedChange(written, changed, `${path}[${index}]`, examination);
    if (parseOverride(written).path === "seed") {
      const problem = "cannot differ: both share their luck";
      examination.add(`${path}[${index}]`, { problem, given: showValue(written) });
    }
  });
}
