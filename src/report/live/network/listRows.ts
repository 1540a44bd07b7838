import { personName, roleWord, shortName } from "../../board/network/people.ts";
import type { LoadedStory, Moment } from "./networkModel.ts";
import { personMark } from "./scene.ts";
import { schoolLabel } from "../../text.ts";

/** A line of the table of schools. */
export interface SchoolRow {
  readonly school: number;
  readonly name: string;
  readonly staff: number;
  readonly users: number;
  /** Ties with other schools at the start, either way. */
  readonly ties: number;
}

export const schoolColumns = ["name", "staff", "users", "share", "ties"] as const;
export type SchoolColumn = (typeof schoolColumns)[number];

/** The schools at a week, sorted by a column; names and places break ties, so that the order is always the same. */
export function schoolRows(
  { scene, story }: Pick<LoadedStory, "scene" | "story">,
  { users }: Pick<Moment, "users">,
  column: SchoolColumn,
  isDown: boolean,
): readonly SchoolRow[] {
  const ties = new Int32Array(story.schoolNames.length);
  for (const { one, other, ties: count } of scene.between) {
    ties[one]! += count;
    ties[other]! += count;
  }
  const rows = story.schoolNames.map((name, s) => ({
    school: s,
    name: schoolLabel(name),
    staff: story.schoolOffsets[s + 1]! - story.schoolOffsets[s]!,
    users: users[s]!,
    ties: ties[s]!,
  }));
  const sign = isDown ? -1 : 1;
  const valueOf = (row: SchoolRow): number =>
    column === "share" ? shareOf(row) : column === "name" ? 0 : row[column];
  return rows.sort((one, other) => {
    const byName = compareNames(one.name, other.name) || one.school - other.school;
    return column === "name" ? sign * byName : sign * (valueOf(one) - valueOf(other)) || byName;
  });
}

/** Share of a school's staff who use the practice, 0–1. */
export function shareOf({ users, staff }: Pick<SchoolRow, "users" | "staff">): number {
  return staff === 0 ? 0 : users / staff;
}

/** What somebody does with the followed practice. */
export const doings = ["uses it", "uses another", "stopped", "uses none"] as const;
export type Doing = (typeof doings)[number];

/** A line of the list of staff. */
export interface PersonRow {
  readonly person: number;
  readonly name: string;
  readonly school: string;
  readonly role: string;
  readonly doing: Doing;
  /** Week in which she began what she uses in the practice's place; −1 where she uses nothing. */
  readonly since: number;
  readonly learnsFrom: number;
}

/** What the list of staff is narrowed to. */
export interface PersonFilter {
  /** Part of a name or school; "" for all. */
  readonly text: string;
  /** School number; −1 for all. */
  readonly school: number;
  readonly doing: Doing | "all";
}

export const personColumns = ["name", "school", "role", "doing", "since", "learnsFrom"] as const;
export type PersonColumn = (typeof personColumns)[number];

/** The staff at a week, filtered and sorted; place breaks ties. Linear but for the sorting. */
export function personRows(
  { scene, story, state }: Pick<LoadedStory, "scene" | "story" | "state">,
  practice: number,
  filter: PersonFilter,
  column: PersonColumn,
  isDown: boolean,
): readonly PersonRow[] {
  const wanted = filter.text.trim().toLowerCase();
  const rows: PersonRow[] = [];
  for (let i = 0; i < story.roles.length; i++) {
    if (filter.school >= 0 && scene.schoolOf[i] !== filter.school) continue;
    const doing = doingOf(state, i, practice);
    if (filter.doing !== "all" && doing !== filter.doing) continue;
    if (wanted !== "" && !personName(story, i).toLowerCase().includes(wanted)) continue;
    rows.push({
      person: i,
      name: shortName(story, i),
      school: schoolLabel(story.schoolNames[scene.schoolOf[i]!]!),
      role: roleWord(story, i).toLowerCase(),
      doing,
      since: state.sinceWeek[i * state.domainCount + state.domainOf[practice]!]!,
      learnsFrom: story.tieOffsets[i + 1]! - story.tieOffsets[i]!,
    });
  }
  const sign = isDown ? -1 : 1;
  return rows.sort((one, other) => {
    const [a, b] = [one[column], other[column]];
    const compared =
      typeof a === "number" && typeof b === "number" ? a - b : compareNames(String(a), String(b));
    return sign * compared || one.person - other.person;
  });
}

/** What a person does with practice p at the state's week. */
export function doingOf(state: LoadedStory["state"], i: number, practice: number): Doing {
  const { shape, isSlashed } = personMark(state, i, practice);
  if (shape === "circle") return "uses it";
  if (isSlashed) return "stopped";
  return shape === "square" ? "uses another" : "uses none";
}

const byName = new Intl.Collator("en", { numeric: true });

function compareNames(one: string, other: string): number {
  return byName.compare(one, other);
}
