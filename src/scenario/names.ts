import { nearestName, type Fault } from "../core/fault.ts";
import type { Examination } from "./examination.ts";
import { nearestOf } from "./networks/faultList.ts";

/** Adds a fault for each name that occurs twice. */
export function noTwins(path: string, names: readonly string[], examination: Examination): void {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twins.add(name);
    seen.add(name);
  }
  for (const name of twins) {
    examination.add(path, {
      problem: "has two entries of the same name",
      given: JSON.stringify(name),
      remedy: "rename one of them",
    });
  }
}

/** What to say of a name that is none of those known: `problem` says what it is not. */
export function unknownName(
  problem: string,
  given: string,
  names: readonly string[],
): Omit<Fault, "file" | "path"> {
  const nearest = nearestOf(given, names);
  const list = names.map((name) => JSON.stringify(name)).join(", ");
  return {
    problem,
    given: JSON.stringify(given),
    allowed: names.length > 40 || list.length > 1000 ? `one of ${names.length} names` : list,
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
  };
}

/** What people call settings that have another name here. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["years", "weeks"],
  ["futures", "replicates"],
  ["runs", "replicates"],
  ["repetitions", "replicates"],
  ["title", "name"],
  ["comment", "notes"],
  ["comments", "notes"],
  ["staff", "system.generate.staffPerSchool"],
]);

/** The setting that a name or a path most likely means; `groupthnk` is near to `perils.groupthink`. */
export function nearestSetting(name: string, paths: readonly string[]): string | undefined {
  const known = otherNames.get(name.toLowerCase());
  if (known !== undefined && paths.includes(known)) return known;
  const exact = paths.find((path) => path.slice(path.lastIndexOf(".") + 1) === name);
  // The search costs as much as both names are long, so that a page of text is not looked up.
  return exact ?? (name.length > 100 ? undefined : nearestName(name, paths));
}
