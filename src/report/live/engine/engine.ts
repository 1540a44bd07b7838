import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import { BatchRun } from "./batchRun.ts";
import { futureSetOf } from "./futureSet.ts";
import type { Batch, EngineState, Live, LiveResult, Order } from "./live.ts";
import { OrderBook, type Entry, type KnownPlan } from "./orderBook.ts";
import type { ActRun, PersonCard } from "../theatre/actRun.ts";
import { unpackAct } from "../theatre/sentAct.ts";
import type { ActAsked, CardAsked, FuturesRequest, Story, WorkerAnswer, WorkerBase } from "./protocol.ts";
import { Questions, type SingleRequest } from "./questions.ts";
import { unpackStory } from "./sentStory.ts";
import { WorkerPool, type WorkerPort } from "./workerPool.ts";

interface Slot {
  current: Entry | null;
  /** Waits until the current one has something to show. */
  next: Entry | null;
  /** What was drawn last. */
  readonly shown: Signal<LiveResult | null>;
}

/** What an engine is made from. */
export interface EngineParts {
  readonly make: () => WorkerPort;
  readonly workers: number;
  readonly base: WorkerBase;
  readonly schools: number;
  readonly count: number;
  /** Plans whose futures the report brings. */
  readonly known: readonly KnownPlan[];
}

/** The page's own engine: futures from workers, striped by number, so that results do not depend on how many there are. */
export class Engine implements Live {
  readonly state = signal<EngineState>("starting");
  readonly count: number;
  private readonly pool: WorkerPool;
  private readonly book: OrderBook;
  private readonly slots = new Map<string, Slot>();
  private readonly jobs = new Map<number, Entry>();
  private readonly questions = new Questions();
  private readonly checks = new Map<number, (answer: WorkerAnswer) => void>();
  private readonly batches: BatchRun<Entry>[] = [];
  private lastJob = 0;

  constructor(private readonly parts: EngineParts) {
    this.count = parts.count;
    this.book = new OrderBook(parts.count, parts.known, (entry) =>
      [...this.slots.values()].some(({ current, next }) => current === entry || next === entry),
    );
    this.pool = new WorkerPool(parts.make, parts.workers, parts.base, {
      ready: () => {
        if (this.state.value === "starting") this.state.value = "ready";
      },
      answer: (answer) => this.hear(answer),
      lost: (message) => this.fail(message),
    });
  }

  /** Ends the workers. */
  end(): void {
    this.pool.end();
  }

  order(slotName: string, order: Order): ReadonlySignal<LiveResult> {
    const entry = this.book.entryOf(order);
    const slot = this.slot(slotName);
    if (entry.result.value.status === "done" || entry.result.value.status === "failed") {
      if (slot.current !== entry) this.pause(slot.current, slot);
      slot.current = entry;
      slot.next = null;
      slot.shown.value = entry.result.value;
      return entry.result;
    }
    if (slot.current === entry && entry.job > 0) {
      slot.next = null;
    } else if (slot.current !== null && slot.current.job > 0 && slot.current.measured.size === 0) {
      slot.next = entry;
    } else {
      this.pause(slot.current, slot);
      slot.current = entry;
      slot.next = null;
      // Another slot may be at it already.
      if (entry.job === 0) this.start(entry);
      else if (entry.measured.size > 0) slot.shown.value = entry.result.value;
    }
    this.feedBatches();
    return entry.result;
  }

  shown(slotName: string): ReadonlySignal<LiveResult | null> {
    return this.slot(slotName).shown;
  }

  batch(orders: readonly Order[]): Batch {
    const run = new BatchRun(
      orders.map((order) => this.book.entryOf(order)),
      () => this.endBatch(),
    );
    this.batches.push(run);
    this.feedBatches();
    return run;
  }

  story(changes: readonly Change[], replicate: number): Promise<Story> {
    return this.ask({ kind: "story", changes, replicate }, (answer) =>
      answer.kind === "story" ? unpackStory(answer.story) : null,
    );
  }

  act(asked: ActAsked): Promise<ActRun> {
    return this.ask({ ...asked, kind: "act" }, (answer) =>
      answer.kind === "act" ? unpackAct(answer.act) : null,
    );
  }

  card(asked: CardAsked): Promise<PersonCard> {
    return this.ask({ ...asked, kind: "card" }, (answer) => (answer.kind === "card" ? answer.card : null));
  }

  /** Asks a worker one thing; `read` finds it in the answer. */
  private ask<Found>(request: SingleRequest, read: (answer: WorkerAnswer) => Found | null): Promise<Found> {
    if (this.state.value === "failed") return Promise.reject(new Error("the live model is off"));
    const job = ++this.lastJob;
    const answer = this.questions.expect(job, read);
    this.pool.ask(this.parts.workers - 1, { ...request, job });
    return answer;
  }

