import { layers, roles, staffName } from "../../model/system.ts";
import { practiceName } from "../../model/variants.ts";
import type { World } from "../../model/world.ts";
import type { Person, Tie, Use } from "./person.ts";

/** Everybody now. Linear in people and domains. */
export function peopleOf(world: World): Person[] {
  const { system, state, sizes, practices } = world;
  return Array.from(system.role, (role, i): Person => {
    const uses: Use[] = [];
    for (let d = 0; d < sizes.domain; d++) {
      const at = i * sizes.domain + d;
      const p = state.current[at]!;
      if (p < 0) continue;
      const practice = practiceName(world, p);
      uses.push({ domain: practices.domainNames[d]!, practice, fidelity: state.fidelity[at]! });
    }
    return {
      id: staffName(system, i),
      school: system.schoolNames[state.school[i]!]!,
      role: roles[role]!,
      joinedWeek: state.joinedWeek[i]!,
      skill: state.skill[i]!,
      contribution: state.contribution[i]!,
      uses,
    };
  });
}

/** All ties now. Linear in ties. */
export function tiesOf({ system, structure, state }: World): Tie[] {
  const ties: Tie[] = [];
  for (let i = 0; i < system.role.length; i++) {
    const first = structure.slotOffsets[i]!;
    for (let e = first; e < first + state.degree[i]!; e++) {
      ties.push({
        from: staffName(system, i),
        to: staffName(system, state.tieTarget[e]!),
        strength: state.tieStrength[e]!,
        kind: layers[state.tieLayer[e]!]!,
      });
    }
  }
  return ties;
}
