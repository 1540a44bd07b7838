import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerStart } from "./worker.ts";

/** How many answers may wait for their turn, for each thread: bounds memory when one run is slow. */
const WAITING_PER_THREAD = 4;

/** Starts the worker: the built file, or the source through tsx where that is what runs. */
function startWorker(data: WorkerStart): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), { workerData: data });
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

/**
 * Runs replicates on threads and hands their answers over in the order of their numbers, so that what is
 * written cannot depend on the number of threads. Never holds more than a few answers.
 * Resolves when all are handed over, or, once `stop.stopped` is set, when those under way are.
 */
export async function runInOrder(
  start: WorkerStart,
  replicates: { readonly first: number; readonly end: number },
  threads: number,
  stop: StopSignal,
  handOver: (answer: WorkerAnswer) => Promise<void>,
): Promise<void> {
  const { first, end } = replicates;
  if (first >= end) return;
  const count = Math.min(threads, end - first);
  const workers = Array.from({ length: count }, () => startWorker(start));
  const waiting = new Map<number, WorkerAnswer>();
  const idle = [...workers];
  let toAssign = first;
  let toWrite = first;
  let busy = 0;

  try {
    await new Promise<void>((resolve, reject) => {
      let writing = false;
      const assign = (): void => {
        while (idle.length > 0 && toAssign < end && !stop.stopped && toAssign - toWrite < count * WAITING_PER_THREAD) {
          idle.pop()!.postMessage(toAssign++);
          busy++;
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
        if (busy === 0 && waiting.size === 0 && (toWrite >= end || stop.stopped)) resolve();
      };
      for (const worker of workers) {
        worker.on("message", (answer: WorkerAnswer) => {
          busy--;
          idle.push(worker);
          waiting.set(answer.replicate, answer);
          assign();
          write().catch(reject);
        });
        worker.on("error", reject);
        worker.on("exit", (code) => {
          if (code !== 0) reject(new Error(`a worker thread ended with code ${code}`));
        });
      }
      assign();
    });
  } finally {
    for (const worker of workers) {
      worker.removeAllListeners("exit");
      await worker.terminate();
    }
  }
}
