import { TEACHER } from "./system.ts";
import type { World } from "./world.ts";

/** Works out anew what practices add to each person's instruction: Σ leverage × fidelity × merit. */
export function updateContributions({ system, structure, sizes, practices, state }: World): void {
  const { current, fidelity, merit, contribution } = state;
  const domains = sizes.domain;
  const practiceCount = sizes.practice;
  const worth = new Float64Array(practiceCount);
  for (let s = 0; s < sizes.school; s++) {
    for (let p = 0; p < practiceCount; p++) {
      worth[p] = practices.leverage[structure.domainOf[p]!]! * merit[s * practiceCount + p]!;
    }
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      let sum = 0;
      for (let at = i * domains; at < (i + 1) * domains; at++) {
        const p = current[at]!;
        if (p >= 0) sum += fidelity[at]! * worth[p]!;
      }
      contribution[i] = sum;
    }
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
