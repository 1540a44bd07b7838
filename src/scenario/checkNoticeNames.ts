import type { Fault } from "../core/fault.ts";
import { askedReading, measureOf } from "../model/metrics/measures.ts";
import type { NoticeInput } from "./aboutSchema.ts";
import type { Examination } from "./examination.ts";
import { unknownName } from "./names.ts";

/** What a claim may name of a scenario that is ready to run. */
export interface Namable {
  readonly practices: readonly string[];
  readonly schools: readonly string[];
}

/** Practices, schools and weeks that claims name, once it is known which there are. */
export function checkNoticeNames(
  notice: readonly NoticeInput[],
  known: Namable & { readonly weeks: number },
  examination: Examination,
): void {
  if (examination.faults.length > 0) return;
  notice.forEach(({ measure, week, than }, index) => {
    const path = `notice[${index}]`;
    const fault = faultOfNames(measure, known, "this scenario");
    if (fault !== null) examination.add(`${path}.measure`, fault);
    const other = Array.isArray(than) ? undefined : than?.week;
    for (const [place, given] of [
      [`${path}.week`, week],
      [`${path}.than.week`, other],
    ] as const) {
      if (given === undefined || given <= known.weeks) continue;
      const allowed = `0 to ${known.weeks}`;
      examination.add(place, { problem: "lies behind the last week", given: String(given), allowed });
    }
  });
}

/** What is wrong with the practice or school that a measure names; null where nothing is. `whose` says of what they are. */
export function faultOfNames(
  measure: string,
  { practices, schools }: Namable,
  whose: string,
): Omit<Fault, "file" | "path"> | null {
  const asked = askedReading(measureOf(measure).reading, practices);
  if (asked === null || !("practice" in asked)) return null;
  if (!practices.includes(asked.practice))
    return unknownName(`names no practice of ${whose}`, asked.practice, practices);
  const school = asked.kind === "users" ? asked.place?.school : undefined;
  return school === undefined || schools.includes(school)
    ? null
    : unknownName(`names no school of ${whose}`, school, schools);
}
