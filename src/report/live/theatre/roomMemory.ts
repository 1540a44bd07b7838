import { signal, type Signal } from "@preact/signals";
import type { ControlChoices } from "./actChanges.ts";
import type { Prediction, ShownRun, StepKey } from "./theatre.ts";

type Kept<Value> = Signal<Readonly<Record<string, Value>>>;

/**
 * What a room did, kept when it goes to another act and comes back. Choices are kept by act; what was said and seen by act and
 * choices, since a guess about one setting is none about another.
 */
export class RoomMemory {
  readonly choices: Kept<ControlChoices> = signal({});
  readonly predictions: Kept<Prediction> = signal({});
  readonly seen: Kept<ReadonlySet<StepKey>> = signal({});
  readonly kinds: Kept<ShownRun["kind"]> = signal({});
  readonly finished: Signal<ReadonlySet<string>> = signal(new Set<string>());
  /** Place of the fix of each act. */
  readonly fixes = new Map<string, number>();

  /** Forgets all: another district takes the stage. */
  clear(): void {
    for (const kept of [this.choices, this.predictions, this.seen, this.kinds]) kept.value = {};
    this.finished.value = new Set();
    this.fixes.clear();
  }

  /** Puts a value in; null takes it out. */
  static put<Value>(kept: Kept<Value>, key: string, value: Value | null): void {
    const others = Object.entries(kept.value).filter(([each]) => each !== key);
    kept.value = Object.fromEntries(value === null ? others : [...others, [key, value]]);
  }
}
