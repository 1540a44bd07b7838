import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UserError } from "../core/fault.ts";
import { keptPath } from "./keptPath.ts";
import { nearestOf } from "./networks/faultList.ts";
import { shippedFolder, shippedNames } from "./shippedScenarios.ts";

/** Largest file read, bytes: larger ones would not fit in memory together with what is made of them. */
const LARGEST_FILE = 1_000_000_000;

/** The file's bytes. Throws the user's fault when it is missing, no file, unreadable or too large. */
export function readBytes(path: string, shown: string = path): Uint8Array {
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) {
      throw new UserError({
        file: shown,
        problem: stat.isDirectory() ? "is a folder, not a file" : "is not a file",
      });
    }
    size = stat.size;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const remedy = "check the path; it is taken from the folder you are in";
    throw new UserError({ file: shown, problem: "cannot be found", remedy });
  }
  if (size > LARGEST_FILE) {
    throw new UserError({
      file: shown,
      problem: "is too large",
      given: `${size} bytes`,
      allowed: `at most ${LARGEST_FILE} bytes`,
    });
  }
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const given = (error as Error).message;
    throw new UserError({ file: shown, problem: "cannot be read", given, remedy: "check who may read it" });
  }
}

/** Where a scenario names a file, and where that may be looked for. */
export interface FilePlace {
  readonly scenarioFile: string;
  /** The setting that names it. */
  readonly path: string;
  /** Null where there is none. */
  readonly dataFolder: string | null;
  /** The file to blame, where it is not the scenario file. */
  readonly blamed?: string;
}

/**
 * Where a file named in a scenario stands: beside the scenario file (or below), else in the data folder,
 * and nowhere else. Throws the user's fault, with the setting that named it.
 */
export function findFile(given: string, place: FilePlace): string {
  const { scenarioFile, path: setting, dataFolder, blamed } = place;
  const fault = { file: blamed ?? scenarioFile, path: setting, given: JSON.stringify(given) };
  const isData = setting !== "extends";
  const bad = pathFault(given);
  if (bad !== null) {
    throw new UserError({
      ...fault,
      problem: bad,
      allowed: isData
        ? "a path below the scenario's folder or below the folder given with --data"
        : "a path below the scenario's folder",
      remedy: "name the file by its path inside that folder, without ..",
    });
  }
  const folders = [dirname(resolve(scenarioFile)), ...(dataFolder === null ? [] : [resolve(dataFolder)])];
  for (const folder of folders) {
    const path = join(folder, given);
    if (!existsSync(path)) continue;
    if (isInside(folder, path)) {
      if (statSync(path).isFile()) return path;
      throw new UserError({ ...fault, problem: "is a folder, not a file", remedy: "name the file in it" });
    }
    const remedy = isData
      ? "copy the file into the folder, or give its folder with --data"
      : "copy the file into the folder";
    throw new UserError({ ...fault, problem: "is a link that leads out of its folder", remedy });
  }
  // Where it was written on Windows, in Windows' way.
  const inOurWay = given.replaceAll("\\", "/");
  const isOurs = inOurWay !== given && folders.some((folder) => existsSync(join(folder, inOurWay)));
  const nearest = isOurs ? inOurWay : nearestFile(given, folders);
  throw new UserError({
    ...fault,
    problem: "cannot be found",
    allowed:
      dataFolder === null ? "a file beside the scenario" : `a file beside the scenario or in ${dataFolder}`,
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
    remedy: isOurs
      ? "write / between folders: this is read on every system"
      : remedyFor(given, isData, dataFolder !== null),
  });
}

function remedyFor(given: string, isData: boolean, hasFolder: boolean): string {
  const shipped = given.replace(/\.json$/, "");
  if (!isData && shippedNames().includes(shipped))
    return `to build on one that comes with Spreadwell, copy ${join(shippedFolder(), `${shipped}.json`)} beside this file and name it ${shipped}.json here, or run it with --set`;
  if (!isData) return "check the path; it is taken from the folder of the file that names it";
  return hasFolder
    ? "check the path below that folder; where to get public data: docs/data.md"
    : "give the folder that holds the data with --data; where to get public data: docs/data.md";
}

/** Why a path given in a scenario may not be used, or null when it may: relative, and without a way up. */
function pathFault(given: string): string | null {
  if (isAbsolute(given) || /^(?:[a-zA-Z]:|\\)/.test(given)) return "is an absolute path";
  if (given.split(/[\\/]/).includes("..")) return "climbs out of its folder";
  return null;
}

/** True when `path`, links followed, lies inside `folder`. */
function isInside(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way));
}

/** The file of the same kind most like the one that cannot be found, in the same place. */
function nearestFile(given: string, folders: readonly string[]): string | undefined {
  const inside = dirname(given);
  const ending = extname(given);
  const stem = basename(given, ending);
  const stems = folders
    .flatMap((folder) => filesIn(join(folder, inside)))
    .flatMap((name) => {
      return extname(name) === ending && name !== basename(given) ? [basename(name, ending)] : [];
    });
  const near = nearestOf(stem, stems);
  return near === undefined ? undefined : keptPath(join(inside, near + ending));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that is missing has no files that could be meant.
    return [];
  }
}
