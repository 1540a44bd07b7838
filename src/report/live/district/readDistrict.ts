import { UserError } from "../../../core/fault.ts";
import { importDefaults } from "../../../scenario/importDefaults.ts";
import { readDelimitedTable } from "../../../scenario/networks/delimitedTable.ts";
import { counted, FaultList } from "../../../scenario/networks/faultList.ts";
import type { NetworkTables, StaffRow } from "../../../scenario/networks/networkTables.ts";
import { pseudonymise } from "../../../scenario/networks/pseudonymise.ts";
import type { Delimiter, InputFile, NetworkReadOptions } from "../../../scenario/networks/readOptions.ts";
import { oddities } from "../../../scenario/networks/oddities.ts";
import { readStaffAndTies, staffOf } from "../../../scenario/networks/staffAndTies.ts";
import { checkStaff } from "../../../scenario/networks/staffRecords.ts";
import { compareNaturally } from "../../../scenario/networks/canonical.ts";
import { writeKey } from "../../../scenario/networks/writeCsv.ts";
import type { ResolvedSystem } from "../../../scenario/resolvedScenario.ts";
import { headerOf } from "./fileKind.ts";
import type { DistrictFiles } from "./made.ts";
import { readSchools, type SchoolRow } from "./schoolTable.ts";

/** A district as it was read, not yet made into a network. */
export interface ReadDistrict {
  /** What stands under `system` in a scenario that the command line runs on the same files. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly system: ResolvedSystem;
  /** Null where who learns from whom is made up from the sizes of the schools. */
  readonly tables: NetworkTables | null;
  /** In their order. */
  readonly schools: readonly SchoolRow[];
  /** What a timeline calls the networks; none where there is one network. */
  readonly networks: readonly string[];
  readonly notes: readonly string[];
  /** Whether codes took the place of all names. */
  readonly hidesNames: boolean;
  /** Which name became which code, as the text of a table; null where names stay. */
  readonly key: string | null;
}

/**
 * Reads a district: from ties (and staff), as the command line reads them, or else from the sizes of its schools.
 * `hidesNames`: codes take the place of all names.
 * @throws UserError with every fault, in the words of the command line.
 */
export function readDistrict(files: DistrictFiles, hidesNames: boolean): ReadDistrict {
  const { schools, staff, ties } = files;
  if (ties !== undefined) return readTied(files, ties, hidesNames);
  const given = staff ?? schools;
  if (given === undefined)
    throw new UserError({
      problem: "there is no table yet",
      remedy: "choose a table of schools, of staff, or of staff and ties",
    });
  const notes: string[] = [];
  const faults = new FaultList();
  const { delimiter } = headerOf(given);
  const read =
    staff !== undefined
      ? schoolsOfStaff(staff, delimiter, faults, notes)
      : readSchools(given, delimiter, faults, notes);
  faults.throwIfAny();
  if (staff !== undefined && schools !== undefined) notes.push(unused(schools.file, staff.file));
  const { rows, networks } = byNetwork(read);
  const total = rows.reduce((sum, school) => sum + school.staff, 0);
  if (total < 2)
    throw new UserError({
      file: given.file,
      problem: "the district has fewer than two people",
      given: counted(total, "person", "people"),
      remedy: "check that the right file was chosen",
    });
  notes.push(
    `${given.file}: who learns from whom is made up, shaped like the advice networks of real schools; a table of ties would put your own in its place`,
  );
  const named = hidesNames
    ? rows.map(({ staff: size }, s) => ({ name: `School ${s + 1}`, staff: size }))
    : rows;
  const generate = {
    schoolSizes: named.map((row) => row.staff),
    schoolNames: named.map((row) => row.name),
    ...(networks === undefined ? {} : { networks }),
  };
  return {
    written: { generate },
    system: { kind: "generate", ...generate, resample: false },
    tables: null,
    schools: named,
    networks: (networks ?? []).map((_, network) => String(network + 1)),
    notes,
    hidesNames,
    key: null,
  };
}

function readTied(files: DistrictFiles, ties: InputFile, hidesNames: boolean): ReadDistrict {
  const { staff, schools } = files;
  const { delimiter } = headerOf(ties);
  const options: NetworkReadOptions = delimiter === "," ? {} : { delimiter };
  const { tables: read, notes: found } = readStaffAndTies({ staff, ties }, options);
  const notes = [...found, ...oddities(read, !hidesNames)];
  const coded = hidesNames ? pseudonymise(read) : null;
  const tables = coded?.tables ?? read;
  const names = { ...(staff === undefined ? {} : { staff: staff.file }), ties: ties.file };
  return {
    written: {
      import: {
        format: "csv",
        files: names,
        ...(delimiter === "," ? {} : { options }),
        ...(hidesNames ? { pseudonyms: true } : {}),
      },
    },
    system: {
      kind: "import",
      format: "csv",
      files: names,
      options,
      ...importDefaults,
      pseudonyms: hidesNames,
    },
    tables,
    schools: countSchools(tables.staff),
    networks: [...new Set(tables.staff.flatMap(({ network }) => network ?? []))],
    notes: schools === undefined ? notes : [...notes, unused(schools.file, staff?.file ?? ties.file)],
    hidesNames,
    key: coded === null ? null : writeKey(coded.key),
  };
}

function schoolsOfStaff(
  file: InputFile,
  delimiter: Delimiter,
  faults: FaultList,
  notes: string[],
): SchoolRow[] {
  const table = readDelimitedTable(file, delimiter, faults);
  const { staff = [] } = table === undefined ? {} : staffOf(table, {}, faults, notes);
  return countSchools(checkStaff(file.file, staff, {}, faults, notes));
}

function countSchools(staff: readonly Pick<StaffRow, "school" | "network">[]): SchoolRow[] {
  const schools = new Map<string, SchoolRow>();
  for (const { school, network } of staff) {
    const size = (schools.get(school)?.staff ?? 0) + 1;
    schools.set(school, { name: school, staff: size, ...(network === undefined ? {} : { network }) });
  }
  return [...schools.values()].sort((one, other) => compareNaturally(one.name, other.name));
}

/** Schools in the order of their networks, and how many each of these has, as a generated network lists them. */
function byNetwork(rows: readonly SchoolRow[]): {
  readonly rows: readonly SchoolRow[];
  readonly networks?: readonly number[];
} {
  const names = [...new Set(rows.flatMap(({ network }) => network ?? []))].sort(compareNaturally);
  if (names.length < 2) return { rows };
  const inNetworks = names.map((name) => rows.filter(({ network }) => network === name));
  return { rows: inNetworks.flat(), networks: inNetworks.map((schools) => schools.length) };
}

function unused(file: string, other: string): string {
  return `${file}: not used, as ${other} says who works where`;
}
