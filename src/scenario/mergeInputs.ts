import { isGroup } from "./paths.ts";

/** What a setting puts out of force among its neighbours: two ways of saying one thing, of which the later counts, or what was said of another. */
const replaces: ReadonlyMap<string, readonly string[]> = new Map([
  ["system.generate", ["import"]],
  ["system.import", ["generate"]],
  ["system.generate.schoolSizes", ["schools", "staffPerSchool", "staffSpread"]],
  ["system.generate.schools", ["schoolSizes", "networks", "networkSpread"]],
  ["system.generate.staffPerSchool", ["schoolSizes", "staffSpread"]],
  ["system.generate.staffSpread", ["schoolSizes", "staffPerSchool"]],
  ["system.generate.networks", ["networkSpread", "schools"]],
  ["system.generate.networkSpread", ["networks", "schools"]],
  ["practices.generate", ["list"]],
  ["practices.list", ["generate"]],
  // A goal of one outcome means nothing for another.
  ["board.headline", ["practice", "goal", "matters"]],
]);

/** Groups merge key by key; everything else is replaced. Neither argument is changed. */
export function mergeInputs(
  base: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
  path = "",
): Record<string, unknown> {
  const inside = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const result = { ...base };
  for (const key of Object.keys(over))
    for (const other of replaces.get(inside(key)) ?? []) delete result[other];
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    const merges = isGroup(before) && isGroup(value) && !belongsTogether(inside(key), before, value);
    result[key] = merges ? mergeInputs(before, value, inside(key)) : value;
  }
  if (path === "system.generate" && !fitsNames(over, result)) delete result["schoolNames"];
  return result;
}

/** False where another number of schools is given than there were names before. */
function fitsNames(
  over: Readonly<Record<string, unknown>>,
  result: Readonly<Record<string, unknown>>,
): boolean {
  const names = result["schoolNames"];
  const count = schoolsOf(over, result);
  return (
    Object.hasOwn(over, "schoolNames") ||
    !Array.isArray(names) ||
    count === undefined ||
    count === names.length
  );
}

/** The number of schools that is given; of one part of a spread, by what it is part of. Undefined where none is. */
function schoolsOf(
  { schoolSizes, schools, networks, networkSpread }: Readonly<Record<string, unknown>>,
  result: Readonly<Record<string, unknown>>,
): unknown {
  if (Array.isArray(schoolSizes)) return schoolSizes.length;
  if (schools !== undefined) return schools;
  if (Array.isArray(networks)) return networks.reduce<number>((sum, count) => sum + Number(count), 0);
  const spread = result["networkSpread"];
  if (networkSpread === undefined || !isGroup(spread)) return undefined;
  return Math.round(Number(spread["count"]) * Number(spread["mean"]));
}

/** Groups that are replaced as a whole: the files of a network, and all of an import once its format changes. */
function belongsTogether(
  path: string,
  before: Record<string, unknown>,
  value: Record<string, unknown>,
): boolean {
  if (path === "system.import") return value["format"] !== undefined && value["format"] !== before["format"];
  return path === "system.import.files" || path === "system.import.options.columns";
}
