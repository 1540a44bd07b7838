import type { RunSummary } from "../experiment/summary.ts";
import { WIDE, type Figure } from "./charts/chartKind.ts";
import { CHARTS, figuresOf } from "./charts/index.ts";
import { svgMark } from "./charts/svg.ts";
import { readFindings } from "./findings/findings.ts";
import { drawToString } from "./marks.ts";

/** A chart of the report as a file of its own. */
export interface StandaloneFigure {
  /** File name without ending. */
  readonly name: string;
  readonly svg: string;
}

/** The charts of the report as SVG files, in the order of the page; charts without data are left out. */
export function renderFigures(summary: RunSummary): StandaloneFigure[] {
  const findings = readFindings(summary);
  return standaloneFigures(CHARTS.flatMap((chart) => figuresOf(chart, findings)));
}

/** Figures as SVG files of their own, each of their pictures in one. */
export function standaloneFigures(figures: readonly Figure[]): StandaloneFigure[] {
  return figures
    .flatMap((figure) => figure.drawings)
    .map((drawing) => ({ name: drawing.name, svg: `${drawToString(svgMark(drawing, WIDE))}\n` }));
}
