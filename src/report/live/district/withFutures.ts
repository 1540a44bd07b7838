import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { PageData } from "../pageData.ts";

/** The page of a district with futures of its plans, as far as there are any; in the order of the plans. */
export function withFutures(data: PageData, results: readonly (FutureSet | null)[]): PageData {
  const plans = data.result.plans.map((plan, at) => ({ ...plan, futures: results[at] ?? plan.futures }));
  const futures = plans[0]!.futures.replicates.length;
  return { ...data, result: { ...data.result, plans }, runCard: { ...data.runCard, futures } };
}
