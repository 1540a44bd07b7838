import type { WorkerRequest } from "./protocol.ts";
import { EngineWorker } from "./worker.ts";

// Runs in a classic worker started from a Blob: the only kind that works from a file in every browser.
const scope = globalThis as unknown as {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
};

// A message to oneself comes after those that wait, and, unlike a timer, without a delay of its own.
const channel = new MessageChannel();
const calls: (() => void)[] = [];
channel.port1.onmessage = () => calls.shift()?.();

const worker = new EngineWorker(
  (answer, transfer) => scope.postMessage(answer, transfer),
  (call) => {
    calls.push(call);
    channel.port2.postMessage(null);
  },
  () => performance.now(),
);
scope.onmessage = ({ data }) => worker.hear(data);
