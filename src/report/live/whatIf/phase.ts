import type { BoardResult, FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import { countOf } from "../../sentences/words.ts";
import type { EngineState, LiveResult } from "../engine/live.ts";
import { reportFutures } from "../state/knownFutures.ts";

/** How far the futures of the plan in hand are. */
export type Phase =
  /** The plan is today's path. */
  | { readonly kind: "unchanged"; readonly futures: FutureSet }
  | { readonly kind: "done"; readonly futures: FutureSet; readonly isFromReport: boolean }
  | {
      readonly kind: "running";
      readonly futures: FutureSet;
      readonly done: number;
      readonly total: number;
      /** Whether the futures are of the plan as it was a moment ago, while a slider is moved. */
      readonly isBehind: boolean;
    }
  | { readonly kind: "waiting"; readonly done: number; readonly total: number }
  | { readonly kind: "starting" }
  | { readonly kind: "failed"; readonly message: string }
  /** No engine: the page is text only, or its engine did not start. */
  | { readonly kind: "off"; readonly isBroken: boolean };

/** What is known of the page's engine and of what was ordered from it. */
export interface Ground {
  readonly changes: readonly Change[];
  readonly isAlive: boolean;
  /** Null where there is no engine. */
  readonly engine: EngineState | null;
  /** Null where nothing was ordered. */
  readonly result: LiveResult | null;
  /** What the plan brought last while it was changed step by step; null where that is over. */
  readonly shown: LiveResult | null;
}

/** Where the plan in hand stands. What the report knows needs no engine. */
export function phaseOf(
  board: Pick<BoardResult, "plans">,
  { changes, isAlive, engine, result, shown }: Ground,
): Phase {
  if (changes.length === 0) return { kind: "unchanged", futures: board.plans[0]!.futures };
  const known = reportFutures(changes, board);
  if (known !== undefined) return { kind: "done", futures: known, isFromReport: true };
  if (!isAlive) return { kind: "off", isBroken: false };
  if (engine === null || engine === "starting") return { kind: "starting" };
  if (engine === "failed") return { kind: "off", isBroken: true };
  if (result === null) return behind(shown) ?? { kind: "waiting", done: 0, total: 0 };
  const { status, done, total, futures, message } = result;
  if (status === "failed") return { kind: "failed", message: message ?? "" };
  if (futures === null) return behind(shown) ?? { kind: "waiting", done, total };
  return status === "done"
    ? { kind: "done", futures, isFromReport: false }
    : { kind: "running", futures, done, total, isBehind: false };
}

/** Futures of the plan before the newest step of a slider, so that a reader who drags sees dots move. */
function behind(shown: LiveResult | null): Phase | null {
  if (shown === null || shown.futures === null || shown.status === "done") return null;
  return { kind: "running", futures: shown.futures, done: shown.done, total: shown.total, isBehind: true };
}

/** Where the plan stands, as the reader is told above its result. */
export function phaseSentence(phase: Phase): string {
  switch (phase.kind) {
    case "unchanged":
      return "This plan is still today’s path. Answer a question to see what changes.";
    case "done":
      return phase.isFromReport
        ? "This plan came with the report. Its futures are those of the report."
        : `${countOf(phase.futures.replicates.length, "future")} done.`;
    case "running":
      return phase.isBehind
        ? `${phase.done} of ${phase.total} futures so far, of the plan a moment ago.`
        : `${phase.done} of ${phase.total} futures so far. No verdict before they are done.`;
    case "waiting":
      return phase.total > 0
        ? `${phase.done} of ${phase.total} futures so far.`
        : "The futures of this plan are about to be run.";
    case "starting":
      return "Getting the live model ready…";
    case "failed":
      return `These futures could not be run. ${phase.message}`.trim();
    case "off":
      return phase.isBroken
        ? "The live model could not start. Reading the report still works; sliders are off."
        : "Sliders work once this page’s scripts run. The report can be read without them.";
  }
}
