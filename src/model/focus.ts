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

/**
 * The domain to work on: with the chance `diagnosis` that with most leverage, else any other. Luck goes by the week and
 * by who chooses (`chooserOf`).
 */
export function chooseFocus(
  { practices, sizes, luck, week }: World,
  diagnosis: number,
  chooser: number,
): number {
  const draw = luck.draw(focusChoice, week, chooser);
  const best = mostLeverage(practices.leverage);
  if (sizes.domain === 1 || uniformOf(draw[0]!) < diagnosis) return best;
  const other = choiceOf(draw[1]!, sizes.domain - 1);
  return other >= best ? other + 1 : other;
}

/** Who chooses the focus of school s: its network, where networks choose for themselves, else 0, the one network of all. */
export function chooserOf({ system, settings }: World, s: number): number {
  return settings.ownFocus[0]! >= 0.5 ? (system.schoolNetwork?.[s] ?? 0) : 0;
}

/** Name of the domain that the network works on; `several` where networks chose for themselves and differ. */
export function focusName(world: World): string {
  const { practices, state, sizes } = world;
  const first = state.focusDomain[0]!;
  for (let s = 1; s < sizes.school; s++) {
    if (chooserOf(world, s) !== 0 && state.focusDomain[s] !== first) return "several";
  }
  return practices.domainNames[first]!;
}

/** Whether the network still works at understanding its problem: groups meet, but settle on nothing. */
export function stillUnderstanding({ settings, week }: World): boolean {
  return week <= settings.understandingWeeks[0]!;
}
