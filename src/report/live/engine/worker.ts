import { UserError } from "../../../core/fault.ts";
import type { Setup } from "../../../engine/setup.ts";
import type { Change } from "../../../experiment/study/study.ts";
import { prepareInPage } from "../../../scenario/prepareInPage.ts";
import type { ResolvedScenario } from "../../../scenario/resolvedScenario.ts";
import type { KnownSystem } from "../../../scenario/systemCache.ts";
import { makeDistrict } from "../district/makeDistrict.ts";
import { packStory, transferOf } from "./sentStory.ts";
import { CardReader } from "../theatre/readCard.ts";
import { runAct } from "../theatre/runAct.ts";
import { actTransfer, packAct } from "../theatre/sentAct.ts";
import { tellStory } from "../network/tellStory.ts";
import { measureFuture } from "./measureFuture.ts";
import type { FuturesRequest, MeasuredFuture, WorkerAnswer, WorkerBase, WorkerRequest } from "./protocol.ts";

/** Futures are handed over at the latest after so long, so that the page can draw them. */
const HANDED_AFTER = 30;
/** Networks kept: those of the plans between which a reader goes to and fro. */
const NETWORKS_KEPT = 4;

interface Job {
  readonly request: FuturesRequest;
  next: number;
}

/** What runs futures in the page, one at a time; between two of them it hears of new requests. */
export class EngineWorker {
  private base: WorkerBase | null = null;
  private readonly networks = new Map<string, KnownSystem>();
  private readonly jobs: Job[] = [];
  private readonly cards = new CardReader();
  private isAwake = false;
  private prepared: {
    readonly key: string;
    readonly scenario: ResolvedScenario;
    readonly setup: Setup;
  } | null = null;

  constructor(
    private readonly answer: (answer: WorkerAnswer, transfer: ArrayBuffer[]) => void,
    /** Calls back once waiting messages were heard. */
    private readonly later: (call: () => void) => void,
    private readonly clock: () => number,
  ) {}

  /** Takes a message of the page. */
  hear(request: WorkerRequest): void {
    if (request.kind === "start") {
      this.base = request.base;
      this.networks.clear();
      this.cards.clear();
      this.prepared = null;
      this.jobs.length = 0;
      this.answer({ kind: "ready" }, []);
    } else if (request.kind === "stop") {
      const at = this.jobs.findIndex((job) => job.request.job === request.job);
      if (at >= 0) this.jobs.splice(at, 1);
    } else if (request.kind === "futures") {
      this.jobs.push({ request, next: 0 });
      this.wake();
    } else if (request.kind === "district") {
      this.attempt(request.job, () =>
        this.answer({ kind: "district", job: request.job, made: makeDistrict(request) }, []),
      );
    } else if (request.kind === "act") {
      this.attempt(request.job, () => {
        const placed = this.prepare([]).setup.system;
        const setups = request.sides.map((changes) => this.prepare(changes).setup) as [Setup, Setup];
        const act = packAct(runAct(setups, request, placed));
        this.answer({ kind: "act", job: request.job, act }, actTransfer(act));
      });
    } else if (request.kind === "card") {
      this.attempt(request.job, () => {
        const card = this.cards.read(request, () => this.prepare(request.changes).setup);
        this.answer({ kind: "card", job: request.job, card }, []);
      });
    } else {
      this.attempt(request.job, () => {
        // The network that the page has placed is today's.
        const placed = this.prepare([]).setup.system;
        const { setup } = this.prepare(request.changes);
        const story = packStory(tellStory(setup, request.replicate, placed));
        this.answer({ kind: "story", job: request.job, story }, transferOf(story));
      });
    }
  }

  private wake(): void {
    if (this.isAwake) return;
    this.isAwake = true;
    this.later(() => this.work());
  }

  /** Runs futures of a job for a while, hands them over, and lets messages in. */
  private work(): void {
    this.isAwake = false;
    // Something of each comes first; then what was asked last, which is what the reader looks at.
    const job = this.jobs.find(({ next }) => next === 0) ?? this.jobs.at(-1);
    if (job === undefined) return;
    const { request } = job;
    const isSound = this.attempt(request.job, () => {
      const futures: MeasuredFuture[] = [];
      const start = this.clock();
      while (job.next < request.replicates.length) {
        futures.push(this.run(request, job.next++));
        if (this.clock() - start >= HANDED_AFTER) break;
      }
      const isLast = job.next >= request.replicates.length;
      const transfer = futures.flatMap(({ curve, schools }) => [
        curve.buffer,
        schools.buffer,
      ]) as ArrayBuffer[];
      this.answer({ kind: "futures", job: request.job, futures, isLast }, transfer);
    });
    if (!isSound || job.next >= request.replicates.length) {
      const at = this.jobs.indexOf(job);
      if (at >= 0) this.jobs.splice(at, 1);
    }
    if (this.jobs.length > 0) this.wake();
  }

  private run(
    { changes, own, replicates, schools, digests, metrics = [] }: FuturesRequest,
    place: number,
  ): MeasuredFuture {
    const { scenario, setup } = this.prepare([...changes, ...(own?.[place] ?? [])]);
    const { headline, weeks, schoolOutcome } = this.base!;
    const { every } = scenario.outputs;
    return measureFuture(setup, replicates[place]!, {
      headline,
      weeks,
      schoolOutcome,
      every,
      schools,
      digests,
      metrics,
    });
  }

  private prepare(changes: readonly Change[]): { scenario: ResolvedScenario; setup: Setup } {
    if (this.base === null) throw new Error("the engine was not started");
    const key = JSON.stringify(changes);
    if (this.prepared?.key !== key) {
      const made = prepareInPage(this.base, changes, (scenario, make) => this.networkOf(scenario, make));
      this.prepared = { key, ...made };
    }
    return this.prepared;
  }

  private networkOf({ system, network, seed }: ResolvedScenario, make: () => KnownSystem): KnownSystem {
    const key = JSON.stringify([system, network, seed]);
    let known = this.networks.get(key);
    if (known === undefined) {
      known = make();
      if (this.networks.size >= NETWORKS_KEPT) this.networks.delete(this.networks.keys().next().value!);
      this.networks.set(key, known);
    }
    return known;
  }

  /** False where it failed, which the page is told. */
  private attempt(job: number, task: () => void): boolean {
    try {
      task();
      return true;
    } catch (error) {
      const isUserError = error instanceof UserError;
      const message = error instanceof Error ? error.message : String(error);
      this.answer({ kind: "failed", job, message, isUserError }, []);
      return false;
    }
  }
}
