import { clearDirectives } from "../model/interventions/directives.ts";
import { actsIn, choose, isInForce, kindOf, memory, ordinalOf } from "../model/interventions/index.ts";
import { buildSettings, parameterNames } from "../model/parameters.ts";
import type { World } from "../model/world.ts";
import type { Setup } from "./setup.ts";

/**
 * Puts in force what the timeline says for a week, lets single acts act, and charges a week of what lasts. What is in force
 * is worked out afresh whenever a span begins or ends, so that it depends on the week alone and on whom lasting entries chose as
 * they began, which the state keeps.
 */
export function applyTimeline(setup: Setup, world: World, week: number): void {
  const { interventions } = setup;
  if (interventions.length === 0) return;
  const before = world.week;
  // Luck is keyed by week: an act before week w belongs to week w.
  world.week = week;
  let changes = false;
  for (let index = 0; index < interventions.length; index++) {
    const entry = interventions[index]!;
    if (!kindOf(entry).lasts || (entry.at !== week && entry.until !== week - 1)) continue;
    changes = true;
    if (entry.at === week && kindOf(entry).chooses === "schools") remember(setup, world, index);
  }
  if (changes) enforceTimeline(setup, world, week);
  let coaching = false;
  for (let index = 0; index < interventions.length; index++) {
    const entry = interventions[index]!;
    const kind = kindOf(entry);
    if (actsIn(entry, week)) {
      // Staff are chosen in the entries' turn: who was just brought a practice can be coached in it.
      if (kind.lasts && kind.chooses === "staff") {
        remember(setup, world, index);
        coaching = true;
      }
      const ordinal = ordinalOf(interventions, index, week);
      const chosen = kind.lasts ? chosenBy(setup, world, index) : choose(world, entry, ordinal);
      kind.act?.(world, entry, chosen, ordinal);
    }
    const isFree = kind.isFree === true && (entry.cost ?? null) === null;
    if (isInForce(entry, week) && !isFree) kind.charge?.(world, entry, chosenBy(setup, world, index));
  }
  if (coaching) enforceTimeline(setup, world, week);
  world.week = before;
}

/** Puts in force what holds in a week; a restored run needs it too. */
export function enforceTimeline(setup: Setup, world: World, week: number): void {
  const fresh = buildSettings(setup.values, world.sizes.school);
  for (const name of parameterNames) world.settings[name].set(fresh[name]);
  clearDirectives(world.directives);
  setup.interventions.forEach((entry, index) => {
    if (isInForce(entry, week)) kindOf(entry).enforce?.(world, entry, chosenBy(setup, world, index));
  });
}

/** Chooses for a lasting entry, and keeps the choice in the state where it could not be worked out again. */
function remember({ interventions }: Setup, world: World, index: number): void {
  const kept = memory(world, interventions, index);
  const ordinal = ordinalOf(interventions, index, world.week);
  if (kept !== null) kept.set(choose(world, interventions[index]!, ordinal));
}

/** Whom a lasting entry chose. */
function chosenBy({ interventions }: Setup, world: World, index: number): Uint8Array {
  return memory(world, interventions, index) ?? choose(world, interventions[index]!, 0);
}
