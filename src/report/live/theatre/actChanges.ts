import type { Change } from "../../../experiment/study/study.ts";
import type { Act, ActSettings } from "../../../model/acts/act.ts";

/** Choice of each control, by key: a place among its choices. */
export type ControlChoices = Readonly<Record<string, number>>;

/** The choices that an act starts with. */
export function usualChoices({ controls }: Pick<Act, "controls">): ControlChoices {
  return Object.fromEntries(controls.map(({ key, usual }) => [key, usual]));
}

/** Settings as changes over today's path; of two of one path the later holds. */
export function changesFrom(...settings: readonly ActSettings[]): Change[] {
  return Object.entries(Object.assign({}, ...settings) as ActSettings).map(([path, value]) => ({
    path,
    value,
  }));
}

/** Settings of both sides: the act's stage and what the room chose. */
function ground({ stage, controls }: Act, choices: ControlChoices): readonly ActSettings[] {
  return [
    stage,
    ...controls.map(({ key, choices: all, usual }) => (all[choices[key] ?? usual] ?? all[usual])!.settings),
  ];
}

/** Changes of both sides, and of the right one with a fix (−1: none). */
export function sideChanges(
  act: Act,
  choices: ControlChoices,
  fix: number,
): { readonly left: Change[]; readonly right: Change[]; readonly fixed: Change[] | null } {
  const both = ground(act, choices);
  const tried = act.fixes[fix];
  return {
    left: changesFrom(...both, act.left.settings),
    right: changesFrom(...both, act.right.settings),
    fixed: tried === undefined ? null : changesFrom(...both, act.right.settings, tried.settings),
  };
}

/** Changes of every combination of an act's switches: in place n, switch s is on where bit s of n is set. */
export function comboChanges(act: Act, choices: ControlChoices): Change[][] {
  const switches = act.switches ?? [];
  const both = ground(act, choices);
  return Array.from({ length: switches.length === 0 ? 0 : 1 << switches.length }, (_, place) =>
    changesFrom(...both, ...switches.map(({ on, off }, s) => ((place >> s) & 1 ? on : off))),
  );
}