  /** Digests of the first futures of today's path, in their order. */
  digests(count: number): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const job = ++this.lastJob;
      const replicates = Array.from({ length: count }, (_, replicate) => replicate);
      const digests: string[] = [];
      this.checks.set(job, (answer) => {
        if (answer.kind === "failed") return reject(new Error(answer.message));
        if (answer.kind !== "futures") return;
        for (const future of answer.futures) digests.push(future.digest);
        if (answer.isLast) resolve(digests);
      });
      this.pool.ask(0, { kind: "futures", job, changes: [], replicates, schools: false, digests: true });
    });
  }

  private start(entry: Entry): void {
    if (this.state.value === "failed") {
      entry.result.value = { ...entry.result.value, status: "failed", message: "The live model is off." };
      return;
    }
    const { order, replicates, measured } = entry;
    const job = ++this.lastJob;
    entry.job = job;
    this.jobs.set(job, entry);
    const open = replicates.filter((replicate) => !measured.has(replicate));
    entry.busy = 0;
    for (let worker = 0; worker < this.parts.workers; worker++) {
      const own = open.filter((_, at) => at % this.parts.workers === worker);
      if (own.length === 0) continue;
      entry.busy++;
      const request: FuturesRequest = {
        kind: "futures",
        job,
        changes: order.changes,
        ...(order.own === undefined ? {} : { own: own.map((replicate) => order.own![replicate]!) }),
        replicates: own,
        schools: order.schools === true,
        digests: false,
        metrics: order.metrics ?? [],
      };
      this.pool.ask(worker, request);
    }
    this.publish(entry, "running");
  }

  /** Gives up work on an entry, unless another slot wants it; what is measured stays. */
  private pause(entry: Entry | null, slot: Slot): void {
    if (entry === null || entry.job === 0) return;
    for (const other of this.slots.values()) if (other !== slot && other.current === entry) return;
    for (let worker = 0; worker < this.parts.workers; worker++)
      this.pool.ask(worker, { kind: "stop", job: entry.job });
    this.jobs.delete(entry.job);
    entry.job = 0;
    this.publish(entry, "waiting");
  }

  private hear(answer: WorkerAnswer): void {
    if (answer.kind === "ready") return;
    const check = this.checks.get(answer.job);
    if (check !== undefined) return check(answer);
    if (this.questions.hear(answer)) return;
    const entry = this.jobs.get(answer.job);
    if (answer.kind === "failed") {
      if (entry === undefined) return;
      this.jobs.delete(entry.job);
      entry.job = 0;
      entry.result.value = { ...entry.result.value, status: "failed", message: answer.message };
      this.goOn(entry);
      return;
    }
    // Answers of jobs that were given up come too late.
    if (entry === undefined || answer.kind !== "futures") return;
    for (const future of answer.futures) entry.measured.set(future.replicate, future);
    if (answer.isLast) entry.busy--;
    if (entry.busy === 0) {
      this.jobs.delete(entry.job);
      entry.job = 0;
      this.publish(entry, "done");
    } else if (entry.measured.size >= Math.max(1, entry.drawn * 2)) this.publish(entry, "running");
    this.goOn(entry);
  }

  /** Starts what waited for an entry's first futures or end. */
  private goOn(entry: Entry): void {
    for (const slot of this.slots.values()) {
      if (slot.current !== entry || slot.next === null) continue;
      if (entry.job > 0 && entry.measured.size === 0) continue;
      const { next } = slot;
      this.pause(entry, slot);
      slot.current = next;
      slot.next = null;
      if (next.job === 0 && next.result.value.status !== "done") this.start(next);
    }
    this.feedBatches();
  }

  /** Batches come last: only while no slot's order is worked on. */
  private feedBatches(): void {
    while (this.batches[0]?.isOver.value === true) this.batches.shift();
    const run = this.batches[0];
    if (run === undefined) return;
    const slot = this.slot(BATCH_SLOT);
    const isBusy = [...this.slots].some(
      ([name, { current }]) => name !== BATCH_SLOT && (current?.job ?? 0) > 0,
    );
    if (isBusy) return this.pause(slot.current, slot);
    const entry = run.next();
    if (entry === null) {
      this.batches.shift();
      return this.feedBatches();
    }
    if (entry.job > 0) return;
    slot.current = entry;
    this.start(entry);
  }

  /** Gives up what a stopped batch was at, so that the next thing can begin at once. */
  private endBatch(): void {
    const slot = this.slots.get(BATCH_SLOT);
    if (slot !== undefined) this.pause(slot.current, slot);
    this.feedBatches();
  }

  private publish(entry: Entry, status: LiveResult["status"]): void {
    const { measured, replicates, result } = entry;
    entry.drawn = measured.size;
    const isStale = result.value.done !== measured.size;
    result.value = {
      status,
      done: measured.size,
      total: replicates.length,
      futures: measured.size === 0 ? null : isStale ? this.setOf(entry) : result.value.futures,
      message: null,
    };
    if (measured.size === 0) return;
    for (const slot of this.slots.values()) if (slot.current === entry) slot.shown.value = result.value;
  }

  private slot(name: string): Slot {
    const slot = this.slots.get(name) ?? { current: null, next: null, shown: signal(null) };
    this.slots.set(name, slot);
    return slot;
  }

  private setOf({ measured, order }: Entry): FutureSet {
    return futureSetOf(
      [...measured.values()],
      order.schools === true ? this.parts.schools : 0,
      order.metrics,
    );
  }

  private fail(message: string): void {
    this.state.value = "failed";
    for (const entry of this.jobs.values()) {
      entry.job = 0;
      entry.result.value = { ...entry.result.value, status: "failed", message };
    }
    this.jobs.clear();
    this.questions.fail(message);
    for (const run of this.batches) run.stop();
  }
}

const BATCH_SLOT = "(batch)";
