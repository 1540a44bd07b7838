import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nearestName, UserError } from "../../core/fault.ts";
import { readManifest } from "../manifest.ts";
import { readTable } from "../readTable.ts";
import { shellWord } from "../shellWord.ts";

/** A run as runs.csv holds it. */
export interface StoredRun {
  readonly id: string;
  readonly folder: string;
  /** Number of its case; 0 where the folder holds only one. */
  readonly caseNumber: number;
  readonly replicate: number;
  /** `done`, or `failed:` and why. */
  readonly status: string;
}

/** Where results are looked for when nobody says. */
export const USUAL_PLACE = "output";

/** The run of this id in a folder. Throws the user's fault when it is not there. */
export async function findRun(id: string, folder: string, hasCases: boolean): Promise<StoredRun> {
  const run = await lookUp(id, folder, hasCases);
  if ("status" in run) return run;
  const nearest = nearestName(id, run.ids);
  throw new UserError({
    file: join(folder, "runs.csv"),
    problem: run.ids.length === 0 ? "holds no runs yet" : "holds no run of this id",
    given: JSON.stringify(id),
    ...(nearest === undefined ? {} : { nearest }),
    remedy: "copy the id from the column run_id of one of the tables",
  });
}

/** The folder below `output` that holds the run. Throws the user's fault when none does, or several do. */
export async function folderOfRun(id: string): Promise<string> {
  const folders = existsSync(USUAL_PLACE) ? readdirSync(USUAL_PLACE).sort() : [];
  const found: string[] = [];
  for (const folder of folders.map((name) => join(USUAL_PLACE, name)))
    if (isFolderOfOurs(folder) && "status" in (await lookUp(id, folder, false))) found.push(folder);
  if (found.length === 1) return found[0]!;
  throw new UserError({
    problem:
      found.length === 0
        ? `no folder below ${USUAL_PLACE} holds a run of this id`
        : "several folders hold a run of this id",
    given: JSON.stringify(id),
    ...(found.length === 0 ? {} : { allowed: found.join(", ") }),
    remedy: existsSync(id)
      ? `the id of a run comes first, from the column run_id: spreadwell rerun ID ${shellWord(id)}`
      : `name the folder: spreadwell rerun ${shellWord(id)} FOLDER`,
  });
}

function isFolderOfOurs(folder: string): boolean {
  try {
    return readManifest(folder) !== null && existsSync(join(folder, "runs.csv"));
  } catch {
    return false; // Something else of that name, or of another version.
  }
}

/** Ids kept to find the nearest among. */
const IDS_KEPT = 10_000;

async function lookUp(id: string, folder: string, hasCases: boolean): Promise<StoredRun | { ids: string[] }> {
  let run: StoredRun | undefined;
  const ids: string[] = [];
  const columns = ["run_id", "replicate", "status", ...(hasCases ? ["case"] : [])];
  const path = join(folder, "runs.csv");
  if (!existsSync(path)) return { ids };
  await readTable(path, columns, ([runId, replicate, status, caseNumber]) => {
    if (runId === id)
      run = {
        id,
        folder,
        caseNumber: Number(caseNumber ?? 0),
        replicate: Number(replicate),
        status: status!,
      };
    else if (ids.length < IDS_KEPT) ids.push(runId!);
    return run === undefined;
  });
  return run ?? { ids };
}
