import type { BoardPlan, BoardResult } from "../../experiment/board/boardResult.ts";
import { baseOf, type Manifest } from "../../experiment/manifest.ts";
import { settingLines } from "../../experiment/settingLines.ts";
import type { Arm } from "../../experiment/study/study.ts";
import { timelineSentences } from "../../experiment/timelineSentences.ts";
import type { System } from "../../model/system.ts";
import { placeNetwork } from "./network/placeNetwork.ts";
import type { PlacedNetwork } from "./network/placedNetwork.ts";
import { packSystem } from "./packSystem.ts";
import type { PageData } from "./pageData.ts";

/** Digits of a scenario's hash by which links and codes name a report. */
const DIGEST_DIGITS = 8;

/** What a page tells of how it came about, beside what was run. */
export interface PageOrigin {
  readonly notes: readonly string[];
  readonly engineVersion: string;
  /** Day, `2026-09-01`. */
  readonly date: string;
  readonly command: string;
  /** Futures of each plan, and how many of all failed. */
  readonly futures: number;
  readonly failed: number;
}

/**
 * All that the board's page carries, from what came out of the study. `system` is the network that today's path starts
 * from; it goes along only where it was read from files, since the page can make a generated one itself.
 */
export function makePageData(
  result: BoardResult,
  manifest: Manifest,
  system: System,
  place: (system: System) => PlacedNetwork = placeNetwork,
): PageData {
  const { notes, engineVersion, startedAt, endedAt, command, study, failed } = manifest;
  const date = (endedAt ?? startedAt).slice(0, "2026-09-01".length);
  const origin = { notes, engineVersion, date, command, futures: study.replicates, failed };
  return pageDataOf(result, baseOf(manifest), system, origin, place);
}

/** All that a page carries, from a result, the scenario as it was opened, and its network. */
export function pageDataOf(
  result: BoardResult,
  arm: Arm,
  system: System,
  { notes, ...origin }: PageOrigin,
  place: (system: System) => PlacedNetwork = placeNetwork,
): PageData {
  const { scenario, scenarioHash, networkHash, networkSource, network } = arm;
  return {
    format: 1,
    result: { ...result, plans: result.plans.map(withShortCurves) },
    title: scenario.name,
    description: scenario.description,
    scenario,
    district: {
      schools: network.schools,
      staff: network.staff,
      teachers: network.teachers,
      weeks: scenario.weeks,
      schoolNames: system.schoolNames,
      currency: result.currency,
    },
    networkSource,
    system: scenario.system,
    network: scenario.system.kind === "import" ? packSystem(system) : null,
    layout: place(system),
    settingLines: settingLines(scenario),
    timeline: timelineSentences(scenario, result.currency),
    notes,
    runCard: {
      engineVersion: origin.engineVersion,
      reportDigest: scenarioHash.slice(0, DIGEST_DIGITS),
      scenarioHash,
      networkHash,
      seed: scenario.seed,
      futures: origin.futures,
      date: origin.date,
      command: origin.command,
      failed: origin.failed,
    },
    saved: null,
  };
}

/** Curves are only drawn, and take most of the file: to a millionth. What is counted, the ends, stays as it is. */
function withShortCurves(plan: BoardPlan): BoardPlan {
  const { curves, schools } = plan.futures;
  return { ...plan, futures: { ...plan.futures, curves: curves.map(short), schools: schools.map(short) } };
}

// A zero has no sign in JSON, so that the page as read and as written is the same.
function short(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) => (value === null ? null : Math.round(value * 1e6) / 1e6 + 0));
}
