import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Batch } from "../engine/live.ts";
import type { WritablePage } from "../state/makePage.ts";
import { perilOrders, withPerils } from "./withPerils.ts";

/** How far the page is with switching off the perils in the reader's own schools. */
export interface PerilRun {
  readonly done: number;
  readonly total: number;
  /** Ends it; perils that were switched off in all futures stay. */
  readonly stop: () => void;
}

/** The run of the perils that is under way; null where there is none. */
export const PerilRunContext = createContext<PerilRun | null>(null);

/** The run of the perils round a view. */
export function usePerilRun(): PerilRun | null {
  return useContext(PerilRunContext);
}

/** Switches off one peril after another in the reader's own schools, once their plans were run, behind all else. */
export function useRunPerils(page: WritablePage): PerilRun | null {
  const data = page.data.value;
  const live = page.live.value;
  const [batch, setBatch] = useState<Batch | null>(null);
  const orders = perilOrders(data);
  const isOpen = live !== null && live.state.value !== "failed" && orders.length > 0;
  useEffect(() => {
    if (!isOpen) return setBatch(null);
    const made = live.batch(orders);
    setBatch(made);
    return () => made.stop();
  }, [isOpen, live, data]);
  const results = batch?.results.value ?? [];
  const isOver = batch?.isOver.value === true;
  const take = (): void => page.fillData(withPerils(data, results), "same");
  useEffect(() => {
    if (isOpen && isOver) take();
  }, [isOpen, isOver]);
  if (!isOpen || batch === null) return null;
  return {
    done: results.reduce((sum, futures) => sum + (futures?.replicates.length ?? 0), 0),
    total: orders.reduce((sum, { count = 0 }) => sum + count, 0),
    stop: take,
  };
}
