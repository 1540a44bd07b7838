import type { ReadonlySignal } from "@preact/signals";
import type { Change } from "../../../experiment/study/study.ts";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { ActRun, PersonCard } from "../theatre/actRun.ts";
import type { ActAsked, CardAsked, Story } from "./protocol.ts";

/** Whether the page can run futures of its own. */
export type EngineState = "starting" | "ready" | "failed";

/** What is known of a plan's futures so far. */
export interface LiveResult {
  readonly status: "waiting" | "running" | "done" | "failed";
  /** Futures done, and wanted in all. */
  readonly done: number;
  readonly total: number;
  /** Those done; null before the first. */
  readonly futures: FutureSet | null;
  /** Why it failed, in words for the reader; null otherwise. */
  readonly message: string | null;
}

/** Futures wanted of one plan. */
export interface Order {
  readonly changes: readonly Change[];
  /** Further changes of single futures, by place: what nobody is sure of. */
  readonly own?: readonly (readonly Change[])[];
  /** Futures 0 … count − 1; the page's usual number where absent. */
  readonly count?: number;
  /** Measure schools too. */
  readonly schools?: boolean;
  /** Further weekly metrics to measure after the last week, by key: `FutureSet.metrics`. */
  readonly metrics?: readonly string[];
}

/** A long piece of work under way. */
export interface Batch {
  /** Orders done whole. */
  readonly done: ReadonlySignal<number>;
  readonly isOver: ReadonlySignal<boolean>;
  /** Futures of each order, as far as they are known; null where none is. */
  readonly results: ReadonlySignal<readonly (FutureSet | null)[]>;
  /** Ends it; what is known stays. */
  stop(): void;
}

/** The page's own engine. Results are kept by what was ordered, so that asking twice costs nothing. */
export interface Live {
  readonly state: ReadonlySignal<EngineState>;
  /** Usual number of futures; fewer in a large district. */
  readonly count: number;
  /**
   * The futures of an order, which grow as they come in. Of orders in one slot only the newest is worked on, once the
   * first futures of the one before are there; an order that is known already is there at once. Of several slots, each
   * gets its first futures in turn; then the one that ordered last goes first.
   */
  order(slot: string, order: Order): ReadonlySignal<LiveResult>;
  /** What the orders of a slot brought last, while the newest may still wait for its first futures; null before any. */
  shown(slot: string): ReadonlySignal<LiveResult | null>;
  /** Many orders one after the other, behind all others. */
  batch(orders: readonly Order[]): Batch;
  /** Everything that happens in one future. Rejects with the reader's words for what went wrong. */
  story(changes: readonly Change[], replicate: number): Promise<Story>;
  /** One future on both sides of the theatre's stage. Rejects as `story` does. */
  act(asked: ActAsked): Promise<ActRun>;
  /** What one person knows at the end of a week. Rejects as `story` does. */
  card(asked: CardAsked): Promise<PersonCard>;
}
