import { priceEquation as equation } from "../../../core/priceEquation.ts";
import { PriceLedger } from "../../../engine/priceLedger.ts";
import { createSimulation, step } from "../../../engine/simulation.ts";
import { identical } from "../judge.ts";
import { openLimit, replicatesAt } from "../limit.ts";

import type { Check, Settings, Target } from "../target.ts";

/** Runs at full effort. */
const RUNS = 5;

/** Four parents: traits, copies of each, and how much their copies differ from them in all. */
const worked = {
  trait: [0.2, 0.5, 0.9, 0.4],
  copies: [1, 2, 4, 1],
  changes: [0.05, 0, -0.2, 0],
  selection: 0.15,
  transmission: -0.01875,
  change: 0.13125,
} as const;

function check(effort: number, damage: Settings): Check[] {
  const { trait, copies, changes } = worked;
  const terms = equation(trait, copies, changes, [0, 0, 0, 0], 1);
  const seen = audit(replicatesAt(effort, RUNS, 1), damage);
  const none = (what: string, got: number) =>
    identical(what, 0, got, { rounding: 1e-12, replicates: seen.weeks });
  return [
    identical("selection in the worked case", worked.selection, terms.selection),
    identical("transmission in the worked case", worked.transmission, terms.transmission),
    identical("change in the worked case", worked.change, terms.selection + terms.transmission),
    none("uses that the ledger and the census count differently, in any week and school", seen.uses),
    none("largest part of a week's change in mean worth that is not accounted for", seen.unexplained),
    none("largest part of a week's selection neither between nor within schools", seen.parts),
  ];
}

/** The largest faults of the account over all weeks of some runs in which everything goes on. */
function audit(runs: number, settings: Settings) {
  const setup = openLimit("verification/price-equation", settings);
  const seen = { weeks: 0, uses: 0, unexplained: 0, parts: 0 };
  for (let replicate = 0; replicate < runs; replicate++) {
    const simulation = createSimulation(setup, replicate);
    const ledger = new PriceLedger(simulation.world);
    while (simulation.world.week < setup.weeks) {
      step(simulation);
      ledger.close();
      ledger.counted.census.forEach(({ uses }, at) => {
        seen.uses = Math.max(seen.uses, Math.abs(uses - ledger.counted.ledger[at]!.uses));
      });
      const week = ledger.latest;
      if (week === null) continue;
      seen.weeks++;
      const explained = week.selection + week.transmission + week.entry;
      seen.unexplained = Math.max(seen.unexplained, Math.abs(week.after - week.before - explained));
      const parts = week.betweenSchools + week.withinSchools;
      seen.parts = Math.max(seen.parts, Math.abs(week.selection - parts));
    }
  }
  return seen;
}

/** The account of where a change in the worth of what is in use comes from closes in every week. */
export const priceEquation: Target = {
  key: "price-equation",
  title: "The Price equation holds in every week",
  source:
    "Price 1972, Annals of Human Genetics 35; Kerr & Godfrey-Smith 2009, Evolution 63 (entries); El Mouden and others 2014, Journal of Evolutionary Biology 27:231",
  scenario: "verification/price-equation",
  run: (effort, damage = {}) => check(effort, damage),
};
