import { join } from "node:path";
import { writeAtomically } from "../atomicFile.ts";
import { quantileNames } from "../bands.ts";
import type { StudyCase } from "../study/study.ts";
import { tableText } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { differencesTable, differencesWeeksTable } from "./compareColumns.ts";
import type { DifferenceCurve, PairComparison } from "./compareResult.ts";

/** Writes differences.csv and differences_weeks.csv. */
export function writeCompareTables(
  folder: string,
  cases: readonly StudyCase[],
  pairs: readonly PairComparison[],
  curves: readonly DifferenceCurve[],
): void {
  const rows = pairs.flatMap(({ reference, other, metrics }) =>
    metrics.map((row) => [
      cases[reference]!.label,
      cases[other]!.label,
      row.metric,
      row.n,
      row.missing,
      row.reference.mean,
      row.reference.sd,
      row.other.mean,
      row.other.sd,
      row.difference.mean,
      row.difference.sd,
      row.difference.low,
      row.difference.high,
      row.correlation,
      row.saved,
      row.higherCount,
      row.lowerCount,
      row.equalCount,
      row.higher.share,
      row.higher.low,
      row.higher.high,
      row.lower.share,
      row.lower.low,
      row.lower.high,
      ...(["q05", "q25", "q50", "q75", "q95"] as const).map((name) => row.quantiles[name]),
      row.smallest,
      row.smallestAssumed ? "assumed" : "given",
      row.verdict,
      row.halfWidth,
      row.needed,
    ]),
  );
  write(folder, differencesTable.name, differencesTable.columns as readonly Column[], rows);
  const weekRows = curves.flatMap((curve) =>
    curve.weeks.map((week, at) => [
      cases[curve.reference]!.label,
      cases[curve.other]!.label,
      curve.metric,
      week,
      curve.n[at]!,
      curve.mean[at]!,
      curve.ciLow[at]!,
      curve.ciHigh[at]!,
      ...quantileNames.map((name) => curve[name][at]!),
    ]),
  );
  write(folder, differencesWeeksTable.name, differencesWeeksTable.columns as readonly Column[], weekRows);
}

function write(
  folder: string,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly (number | string)[])[],
): void {
  writeAtomically(join(folder, `${name}.csv`), tableText(columns, rows));
}
