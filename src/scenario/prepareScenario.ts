import type { Fault } from "../core/fault.ts";
import type { About } from "./about.ts";
import type { BuiltSetup } from "./assembleSetup.ts";
import { checkNoticeNames } from "./checkNoticeNames.ts";
import { checkPractice } from "./board/checkBoard.ts";
import { buildSetup } from "./buildSetup.ts";
import { Examination } from "./examination.ts";
import { loadScenario } from "./loadScenario.ts";
import type { Override } from "./parseOverride.ts";
import { draftScenario } from "./resolve.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";
import type { SystemCache } from "./systemCache.ts";
import type { Notes } from "./takeNotes.ts";

/** A scenario ready to run. */
export interface PreparedScenario {
  /** As written, with what it extends and the overrides merged in. */
  readonly input: ScenarioInput;
  readonly scenario: ResolvedScenario;
  readonly built: BuiltSetup;
  /** The files that it came from, its own first. */
  readonly files: readonly string[];
  /** Changes that it proposes to try, each as for --set. */
  readonly tries: readonly string[];
  /** What its own file says of its values, by path. */
  readonly notes: Notes;
  /** What its file says of itself; no part of `input`. */
  readonly about: About;
}

/**
 * From a file to a run ready to start. Throws all faults of all files at once: those found before, those of their
 * JSON, their settings and their network.
 */
export function prepareScenario(
  file: string,
  overrides: readonly Override[],
  dataFolder: string | null,
  found: readonly Fault[] = [],
  systems?: SystemCache,
): PreparedScenario {
  const loaded = loadScenario(file, overrides);
  const examination = loaded.examination ?? new Examination([{ name: file, input: loaded.input }]);
  examination.faults.unshift(...found);
  const scenario = draftScenario(loaded, examination);
  checkPractice(loaded.input, scenario.practices, examination);
  const built = buildSetup(scenario, file, dataFolder, examination, systems);
  const { input, files, about, notes = {} } = loaded;
  // Claims speak of the file as it stands: other settings may do away with what they name.
  if (overrides.length === 0) {
    const practices = scenario.practices.map(({ name }) => name);
    const known = { practices, schools: built.setup.system.schoolNames, weeks: scenario.weeks };
    checkNoticeNames(about.notice, known, examination);
    examination.throwIfAny();
  }
  return { input, scenario, built, files, tries: input.try ?? [], about, notes };
}
