import * as native from "node:path";

/** What is asked of an operating system's ways of writing paths; tests give those of another one. */
export type PathWays = Pick<native.PlatformPath, "dirname" | "join" | "relative" | "resolve" | "sep">;

/**
 * A path as it is kept in files and hashed: with forward slashes, which Windows reads as well as its own, so that the
 * same work has the same manifest and the same hash everywhere. Where `\` is a letter like others it stays.
 */
export function keptPath(path: string, { sep }: Pick<PathWays, "sep"> = native): string {
  return path.replaceAll(sep, "/");
}

/** The way from one folder to a file or another folder, to be kept; "" where they are the same. */
export function keptWay(from: string, to: string, ways: PathWays = native): string {
  return keptPath(ways.relative(ways.resolve(from), ways.resolve(to)), ways);
}

/** A data file that stands beside one scenario file, as another scenario file would name it; to be kept. */
export function namedFrom(
  scenarioFile: string,
  { file, named }: { readonly file: string; readonly named: string },
  ways: PathWays = native,
): string {
  const folder = ways.relative(ways.dirname(ways.resolve(scenarioFile)), ways.dirname(ways.resolve(file)));
  return folder === "" ? named : keptPath(ways.join(folder, named), ways);
}
