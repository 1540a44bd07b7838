import type { ReadonlySignal, Signal } from "@preact/signals";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import type { Act } from "../../../model/acts/act.ts";
import type { ActRun } from "./actRun.ts";

/** The steps of an act, in their order. */
export const stepKeys = [
  "setup",
  "predict",
  "watch",
  "reveal",
  "explain",
  "discuss",
  "futures",
  "fix",
] as const;
export type StepKey = (typeof stepKeys)[number];

/** What the room said before it watched; `skipped` is kept, and stands on the handout. */
export type Prediction =
  /** Hands for each option, in their order. */
  | { readonly kind: "hands"; readonly counts: readonly number[] }
  /** The right side's first measure at the ends of terms, as drawn; null where nothing was drawn. */
  | { readonly kind: "line"; readonly values: readonly (number | null)[] }
  /** Where the right side's first measure ends. */
  | { readonly kind: "dot"; readonly values: readonly number[] }
  | { readonly kind: "skipped" };

/** The futures of a side, as far as they are. */
export interface SideFutures {
  readonly done: number;
  readonly total: number;
  /** Null before the first. */
  readonly futures: FutureSet | null;
  /** Why there are none, in words for the reader. */
  readonly message: string | null;
}

/** Which of the futures is on the stage, and where it stands among them. */
export interface ShownRun {
  readonly replicate: number;
  /** Right minus left of the first measure at the end. */
  readonly difference: number;
  /** Place of that difference among all futures, from 1 (the smallest). */
  readonly rank: number;
  readonly of: number;
  /** `typical`: nearest the median. `unusual`: asked for. */
  readonly kind: "typical" | "unusual";
}

/** Futures of every combination of an act's switches; place n has switch s on where bit s of n is set. */
export interface Combos {
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
  readonly futures: readonly (FutureSet | null)[];
}

/** What is on the stage, or why it is empty. */
export type StageState =
  | { readonly kind: "waiting"; readonly done: number; readonly total: number }
  | { readonly kind: "ready"; readonly run: ActRun; readonly shown: ShownRun }
  | { readonly kind: "failed"; readonly message: string };

/**
 * All that the theatre's parts see and may do. Made once for a page. Every number that a part shows comes from `stage`, from
 * `left`, `right` and `fixed`, or from what the room said.
 */
export interface Theatre {
  readonly acts: readonly Act[];
  readonly act: ReadonlySignal<Act>;
  readonly step: ReadonlySignal<StepKey>;
  /** Choice of each control of the act, by key: a place among its choices. */
  readonly controls: ReadonlySignal<Readonly<Record<string, number>>>;
  /** Place of the fix that is tried, −1 none. */
  readonly fix: Signal<number>;
  /**
   * Whether the peril is on to the right; off, both sides are the same to the last week. It changes the stage alone: `left`
   * and `right` stay what the act compares. On again after Watch.
   */
  readonly isOn: Signal<boolean>;
  /** Changes of each side as they are on the stage, over the scenario. */
  readonly changes: ReadonlySignal<{
    readonly left: readonly Change[];
    readonly right: readonly Change[];
    /** The right side with the fix; null where none is tried. */
    readonly fixed: readonly Change[] | null;
  }>;
  readonly left: ReadonlySignal<SideFutures>;
  readonly right: ReadonlySignal<SideFutures>;
  readonly fixed: ReadonlySignal<SideFutures | null>;
  /** Null where the act has no switches, or nobody has asked for them. */
  readonly combos: ReadonlySignal<Combos | null>;
  readonly stage: ReadonlySignal<StageState>;
  /** Weeks of the act's runs. */
  readonly weeks: ReadonlySignal<number>;
  /** Name of the domain that is drawn. */
  readonly domain: ReadonlySignal<string>;
  /** Steps of the act that were seen since its story was last told. */
  readonly seen: ReadonlySignal<ReadonlySet<StepKey>>;
  /** Acts whose story was told and then looked at in all futures, by key. */
  readonly finished: ReadonlySignal<ReadonlySet<string>>;
  /** What is played: from 0 to the last week. */
  readonly week: Signal<number>;
  readonly isPlaying: Signal<boolean>;
  /** 1 or ½. */
  readonly speed: Signal<number>;
  /** Who was chosen on the stage; −1 nobody. */
  readonly person: Signal<number>;
  /** Practice that is followed; −1 the one that the act picks. */
  readonly practice: Signal<number>;
  /** What the room said of this act; null before. */
  readonly prediction: ReadonlySignal<Prediction | null>;
  /** Whether the window is cleared for a room: large letters, few controls. */
  readonly isPresenting: Signal<boolean>;
  /** Whether the stage is blanked, so that a room listens. */
  readonly isBlank: Signal<boolean>;

  /** Goes to an act, at its first step. Back returns. */
  openAct(key: string): void;
  /** Goes to a step; one that is locked leads to the one that unlocks it, mostly the prediction. */
  goTo(step: StepKey): void;
  /**
   * Whether a step can be opened: what comes after the prediction is locked until there is one, and the fix until the
   * story was looked at in all futures.
   */
  isOpen(step: StepKey): boolean;
  /** Why a step is locked, in words for the reader; null where it is open. */
  lockOf(step: StepKey): string | null;
  /** To the next step or the one before; nothing at the ends. */
  go(by: 1 | -1): void;
  setControl(key: string, choice: number): void;
  predict(prediction: Prediction | null): void;
  /** Another future: an unusual one, or the typical one again. */
  showRun(kind: "typical" | "unusual"): void;
  /** Runs every combination of the act's switches, behind everything else. */
  runCombos(): void;
  stopCombos(): void;
  /** Asks once more for what failed. */
  retry(): void;
}
