import { computed, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { Live, LiveResult, Order } from "../engine/live.ts";
import type { SideFutures } from "./theatre.ts";

/** The futures of one side, as they come in from the engine that was asked last. */
export class OrderedFutures {
  readonly state: ReadonlySignal<SideFutures>;
  /** Whether all that was ordered is there. */
  readonly isWhole: ReadonlySignal<boolean>;
  private readonly result = signal<ReadonlySignal<LiveResult> | null>(null);

  constructor(private readonly slot: string) {
    this.state = computed(() => {
      const result = this.result.value?.value;
      if (result === undefined) return { done: 0, total: 0, futures: null, message: null };
      const { done, total, futures, message } = result;
      return { done, total, futures, message: result.status === "failed" ? (message ?? UNKNOWN) : null };
    });
    this.isWhole = computed(() => this.result.value?.value.status === "done");
  }

  /** Orders futures; what is known already is there at once. */
  ask(live: Live, order: Order): void {
    // The engine looks at its own results, which must not have whoever asks do so again.
    this.result.value = untracked(() => live.order(this.slot, order));
  }

  forget(): void {
    this.result.value = null;
  }
}

const UNKNOWN = "The live model stopped.";
