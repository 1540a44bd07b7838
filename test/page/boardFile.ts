import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderBoard } from "../../src/cli/renderBoard.ts";
import { startStudy } from "../../src/experiment/study/runStudy.ts";
import { boardStudy, options, resultOf } from "../experiment/board/boardStudy.ts";

/** A small district with all that a report can hold: two plans, perils, assumptions, own practices in circulation. */
export const smallDistrict = {
  name: "Small district",
  description: "Four schools, to try the page with.",
  seed: "page",
  weeks: 72,
  replicates: 60,
  system: { generate: { schoolSizes: [10, 14, 12, 16], schoolNames: ["Alder", "Birch", "Cedar", "Elm"] } },
  board: {
    headline: "gain",
    goal: 0.1,
    start: "2026-09",
    plans: [
      { name: "Principals take part", set: { "leadership.principalParticipation": 1 } },
      {
        name: "Check and coach",
        set: { "perils.qualityControl": 0.9 },
        interventions: [{ at: 1, until: 72, where: { random: 0.2, of: "staff" }, coach: {} }],
      },
    ],
  },
} as const;

/** Runs a study for the board and writes its page; gives the page's address. The folder is left to the caller. */
export async function boardFile(
  scenario: object = smallDistrict,
  quick = false,
): Promise<{ readonly folder: string; readonly file: string; readonly url: string }> {
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-board-"));
  const manifest = await startStudy(boardStudy(scenario, folder, quick), folder, options());
  const { html } = await renderBoard(await resultOf(folder, manifest), manifest, folder);
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  return { folder, file, url: pathToFileURL(file).href };
}
