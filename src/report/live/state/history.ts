import type { Settings } from "./settings.ts";

/** Steps that can be undone. */
const KEPT = 100;
/** Changes of one group within so many milliseconds are one step: the reader drags. */
const TOGETHER = 1000;

/** What was set before, and what was undone. Plain data: every step gives another history. */
export interface History {
  readonly past: readonly Settings[];
  readonly present: Settings;
  readonly future: readonly Settings[];
  readonly group: string | null;
  readonly changedAt: number;
}

/** A history that begins. */
export function historyOf(settings: Settings): History {
  return { past: [], present: settings, future: [], group: null, changedAt: -Infinity };
}

/** After a change at a time in milliseconds; the same history where nothing changed. */
export function changed(history: History, next: Settings, group: string | null, now: number): History {
  const { past, present } = history;
  if (JSON.stringify(next) === JSON.stringify(present)) return history;
  const isSameStep = group !== null && group === history.group && now - history.changedAt < TOGETHER;
  return {
    past: isSameStep ? past : [...past, present].slice(-KEPT),
    present: next,
    future: [],
    group,
    changedAt: now,
  };
}

/** One step back; the same history where there is none. */
export function undone({ past, present, future, ...rest }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return {
    past: past.slice(0, -1),
    present: before,
    future: [present, ...future],
    group: null,
    changedAt: -Infinity,
  };
}

/** One step forward again; the same history where there is none. */
export function redone({ past, present, future, ...rest }: History): History {
  const [next] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return {
    past: [...past, present],
    present: next,
    future: future.slice(1),
    group: null,
    changedAt: -Infinity,
  };
}
