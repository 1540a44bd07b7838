import { basename, join } from "node:path";
import type { About } from "../../scenario/about.ts";
import { loadScenario } from "../../scenario/loadScenario.ts";
import { otherScenarioWord, scenarioWord } from "../../scenario/otherScenario.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import { shippedFolder } from "../../scenario/shippedScenarios.ts";
import { readRecord, recorded, RECORD_FILE, type RecordedClaim } from "../claims/claimRecord.ts";
import { proposedTries, type ProposedTry } from "./proposedTries.ts";
import { groupOf } from "./scenarioGroups.ts";

/** What there is to tell of a scenario before it is run. Plain JSON. */
export interface ScenarioFacts {
  /** What to type for it: a shipped scenario's name, or the file as the user named it. */
  readonly word: string;
  /** What to type for the scenarios that its claims are held against, each once. */
  readonly others: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly about: About;
  readonly tries: readonly ProposedTry[];
  /** Title of its group in the library; null for a user's own. */
  readonly group: string | null;
  /** Name of the file that it extends, `.json` left out; null where it extends none. */
  readonly extends: string | null;
  /** Numbers of schools and staff; null where they are in the data. */
  readonly size: { readonly schools: number; readonly staff: number } | null;
  readonly weeks: number;
  readonly replicates: number;
  /** Data files that it needs. */
  readonly files: readonly string[];
  /** For each claim, what was measured of it when the library was last checked; null where nothing was. */
  readonly measured: readonly (RecordedClaim | null)[];
}

/** Reads what a scenario file says, without its data. Throws the user's faults. */
export function scenarioFacts(file: string): ScenarioFacts {
  const loaded = loadScenario(file);
  const scenario = resolveScenario(loaded);
  const { name, description, system, weeks, replicates } = scenario;
  const word = scenarioWord(file);
  const isShipped = word !== file;
  const others = loaded.about.notice.flatMap(({ than }) =>
    than === undefined || Array.isArray(than) || than.scenario === undefined
      ? []
      : [otherScenarioWord(than.scenario, file)],
  );
  const record = isShipped ? readRecord(join(shippedFolder(), RECORD_FILE)) : [];
  const parent = loaded.files.at(1);
  const generated = system.kind === "generate" ? system.schoolSizes : null;
  return {
    word,
    others: [...new Set(others)],
    name,
    description,
    about: loaded.about,
    tries: proposedTries(file, loaded.input.try ?? []),
    group: isShipped ? (groupOf(word) ?? null) : null,
    extends: parent === undefined ? null : basename(parent, ".json"),
    size:
      generated === null
        ? null
        : { schools: generated.length, staff: generated.reduce((sum, staff) => sum + staff, 0) },
    weeks,
    replicates,
    files: system.kind === "import" ? [...new Set(Object.values(system.files))] : [],
    measured: loaded.about.notice.map((notice) => recorded(record, word, notice) ?? null),
  };
}
