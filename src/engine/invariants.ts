import type { World } from "../model/world.ts";

/** What must hold after every week. Returns the broken ones, in words; empty when all is well. */
export function brokenInvariants({ structure, sizes, practices, state, week }: World): string[] {
  const broken: string[] = [];
  const fail = (what: string) => {
    if (broken.length < 20) broken.push(`week ${week}: ${what}`);
  };
  const domains = sizes.domain;
  const practiceCount = sizes.practice;
  const users = new Uint16Array(sizes.person * practiceCount);

  for (let i = 0; i < sizes.person; i++) {
    const row = structure.slotOffsets[i]!;
    for (let e = row; e < structure.slotOffsets[i + 1]!; e++) {
      const j = state.tieTarget[e]!;
      if (e >= row + state.degree[i]!) {
        if (j !== -1) fail(`tie ${e} of person ${i} lies beyond her degree ${state.degree[i]}`);
        continue;
      }
      if (j < 0 || j >= sizes.person || j === i) {
        fail(`tie ${e} of person ${i} leads to ${j}`);
        continue;
      }
      if (!isShare(state.tieStrength[e]!)) fail(`strength ${state.tieStrength[e]} of tie ${e}`);
      if (!isShare(state.tieTrust[e]!)) fail(`trust ${state.tieTrust[e]} of tie ${e}`);
      const back = state.tieReverse[e]!;
      if (back >= 0 && (state.tieTarget[back] !== i || state.tieSource[back] !== j))
        fail(`tie ${e}: reverse ${back} is another's`);
      for (let d = 0; d < domains; d++) {
        const p = state.current[j * domains + d]!;
        if (p >= 0) users[i * practiceCount + p]!++;
      }
    }
    for (let d = 0; d < domains; d++) {
      const p = state.current[i * domains + d]!;
      const f = state.fidelity[i * domains + d]!;
      if (!isShare(f)) fail(`fidelity ${f} of person ${i} in domain ${d}`);
      if (p === -1) {
        if (f !== 0) fail(`fidelity ${f} of person ${i}, who uses nothing in domain ${d}`);
        continue;
      }
      if (p < practices.domainOffsets[d]! || p >= practices.domainOffsets[d + 1]!)
        fail(`person ${i} uses practice ${p} in domain ${d}`);
      const bit = 1 << (p - practices.domainOffsets[d]!);
      if ((state.aware[i * domains + d]! & bit) === 0)
        fail(`person ${i} uses practice ${p}, of which she has not heard`);
      if ((state.everUsed[i * domains + d]! & bit) === 0)
        fail(`person ${i} uses practice ${p}, which she has never taken up`);
    }
    if (!Number.isFinite(state.contribution[i]!))
      fail(`contribution ${state.contribution[i]} of person ${i}`);
    if (!Number.isFinite(state.achievement[i]!)) fail(`achievement ${state.achievement[i]} of person ${i}`);
  }
  for (let cell = 0; cell < users.length; cell++) {
    if (users[cell] !== state.usersAmong[cell]) {
      fail(
        `person ${Math.floor(cell / practiceCount)} counts ${state.usersAmong[cell]} users of practice ${cell % practiceCount} among her contacts, a recount gives ${users[cell]}`,
      );
    }
    if (!Number.isFinite(state.beliefMean[cell]!)) fail(`belief ${state.beliefMean[cell]} in cell ${cell}`);
    if (!(state.beliefPrecision[cell]! > 0)) fail(`precision ${state.beliefPrecision[cell]} in cell ${cell}`);
    if (!isShare(state.knowHow[cell]!)) fail(`know-how ${state.knowHow[cell]} in cell ${cell}`);
  }
  for (let cell = 0; cell < sizes.school * practiceCount; cell++) {
    if (!(state.refinement[cell]! >= 0)) fail(`refinement ${state.refinement[cell]} in cell ${cell}`);
    if (!Number.isFinite(state.merit[cell]!)) fail(`worth ${state.merit[cell]} in cell ${cell}`);
  }
  return broken;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
