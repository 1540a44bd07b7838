import type { Fault } from "../core/fault.ts";
import { networkFormats } from "./networks/index.ts";
import { noTwins } from "./names.ts";
import type { ResolvedSystem } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";

/** Where the network comes from, with all defaults; far too many people are refused before any list of them is made. */
export function resolveSystem(file: string, input: ScenarioInput, faults: Fault[]): ResolvedSystem {
  const given = input.system ?? {};
  if (given.generate !== undefined && given.import !== undefined) {
    faults.push({ file, path: "system", problem: "has both generate and import", allowed: "one of the two", remedy: "take one of them out" });
  }
  if (given.import !== undefined) {
    const { format, files, options, strength, bridges, meetings, pseudonyms } = given.import;
    // Asked here and not in the schema, since a file may leave them to what it extends.
    if (format === undefined) {
      faults.push({ file, path: "system.import.format", problem: "is missing", allowed: Object.keys(networkFormats).join(", ") });
    }
    if (files === undefined) {
      faults.push({ file, path: "system.import.files", problem: "is missing", allowed: 'the files by their part, such as { "staff": …, "ties": … }' });
    }
    return {
      kind: "import",
      format: format ?? "csv",
      files: files ?? {},
      options: (options ?? {}) as Extract<ResolvedSystem, { kind: "import" }>["options"],
      strength: strength ?? 0.8,
      bridges: bridges ?? 0,
      meetings: meetings ?? true,
      pseudonyms: pseudonyms ?? false,
    };
  }
  const { schools, staffPerSchool, schoolSizes, schoolNames, resample } = given.generate ?? {};
  if (schoolSizes !== undefined && (schools !== undefined || staffPerSchool !== undefined)) {
    faults.push({
      file,
      path: "system.generate",
      problem: "gives the schools' sizes twice",
      allowed: "schoolSizes, or schools and staffPerSchool",
      remedy: "take one of them out",
    });
  }
  const count = schoolSizes?.length ?? schools ?? 11;
  const size = staffPerSchool ?? 31;
  // Asked before the list of sizes is made, which could itself be too large.
  if (schoolSizes === undefined && count * size > STAFF_MAXIMUM) {
    faults.push(tooManyStaff(file, count * size));
    return { kind: "generate", schoolSizes: [1], schoolNames: ["School 1"], resample: false };
  }
  const sizes = schoolSizes ?? new Array<number>(count).fill(size);
  const total = sizes.reduce((sum, staff) => sum + staff, 0);
  if (total > STAFF_MAXIMUM) faults.push(tooManyStaff(file, total));
  if (total < 2) {
    faults.push({
      file,
      path: "system.generate",
      problem: "is no network: it has fewer than two people",
      given: `${total}`,
      allowed: "at least 2 people",
    });
  }
  if (schoolNames !== undefined) {
    noTwins(file, "system.generate.schoolNames", schoolNames, faults);
    if (schoolNames.length !== count) {
      faults.push({
        file,
        path: "system.generate.schoolNames",
        problem: "has not one name for each school",
        given: `${schoolNames.length} names`,
        allowed: `${count} names`,
      });
    }
  }
  return {
    kind: "generate",
    schoolSizes: sizes,
    schoolNames: schoolNames ?? sizes.map((_, s) => `School ${s + 1}`),
    resample: resample ?? false,
  };
}

/** Most staff that a run can have: the state of more than this could not be addressed. */
export const STAFF_MAXIMUM = 20_000_000;
/** Bytes that a person takes, for messages: 18 practices in 3 domains, six ties. */
const BYTES_PER_PERSON = 600;

function tooManyStaff(file: string, staff: number): Fault {
  const gigabytes = Math.round((staff * BYTES_PER_PERSON) / 1e9);
  return {
    file,
    path: "system.generate",
    problem: `asks for more people than a computer can hold: they would need about ${gigabytes} GB of memory`,
    given: `${staff} people`,
    allowed: `at most ${STAFF_MAXIMUM} people`,
    remedy: "simulate a sample of the schools",
  };
}
