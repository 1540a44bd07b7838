import { TEACHER } from "./system.ts";
import type { World } from "./world.ts";

/**
 * Works out anew what practices add to each person's instruction: Σ leverage × fidelity × (merit + own fit). The
 * fit to the own classroom counts because teachers know it best; who goes by the group's norm gives it up.
 */
export function updateContributions({ system, structure, sizes, practices, state }: World): void {
  const { current, fidelity, merit, ownFit, contribution } = state;
  const domains = sizes.domain;
  const practiceCount = sizes.practice;
  const worth = new Float64Array(practiceCount);
  const leverage = Float64Array.from(structure.domainOf, (d) => practices.leverage[d]!);
  for (let s = 0; s < sizes.school; s++) {
    for (let p = 0; p < practiceCount; p++) worth[p] = leverage[p]! * merit[s * practiceCount + p]!;
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      const row = i * practiceCount;
      let sum = 0;
      for (let at = i * domains; at < (i + 1) * domains; at++) {
        // Business as usual (−1) has fidelity 0, so any practice may stand for it: no branch to guess.
        const p = current[at]! & ~(current[at]! >> 31);
        sum += fidelity[at]! * (worth[p]! + leverage[p]! * ownFit[row + p]!);
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
