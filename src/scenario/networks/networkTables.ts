/** A network as plain tables, before it is checked against a scenario: what every importer returns. */

/** Roles a staff member can have; anything else in a file is the user's mistake. */
export const staffRoles = ["teacher", "principal", "coach"] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface StaffRow {
  /** The person's id as text, unique in the network. */
  readonly id: string;
  /** The school's id as text; every person belongs to exactly one. */
  readonly school: string;
  /** The team (grade, department) inside the school, where the file names one. */
  readonly team?: string;
  readonly role: StaffRole;
  /** Baseline instruction skill in SD; drawn by the model where absent. */
  readonly skill?: number;
  /** Adoption threshold, share 0–1 of own contacts; drawn by the model where absent. */
  readonly threshold?: number;
  /** The network (or district) of the school, where the files name any: the same for all of a school. */
  readonly network?: string;
}

/** A tie along which practices travel: `from` learns from `to`. */
export interface TieRow {
  readonly from: string;
  readonly to: string;
  /** How often or how strongly, ≥ 0, in the file's own unit; 1 where the file has none. */
  readonly weight: number;
}

export interface NetworkTables {
  readonly staff: readonly StaffRow[];
  readonly ties: readonly TieRow[];
}

/** What every importer returns: the tables in canonical order, and what the user should know about the reading. */
export interface ImportedNetwork {
  readonly tables: NetworkTables;
  /** Whole sentences without a full stop, such as `ties.csv: 120 repeated ties were merged, their weights added`. */
  readonly notes: readonly string[];
}
