import { rings } from "../../model/rings.ts";
import { needOf } from "../../model/threshold.ts";
import type { World } from "../../model/world.ts";
import { isShare, type Fail } from "../invariants.ts";

/** Each person's own facts: in range, and in keeping with each other. */
export function checkPeople(world: World, fail: Fail): void {
  const { system, sizes, settings, state, week } = world;
  for (let s = 0; s < sizes.school; s++) {
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      if (state.school[i] !== s)
        fail(`person ${i} of school ${s} is said to work in school ${state.school[i]}`);
      checkUse(world, i, fail);
    }
  }
  for (let i = 0; i < sizes.person; i++) {
    if (!Number.isFinite(state.skill[i]!)) fail(`skill ${state.skill[i]} of person ${i}`);
    if (!Number.isFinite(state.contribution[i]!))
      fail(`contribution ${state.contribution[i]} of person ${i}`);
    if (!Number.isFinite(state.achievement[i]!)) fail(`achievement ${state.achievement[i]} of person ${i}`);
    if (!(state.joinedWeek[i]! >= 0 && state.joinedWeek[i]! <= week))
      fail(`person ${i} joined in week ${state.joinedWeek[i]}`);
    if (state.ring[i]! >= rings.length) fail(`person ${i} is in ring ${state.ring[i]}`);
    const threshold = state.threshold[i]!;
    if (!Number.isFinite(threshold)) fail(`threshold ${threshold} of person ${i}`);
    else if (state.need[i] !== needOf(threshold, state.degree[i]!, settings.thresholdKind[0]!)) {
      fail(`person ${i} needs ${state.need[i]} users, which is not what threshold ${threshold} asks for`);
    }
  }
  for (let cell = 0; cell < sizes.person * sizes.practice; cell++) {
    if (!Number.isFinite(state.beliefMean[cell]!)) fail(`belief ${state.beliefMean[cell]} in cell ${cell}`);
    if (!(state.beliefPrecision[cell]! > 0)) fail(`precision ${state.beliefPrecision[cell]} in cell ${cell}`);
    if (!Number.isFinite(state.ownFit[cell]!)) fail(`sense of fit ${state.ownFit[cell]} in cell ${cell}`);
    if (!isShare(state.knowHow[cell]!)) fail(`know-how ${state.knowHow[cell]} in cell ${cell}`);
  }
}

/** What a person uses: of the right domain, heard of, and noted as used; nothing has no fidelity. */
function checkUse({ sizes, practices, state }: World, i: number, fail: Fail): void {
  for (let d = 0; d < sizes.domain; d++) {
    const at = i * sizes.domain + d;
    const p = state.current[at]!;
    const fidelity = state.fidelity[at]!;
    if (!isShare(fidelity)) fail(`fidelity ${fidelity} of person ${i} in domain ${d}`);
    if (p === -1) {
      if (fidelity !== 0) fail(`fidelity ${fidelity} of person ${i}, who uses nothing in domain ${d}`);
      continue;
    }
    const first = practices.domainOffsets[d]!;
    if (p < first || p >= practices.domainOffsets[d + 1]!)
      fail(`person ${i} uses practice ${p} in domain ${d}`);
    const bit = 1 << (p - first);
    if ((state.aware[at]! & bit) === 0) fail(`person ${i} uses practice ${p}, of which she has not heard`);
    if ((state.everUsed[at]! & bit) === 0)
      fail(`person ${i} uses practice ${p}, which she has never taken up`);
  }
}
