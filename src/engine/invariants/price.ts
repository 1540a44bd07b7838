import type { Fail } from "../invariants.ts";
import type { PriceLedger } from "../priceLedger.ts";

/** Sums may differ by rounding, relative to what is summed. */
const ROUNDING = 1e-12;

/**
 * Closes the ledger's week and compares it with the census: as many uses of the same worth in every school, and a
 * change in their mean worth that is selection, transmission and entry, neither more nor less.
 */
export function checkPrice(ledger: PriceLedger, fail: Fail): void {
  ledger.close();
  ledger.counted.census.forEach((census, at) => {
    const booked = ledger.counted.ledger[at]!;
    const where = at === 0 ? "in all" : `in school ${at - 1}`;
    if (booked.uses !== census.uses)
      fail(`${census.uses} uses ${where}, but ${booked.uses} by what was taken up and given up`);
    else if (differs(booked.worth, census.worth, census.uses))
      fail(
        `worth ${census.worth} of all uses ${where}, but ${booked.worth} by what was taken up and given up`,
      );
  });
  const week = ledger.latest;
  if (week === null) return;
  const explained = week.selection + week.transmission + week.entry;
  if (differs(week.after - week.before, explained, 1))
    fail(`mean worth of what is in use changed by ${week.after - week.before}, explained is ${explained}`);
  if (differs(week.selection, week.betweenSchools + week.withinSchools, 1))
    fail(`selection ${week.selection} is not that between and within schools`);
}

function differs(one: number, other: number, size: number): boolean {
  return !(Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other), size));
}
