import { createSimulation, step } from "../../engine/simulation.ts";
import type { StudyCase } from "../../experiment/study/study.ts";
import type { Places } from "../../scenario/importSystem.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";

/** Longest that the trial takes, in milliseconds. */
const TRIAL_MOST = 2000;

/**
 * How long a study takes, in words: by the weeks of its first future that can be run in two seconds. Tables, and
 * cases that take longer than the first, are not in it.
 */
export function timeWords(
  { input, places }: { readonly input: Readonly<Record<string, unknown>>; readonly places: Places },
  { changes, replicates }: StudyCase,
  {
    systems,
    runs,
    threads,
  }: { readonly systems: SystemCache; readonly runs: number; readonly threads: number },
): string {
  const { built } = prepareChanged(input, changes, places, systems);
  const begun = performance.now();
  const simulation = createSimulation(built.setup, replicates.first);
  const started = performance.now();
  while (simulation.world.week < built.setup.weeks && performance.now() - started < TRIAL_MOST)
    step(simulation);
  const perWeek = (performance.now() - started) / Math.max(1, simulation.world.week);
  const seconds = ((started - begun + perWeek * built.setup.weeks) * runs) / threads / 1000;
  return `about ${durationWords(seconds)} on ${threads === 1 ? "1 thread" : `${threads} threads`}`;
}

function durationWords(seconds: number): string {
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  const [word, length] = units.find(([, each]) => seconds >= each) ?? ["second", 1];
  const count = Math.max(1, Math.round(seconds / length));
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
