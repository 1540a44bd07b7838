import { showValue } from "../core/fault.ts";
import { DIFFERENCES_KEPT, type Difference } from "../experiment/rerun/compareRun.ts";
import type { Rerun } from "../experiment/rerun/rerun.ts";
import { baseOf, type Manifest } from "../experiment/manifest.ts";

/** Tells what came of doing a run once more, in lines for people. */
export function describeRerun(rerun: Rerun, manifest: Manifest): string {
  const { run, studyCase } = rerun;
  const arm = manifest.study.arms[studyCase.arm] ?? baseOf(manifest);
  const changes = studyCase.changes.map(({ path, value }) => `${path}=${showValue(value)}`);
  const lines = [
    `Run ${run.id} in ${run.folder}`,
    `${arm.name}, future ${run.replicate}${changes.length === 0 ? "" : `, with ${changes.join(", ")}`}`,
    "",
    ...outcomeLines(rerun),
  ];
  return `${lines.join("\n")}\n`;
}

function outcomeLines({ run, outcome, failure, tables }: Rerun): string[] {
  switch (outcome) {
    case "same": {
      const compared = tables.map(({ table, rows }) => `${table} (${rows} ${rows === 1 ? "row" : "rows"})`);
      return [`Bit for bit the same: ${compared.join(", ")}.`];
    }
    case "different":
      return [
        "Not the same. The tables have been changed since, or this computer works otherwise than the first did.",
        ...differenceLines(tables.flatMap(({ differences }) => differences)),
      ];
    case "mended":
      return [
        `It failed then (${run.status}) and is finished now.`,
        "So the cause lay outside the model, such as too little memory.",
      ];
    case "broken":
      return ["It was finished then and fails now:", "", failure ?? ""];
    case "failed":
      return [`It failed then (${run.status}) and fails now:`, "", failure ?? ""];
  }
}

function differenceLines(differences: readonly Difference[]): string[] {
  const lines = differences.slice(0, DIFFERENCES_KEPT).map(({ table, row, column, stored, redone }) => {
    const place = `  ${table}, row ${row} of the run`;
    if (column !== null)
      return `${place}, ${column}: the table has ${cellOf(stored)}, now it is ${cellOf(redone)}`;
    return `${place}: ${stored === "" ? "not in the table" : "only in the table"}`;
  });
  return differences.length < DIFFERENCES_KEPT ? lines : [...lines, "  … and perhaps more"];
}

function cellOf(text: string): string {
  return text === "" ? "nothing" : text;
}
