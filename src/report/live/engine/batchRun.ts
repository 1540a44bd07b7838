import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Batch, LiveResult } from "./live.ts";

/** What a batch is made of: each with its result so far. */
interface Item {
  readonly result: ReadonlySignal<LiveResult>;
}

/** Orders that are worked off one after the other. It holds them, so that they outlive the memory for single orders. */
export class BatchRun<Entry extends Item> implements Batch {
  readonly done: ReadonlySignal<number>;
  readonly isOver: ReadonlySignal<boolean>;
  readonly results: Batch["results"];
  private readonly isStopped = signal(false);

  constructor(
    private readonly entries: readonly Entry[],
    private readonly stopped: () => void,
  ) {
    this.done = computed(() => entries.filter(isEnd).length);
    this.isOver = computed(() => this.isStopped.value || this.done.value === entries.length);
    this.results = computed(() => entries.map(({ result }) => result.value.futures));
  }

  stop(): void {
    this.isStopped.value = true;
    this.stopped();
  }

  /** The first that is not done; null where none is left or it was stopped. */
  next(): Entry | null {
    return this.isStopped.value ? null : (this.entries.find((entry) => !isEnd(entry)) ?? null);
  }
}

function isEnd({ result }: Item): boolean {
  const { status } = result.value;
  return status === "done" || status === "failed";
}
