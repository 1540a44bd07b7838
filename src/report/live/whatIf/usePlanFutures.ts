import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import type { LiveResult } from "../engine/live.ts";
import { usePage } from "../state/page.ts";
import { reportFutures } from "../state/knownFutures.ts";
import { changesOf } from "../state/planChanges.ts";
import { phaseOf, type Phase } from "./phase.ts";
import { chosenPlan } from "./planEdits.ts";

/** The futures of the plan in hand, as far as they are. */
export interface PlanFutures {
  readonly phase: Phase;
  readonly changes: readonly Change[];
  /** The last whole result, shown faintly until there is another; null where there is none. */
  readonly previous: FutureSet | null;
}

/** Orders the futures of the plan in hand whenever it changes, where the report does not carry them. */
export function usePlanFutures(): PlanFutures {
  const page = usePage();
  const data = page.data.value;
  const plan = chosenPlan(page.settings.value);
  const live = page.live.value;
  const engine = live === null ? null : live.state.value;
  const changes = useMemo(() => changesOf(plan, data), [plan, data]);
  const wanted = JSON.stringify(changes);
  const [ordered, setOrdered] = useState<{
    readonly key: string;
    readonly result: ReadonlySignal<LiveResult>;
  } | null>(null);
  const previous = useRef<FutureSet | null>(null);

  useEffect(() => {
    if (live === null || engine !== "ready" || changes.length === 0) return;
    if (reportFutures(changes, data.result) !== undefined) return;
    // With schools, as the overview orders them: then a plan is run once for all views.
    setOrdered({ key: wanted, result: live.order("what-if", { changes, schools: true }) });
  }, [live, engine, wanted, data]);

  const result = ordered?.key === wanted ? ordered.result.value : null;
  const shown = live === null ? null : live.shown("what-if").value;
  const phase = phaseOf(data.result, { changes, isAlive: page.isAlive.value, engine, result, shown });
  const before = previous.current;
  useEffect(() => {
    if (phase.kind === "done") previous.current = phase.futures;
    // Beside itself, today's path would be a result without any difference.
    else if (phase.kind === "unchanged") previous.current = null;
  });
  return { phase, changes, previous: before };
}
