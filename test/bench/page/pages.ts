import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { runBoardStudy, writeBoardPage } from "../../page/boardFile.ts";

/** A page to measure. */
export interface BenchPage {
  readonly name: string;
  /** People in it, about. */
  readonly staff: number;
  readonly file: string;
  readonly url: string;
}

/** Studies are kept, since those of large districts take minutes; their pages are written anew each time. */
const KEPT = "node_modules/.cache/spreadwell-bench-page";
const STAFF_PER_SCHOOL = 50;

/** The page of a scenario's file, with all that a study for the board has. */
export async function flagshipPage(): Promise<BenchPage> {
  const scenario = JSON.parse(readFileSync("scenarios/flagship.json", "utf8")) as object;
  return pageOf("flagship", 331, scenario, false);
}

/** The page of a made-up district of so many staff, of a quick study with so many replicates. */
export async function madePage(staff: number, replicates: number): Promise<BenchPage> {
  const schoolSizes = Array.from({ length: Math.round(staff / STAFF_PER_SCHOOL) }, () => STAFF_PER_SCHOOL);
  const scenario = {
    name: `District of ${staff}`,
    seed: "bench",
    weeks: 144,
    replicates,
    system: { generate: { schoolSizes } },
    board: {
      headline: "gain",
      goal: 0.1,
      start: "2026-09",
      plans: [{ name: "Check", set: { "perils.qualityControl": 0.9 } }],
    },
  };
  return pageOf(`made-${staff}-${replicates}`, staff, scenario, true);
}

async function pageOf(name: string, staff: number, scenario: object, quick: boolean): Promise<BenchPage> {
  const folder = resolve(KEPT, name);
  const manifestFile = `${folder}/manifest.json`;
  const kept = existsSync(manifestFile) ? (JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest) : null;
  let manifest = kept;
  if (manifest?.endedAt === undefined || manifest.endedAt === null) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    console.error(`Running the study of ${name}…`);
    manifest = await runBoardStudy(scenario, folder, quick);
  }
  const { file, url } = await writeBoardPage(folder, manifest);
  return { name, staff, file, url };
}
