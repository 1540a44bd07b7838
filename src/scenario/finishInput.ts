import { splitAbout, type About } from "./about.ts";
import { applyOverride } from "./applyOverride.ts";
import { checkBoard } from "./board/checkBoard.ts";
import type { Examination, Source } from "./examination.ts";
import type { Override } from "./parseOverride.ts";
import { proposedChange } from "./proposedChange.ts";
import { scenarioSchema, type ScenarioInput } from "./schema.ts";
import { takeNotes, type Notes } from "./takeNotes.ts";
import { checkSweep } from "./vary/checkSweep.ts";

/** A scenario taken apart: what is run, what it says of itself, and what it says of its values. */
export interface FinishedInput {
  readonly input: ScenarioInput;
  readonly about: About;
  readonly notes: Notes;
}

/**
 * A scenario with overrides on top of what its files give together, as far as it can be understood: parts in which
 * something is wrong are left out. What each override gives goes to the front of `sources`. Faults are only collected.
 * `own` is what the scenario's own file gives, whose notes are kept.
 */
export function finishInput(
  merged: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  overrides: readonly Override[],
  sources: Source[],
  examination: Examination,
): FinishedInput {
  let finished: Record<string, unknown> = { ...merged };
  delete finished["extends"];
  delete finished["$schema"];
  for (const override of overrides) {
    const { input, faults, source } = applyOverride(finished, override);
    finished = input;
    examination.faults.push(...faults);
    if (faults.length === 0) sources.unshift(source);
  }
  finished = { ...finished };
  const notes = takeNotes(finished, own, examination);
  checkTries(finished, examination);
  checkSweep(finished, examination);
  checkBoard(finished, examination);
  for (const part of examination.doubtfulParts) delete finished[part];
  const { about, run } = splitAbout(scenarioSchema.parse(finished));
  return { input: run, about, notes };
}

/** What a scenario proposes to try must work like any --set. */
function checkTries(merged: Record<string, unknown>, examination: Examination): void {
  const tries = examination.isSound("try") && Array.isArray(merged["try"]) ? (merged["try"] as string[]) : [];
  tries.forEach((entry, index) => proposedChange(entry, merged, `try[${index}]`, examination));
}
