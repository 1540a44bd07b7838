import type { WorkerAnswer, WorkerBase, WorkerRequest } from "./protocol.ts";

/** As much of a browser's worker as is needed, so that tests can bring their own. */
export interface WorkerPort {
  postMessage(message: WorkerRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: WorkerAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** What the pool tells. */
export interface PoolEars {
  readonly ready: () => void;
  readonly answer: (answer: WorkerAnswer, worker: number) => void;
  /** A worker died and could not be started again; with it goes the live model. */
  readonly lost: (message: string) => void;
}

/** Workers that run futures; one that dies is started once more, and is asked again what it had not answered. */
export class WorkerPool {
  private readonly ports: WorkerPort[] = [];
  private readonly open: Map<number, WorkerRequest>[] = [];
  private readonly deaths: number[] = [];
  private awaited = 0;

  constructor(
    private readonly make: () => WorkerPort,
    readonly size: number,
    private base: WorkerBase,
    private readonly ears: PoolEars,
  ) {
    this.awaited = size;
    for (let worker = 0; worker < size; worker++) {
      this.open.push(new Map());
      this.deaths.push(0);
      this.start(worker);
    }
  }

  /** Asks a worker; what it is asked under one job number it is asked again should it die. */
  ask(worker: number, request: WorkerRequest): void {
    if (request.kind === "stop") this.open[worker]!.delete(request.job);
    else if (request.kind !== "start") this.open[worker]!.set(request.job, request);
    this.ports[worker]?.postMessage(request);
  }

  /** Gives every worker another base; whatever was asked before is forgotten. */
  rebase(base: WorkerBase): void {
    this.base = base;
    for (const requests of this.open) requests.clear();
    this.awaited = this.size;
    for (const port of this.ports) port.postMessage({ kind: "start", base });
  }

  /** Ends all workers. */
  end(): void {
    for (const port of this.ports) port.terminate();
  }

  private start(worker: number): void {
    let port: WorkerPort;
    try {
      port = this.make();
    } catch (error) {
      this.ears.lost(error instanceof Error ? error.message : String(error));
      return;
    }
    this.ports[worker] = port;
    port.onmessage = ({ data }) => {
      if (data.kind === "ready") {
        this.awaited--;
        if (this.awaited === 0) this.ears.ready();
        return;
      }
      if (data.kind !== "futures" || data.isLast) this.open[worker]!.delete(data.job);
      this.ears.answer(data, worker);
    };
    port.onerror = () => this.bury(worker);
    port.postMessage({ kind: "start", base: this.base });
  }

  private bury(worker: number): void {
    this.ports[worker]!.terminate();
    if (++this.deaths[worker]! > 1) {
      this.ears.lost("the live model stopped twice");
      return;
    }
    this.awaited++;
    this.start(worker);
    for (const request of this.open[worker]!.values()) this.ports[worker]!.postMessage(request);
  }
}
