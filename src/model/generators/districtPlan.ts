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
  /** Network of each school. */
  readonly networkOfSchool: Int32Array;
  /** Whether the networks were listed: then they are districts of their own, which nothing joins but ties by their shares. */
  readonly apart: boolean;
}

/**
 * Plans a district, or several: `networks` lists how many schools each network has, in the order of the schools.
 * Without it neighbouring schools form networks of at most `schoolsPerNetwork`. Throws a RangeError for a school size
 * that is not a whole number of at least 1, and for networks that do not hold all schools.
 */
export function planDistrict(
  schoolSizes: readonly number[],
  values: NetworkValues,
  networks?: readonly number[],
): DistrictPlan {
  const schoolCount = schoolSizes.length;
  const schoolOffsets = new Int32Array(schoolCount + 1);
  for (let s = 0; s < schoolCount; s++) {
    const size = schoolSizes[s]!;
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`size of school ${s + 1} is ${size}, not 1, 2, 3 …`);
    schoolOffsets[s + 1] = schoolOffsets[s]! + size;
  }
  const networkStart =
    networks === undefined
      ? divide(schoolCount, Math.ceil(schoolCount / values.schoolsPerNetwork))
      : startsOf(networks, schoolCount);
  const networkOfSchool = new Int32Array(schoolCount);
  for (let network = 0; network < networkStart.length - 1; network++) {
    networkOfSchool.fill(network, networkStart[network]!, networkStart[network + 1]!);
  }
  return {
    schoolCount,
    schoolOffsets,
    principals: values.principals >= 0.5 ? 1 : 0,
    networkStart,
    networkOfSchool,
    apart: networks !== undefined,
  };
}

/** Where each of the listed networks begins. */
function startsOf(networks: readonly number[], schoolCount: number): Int32Array {
  const start = new Int32Array(networks.length + 1);
  networks.forEach((schools, network) => {
    if (!Number.isInteger(schools) || schools < 1)
      throw new RangeError(`network ${network + 1} has ${schools} schools, not 1, 2, 3 …`);
    start[network + 1] = start[network]! + schools;
  });
  if (start[networks.length] !== schoolCount)
    throw new RangeError(`the networks have ${start[networks.length]} schools, there are ${schoolCount}`);
  return start;
}

/** First teacher of a school. */
export function firstTeacherOf(plan: DistrictPlan, school: number): number {
  return plan.schoolOffsets[school]! + plan.principals;
}

/** Number of teachers of a school. */
export function teacherCountOf(plan: DistrictPlan, school: number): number {
  return plan.schoolOffsets[school + 1]! - firstTeacherOf(plan, school);
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
