import { showValue } from "../../core/fault.ts";
import { compareNaturally } from "./canonical.ts";
import { cellPath, isName } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { counted, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { nothingKnown, type StaffRecord } from "./staffRecords.ts";

/** One row of a survey: who answered, and the cells in which somebody is named. */
export interface Answer {
  readonly respondent: StaffRecord;
  readonly nominees: readonly Cell[];
}

/**
 * People who are named but gave no answer: by the option `nonRespondents` either faults, or records to add in the
 * school that names them most, with a note.
 */
export function handleNonRespondents(
  file: string,
  answers: readonly Answer[],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): StaffRecord[] {
  const respondents = new Set(answers.map(({ respondent }) => respondent.id.text));
  const namings = new Map<string, { cell: Cell; schools: Map<string, number> }>();
  for (const { respondent, nominees } of answers) {
    for (const cell of nominees) {
      // A name that is no name is reported by the check of the ties.
      if (respondents.has(cell.text) || !isName(cell.text)) continue;
      if (options.nonRespondents !== "add") reportNonRespondent(file, cell, respondents, faults);
      const naming = namings.get(cell.text) ?? { cell, schools: new Map<string, number>() };
      const school = typeof respondent.school === "string" ? respondent.school : respondent.school.text;
      naming.schools.set(school, (naming.schools.get(school) ?? 0) + 1);
      namings.set(cell.text, naming);
    }
  }
  if (options.nonRespondents !== "add" || namings.size === 0) return [];
  const several = [...namings.values()].filter(({ schools }) => schools.size > 1).length;
  notes.push(
    `${file}: ${counted(namings.size, "person", "people")} who did not answer added to the school of those who named them` +
      (several === 0
        ? ""
        : `; ${String(several)} named from several schools, put where most of the namings come from`),
  );
  return Array.from(namings.values(), ({ cell, schools }) => ({
    id: cell,
    school: mostFrequent(schools),
    ...nothingKnown,
  }));
}

/** The school with most namings; of equals the first by name, so that the order of rows does not matter. */
function mostFrequent(schools: ReadonlyMap<string, number>): string {
  const ranked = [...schools].sort(
    (left, right) => right[1] - left[1] || compareNaturally(left[0], right[0]),
  );
  return ranked[0]?.[0] ?? "";
}

function reportNonRespondent(
  file: string,
  cell: Cell,
  respondents: ReadonlySet<string>,
  faults: FaultList,
): void {
  faults.add(
    "nominee without a row",
    () => ({
      path: cellPath(cell),
      problem: "this person is named but has no row",
      given: showValue(cell.text),
      nearest: nearestOf(cell.text, respondents),
      remedy: 'mend the id, or add all people who did not answer with the option nonRespondents: "add"',
    }),
    file,
  );
}
