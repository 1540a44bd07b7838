import type { State } from "../../model/state.ts";
import type { World } from "../../model/world.ts";
import { isShare, type Fail } from "../invariants.ts";

/** Facts of schools, groups and practices: in range, and sums that cannot be otherwise. */
export function checkSchools({ sizes, system, practices, state, week }: World, fail: Fail): void {
  for (let cell = 0; cell < sizes.school * sizes.practice; cell++) {
    if (!(state.refinement[cell]! >= 0)) fail(`refinement ${state.refinement[cell]} in cell ${cell}`);
    if (!(state.eased[cell]! >= 0 && state.eased[cell]! <= 1))
      fail(`share ${state.eased[cell]} of the challenge taken away in cell ${cell}`);
    if (!Number.isFinite(state.merit[cell]!)) fail(`worth ${state.merit[cell]} in cell ${cell}`);
  }
  for (let s = 0; s < sizes.school; s++) {
    const focus = state.focusDomain[s]!;
    if (focus < 0 || focus >= sizes.domain) fail(`school ${s} works on domain ${focus}`);
    if (!Number.isFinite(state.startContribution[s]!))
      fail(`contribution ${state.startContribution[s]} of school ${s} at the start`);
    for (const name of ["hours", "money", "purchases", "effortLost"] as const) {
      if (!(state[name][s]! >= 0 && state[name][s]! < Infinity))
        fail(`${name} ${state[name][s]} of school ${s}`);
    }
    const learned = state.participationLearned[s]!;
    if (!(learned >= -1 && learned <= 1))
      fail(`principal of school ${s} has learned to take part by ${learned}`);
    const people = system.schoolOffsets[s + 1]! - system.schoolOffsets[s]!;
    if (state.leavers[s]! > people * week)
      fail(`${state.leavers[s]} people have left school ${s} with its ${people} posts`);
  }
  for (const name of ["chosenSchools", "chosenStaff"] as const) {
    if (state[name].some((mark) => mark > 1)) fail(`${name} holds marks that are neither 0 nor 1`);
  }
  for (let g = 0; g < sizes.group; g++) {
    const agenda = state.agenda[g]!;
    if (agenda < -1 || agenda >= sizes.domain) fail(`group ${g} has taken up domain ${agenda}`);
    for (let d = 0; d < sizes.domain; d++) {
      const own = state.owned[g * sizes.domain + d]!;
      if (own !== -1 && (own < practices.domainOffsets[d]! || own >= practices.domainOffsets[d + 1]!))
        fail(`group ${g} chose practice ${own} by its own demand in domain ${d}`);
      const practiceCount = practices.domainOffsets[d + 1]! - practices.domainOffsets[d]!;
      if (practiceCount < 32 && state.researched[g * sizes.domain + d]! >>> practiceCount !== 0)
        fail(`group ${g} has read of practices that domain ${d} does not have`);
      const p = state.endorsed[g * sizes.domain + d]!;
      if (p === -1) continue;
      if (p < practices.domainOffsets[d]! || p >= practices.domainOffsets[d + 1]!)
        fail(`group ${g} stands behind practice ${p} in domain ${d}`);
    }
  }
  const users = new Uint32Array(sizes.practice);
  for (const p of state.current) if (p >= 0) users[p]!++;
  for (let p = 0; p < sizes.practice; p++) {
    const adoptions = state.adoptions[p]!;
    const everUsers = state.everUsers[p]!;
    if (everUsers < users[p]!)
      fail(`practice ${p} has ${users[p]} users, but only ${everUsers} ever used it`);
    if (state.startUsers[p]! > everUsers)
      fail(`practice ${p}: ${state.startUsers[p]} users at the start, but only ${everUsers} ever`);
    if (state.earlyUptake[p]! > state.adoptionsFromContacts[p]!)
      fail(`practice ${p}: more early uptake from contacts than in all`);
    if (state.adoptionsFromContacts[p]! > adoptions)
      fail(`practice ${p}: more uptake from contacts than in all`);
    // Who used it at the start never took it up, but is among those who ever used it.
    if (state.drops[p]! + state.replaced[p]! > adoptions + everUsers)
      fail(`practice ${p} was given up more often than taken up`);
    if (!Number.isFinite(state.quality[p]!)) fail(`quality ${state.quality[p]} of practice ${p}`);
    if (!Number.isFinite(state.appeal[p]!)) fail(`appeal ${state.appeal[p]} of practice ${p}`);
    if (!isShare(state.challenge[p]!)) fail(`challenge ${state.challenge[p]} of practice ${p}`);
    checkPool(state, week, p, fail);
  }
}

/** What is pooled on a practice is a number, of no weight where nothing was pooled; nothing is let out ahead of time. */
function checkPool(state: State, week: number, p: number, fail: Fail): void {
  const precision = state.pooledPrecision[p]!;
  if (!(precision >= 0 && precision < Infinity)) fail(`pooled precision ${precision} on practice ${p}`);
  if (!Number.isFinite(state.pooledMean[p]!)) fail(`pooled worth ${state.pooledMean[p]} of practice ${p}`);
  if (precision === 0 && state.pooledMean[p] !== 0)
    fail(`pooled worth ${state.pooledMean[p]} of practice ${p} without any evidence`);
  if (!(state.clearedWeek[p]! >= 0 && state.clearedWeek[p]! <= week))
    fail(`practice ${p} was let out in week ${state.clearedWeek[p]}`);
}
