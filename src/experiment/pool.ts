import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerJob, WorkerStart } from "./worker.ts";

/** How many answers may wait for their turn, for each thread: bounds memory when one run is slow. */
export const WAITING_PER_THREAD = 4;

/**
 * What starts threads of a kind: from the built file, or from the source through tsx where that is what runs.
 * `source` is seen from this file, `built` from the folder of the built files.
 */
export function workerStarter(source: string, built: string): (data: unknown) => Worker {
  return (data) => {
    if (!import.meta.url.endsWith(".ts"))
      return new Worker(new URL(built, import.meta.url), { workerData: data });
    const entry = new URL(source, import.meta.url).href;
    const script = `
      const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
      register();
      await import(${JSON.stringify(entry)});`;
    return new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: data });
  };
}

const startWorker = workerStarter("./worker.ts", "./worker.js");

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
export interface Jobs<Job = WorkerJob> {
  readonly first: number;
  readonly end: number;
  readonly at: (place: number) => Job;
}

/** The answer of a run that could not be done. */
export interface Failed {
  readonly place: number;
  readonly failure: string;
}

/** Makes a thread that answers jobs. */
export type MakeWorker = (data: WorkerStart) => Worker;

/**
 * Does runs on threads and hands their answers over in the order of their places, so that what is
 * written cannot depend on the number of threads. Never holds more than a few answers. A thread that dies
 * (for lack of memory, say) fails its run and is replaced. Resolves when all are handed over, or, once
 * `stop.stopped` is set, when those under way are.
 */
export async function runInOrder<
  Start = WorkerStart,
  Job = WorkerJob,
  Done extends { readonly place: number } = WorkerAnswer,
>(
  start: Start,
  jobs: Jobs<Job>,
  threads: number,
  stop: StopSignal,
  handOver: (answer: Done | Failed) => Promise<void>,
  makeWorker: (data: Start) => Worker = startWorker,
): Promise<void> {
  const { first, end } = jobs;
  const count = Math.min(threads, end - first);
  const seats: Seat[] = [];
  const waiting = new Map<number, Done | Failed>();
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
      const receive = (seat: Seat, answer: Done | Failed): void => {
        seat.place = null;
        waiting.set(answer.place, answer);
        assign();
        write().catch(reject);
      };
      const seatWorker = (seat: Seat): void => {
        const { worker } = seat;
        worker.on("message", (answer: Done | Failed) => {
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
