import { stream } from "../core/luck.ts";
import { choiceOf, uniformOf } from "../core/distributions.ts";
import type { World } from "./world.ts";

const focusChoice = stream("start.focus");

/** The domain with most leverage, which is the right focus; the first of equals. */
export function mostLeverage(leverage: Float64Array): number {
  let best = 0;
  for (let d = 1; d < leverage.length; d++) if (leverage[d]! > leverage[best]!) best = d;
  return best;
}

/** The domain to work on: with the chance `diagnosis` that with most leverage, else any other. Luck goes by the week. */
export function chooseFocus({ practices, sizes, luck, week }: World, diagnosis: number): number {
  const draw = luck.draw(focusChoice, week, 0);
  const best = mostLeverage(practices.leverage);
  if (sizes.domain === 1 || uniformOf(draw[0]!) < diagnosis) return best;
  const other = choiceOf(draw[1]!, sizes.domain - 1);
  return other >= best ? other + 1 : other;
}

/** Whether the network still works at understanding its problem: groups meet, but settle on nothing. */
export function stillUnderstanding({ settings, week }: World): boolean {
  return week <= settings.understandingWeeks[0]!;
}
