import { extremesSentence, turnSentences } from "../report/sweep/sweepSentences.ts";
import { cellFormat, unitOfCells, valueText } from "../report/sweep/cellText.ts";
import type { SweepResult } from "../experiment/sweep/sweepResult.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { textTable } from "./textTable.ts";

/** Combinations that are listed on the screen. */
const ROWS_MOST = 40;

/** What a sweep tells on stdout: its combinations with their means, and where the best and the worst lie. */
export function describeSweep(result: SweepResult): string {
  const { cells, measures, name, replicates, settings } = result;
  const formats = measures.map(({ unit }, at) =>
    cellFormat(
      cells.map(({ spreads }) => spreads[at]!.mean),
      unit,
    ),
  );
  const header = [
    ...settings.map(({ path }) => path),
    ...measures.map(({ key, unit }) => (unitOfCells(unit) === "" ? key : `${key} (${unitOfCells(unit)})`)),
  ];
  const rows = cells
    .slice(0, ROWS_MOST)
    .map(({ values, spreads }) => [
      ...values.map(valueText),
      ...spreads.map(({ mean }, at) => formats[at]!(mean)),
    ]);
  const left = settings.flatMap((setting, at) =>
    setting.levels.some((level) => typeof level === "string") ? [at] : [],
  );
  const lines = [
    `${name}: ${counted(cells.length, "combination", "combinations")} of ${counted(replicates, "future", "futures")} each; means after the last week`,
    "",
    ...textTable(header, rows, left),
    ...(cells.length > ROWS_MOST ? [`… and ${cells.length - ROWS_MOST} more in summary.csv`] : []),
    "",
    ...measures.map((_, at) => extremesSentence(result, at)),
    ...measures.flatMap((_, at) => (result.turns[at]!.length > 0 ? turnSentences(result, at) : [])),
  ];
  return lines.join("\n");
}
