import { adoptionChart } from "./adoptionChart.ts";
import type { Findings } from "../findings/findings.ts";
import type { ChartKind, Figure } from "./chartKind.ts";
import { futuresDotPlot } from "./futuresDotPlot.ts";
import { gainChart } from "./gainChart.ts";
import { harmfulChart } from "./harmfulChart.ts";
import { schoolStrip } from "./schoolStrip.ts";

/** All charts in the order of the page. A new chart is one file and one line here. */
export const CHARTS: readonly ChartKind[] = [
  adoptionChart,
  gainChart,
  harmfulChart,
  futuresDotPlot,
  schoolStrip,
];

/** The figures of a chart; none before the first future is finished, since an empty chart tells nothing. */
export function figuresOf(chart: ChartKind, findings: Findings): readonly Figure[] {
  return findings.futureCount === 0 ? [] : chart.figures(findings);
}

/** Why a chart has no figures. */
export function emptyText(chart: ChartKind, findings: Findings): string {
  return findings.futureCount === 0 ? "No future is finished yet." : chart.empty;
}
