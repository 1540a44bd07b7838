import { showValue } from "../../core/fault.ts";
import { cellPath, checkName, readNumber } from "./cell.ts";
import type { Cell, NumberRange } from "./cell.ts";
import { counted, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import { staffRoles } from "./networkTables.ts";
import type { StaffRole, StaffRow } from "./networkTables.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { networksOfSchools, schoolOf } from "./schoolNetworks.ts";

/** A person as a file gives it, not yet checked; undefined where the file has no such fact. */
export interface StaffRecord {
  readonly id: Cell;
  /** A cell, or the name of the school in which the options or the format put everyone. */
  readonly school: Cell | string;
  readonly team: Cell | undefined;
  readonly role: Cell | undefined;
  readonly skill: Cell | undefined;
  readonly threshold: Cell | undefined;
  readonly network: Cell | undefined;
}

/** What a file that only names people tells of them beside their schools. */
export const nothingKnown = {
  team: undefined,
  role: undefined,
  skill: undefined,
  threshold: undefined,
  network: undefined,
} satisfies Omit<StaffRecord, "id" | "school">;

const skillRange: NumberRange = {
  kind: "skill",
  minimum: -100,
  maximum: 100,
  allowed: "a number of SD, -100 to 100",
};
const thresholdRange: NumberRange = {
  kind: "threshold",
  minimum: 0,
  maximum: 1,
  allowed: "a share from 0 to 1, or an empty cell",
};

/**
 * Checks the people of a file and turns them into rows. Faults: empty or repeated ids, empty schools, unknown roles,
 * numbers out of range, schools in no network or in two. An empty role means teacher (with a note), an empty team, skill or
 * threshold none, an empty network that of the school.
 */
export function checkStaff(
  file: string,
  records: readonly StaffRecord[],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): StaffRow[] {
  const staff: StaffRow[] = [];
  const firstCells = new Map<string, Cell>();
  let withoutRole = 0;
  const networks = networksOfSchools(file, records, faults, notes);
  for (const record of records) {
    const { id } = record;
    if (checkName(file, id, "id", "give every person an id", faults)) {
      const first = firstCells.get(id.text);
      if (first === undefined) firstCells.set(id.text, id);
      else {
        faults.add(
          "repeated id",
          () => ({
            path: cellPath(id),
            problem: `two people have the same id; the first stands ${
              first.line === 0 ? `at ${first.part}` : `on line ${String(first.line)}`
            }`,
            given: showValue(id.text),
            remedy: "give every person one row and an id of their own",
          }),
          file,
        );
      }
    }
    const schoolIsNamed =
      typeof record.school === "string" ||
      checkName(file, record.school, "school", "name the school of every person", faults);
    const team = filled(record.team);
    const teamIsNamed = team === undefined || checkName(file, team, "team", "", faults);
    const role = options.role ?? readRole(file, record.role, faults);
    if (record.role?.text === "" && options.role === undefined) withoutRole++;
    const skill = readOptional(file, record.skill, skillRange, faults);
    const threshold = readOptional(file, record.threshold, thresholdRange, faults);
    if (role === undefined || !schoolIsNamed || !teamIsNamed) continue;
    const school = schoolOf(record);
    const network = networks.get(school);
    staff.push({
      id: id.text,
      school,
      ...(team === undefined ? {} : { team: team.text }),
      role,
      ...(skill === undefined ? {} : { skill }),
      ...(threshold === undefined ? {} : { threshold }),
      ...(network === undefined ? {} : { network }),
    });
  }
  if (withoutRole > 0) {
    notes.push(`${file}: ${counted(withoutRole, "person", "people")} without a role became "teacher"`);
  }
  return staff;
}

function filled(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || cell.text === "" ? undefined : cell;
}

function readOptional(
  file: string,
  cell: Cell | undefined,
  range: NumberRange,
  faults: FaultList,
): number | undefined {
  const given = filled(cell);
  return given === undefined ? undefined : readNumber(file, given, range, faults);
}

function readRole(file: string, cell: Cell | undefined, faults: FaultList): StaffRole | undefined {
  const given = filled(cell);
  if (given === undefined) return "teacher";
  const folded = given.text.toLowerCase();
  const role = staffRoles.find((candidate) => candidate === folded);
  if (role === undefined) {
    faults.add(
      "unknown role",
      () => ({
        path: cellPath(given),
        problem: "this role is not known",
        given: showValue(given.text),
        allowed: staffRoles.join(", "),
        nearest: nearestOf(given.text, staffRoles),
        remedy: "write one of these, or give everyone the same role with the option role",
      }),
      file,
    );
  }
  return role;
}
