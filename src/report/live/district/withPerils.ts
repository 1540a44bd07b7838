import { PROBE_FUTURES } from "../../../experiment/board/boardDesign.ts";
import type { BoardResult, FutureSet, PerilProbe } from "../../../experiment/board/boardResult.ts";
import type { Order } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";

/** Futures with each peril switched off that a district still wants: the same as those of its main plan. */
export function perilOrders({ result, perilsToRun = [] }: PageData): Order[] {
  const last = replicatesOf(result).at(-1);
  return last === undefined ? [] : perilsToRun.map(({ changes }) => ({ changes, count: last + 1 }));
}

/** The page of a district with its perils, in the order of the orders; those that were not run whole are left out. */
export function withPerils(data: PageData, results: readonly (FutureSet | null)[]): PageData {
  const replicates = replicatesOf(data.result);
  const perils = (data.perilsToRun ?? []).flatMap(({ key, label }, at): PerilProbe[] => {
    const values = new Map(
      results[at]?.replicates.map((replicate, place) => [replicate, results[at]!.ends.headline[place]!]),
    );
    if (!replicates.every((replicate) => values.has(replicate))) return [];
    return [{ key, label, headline: replicates.map((replicate) => values.get(replicate)!) }];
  });
  return { ...data, result: { ...data.result, perils }, perilsToRun: [] };
}

// Values are held against one another by their place, so gaps of the plan's futures are gaps here too.
function replicatesOf({ plans }: BoardResult): readonly number[] {
  return (plans[1] ?? plans[0])?.futures.replicates.slice(0, PROBE_FUTURES) ?? [];
}
