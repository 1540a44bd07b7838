import { computed, signal, type Signal } from "@preact/signals";
import type { FutureSet } from "../../../../src/experiment/board/boardResult.ts";
import type { ActRun } from "../../../../src/report/live/theatre/actRun.ts";
import type { ActAsked } from "../../../../src/report/live/engine/protocol.ts";
import type { Batch, EngineState, Live, LiveResult, Order } from "../../../../src/report/live/engine/live.ts";

interface Item {
  readonly order: Order;
  readonly result: Signal<LiveResult>;
}

/** An engine that does nothing until a test says what has come in. */
export class FakeLive implements Live {
  readonly state = signal<EngineState>("ready");
  readonly count: number = 200;
  /** Orders by slot, the newest of each. */
  readonly slots = new Map<string, Item>();
  readonly batches: Item[][] = [];
  /** All orders that ever came, by slot. */
  readonly ordered: { readonly slot: string; readonly order: Order }[] = [];

  constructor(private readonly futuresOf: (order: Order) => FutureSet) {}

  order(slot: string, order: Order): Signal<LiveResult> {
    const item = waiting(order);
    this.slots.set(slot, item);
    this.ordered.push({ slot, order });
    return item.result;
  }

  shown(slot: string): Signal<LiveResult | null> {
    return this.slots.get(slot)?.result ?? signal(null);
  }

  batch(orders: readonly Order[]): Batch {
    const items = orders.map(waiting);
    this.batches.push(items);
    const isStopped = signal(false);
    const done = computed(() => items.filter(({ result }) => result.value.status === "done").length);
    return {
      done,
      isOver: computed(() => isStopped.value || done.value === items.length),
      results: computed(() => items.map(({ result }) => result.value.futures)),
      stop: () => (isStopped.value = true),
    };
  }

  story(): Promise<never> {
    return Promise.reject(new Error("no story"));
  }

  act({ replicate }: ActAsked): Promise<ActRun> {
    return Promise.reject(new Error(`no act of future ${replicate}`));
  }

  card(): Promise<never> {
    return Promise.reject(new Error("no card"));
  }

  end(): void {
    this.state.value = "failed";
  }

  /** Brings the first `share` of an item's futures, or all. */
  bring(item: Item, share = 1): void {
    const futures = this.futuresOf(item.order);
    const total = item.order.count ?? this.count;
    const done = Math.round(total * share);
    const cut = <T>(values: readonly T[]): T[] => values.slice(0, done);
    const ends = Object.fromEntries(Object.entries(futures.ends).map(([key, values]) => [key, cut(values)]));
    item.result.value = {
      status: done === total ? "done" : "running",
      done,
      total,
      futures: {
        ...futures,
        replicates: cut(futures.replicates),
        ends: ends as unknown as FutureSet["ends"],
        curves: cut(futures.curves),
        ...(futures.metrics === undefined
          ? {}
          : {
              metrics: Object.fromEntries(
                Object.entries(futures.metrics).map(([key, values]) => [key, cut(values)]),
              ),
            }),
      },
      message: null,
    };
  }

  bringAll(): void {
    for (const item of this.slots.values()) this.bring(item);
  }

  fail(message: string): void {
    for (const { result } of this.slots.values())
      result.value = { ...result.value, status: "failed", message };
  }
}

function waiting(order: Order): Item {
  const total = order.count ?? 200;
  return {
    order,
    result: signal<LiveResult>({ status: "waiting", done: 0, total, futures: null, message: null }),
  };
}
