import { cell, columnsOf, type TableShape } from "./tables.ts";
import type { StudyCase } from "./study/study.ts";

/** What tells a run from all others. */
export interface RunIdentity {
  readonly studyCase: StudyCase;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly shape: TableShape;
}

/** Id of a run: the first digits of its scenario's hash, its case where there are several, its future. */
export function runId({ studyCase, scenarioHash, shape }: RunIdentity, replicate: number): string {
  const digits = (number: number): string => String(number).padStart(5, "0");
  const parts = shape.hasCases ? [studyCase.number, replicate] : [replicate];
  return [scenarioHash.slice(0, 8), ...parts.map(digits)].join("-");
}

/** The first cells of every row of a run. */
export function idCells(identity: RunIdentity, replicate: number): readonly (string | number)[] {
  const { studyCase, seed, shape } = identity;
  const id = runId(identity, replicate);
  return shape.hasCases
    ? [id, studyCase.label, studyCase.number, replicate, seed]
    : [id, studyCase.label, replicate, seed];
}

/** A failed run keeps its row in runs.csv: its id, and the first line of what went wrong as its status. */
export function failedRow(identity: RunIdentity, replicate: number, failure: string): Uint8Array {
  const status = `failed: ${failure.split("\n")[0]!}`;
  const cells = [...idCells(identity, replicate), ...identity.studyCase.factors, status].map(cell);
  const empty = ",".repeat(columnsOf("runs", identity.shape).length - cells.length);
  return new TextEncoder().encode(`${cells.join(",")}${empty}\n`);
}
