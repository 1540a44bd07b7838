import type { Graph } from "../../core/graph.ts";
import { OTHER_SCHOOL, PRINCIPALS, SAME_SCHOOL, SAME_TEAM } from "../system.ts";
import { divideInTeams, firstTeacherOf, teacherCountOf, type DistrictPlan } from "./districtPlan.ts";

/** Layer of each tie of a generated district, in the graph's order. Linear in ties. */
export function layersOf(plan: DistrictPlan, ties: Graph, teamSize: number): Uint8Array {
  const layer = new Uint8Array(ties.targets.length);
  const principal = new Uint8Array(ties.nodeCount);
  if (plan.principals === 1) for (let s = 0; s < plan.schoolCount; s++) principal[plan.schoolOffsets[s]!] = 1;

  for (let s = 0; s < plan.schoolCount; s++) {
    const start = plan.schoolOffsets[s]!;
    const end = plan.schoolOffsets[s + 1]!;
    const firstTeacher = firstTeacherOf(plan, s);
    const teamStart = divideInTeams(teacherCountOf(plan, s), teamSize);
    let team = 0;
    for (let i = start; i < end; i++) {
      if (i >= firstTeacher) while (firstTeacher + teamStart[team + 1]! <= i) team++;
      for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
        const target = ties.targets[e]!;
        if (target < start || target >= end)
          layer[e] = principal[i] === 1 && principal[target] === 1 ? PRINCIPALS : OTHER_SCHOOL;
        else {
          const inTeam =
            i >= firstTeacher &&
            target >= firstTeacher + teamStart[team]! &&
            target < firstTeacher + teamStart[team + 1]!;
          layer[e] = inTeam ? SAME_TEAM : SAME_SCHOOL;
        }
      }
    }
  }
  return layer;
}
