import type { FutureSet } from "../../../../src/experiment/board/boardResult.ts";
import type { Change } from "../../../../src/experiment/study/study.ts";
import type { Order } from "../../../../src/report/live/engine/live.ts";
import type { ActAsked } from "../../../../src/report/live/engine/protocol.ts";
import type { ActRun } from "../../../../src/report/live/theatre/actRun.ts";
import { runAct } from "../../../../src/report/live/theatre/runAct.ts";
import { setupOf } from "../../../support/setup.ts";
import { FakeLive } from "../health/fakeLive.ts";

/** The value that changes give a setting; 0 where they do not name it. */
export function valueOf(changes: readonly Change[], path: string): number {
  return Number(changes.find((change) => change.path === path)?.value ?? 0);
}

/** Made-up futures: harm rises with missing checks, teaching falls with both perils, and luck moves each future. */
export function madeFutures({ changes, count = 50, metrics = [] }: Order): FutureSet {
  const unchecked = valueOf(changes, "perils.qualityControl");
  const groupthink = valueOf(changes, "perils.groupthink");
  const replicates = Array.from({ length: count }, (_, replicate) => replicate);
  const luck = (replicate: number): number => ((replicate * 37) % 50) / 50;
  const value: Readonly<Record<string, (replicate: number) => number>> = {
    harmful_share: (r) => 0.2 + 0.4 * unchecked * luck(r),
    instruction_gain: (r) => 0.3 - 0.2 * unchecked - 0.2 * groupthink * luck(r),
  };
  const nothing = replicates.map(() => null);
  return {
    replicates,
    ends: {
      headline: nothing,
      instruction_gain: nothing,
      harmful_share: nothing,
      adoption: nothing,
      money: nothing,
      staff_hours: nothing,
    },
    curves: replicates.map(() => []),
    schools: [],
    metrics: Object.fromEntries(metrics.map((key) => [key, replicates.map((r) => (value[key] ?? luck)(r))])),
  };
}

/** An engine whose acts are really run, in a small district, and whose futures come when a test says so. */
export class TheatreLive extends FakeLive {
  readonly asked: ActAsked[] = [];
  actFails: string | null = null;

  constructor(override readonly count: number = 200) {
    super(madeFutures);
  }

  override act(asked: ActAsked): Promise<ActRun> {
    this.asked.push(asked);
    if (this.actFails !== null) return Promise.reject(new Error(this.actFails));
    return Promise.resolve(smallRun(asked));
  }
}

const runs = new Map<string, ActRun>();

/** One future of a small district on both sides; the same question gives the same run. */
export function smallRun(asked: ActAsked): ActRun {
  const key = JSON.stringify(asked);
  const known = runs.get(key);
  if (known !== undefined) return known;
  const setups = asked.sides.map((changes) =>
    setupOf({
      seed: "theatre",
      weeks: 36,
      system: { generate: { schoolSizes: [14, 9], schoolNames: ["Alder", "Birch"] } },
      perils: {
        qualityControl: valueOf(changes, "perils.qualityControl"),
        groupthink: valueOf(changes, "perils.groupthink"),
      },
    }),
  );
  const [one, other] = [setups[0]!, setups[1]!];
  const run = runAct([one, other], { ...asked, domain: one.practices.domainNames[0]! }, null);
  runs.set(key, run);
  return run;
}
