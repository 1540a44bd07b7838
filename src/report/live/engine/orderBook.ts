import { signal, type Signal } from "@preact/signals";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import type { LiveResult, Order } from "./live.ts";
import type { MeasuredFuture } from "./protocol.ts";

/** Orders whose futures are kept. */
const KEPT = 30;

/** Futures of one order, as far as they are known. */
export interface Entry {
  readonly order: Order;
  readonly replicates: readonly number[];
  readonly measured: Map<number, MeasuredFuture>;
  readonly result: Signal<LiveResult>;
  /** Job number where it is worked on; 0 elsewhere. */
  job: number;
  /** Workers that have not handed over their last future. */
  busy: number;
  /** Futures there when the result was last drawn. */
  drawn: number;
}

/** A plan whose futures the report brings. */
export interface KnownPlan {
  readonly changes: readonly Change[];
  readonly futures: FutureSet;
}

/** All orders that the page remembers, by what was ordered. */
export class OrderBook {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly count: number,
    private readonly known: readonly KnownPlan[],
    /** Whether an entry is in use and must stay. */
    private readonly isWanted: (entry: Entry) => boolean,
  ) {}

  /** The entry of an order, with its futures where the report brings them. */
  entryOf(order: Order): Entry {
    const count = order.count ?? this.count;
    const key = JSON.stringify([
      order.changes,
      order.own ?? null,
      count,
      order.schools === true,
      order.metrics ?? [],
    ]);
    const entry = this.entries.get(key) ?? this.newEntry(order, count);
    // The newest is last, so that the oldest goes first.
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.forgetOldest();
    return entry;
  }

  private newEntry(order: Order, count: number): Entry {
    const futures = this.knownFutures(order, count);
    const done = futures?.replicates.length ?? 0;
    return {
      order,
      replicates: Array.from({ length: count }, (_, replicate) => replicate),
      measured: new Map(),
      result: signal<LiveResult>({
        status: futures === null ? "waiting" : "done",
        done,
        total: futures === null ? count : done,
        futures,
        message: null,
      }),
      job: 0,
      busy: 0,
      drawn: 0,
    };
  }

  private knownFutures({ changes, own, metrics = [] }: Order, count: number): FutureSet | null {
    if (own !== undefined || metrics.length > 0) return null;
    const text = JSON.stringify(changes);
    const plan = this.known.find((each) => JSON.stringify(each.changes) === text);
    return plan !== undefined && plan.futures.replicates.length >= count ? plan.futures : null;
  }

  private forgetOldest(): void {
    for (const [key, entry] of this.entries) {
      if (this.entries.size <= KEPT) return;
      if (entry.job === 0 && !this.isWanted(entry)) this.entries.delete(key);
    }
  }
}
