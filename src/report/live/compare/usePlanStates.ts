import { useEffect, useState } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { Live, LiveResult } from "../engine/live.ts";
import { stateOf, type ColumnState, type PlanColumn } from "./columns.ts";

/** How far each column is; what the report does not know is ordered from the page's engine. */
export function usePlanStates(columns: readonly PlanColumn[], live: Live | null): readonly ColumnState[] {
  const isOn = live !== null && live.state.value !== "failed";
  const wanted = columns.map(({ key, known }) => (known === null ? key : "")).join("\n");
  const [orders, setOrders] = useState<{
    readonly wanted: string;
    readonly results: readonly (ReadonlySignal<LiveResult> | null)[];
  }>({ wanted: "", results: [] });
  // Ordered after drawing: an order changes what is drawn.
  useEffect(() => {
    if (live === null || !isOn) return;
    const results = columns.map(({ known, changes }, place) =>
      known === null ? live.order(`compare-${place}`, { changes, schools: true }) : null,
    );
    setOrders({ wanted, results });
  }, [live, isOn, wanted]);
  return columns.map((column, place) => {
    if (column.known !== null || !isOn) return stateOf(column, null);
    const result = orders.wanted === wanted ? (orders.results[place]?.value ?? null) : null;
    return stateOf(
      column,
      result ?? { status: "waiting", done: 0, total: live!.count, futures: null, message: null },
    );
  });
}
