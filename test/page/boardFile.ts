import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderBoard } from "../../src/cli/renderBoard.ts";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { startStudy } from "../../src/experiment/study/runStudy.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { options, resultOf, studyOf } from "../experiment/board/studyOf.ts";

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
  return writeBoardPage(folder, await runBoardStudy(scenario, folder, quick));
}

/** Runs a study for the board in a folder. */
export async function runBoardStudy(scenario: object, folder: string, quick: boolean): Promise<Manifest> {
  const scenarioFolder = mkdtempSync(join(tmpdir(), "spreadwell-scenario-"));
  const scenarioFile = join(scenarioFolder, "main.json");
  writeFileSync(scenarioFile, JSON.stringify(scenario));
  const opened = { ...prepareScenario(scenarioFile, [], null), places: { scenarioFile, dataFolder: null } };
  const manifest = await startStudy(studyOf(opened, folder, quick), folder, options());
  rmSync(scenarioFolder, { recursive: true });
  return manifest;
}

/** Writes the page of a study that was run. */
export async function writeBoardPage(
  folder: string,
  manifest: Manifest,
): Promise<{ readonly folder: string; readonly file: string; readonly url: string }> {
  const { html } = await renderBoard(await resultOf(folder, manifest), manifest, folder);
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  return { folder, file, url: pathToFileURL(file).href };
}
