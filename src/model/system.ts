import type { Graph } from "../core/graph.ts";

/** Roles of staff members, by number. Principals and coaches have no class of their own. */
export const roles = ["teacher", "principal", "coach"] as const;
export const TEACHER = 0;
export const PRINCIPAL = 1;

/** What a tie joins, by number. */
export const layers = ["same team", "same school", "other school", "principals"] as const;
export const SAME_TEAM = 0;
export const SAME_SCHOOL = 1;
export const OTHER_SCHOOL = 2;
export const PRINCIPALS = 3;

/** Kinds of groups that meet, by number. */
export const groupKinds = ["team", "network group", "principals' group"] as const;
export const TEAM = 0;
export const NETWORK_GROUP = 1;
export const PRINCIPALS_GROUP = 2;

/**
 * Who there is and who learns from whom before the first week: the fixed part of a district. People are
 * ordered by school, so that colleagues lie near each other in memory.
 */
export interface System {
  readonly schoolNames: readonly string[];
  /** People of school s are `schoolOffsets[s] … schoolOffsets[s + 1] − 1`. */
  readonly schoolOffsets: Int32Array;
  /** Number of each school's network, where several networks stand apart; absent where there is one. */
  readonly schoolNetwork?: Int32Array;
  /** Names of the networks by number, where files name them, also of a single one; else they are called 1, 2, 3 … */
  readonly networkNames?: readonly string[];
  /** Role number of each person. */
  readonly role: Uint8Array;
  /** Ids of people as the user knows them; null for generated people (see `staffName`). */
  readonly staffIds: readonly string[] | null;
  /** Row i: whom person i learns from. Rows ascending, no ties to oneself, none twice. */
  readonly ties: Graph;
  /** Strength 0–1 of each tie at the start, in the graph's order. */
  readonly tieStrength: Float32Array;
  /** Layer number of each tie. */
  readonly tieLayer: Uint8Array;
  /** Members of group g are `groupMembers[groupOffsets[g] … groupOffsets[g + 1] − 1]`. */
  readonly groupOffsets: Int32Array;
  readonly groupMembers: Int32Array;
  readonly groupKind: Uint8Array;
  /** School of each group; −1 where it joins schools. */
  readonly groupSchool: Int32Array;
  /** Baseline skill given by the user, NaN where the model draws it; null where nobody has one. */
  readonly givenSkill: Float32Array | null;
  /** Adoption threshold given by the user, NaN where the model draws it; null where nobody has one. */
  readonly givenThreshold: Float32Array | null;
}

/** What the network of a school is called; undefined where there is one network. */
export function networkName({ schoolNetwork, networkNames }: System, school: number): string | undefined {
  const network = schoolNetwork?.[school];
  return network === undefined ? undefined : (networkNames?.[network] ?? String(network + 1));
}

/** A person's id: the user's own, or `S03-017` (school, person in the school) for generated people. */
export function staffName(system: System, person: number): string {
  if (system.staffIds !== null) return system.staffIds[person]!;
  const school = schoolOf(system, person);
  return `S${String(school + 1).padStart(2, "0")}-${String(person - system.schoolOffsets[school]! + 1).padStart(3, "0")}`;
}

/** School number of a person: binary search. */
export function schoolOf(system: System, person: number): number {
  let low = 0;
  let high = system.schoolOffsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (system.schoolOffsets[middle]! <= person) low = middle;
    else high = middle - 1;
  }
  return low;
}
