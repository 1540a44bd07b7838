import { Luck } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import type { NetworkSummary } from "../../../src/model/generators/networkSummary.ts";

export { generateWithTeams, surveyed } from "../../../src/model/generators/surveyedSchools.ts";

/** Luck for a test, by name. */
export function luckOf(name: string): Luck {
  return new Luck(seedKey(name), 0);
}

/** Mean of summaries, measure by measure. */
export function meanSummary(summaries: readonly NetworkSummary[]): NetworkSummary {
  const names = Object.keys(summaries[0]!) as (keyof NetworkSummary)[];
  const mean = (name: keyof NetworkSummary) =>
    summaries.reduce((sum, one) => sum + one[name], 0) / summaries.length;
  return Object.fromEntries(names.map((name) => [name, mean(name)])) as unknown as NetworkSummary;
}
