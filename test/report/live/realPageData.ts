import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import type { Change } from "../../../src/experiment/study/study.ts";
import { futureSetOf } from "../../../src/report/live/engine/futureSet.ts";
import type { MeasuredFuture } from "../../../src/report/live/engine/protocol.ts";
import { EngineWorker } from "../../../src/report/live/engine/worker.ts";
import type { PageData } from "../../../src/report/live/pageData.ts";
import type { BoardOptions } from "../board/boardFixture.ts";
import { makePageData } from "../board/pageFixture.ts";

/** Futures of some changes as the page's own engine runs them, all at once; `metrics`: further ones, by key. */
export function runFutures(
  data: PageData,
  changes: readonly Change[],
  count: number,
  metrics: readonly string[] = [],
): FutureSet {
  const { result, system } = data;
  const calls: (() => void)[] = [];
  const measured: MeasuredFuture[] = [];
  const worker = new EngineWorker(
    (answer) => {
      if (answer.kind === "futures") measured.push(...answer.futures);
      if (answer.kind === "failed") throw new Error(answer.message);
    },
    (call) => calls.push(call),
    () => 0,
  );
  const { input, headline, weeks, schoolOutcome } = result;
  worker.hear({
    kind: "start",
    base: { input, system, network: null, headline, weeks, schoolOutcome },
  });
  const replicates = Array.from({ length: count }, (_, replicate) => replicate);
  worker.hear({ kind: "futures", job: 1, changes, replicates, schools: true, digests: false, metrics });
  for (let call = calls.shift(); call !== undefined; call = calls.shift()) call();
  return futureSetOf(measured, data.district.schools, metrics);
}

/** A page round a small district whose futures the engine really ran, so that live ones can be compared with them. */
export function makeRealPageData(options: BoardOptions = {}, futures = 50): PageData {
  const data = makePageData({ schools: 4, weeks: 72, effects: [0.05], ...options, futures });
  const plans = data.result.plans.map((plan) => ({
    ...plan,
    futures: runFutures(data, plan.changes, futures),
  }));
  return { ...data, result: { ...data.result, plans } };
}
