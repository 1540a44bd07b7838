import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";

/** Largest file read, bytes: larger ones would not fit in memory together with what is made of them. */
const LARGEST_FILE = 1_000_000_000;

/** The file's bytes. Throws the user's fault when it is missing, no file, unreadable or too large. */
export function readBytes(path: string, shown: string = path): Uint8Array {
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new UserError({ file: shown, problem: "is not a file" });
    size = stat.size;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ file: shown, problem: "cannot be found", remedy: "check the path; it is taken from the folder you are in" });
  }
  if (size > LARGEST_FILE) {
    throw new UserError({ file: shown, problem: "is too large", given: `${size} bytes`, allowed: `at most ${LARGEST_FILE} bytes` });
  }
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new UserError({ file: shown, problem: "cannot be read", given: (error as Error).message, remedy: "check who may read it" });
  }
}

/** Why a path given in a scenario may not be used, or null when it may: relative, and without a way up. */
function pathFault(given: string): string | null {
  if (isAbsolute(given) || /^[a-zA-Z]:/.test(given)) return "is an absolute path";
  if (given.split(/[\\/]/).includes("..")) return "climbs out of its folder";
  return null;
}

/** True when `path`, links followed, lies inside `folder`. */
function isInside(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way));
}

/**
 * Where a file named in a scenario stands: beside the scenario file (or below), else in the data folder,
 * and nowhere else. Throws the user's fault, with the setting that named it.
 */
export function findFile(given: string, scenarioFile: string, settingPath: string, dataFolder: string | null): string {
  const place: Fault = { file: scenarioFile, path: settingPath, problem: "", given: JSON.stringify(given) };
  const bad = pathFault(given);
  if (bad !== null) {
    throw new UserError({
      ...place,
      problem: bad,
      allowed: "a path below the scenario's folder or below the folder given with --data",
      remedy: "name the file by its path inside that folder, without ..",
    });
  }
  const folders = [dirname(resolve(scenarioFile)), ...(dataFolder === null ? [] : [resolve(dataFolder)])];
  for (const folder of folders) {
    const path = join(folder, given);
    if (!existsSync(path)) continue;
    if (!isInside(folder, path)) {
      throw new UserError({ ...place, problem: "is a link that leads out of its folder", remedy: "copy the file into the folder" });
    }
    return path;
  }
  throw new UserError({
    ...place,
    problem: "cannot be found",
    allowed: dataFolder === null ? "a file beside the scenario" : `a file beside the scenario or in ${dataFolder}`,
    remedy:
      dataFolder === null
        ? "give the folder that holds the data with --data; where to get public data: docs/data.md"
        : "check the path below that folder; where to get public data: docs/data.md",
  });
}
