import { PriceLedger, type PriceWeek } from "./priceLedger.ts";
import { createSimulation, runToEnd } from "./simulation.ts";
import type { Setup } from "./setup.ts";

/**
 * Where each week's change in the mean worth of what is in use comes from, in one run; null for a week before which
 * nothing was in use. Terms of successive weeks add up: their sums say how much of the whole change is selection.
 */
export function priceAccount(setup: Setup, replicate: number): (PriceWeek | null)[] {
  const simulation = createSimulation(setup, replicate);
  const ledger = new PriceLedger(simulation.world);
  const weeks: (PriceWeek | null)[] = [];
  runToEnd(simulation, () => {
    ledger.close();
    weeks.push(ledger.latest);
  });
  return weeks;
}
