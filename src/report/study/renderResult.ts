import type { BoardResult } from "../../experiment/board/boardResult.ts";
import type { RunSummary } from "../../experiment/summary.ts";
import type { Manifest } from "../../experiment/manifest.ts";
import { renderReport } from "../page.ts";
import { renderFigures, standaloneFigures, type StandaloneFigure } from "../standaloneFigures.ts";
import { pageOf } from "./pages.ts";
import { renderStudyPage } from "./renderStudyPage.ts";

/** The report of a study: a page, and its charts as files of their own where they are wanted. */
export interface Report {
  readonly html: string;
  readonly figures: () => readonly StandaloneFigure[];
}

/** Makes the board's page, which needs more than a study's result: its network, and scripts. */
export type RenderBoard = (result: BoardResult, manifest: Manifest) => Promise<Report>;

/** The report of what a tool made of a study. */
export async function renderResult(
  result: unknown,
  manifest: Manifest,
  renderBoard: RenderBoard,
): Promise<Report> {
  const { kind } = manifest.study;
  if (kind === "board") return renderBoard(result as BoardResult, manifest);
  if (kind === "run") {
    const summary = result as RunSummary;
    return { html: renderReport(summary), figures: () => renderFigures(summary) };
  }
  const page = pageOf(result, manifest);
  return {
    html: renderStudyPage(page, manifest),
    figures: () => standaloneFigures(page.sections.flatMap((section) => section.figures)),
  };
}
