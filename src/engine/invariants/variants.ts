import type { World } from "../../model/world.ts";
import type { Fail } from "../invariants.ts";

/** Given practices have no parent, variants one of their own domain and a school; nobody uses a free place. */
export function checkVariants({ practices, sizes, state }: World, fail: Fail): void {
  const users = new Uint32Array(sizes.practice);
  for (const p of state.current) if (p >= 0) users[p]!++;
  for (let d = 0; d < sizes.domain; d++) {
    const first = practices.domainOffsets[d]!;
    const end = practices.domainOffsets[d + 1]!;
    const given = end - (practices.variantSlots ?? 0);
    const free = first + state.circulating[d]!;
    if (free < given || free > end) fail(`${state.circulating[d]} practices circulate in domain ${d}`);
    for (let p = first; p < end; p++) {
      const parent = state.variantOf[p]!;
      const school = state.variantSchool[p]!;
      if (p < given || p >= free) {
        if (parent !== -1 || school !== -1)
          fail(`practice ${p} is said to be school ${school}'s variant of ${parent}`);
        if (p >= free && users[p]! > 0) fail(`${users[p]} people use the free place ${p}`);
      } else {
        if (parent < first || parent >= p) fail(`practice ${p} is a variant of ${parent}`);
        if (school < 0 || school >= sizes.school) fail(`practice ${p} is a variant of school ${school}`);
      }
    }
  }
}
