import { uniformOf } from "../../core/distributions.ts";
import { ln } from "../../core/mathematics.ts";
import { selectKth } from "../../core/statistics.ts";
import { stream, type Luck } from "../../core/luck.ts";
import { firstTeacherOf, teacherCountOf, type DistrictPlan } from "./districtPlan.ts";

const choosing = stream("generator.boundarySpanner");
const counting = stream("generator.boundarySpannerCount");

/** Teachers who hold ties to other schools: those of school s are `members[offsets[s] … offsets[s + 1] − 1]`. */
export interface BoundarySpanners {
  readonly offsets: Int32Array;
  readonly members: Int32Array;
}

/**
 * Chooses the boundary spanners of every school, at least one where there is a teacher; the popular ones are
 * likelier to be chosen, in proportion to their popularity (weighted sampling without replacement: Efraimidis
 * & Spirakis 2006). A school's choice does not depend on the other schools. Linear in people.
 */
export function chooseBoundarySpanners(
  plan: DistrictPlan,
  popularity: Float32Array,
  share: number,
  luck: Luck,
): BoundarySpanners {
  const offsets = new Int32Array(plan.schoolCount + 1);
  const members: number[] = [];
  for (let s = 0; s < plan.schoolCount; s++) {
    const start = firstTeacherOf(plan, s);
    const teachers = teacherCountOf(plan, s);
    if (teachers > 0) {
      const rounding = uniformOf(luck.draw(counting, 0, s)[0]!);
      const count = Math.min(teachers, Math.max(1, Math.floor(share * teachers + rounding)));
      const keys = new Float64Array(teachers);
      for (let i = 0; i < teachers; i++) {
        const word = luck.draw(choosing, 0, start + i)[0]!;
        keys[i] = -ln((word + 0.5) / 4294967296) / popularity[start + i]!;
      }
      const limit = selectKth(keys.slice(), teachers, count - 1);
      let chosen = 0;
      for (let i = 0; i < teachers && chosen < count; i++) {
        if (keys[i]! > limit) continue;
        members.push(start + i);
        chosen++;
      }
    }
    offsets[s + 1] = members.length;
  }
  return { offsets, members: Int32Array.from(members) };
}
