import { Engine } from "../engine/engine.ts";
import type { WorkerPort } from "../engine/workerPool.ts";
import type { PageData } from "../pageData.ts";
import { unpackSystem } from "../packSystem.ts";

/** From so many staff on a future takes so long that fewer are run live. */
const LARGE = 2_000;
const VERY_LARGE = 5_000;

/**
 * Futures that the page runs of a plan: as many as the report has, so that counts beside one another are of the same
 * futures, but no more than can be waited for.
 */
export function liveCount(staff: number, futures: number): number {
  const most = staff >= VERY_LARGE ? 40 : staff >= LARGE ? 100 : 200;
  // A district dropped into the page has no futures yet.
  return Math.min(futures === 0 ? 100 : futures, most);
}

/** Starts workers from their source. `wanted`: futures of each plan that the reader asks for; null: the usual number. */
export function startEngine(data: PageData, source: string, wanted: number | null = null): Engine {
  const { result, district, system, network, runCard } = data;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const cores = navigator.hardwareConcurrency || 2;
  return new Engine({
    make: () => new Worker(url) as unknown as WorkerPort,
    workers: Math.min(4, Math.max(1, cores - 1)),
    base: {
      input: result.input,
      system,
      network: network === null ? null : unpackSystem(network),
      headline: result.headline,
      weeks: result.weeks,
      schoolOutcome: result.schoolOutcome,
    },
    schools: district.schools,
    count: wanted ?? liveCount(district.staff, runCard.futures),
    known: result.plans.filter(({ futures }) => futures.replicates.length > 0),
  });
}
