import type { PerilDesign } from "../../experiment/board/boardDesign.ts";
import type { BoardResult } from "../../experiment/board/boardResult.ts";
import type { SettingLine } from "../../experiment/summary.ts";
import type { ResolvedScenario, ResolvedSystem } from "../../scenario/resolvedScenario.ts";
import type { District } from "../../scenario/questions/question.ts";
import type { PlacedNetwork } from "./network/placedNetwork.ts";
import type { Settings } from "./state/settings.ts";

/** All that the page carries: the study's result and what describes it. Plain JSON but for the network's arrays. */
export interface PageData {
  readonly format: 1;
  readonly result: BoardResult;
  readonly title: string;
  readonly description: string;
  /** Today's scenario with nothing left to default. */
  readonly scenario: ResolvedScenario;
  readonly district: District;
  readonly networkSource: string;
  /** Where the network comes from, for the page's own engine; `network` holds its arrays where it was read from files. */
  readonly system: ResolvedSystem;
  readonly network: PackedSystem | null;
  /** Where people and schools stand in the picture. */
  readonly layout: PlacedNetwork;
  readonly settingLines: readonly SettingLine[];
  readonly timeline: readonly string[];
  /** Notes of the study that are easily overlooked. */
  readonly notes: readonly string[];
  readonly runCard: {
    readonly engineVersion: string;
    /** First 8 digits of today's scenario hash: links and codes name it. */
    readonly reportDigest: string;
    readonly scenarioHash: string;
    readonly networkHash: string;
    readonly seed: string;
    /** Futures of each plan. */
    readonly futures: number;
    readonly date: string;
    readonly command: string;
    readonly failed: number;
  };
  /** True where the reader put a district of their own in place of the report's. Only a copy that says so holds it. */
  readonly ownDistrict?: boolean;
  /** Of such a district: whether codes stand in place of all names. */
  readonly hidesNames?: boolean;
  /** Of such a district: perils that the page's own engine has still to switch off, and how. */
  readonly perilsToRun?: readonly PerilDesign[];
  /** What the file is, where it is no report of a study: the theatre alone, which has no futures of its own. */
  readonly door?: "theatre";
  /** Set in a copy that was saved with settings. */
  readonly saved: Settings | null;
}

/** A system whose arrays are base64. */
export type PackedSystem = Readonly<Record<string, unknown>>;
