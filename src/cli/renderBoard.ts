import { deflateRawSync } from "node:zlib";
import type { BoardResult } from "../experiment/board/boardResult.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { openArms } from "../experiment/study/openArms.ts";
import { boardFigures } from "../report/board/boardFigures.ts";
import { makePageData } from "../report/live/makePageData.ts";
import { renderLivePage } from "../report/live/file/renderLivePage.tsx";
import { standaloneFigures } from "../report/standaloneFigures.ts";
import type { Report } from "../report/study/renderResult.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { pageScripts } from "./pageScripts.ts";

/** The board's page of a study in a folder. Throws the user's fault where the files of its network have changed. */
export async function renderBoard(result: BoardResult, manifest: Manifest, folder: string): Promise<Report> {
  const [base] = openArms(manifest, folder, new SystemCache());
  const data = makePageData(result, manifest, base!.built.setup.system);
  const scripts = await pageScripts();
  return {
    // The highest level: written once, sent by mail many times.
    html: renderLivePage(data, scripts, (text) => deflateRawSync(text, { level: 9 })),
    figures: () => standaloneFigures(boardFigures(data)),
  };
}
