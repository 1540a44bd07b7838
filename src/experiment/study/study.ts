import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { Manifest } from "../manifest.ts";
import type { TableName } from "../tables.ts";

/** What a folder of results was made by. */
export const studyKinds = [
  "run",
  "compare",
  "sweep",
  "sensitivity",
  "attribute",
  "calibrate",
  "optimise",
  "board",
] as const;
export type StudyKind = (typeof studyKinds)[number];

/** One setting changed, as --set would change it. */
export interface Change {
  /** Path in the scenario file, such as `perils.groupthink`. */
  readonly path: string;
  /** The value as it would stand in the file. */
  readonly value: unknown;
}

/** One configuration of a study: a base scenario with some settings changed, run for some futures. */
export interface StudyCase {
  /** Place among all cases of the study, from 0. */
  readonly number: number;
  /** Place of its base scenario among the study's arms. */
  readonly arm: number;
  /** Value of the column `scenario`: a slug. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Futures first … first + count − 1. The same number means the same luck in every case. */
  readonly replicates: { readonly first: number; readonly count: number };
  /** Values of the study's factors in their order, for the tables. */
  readonly factors: readonly (number | string)[];
  /** Where little is wanted of its runs: which tables they write, and of practices and schools only start and end. */
  readonly brief?: readonly TableName[];
}

/** A base scenario of a study. Plain JSON. */
export interface Arm {
  readonly name: string;
  /** The scenario as written, `extends` and overrides merged in: cases are made by changing it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The scenario with nothing left to default, without any case's changes. */
  readonly scenario: ResolvedScenario;
  readonly scenarioHash: string;
  readonly networkHash: string;
  readonly networkSource: string;
  readonly network: {
    readonly schools: number;
    readonly staff: number;
    readonly teachers: number;
    readonly ties: number;
  };
  /** Path from the results' folder. */
  readonly scenarioFile: string;
  /** Path from the results' folder; null where no --data was given. */
  readonly dataFolder: string | null;
}

/** A study as the manifest holds it: its cases can be made again from it and from the tables. Plain JSON. */
export interface Study<Design = unknown> {
  readonly kind: StudyKind;
  readonly arms: readonly Arm[];
  /** Paths or names of what varies: columns of cases.csv and runs.csv. */
  readonly factors: readonly string[];
  /** Columns of runs.csv that the study is about, the most important first. */
  readonly metrics: readonly string[];
  /** Futures of each case, where that is the same for all. */
  readonly replicates: number;
  readonly tables: readonly TableName[];
  /** What the tool makes its cases from. */
  readonly design: Design;
}

/** What a kind of study is: which cases it needs, and what it makes of their tables. One for each kind. */
export interface StudyTool<Design = unknown, Result = unknown> {
  readonly kind: StudyKind;
  /**
   * The next cases to run, numbered from `done` on; none when nothing is left. Static designs give all of them at
   * `done` = 0 and none after. Others read the tables in `folder`, which then hold all runs of the cases
   * before `done`, and perhaps some beyond: so a resumed study goes the same way. Must not depend on anything else.
   */
  nextCases(study: Study<Design>, done: number, folder: string): Promise<readonly StudyCase[]>;
  /** True where all cases are known at the start: only then can it be split into shards. */
  readonly isStatic: boolean;
  /** Reads the tables, writes the tool's own tables beside them and returns what report and command tell. Plain JSON. */
  analyse(finished: FinishedStudy<Design>): Promise<Result>;
}

/** A study whose runs are in the tables of its folder. */
export interface FinishedStudy<Design = unknown> {
  readonly study: Study<Design>;
  readonly cases: readonly StudyCase[];
  readonly folder: string;
  readonly manifest: Manifest;
}
