import type { NetworkValues } from "./networkParameters.ts";

/** Who sits where, before anyone knows anyone. */
export interface DistrictPlan {
  readonly schoolCount: number;
  /** People of school s are `schoolOffsets[s] … schoolOffsets[s + 1] − 1`; the principal is the first. */
  readonly schoolOffsets: Int32Array;
  /** 1 where schools have a principal, 0 where not. */
  readonly principals: 0 | 1;
  /** Schools of network n are `networkStart[n] … networkStart[n + 1] − 1`. */
  readonly networkStart: Int32Array;
}

/** Plans a district. Throws a RangeError for a school size that is not a whole number of at least 1. */
export function planDistrict(schoolSizes: readonly number[], values: NetworkValues): DistrictPlan {
  const schoolCount = schoolSizes.length;
  const schoolOffsets = new Int32Array(schoolCount + 1);
  for (let s = 0; s < schoolCount; s++) {
    const size = schoolSizes[s]!;
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`size of school ${s + 1} is ${size}, not 1, 2, 3 …`);
    schoolOffsets[s + 1] = schoolOffsets[s]! + size;
  }
  const networks = Math.ceil(schoolCount / values.schoolsPerNetwork);
  return {
    schoolCount,
    schoolOffsets,
    principals: values.principals >= 0.5 ? 1 : 0,
    networkStart: divide(schoolCount, networks),
  };
}

/** First teacher of a school. */
export function firstTeacherOf(plan: DistrictPlan, school: number): number {
  return plan.schoolOffsets[school]! + plan.principals;
}

/** Number of teachers of a school. */
export function teacherCountOf(plan: DistrictPlan, school: number): number {
  return plan.schoolOffsets[school + 1]! - firstTeacherOf(plan, school);
}

/** The network of a school: networks are runs of neighbouring schools of nearly equal length. */
export function networkOf(plan: DistrictPlan, school: number): number {
  const networks = plan.networkStart.length - 1;
  let network = Math.floor((school * networks) / plan.schoolCount);
  while (plan.networkStart[network + 1]! <= school) network++;
  return network;
}

/**
 * Divides `count` things in `parts` runs whose lengths differ by one at most: run k is
 * `start[k] … start[k + 1] − 1`.
 */
export function divide(count: number, parts: number): Int32Array {
  const start = new Int32Array(parts + 1);
  for (let part = 0; part <= parts; part++)
    start[part] = parts === 0 ? 0 : Math.floor((part * count) / parts);
  return start;
}

/** Start of each team (or group) when `people` teachers form bodies of about `size`. */
export function divideInTeams(people: number, size: number): Int32Array {
  return divide(people, people === 0 ? 0 : Math.max(1, Math.round(people / size)));
}
