import { TEACHER } from "./system.ts";
import type { World } from "./world.ts";

/** Works out anew what practices add to each person's instruction: Σ leverage × fidelity × merit. */
export function updateContributions({ sizes, practices, state }: World): void {
  const { current, fidelity, merit, contribution, school } = state;
  const domains = sizes.domain;
  for (let i = 0; i < sizes.person; i++) {
    const cell = school[i]! * sizes.practice;
    let sum = 0;
    for (let d = 0; d < domains; d++) {
      const p = current[i * domains + d]!;
      if (p >= 0) sum += practices.leverage[d]! * fidelity[i * domains + d]! * merit[cell + p]!;
    }
    contribution[i] = sum;
  }
}

/** Mean contribution of each school's teachers at the start: what later gains are measured from. */
export function rememberStart({ system, sizes, structure, state }: World): void {
  for (let s = 0; s < sizes.school; s++) {
    let sum = 0;
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      if (system.role[i] === TEACHER) sum += state.contribution[i]!;
    }
    state.startContribution[s] = structure.teacherCount[s]! === 0 ? 0 : sum / structure.teacherCount[s]!;
  }
}
