import { deflateRawSync } from "node:zlib";
import { ENGINE_VERSION } from "../core/version.ts";
import { boardWeeks } from "../experiment/board/boardWeeks.ts";
import { noFutures, type BoardResult } from "../experiment/board/boardResult.ts";
import { headlineOf, schoolOutcomes } from "../experiment/board/headlineOf.ts";
import type { Arm } from "../experiment/study/study.ts";
import { measureFuture } from "../report/live/engine/measureFuture.ts";
import { renderLivePage } from "../report/live/file/renderLivePage.tsx";
import { pageDataOf } from "../report/live/makePageData.ts";
import type { PageData } from "../report/live/pageData.ts";
import { TODAY } from "../scenario/board/headlines.ts";
import type { OpenedScenario } from "./openScenario.ts";
import { pageScripts } from "./pageScripts.ts";

/** Futures that are run here, so that the page can show that it gets the same. */
const CHECKED = 3;

/** What is told of a theatre beside its scenario. */
export interface TheatreOrigin {
  readonly notes: readonly string[];
  readonly command: string;
}

/** The theatre as one HTML file. */
export async function renderTheatre(
  opened: OpenedScenario,
  arm: Arm,
  origin: TheatreOrigin,
): Promise<string> {
  const scripts = await pageScripts();
  return renderLivePage(theatreData(opened, arm, origin), scripts, (text) =>
    deflateRawSync(text, { level: 9 }),
  );
}

/** What the page of a theatre carries: today's path without any futures, for the page's own engine runs those of the acts. */
export function theatreData(
  { input, scenario, built }: OpenedScenario,
  arm: Arm,
  { notes, command }: TheatreOrigin,
): PageData {
  const board = input.board ?? {};
  const headline = headlineOf(board);
  const weeks = boardWeeks(scenario, headline.kind);
  const schoolOutcome = schoolOutcomes[headline.kind];
  const measuring = { headline, weeks, schoolOutcome, every: scenario.outputs.every, schools: false };
  const digests = Array.from(
    { length: CHECKED },
    (_, replicate) =>
      measureFuture(built.setup, replicate, { ...measuring, digests: true, metrics: [] }).digest,
  );
  const result: BoardResult = {
    headline,
    input,
    weeks,
    start: board.start ?? null,
    currency: board.currency ?? "$",
    schoolOutcome,
    plans: [{ name: TODAY, changes: [], futures: noFutures(), digests, scenarioHash: arm.scenarioHash }],
    perils: [],
    assumptions: [],
    unknown: null,
    guesses: [],
  };
  const date = new Date().toISOString().slice(0, "2026-09-01".length);
  const about = { notes, engineVersion: ENGINE_VERSION, date, command, futures: 0, failed: 0 };
  return { ...pageDataOf(result, arm, built.setup.system, about), door: "theatre" };
}
