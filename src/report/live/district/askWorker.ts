import { readEngineSource } from "../start/readBlocks.ts";
import type { DistrictRequest, WorkerAnswer } from "../engine/protocol.ts";
import type { PageData } from "../pageData.ts";
import type { MadeDistrict } from "./made.ts";

/**
 * Has a district made in a worker of its own, so that the page stays quick however large the tables are. Rejects where
 * the worker cannot be started or dies, as when memory runs out.
 */
export async function askWorker(request: Omit<DistrictRequest, "kind" | "job">): Promise<MadeDistrict> {
  const url = URL.createObjectURL(new Blob([await readEngineSource()], { type: "text/javascript" }));
  return new Promise<MadeDistrict>((resolve, reject) => {
    const worker = new Worker(url);
    const finish = (): void => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    worker.onmessage = ({ data }: { readonly data: WorkerAnswer }) => {
      finish();
      if (data.kind === "district") resolve(data.made);
      else reject(new Error(data.kind === "failed" ? data.message : "the worker did not understand"));
    };
    worker.onerror = (event) => {
      finish();
      reject(new Error(event.message || "the worker could not be started"));
    };
    const message: DistrictRequest = {
      ...request,
      report: withoutFutures(request.report),
      kind: "district",
      job: 1,
    };
    worker.postMessage(message);
  });
}

/** The report without its largest part, which another district does not need. */
function withoutFutures(report: PageData): PageData {
  const none = { replicates: [], curves: [], schools: [] };
  const plans = report.result.plans.map((plan) => ({ ...plan, futures: { ...plan.futures, ...none } }));
  return { ...report, network: null, result: { ...report.result, plans, assumptions: [], perils: [] } };
}
