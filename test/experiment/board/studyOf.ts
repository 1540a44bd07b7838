import { boardFactors } from "../../../src/experiment/board/boardCases.ts";
import type { BoardResult } from "../../../src/experiment/board/boardResult.ts";
import { makeDesign } from "../../../src/experiment/board/makeDesign.ts";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { finishStudy } from "../../../src/experiment/study/finishStudy.ts";
import type { Beginning, RunOptions } from "../../../src/experiment/study/runStudy.ts";
import type { Places } from "../../../src/scenario/importSystem.ts";
import type { PreparedScenario } from "../../../src/scenario/prepareScenario.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";

// Apart from what needs the test runner, so that a bench can use it too.

/** A study for the board of an opened scenario, to be put into a folder. */
export function studyOf(
  opened: PreparedScenario & { readonly places: Places },
  folder: string,
  quick: boolean,
): Beginning {
  const { design, notes } = makeDesign(opened, quick, new SystemCache());
  const study = {
    kind: "board" as const,
    arms: [armOf(opened, folder)],
    factors: boardFactors,
    metrics: ["instruction_gain"],
    replicates: opened.scenario.replicates,
    tables: ["runs", "weeks", "practices", "schools"] as const,
    design,
  };
  return { study, notes, command: "spreadwell board main.json" };
}

/** How to run it. */
export function options(more: Partial<RunOptions> = {}): RunOptions {
  return { threads: 2, check: false, stop: { stopped: false }, now: () => new Date(0), ...more };
}

/** What comes of a finished folder. */
export async function resultOf(folder: string, manifest: Manifest): Promise<BoardResult> {
  return (await finishStudy(folder, manifest)) as BoardResult;
}
