import type { CalibrateResult, ScenarioResult } from "../experiment/calibration/calibrateResult.ts";
import { formatOfHundred } from "../report/format.ts";
import {
  calibrateNotes,
  insideSentence,
  preferenceSentence,
  settingSentences,
  stopSentence,
  trendSentence,
} from "../report/calibrate/calibrateSentences.ts";
import { formatNumber } from "../report/calibrate/numbers.ts";

/** What `spreadwell calibrate` prints: ladder, scenarios, settings and fit. */
export function describeCalibration(result: CalibrateResult): string {
  const { generations, scenarios } = result;
  const blocks: string[] = [];
  if (generations.length > 0) blocks.push(ladderTable(result));
  blocks.push(stopSentence(result));
  if (scenarios.length > 1 && generations.length > 0) {
    const chances = scenarios.map(({ name, probability, probabilityError, particles }) => [
      name,
      `${formatOfHundred(probability)} ± ${Math.round(200 * probabilityError)}`,
      String(particles),
    ]);
    blocks.push(
      `${aligned([["Scenario", "chance of 100", "runs"], ...chances])}\n${[preferenceSentence(result), ...trendSentence(result)].join("\n")}`,
    );
  }
  for (const scenario of scenarios) blocks.push(scenarioText(scenario, scenarios.length > 1));
  blocks.push(...calibrateNotes(result));
  return `${blocks.join("\n\n")}\n`;
}

function ladderTable({ generations, scenarios }: CalibrateResult): string {
  const hasMany = scenarios.length > 1;
  const rows = generations.map(
    ({ number, threshold, medianDistance, runs, accepted, ess, scenarios: parts }) => [
      String(number),
      threshold === null ? "any" : formatNumber(threshold),
      formatNumber(medianDistance),
      String(runs),
      `${((100 * accepted) / runs).toFixed(accepted === runs ? 0 : 1)} %`,
      ess.toFixed(0),
      ...(hasMany ? [parts.map(({ probability }) => formatOfHundred(probability)).join(" : ")] : []),
    ],
  );
  const head = [
    "Generation",
    "distance up to",
    "middle",
    "runs",
    "accepted",
    "effective",
    ...(hasMany ? ["scenarios, of 100"] : []),
  ];
  return aligned([head, ...rows]);
}

function scenarioText(scenario: ScenarioResult, isOneOfMany: boolean): string {
  const { name, settings, ess, predicted } = scenario;
  const lines = isOneOfMany ? [name] : [];
  if (ess > 0 && settings.length > 0) {
    const rows = settings.map(({ path, prior, posterior }) => [
      path,
      `${formatNumber(prior.q05)} to ${formatNumber(prior.q95)}`,
      formatNumber(posterior!.q50),
      `${formatNumber(posterior!.q05)} to ${formatNumber(posterior!.q95)}`,
    ]);
    lines.push(aligned([["Setting", "9 of 10 before", "middle after", "9 of 10 after"], ...rows]));
  }
  lines.push(...settingSentences(scenario, ({ path }) => path));
  if (predicted.length > 0) lines.push(insideSentence(scenario));
  return lines.join("\n");
}

/** Cells in columns: the first flush left, the others flush right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join("   ")
        .trimEnd(),
    )
    .join("\n");
}
