import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { runInOrder, WAITING_PER_THREAD, type Jobs } from "../../src/experiment/pool.ts";
import type { WorkerAnswer, WorkerJob, WorkerStart } from "../../src/experiment/worker.ts";

// The pool passes these on without a look; the workers of these tests do not use them.
const start = {} as WorkerStart;

/** The jobs at the given places; of what they are the workers of these tests only read the place. */
const jobs = (first: number, end: number): Jobs => ({ first, end, at: (place) => ({ place }) as WorkerJob });

/** Makes workers that do the given for each run: `answer(rows)` answers; what they throw ends them. */
function workersThat(work: string): { make: () => Worker; count: () => number } {
  let made = 0;
  const source = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ place }) => {
      const answer = (rows) => parentPort.postMessage({ place, rows });
      ${work}
    });`;
  return {
    make: () => {
      made++;
      return new Worker(source, { eval: true });
    },
    count: () => made,
  };
}

async function collect(work: string, end: number, threads: number, first = 0): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = [];
  const handOver = async (answer: WorkerAnswer): Promise<void> => void answers.push(answer);
  await runInOrder(start, jobs(first, end), threads, { stopped: false }, handOver, workersThat(work).make);
  return answers;
}

const numbers = (answers: readonly WorkerAnswer[]) => answers.map((answer) => answer.place);
const upTo = (end: number) => Array.from({ length: end }, (_, at) => at);

describe("runInOrder", () => {
  it("hands over in order, though later ones are done first", async () => {
    const answers = await collect("setTimeout(answer, place % 3 === 0 ? 30 : 0, null);", 20, 4);
    expect(numbers(answers)).toEqual(upTo(20));
  });

  it("begins where it is told, and does nothing when nothing is left", async () => {
    expect(numbers(await collect("answer(null);", 7, 2, 4))).toEqual([4, 5, 6]);
    expect(await collect("answer(null);", 5, 2, 5)).toEqual([]);
  });

  it("starts no more threads than there are runs", async () => {
    const { make, count } = workersThat("answer(null);");
    await runInOrder(start, jobs(0, 2), 8, { stopped: false }, async () => {}, make);
    expect(count()).toBe(2);
  });

  it("holds a bounded number of answers, however slowly they are taken and however many there are", async () => {
    const threads = 2;
    const begun = new Int32Array(new SharedArrayBuffer(4));
    // Workers count the runs that they begin, so that it shows how far they run ahead.
    const makeCounting = () =>
      new Worker(
        `const { parentPort, workerData } = require("node:worker_threads");
         parentPort.on("message", ({ place }) => {
           Atomics.add(workerData, 0, 1);
           parentPort.postMessage({ place, rows: null });
         });`,
        { eval: true, workerData: begun },
      );
    let taken = 0;
    let furthestAhead = 0;
    const takeSlowly = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      furthestAhead = Math.max(furthestAhead, Atomics.load(begun, 0) - taken);
      taken++;
    };
    await runInOrder(start, jobs(0, 120), threads, { stopped: false }, takeSlowly, makeCounting);
    expect(taken).toBe(120);
    expect(furthestAhead).toBeGreaterThan(threads);
    expect(furthestAhead).toBeLessThanOrEqual(threads * WAITING_PER_THREAD + 1);
  });

  it("stops with what is under way when asked to, without a gap", async () => {
    const stop = { stopped: false };
    const answers: WorkerAnswer[] = [];
    const handOver = async (answer: WorkerAnswer): Promise<void> => {
      answers.push(answer);
      if (answers.length === 5) stop.stopped = true;
    };
    await runInOrder(
      start,
      jobs(0, 1000),
      3,
      stop,
      handOver,
      workersThat("setTimeout(answer, 2, null);").make,
    );
    expect(numbers(answers)).toEqual(upTo(answers.length));
    expect(answers.length).toBeGreaterThanOrEqual(5);
    expect(answers.length).toBeLessThanOrEqual(5 + 3 * WAITING_PER_THREAD);
  });

  it("ends when it was asked to stop before it began", async () => {
    const answers: WorkerAnswer[] = [];
    const handOver = async (answer: WorkerAnswer): Promise<void> => void answers.push(answer);
    await runInOrder(start, jobs(0, 5), 2, { stopped: true }, handOver, workersThat("answer(null);").make);
    expect(answers).toEqual([]);
  });

  it("replaces a thread that dies, and fails only the place that it was at", async () => {
    const answers = await collect(
      'if (place % 5 === 3) throw new Error("it broke"); setTimeout(answer, 2, null);',
      20,
      3,
    );
    expect(numbers(answers)).toEqual(upTo(20));
    const failed = answers.filter((answer) => "failure" in answer);
    expect(failed).toEqual([3, 8, 13, 18].map((place) => ({ place, failure: "it broke" })));
  });

  it("does so also when the thread ends itself, or runs out of memory", async () => {
    const ended = await collect("if (place === 2) process.exit(7); setTimeout(answer, 2, null);", 5, 2);
    expect(ended[2]).toEqual({ place: 2, failure: "a worker thread ended with code 7" });
    expect(ended).toHaveLength(5);
    const answers: WorkerAnswer[] = [];
    const makeSmall = () =>
      new Worker(
        `const { parentPort } = require("node:worker_threads");
         parentPort.on("message", ({ place }) => {
           if (place === 3) for (const much = []; ; ) much.push(new Array(1000).fill(Math.random()));
           parentPort.postMessage({ place, rows: null });
         });`,
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } },
      );
    const handOver = async (answer: WorkerAnswer): Promise<void> => void answers.push(answer);
    await runInOrder(start, jobs(0, 6), 1, { stopped: false }, handOver, makeSmall);
    expect(numbers(answers)).toEqual(upTo(6));
    expect(answers[3]).toMatchObject({ failure: expect.stringMatching(/memory/) as string });
  });

  it("gives up when threads die before any of them has answered", async () => {
    const { make, count } = workersThat('throw new Error("no thread can do this");');
    const run = runInOrder(start, jobs(0, 1000), 2, { stopped: false }, async () => {}, make);
    await expect(run).rejects.toThrow("no thread can do this");
    expect(count()).toBeLessThanOrEqual(4);
  });

  it("ends with the error of the one who takes the answers, such as a full disk", async () => {
    const handOver = async (answer: WorkerAnswer): Promise<void> => {
      if (answer.place === 3) throw new Error("no space left on device");
    };
    const run = runInOrder(
      start,
      jobs(0, 50),
      2,
      { stopped: false },
      handOver,
      workersThat("answer(null);").make,
    );
    await expect(run).rejects.toThrow("no space left on device");
  });
});
