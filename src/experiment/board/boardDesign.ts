import type { FactorRange } from "../../scenario/vary/factor.ts";
import type { Change } from "../study/study.ts";
import type { Headline } from "./boardResult.ts";

/** Most futures of everything that is tried beside the plans themselves: as many as the page has dots. */
export const PROBE_FUTURES = 50;
/** Most futures of each plan: the page carries the curve of every one. */
export const BOARD_FUTURES_MAXIMUM = 1000;

/** A peril that is taken out: all that differs from today's path, the main plan's changes included. */
export interface PerilDesign {
  readonly key: string;
  readonly label: string;
  readonly changes: readonly Change[];
}

/** An assumption and the range of what is plausible. */
export interface AssumptionDesign {
  readonly path: string;
  readonly label: string;
  readonly range: FactorRange;
  /** Values in words. */
  readonly lowShown: string;
  readonly highShown: string;
  readonly usedShown: string;
}

/** What a study for the board is made of. Plain JSON. */
export interface BoardDesign {
  readonly headline: Headline;
  readonly start: string | null;
  readonly currency: string;
  /** Beside today's path, the main plan first. */
  readonly plans: readonly { readonly name: string; readonly changes: readonly Change[] }[];
  readonly perils: readonly PerilDesign[];
  /** None where they are left out. */
  readonly assumptions: readonly AssumptionDesign[];
  /** Whether futures with assumptions of their own are run too. */
  readonly unknown: boolean;
  readonly guesses: readonly string[];
}
