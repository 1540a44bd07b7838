import type { Change } from "../../../experiment/study/study.ts";
import { pickings } from "../../../model/interventions/intervention.ts";
import { networkTypes, type NetworkTypeName } from "../../../model/networkTypes.ts";
import { changeInput, overrideParts } from "../../../scenario/changeInput.ts";
import { isGroup, parsePath, valueAt, type PathPart } from "../../../scenario/paths.ts";
import type { ResolvedIntervention, ResolvedScenario } from "../../../scenario/resolvedScenario.ts";

type Entry = Record<string, unknown>;

/** Changes told apart: the timeline that they come to, as written, and all others. */
export interface SplitChanges {
  readonly timeline: Entry[];
  readonly others: readonly Change[];
}

/** Puts the changes of the timeline on top of the one in the scenario file, which is left as it was. */
export function splitChanges(
  input: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): SplitChanges {
  let changed: Readonly<Record<string, unknown>> = { interventions: input["interventions"] ?? [] };
  const others: Change[] = [];
  for (const change of changes) {
    const parts = overrideParts(change.path) ?? [];
    if (parts[0] === "interventions") ({ changed } = changeInput(changed, parts, change.value));
    else others.push(change);
  }
  const timeline = structuredClone(changed["interventions"]);
  return { timeline: Array.isArray(timeline) ? (timeline as Entry[]) : [], others };
}

/**
 * Today's scenario as some changes would make it, as far as the questions of a plan read it: parameters given as numbers,
 * the type of network and the timeline. The engine itself reads scenarios in full; this is for what controls show.
 */
export function planScenario(
  today: ResolvedScenario,
  input: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): ResolvedScenario {
  const { timeline, others } = splitChanges(input, changes);
  const values: Record<string, number> = { ...today.values };
  const given = new Set<string>();
  let networkType = today.networkType;
  let weeks = today.weeks;
  for (const [path, value] of others.flatMap(leavesOf)) {
    const name = path.at(-1);
    if (path.length === 1 && name === "weeks" && typeof value === "number") weeks = value;
    if (path.length === 1 && name === "networkType") networkType = value as NetworkTypeName;
    if (path.length !== 2 || !Object.hasOwn(values, name!) || typeof value !== "number") continue;
    values[name!] = value;
    given.add(String(name));
  }
  if (networkType !== null && networkType !== today.networkType) {
    for (const [name, value] of Object.entries(networkTypes[networkType]?.values ?? {})) {
      if (!given.has(name) && !isGiven(input, name)) values[name] = value;
    }
  }
  const isSame = changes.every(({ path }) => (parsePath(path) ?? [])[0] !== "interventions");
  return {
    ...today,
    weeks,
    networkType,
    values: values as ResolvedScenario["values"],
    interventions: isSame ? today.interventions : timeline.map(resolved),
  };
}

/** An entry as the engine reads it, as far as the questions need it. */
function resolved(entry: Entry): ResolvedIntervention {
  const where = isGroup(entry["where"]) ? entry["where"] : {};
  const by = pickings.find((picking) => where[picking] !== undefined);
  const of = where["of"] ?? (isGroup(entry["coach"]) ? "staff" : "schools");
  const set = isGroup(entry["set"]) ? { set: numbersByName(entry["set"]) } : {};
  const connect = isGroup(entry["connect"]) ? { connect: { pairs: Number(entry["connect"]["pairs"]) } } : {};
  const coach = isGroup(entry["coach"]) ? { coach: coachOf(entry["coach"]) } : {};
  return {
    at: Number(entry["at"]),
    until: typeof entry["until"] === "number" ? entry["until"] : null,
    every: typeof entry["every"] === "number" ? entry["every"] : null,
    schools: Array.isArray(where["schools"]) ? (where["schools"] as string[]) : null,
    ...(Array.isArray(where["networks"]) ? { networks: where["networks"].map(String) } : {}),
    pick: by === undefined ? null : { by, share: Number(where[by]), of: of as "schools" | "staff" },
    cost: null,
    ...set,
    ...connect,
    ...coach,
  };
}

function coachOf({ practice, dose }: Entry): NonNullable<ResolvedIntervention["coach"]> {
  return {
    practice: typeof practice === "string" ? practice : null,
    dose: typeof dose === "number" ? dose : 1,
  };
}

function numbersByName(set: Entry): Record<string, number> {
  const numbers = Object.entries(set).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(numbers.map(([path, value]) => [path.split(".").at(-1)!, Number(value)]));
}

/** The single settings of a change: that of a group has several. */
function leavesOf({ path, value }: Change): (readonly [readonly PathPart[], unknown])[] {
  const parts = parsePath(path) ?? [];
  if (!isGroup(value)) return [[parts, value]];
  return Object.entries(value).map(([key, inner]) => [[...parts, key], inner]);
}

function isGiven(input: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.values(input).some((section) => valueAt(section, [name]) !== undefined);
}
