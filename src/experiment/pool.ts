import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerJob, WorkerStart } from "./worker.ts";

/** How many answers may wait for their turn, for each thread: bounds memory when one run is slow. */
export const WAITING_PER_THREAD = 4;

/** Starts the worker: the built file, or the source through tsx where that is what runs. */
function startWorker(data: WorkerStart): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./worker.js", import.meta.url), { workerData: data });
  const entry = new URL("./worker.ts", import.meta.url).href;
  const source = `
    const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
    register();
    await import(${JSON.stringify(entry)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: data });
}

/** Where to stop early: what is done is kept. */
export interface StopSignal {
  stopped: boolean;
}

/** A thread and the place of the run that it is at. */
interface Seat {
  worker: Worker;
  place: number | null;
}

/** The runs to do: those at the places `first` … `end` − 1 of a list. */
export interface Jobs {
  readonly first: number;
  readonly end: number;
  readonly at: (place: number) => WorkerJob;
}

/** Makes a thread that answers jobs. */
export type MakeWorker = (data: WorkerStart) => Worker;

/**
 * Does runs on threads and hands their answers over in the order of their places, so that what is
 * written cannot depend on the number of threads. Never holds more than a few answers. A thread that dies
 * (for lack of memory, say) fails its run and is replaced. Resolves when all are handed over, or, once
 * `stop.stopped` is set, when those under way are.
 */
export async function runInOrder(
  start: WorkerStart,
  jobs: Jobs,
  threads: number,
  stop: StopSignal,
  handOver: (answer: WorkerAnswer) => Promise<void>,
  makeWorker: MakeWorker = startWorker,
): Promise<void> {
  const { first, end } = jobs;
  const count = Math.min(threads, end - first);
  const seats: Seat[] = [];
  const waiting = new Map<number, WorkerAnswer>();
  let toAssign = first;
  let toWrite = first;
  let answered = 0;
  let deaths = 0;

  try {
    await new Promise<void>((resolve, reject) => {
      let writing = false;
      const assign = (): void => {
        for (const seat of seats) {
          if (seat.place !== null) continue;
          if (toAssign >= end || stop.stopped || toAssign - toWrite >= count * WAITING_PER_THREAD) break;
          seat.place = toAssign++;
          seat.worker.postMessage(jobs.at(seat.place));
        }
      };
      const write = async (): Promise<void> => {
        if (writing) return;
        writing = true;
        for (let next = waiting.get(toWrite); next !== undefined; next = waiting.get(toWrite)) {
          waiting.delete(toWrite);
          await handOver(next);
          toWrite++;
          assign();
        }
        writing = false;
        const isOver = toWrite >= end || stop.stopped;
        if (isOver && waiting.size === 0 && seats.every((seat) => seat.place === null)) resolve();
      };
      const receive = (seat: Seat, answer: WorkerAnswer): void => {
        seat.place = null;
        waiting.set(answer.place, answer);
        assign();
        write().catch(reject);
      };
      const seatWorker = (seat: Seat): void => {
        const { worker } = seat;
        worker.on("message", (answer: WorkerAnswer) => {
          answered++;
          receive(seat, answer);
        });
        let cause: Error | null = null;
        worker.on("error", (error) => (cause = error));
        worker.on("exit", (code) => {
          const { place } = seat;
          const why = cause ?? new Error(`a worker thread ended with code ${code}`);
          // Threads that die before any has answered will not do better next time.
          if (place === null || (answered === 0 && ++deaths >= count)) return reject(why);
          seat.worker = makeWorker(start);
          seatWorker(seat);
          receive(seat, { place, failure: why.message });
        });
      };
      for (let k = 0; k < count; k++) seats.push({ worker: makeWorker(start), place: null });
      seats.forEach(seatWorker);
      assign();
      write().catch(reject);
    });
  } finally {
    for (const { worker } of seats) {
      worker.removeAllListeners("exit");
      await worker.terminate();
    }
  }
}
