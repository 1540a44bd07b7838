import type { WorkerAnswer, WorkerRequest } from "../../../../src/report/live/engine/protocol.ts";
import { EngineWorker } from "../../../../src/report/live/engine/worker.ts";
import type { WorkerPort } from "../../../../src/report/live/engine/workerPool.ts";

/** Real workers of the engine in this thread, which go on only when told: every order of events can be tried. */
export class SteppedWorkers {
  /** What waits to happen, in its order. */
  private readonly waiting: (() => void)[] = [];
  readonly asked: WorkerRequest[] = [];
  readonly ports: WorkerPort[] = [];
  /** Milliseconds that the workers believe each reading of their clock to take: how many futures they hand over at once. */
  tick = 100;
  private time = 0;

  /** Makes a port to a new worker; what is sent either way arrives in a later step. */
  readonly make = (): WorkerPort => {
    let isAlive = true;
    const soon = (call: () => void): void => {
      this.waiting.push(() => {
        if (isAlive) call();
      });
    };
    const worker = new EngineWorker(
      (answer: WorkerAnswer) => soon(() => port.onmessage?.({ data: structuredClone(answer) })),
      soon,
      () => (this.time += this.tick),
    );
    const port: WorkerPort = {
      onmessage: null,
      onerror: null,
      postMessage: (request) => {
        this.asked.push(request);
        const sent = structuredClone(request);
        soon(() => worker.hear(sent));
      },
      terminate: () => {
        isAlive = false;
      },
    };
    this.ports.push(port);
    return port;
  };

  /** Lets so many things happen; all where no number is given. Returns how many did. */
  step(count = Infinity): number {
    let done = 0;
    while (done < count && this.waiting.length > 0) {
      this.waiting.shift()!();
      done++;
    }
    return done;
  }

  /** Steps until something holds. */
  until(holds: () => boolean): void {
    while (!holds()) if (this.step(1) === 0) throw new Error("nothing is left to happen");
  }
}
