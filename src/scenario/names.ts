import { nearestName, type Fault } from "../core/fault.ts";

/** Adds a fault for each name that occurs twice. */
export function noTwins(file: string, path: string, names: readonly string[], faults: Fault[]): void {
  const twins = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  for (const name of twins) faults.push({ file, path, problem: "has two entries of the same name", given: JSON.stringify(name) });
}

/** Adds a fault when a practice named in a scenario is none of its practices. */
export function unknownPractice(file: string, path: string, given: string, names: readonly string[], faults: Fault[]): void {
  if (names.includes(given)) return;
  const nearest = nearestName(given, names);
  faults.push({
    file,
    path,
    problem: "is no practice of this scenario",
    given: JSON.stringify(given),
    allowed: names.length > 20 ? `one of ${names.length} practices` : names.map((name) => JSON.stringify(name)).join(", "),
    ...(nearest === undefined ? {} : { nearest }),
  });
}
