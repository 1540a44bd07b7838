import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program may be. */
export interface ProgramPlaces {
  /** Variable of the environment that names it. */
  readonly variable: string;
  /** What it may be called on the search path; the first that is found is taken. */
  readonly names: readonly string[];
  /** Paths where it usually is, off the search path. */
  readonly usualPlaces: readonly string[];
}

/**
 * Path of an installed program: what the variable names, else one on the search path, else one where it usually is;
 * undefined when there is none. Throws where the variable names what is not there.
 */
export function findProgram({ variable, names, usualPlaces }: ProgramPlaces): string | undefined {
  const given = process.env[variable];
  if (given !== undefined && given !== "") {
    if (!existsSync(given)) throw new Error(`${variable} names ${given}, which does not exist`);
    return given;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces].find(
    (path) => existsSync(path),
  );
}
