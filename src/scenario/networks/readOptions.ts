import type { StaffRole } from "./networkTables.ts";

/** One file as its reader gets it; the caller does the reading, so that a browser can use the importers too. */
export interface InputFile {
  /** The file as the user named it; every fault shows it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The column (in GraphML and GEXF: the attribute; in JSON: the key) in which each fact stands unless the option `columns` says otherwise. */
export const defaultColumns = {
  id: "id",
  school: "school",
  team: "team",
  role: "role",
  skill: "skill",
  threshold: "threshold",
  network: "network",
  from: "from",
  to: "to",
  weight: "weight",
} as const;

/** A fact that can be looked for under another column name. */
export type ColumnKey = keyof typeof defaultColumns;

/** The option `columns`: the file's own name for each fact; an absent key means the default name. */
export type ColumnNames = Readonly<Partial<Record<ColumnKey, string>>>;

/** What may separate the cells of a table. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Which numbers of a Pajek file say where a person works: a `*Partition`, by name, taken as school or as team. */
export interface PartitionChoice {
  readonly name: string;
  readonly use: "school" | "team";
}

/** Every option an importer can take; the registry in `index.ts` says which format takes which. */
export interface NetworkReadOptions {
  /** Names of columns that differ from the defaults. */
  readonly columns?: ColumnNames;
  /** What separates the cells of a table; a comma by default. */
  readonly delimiter?: Delimiter;
  /** Default true; false = every tie runs in both directions. */
  readonly directed?: boolean;
  /** Puts everyone in one school of this name; for files that name no schools. */
  readonly singleSchool?: string;
  /** Gives everyone this role; a column of roles is then not read. */
  readonly role?: StaffRole;
  /** Ties from a person to the same person: a fault (default), or dropped with a note. */
  readonly selfTies?: "fault" | "drop";
  /** Survey: the columns of nominees by name. */
  readonly nominees?: readonly string[];
  /** Survey: every column whose name starts so holds nominees; `nominee` by default. */
  readonly nomineePrefix?: string;
  /** Survey: people who are named but have no row: a fault (default), or added with a note. */
  readonly nonRespondents?: "fault" | "add";
  /** Pajek, GraphML and DL: which network of the file, by name or by number from 1; the first by default. */
  readonly network?: string | number;
  /** Pajek: a partition that gives the schools or the teams. */
  readonly partition?: PartitionChoice;
}
