import type { ParameterSet } from "../core/parameter.ts";
import { findTie } from "../core/graph.ts";
import { stream } from "../core/luck.ts";
import { normalOf } from "../core/distributions.ts";
import { rememberStart, updateContributions } from "./contribution.ts";
import { chooseApart, chooseTogether } from "./firstUsers.ts";
import { chooseFocus, chooserOf } from "./focus.ts";
import { welcomeNewcomer } from "./newcomer.ts";
import { countUse } from "./practiceUse.ts";
import { placeInRings } from "./rings.ts";
import { linkIn } from "./tieStore.ts";
import type { World } from "./world.ts";

export const initialParameters = {
  diagnosis: {
    section: "purpose",
    label: "Chance that the network's focus is the domain that matters most",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.5,
    scope: "system",
    atStart: true,
    assumed: "an even chance that the problem was understood before work began",
  },
  ownFocus: {
    section: "purpose",
    label: "Whether each network chooses its own focus",
    unit: "switch",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "system",
    integer: true,
    options: ["no", "yes"],
    atStart: true,
    advanced: true,
    assumed: "one focus for all unless told; matters only where networks are listed",
  },
  initialFidelity: {
    section: "implementation",
    label: "How fully those who use a practice at the start carry it out",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    default: 0.5,
    scope: "system",
    atStart: true,
    advanced: true,
    assumed:
      "early users are past the first try and short of the 60–80 % that Durlak & DuPre 2008 call typical",
  },
  initialConfidence: {
    section: "people",
    label: "How much better than usual those who use a practice at the start believe it to be",
    unit: "SD",
    min: -5,
    max: 5,
    plausible: [0, 0.3],
    default: 0.1,
    scope: "system",
    atStart: true,
    advanced: true,
    assumed: "nobody starts with what she believes useless",
  },
  initialAwareness: {
    section: "people",
    label: "Share of practices that a teacher has heard of at the start",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0,
    scope: "system",
    atStart: true,
    advanced: true,
    assumed: "the network brings the news",
  },
} as const satisfies ParameterSet;

const schoolFit = stream("start.schoolFit");
const firstUse = stream("start.use");
const seeding = stream("start.seeding");
const hearsay = stream("start.hearsay");

/** Sets the state as it stands before the first week. Linear in people × practices and ties. */
export function initialise(world: World): void {
  world.week = 0;
  placePeople(world);
  placeTies(world);
  placePractices(world);
  for (let i = 0; i < world.sizes.person; i++) welcomeNewcomer(world, i);
  placeInRings(world);
  spreadFirstUse(world);
  placeFirstUsers(world);
  world.state.startUsers.set(world.state.everUsers);
  updateContributions(world);
  rememberStart(world);
}

function placePeople({ system, state, sizes }: World): void {
  for (let s = 0; s < sizes.school; s++) {
    state.school.fill(s, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!);
  }
  state.current.fill(-1);
  state.endorsed.fill(-1);
  state.owned.fill(-1);
  state.agenda.fill(-1);
  state.firstIn.fill(-1);
  state.tieTarget.fill(-1);
  state.tieReverse.fill(-1);
  state.tieNextIn.fill(-1);
}

function placeTies({ system, structure, state, sizes }: World): void {
  const { offsets, targets } = system.ties;
  for (let i = 0; i < sizes.person; i++) {
    const row = structure.slotOffsets[i]!;
    const count = offsets[i + 1]! - offsets[i]!;
    state.degree[i] = count;
    state.tieSource.fill(i, row, structure.slotOffsets[i + 1]!);
    for (let k = 0; k < count; k++) {
      const e = row + k;
      const tie = offsets[i]! + k;
      state.tieTarget[e] = targets[tie]!;
      state.tieStrength[e] = system.tieStrength[tie]!;
      state.tieLayer[e] = system.tieLayer[tie]!;
      linkIn(state, e);
    }
  }
  for (let i = 0; i < sizes.person; i++) {
    const row = structure.slotOffsets[i]!;
    for (let e = row; e < row + state.degree[i]!; e++) {
      // Rows are still ascending, so a binary search will do.
      const j = state.tieTarget[e]!;
      const back = findTie(system.ties, j, i);
      state.tieReverse[e] = back < 0 ? -1 : structure.slotOffsets[j]! + back - offsets[j]!;
    }
  }
}

function placePractices(world: World): void {
  const { practices, settings, state, sizes, luck } = world;
  const fitSd = settings.fitSd[0]!;
  for (let s = 0; s < sizes.school; s++) {
    for (let p = 0; p < sizes.practice; p++) {
      if ((p & 3) === 0) luck.draw(schoolFit, 0, s, p >>> 2);
      state.merit[s * sizes.practice + p] = practices.quality[p]! + fitSd * normalOf(luck.word(p & 3));
    }
  }
  state.variantOf.fill(-1);
  state.variantSchool.fill(-1);
  const free = practices.variantSlots ?? 0;
  for (let d = 0; d < sizes.domain; d++) {
    state.circulating[d] = practices.domainOffsets[d + 1]! - practices.domainOffsets[d]! - free;
  }
  for (let s = 0; s < sizes.school; s++) {
    state.focusDomain[s] = chooseFocus(world, settings.diagnosis[0]!, chooserOf(world, s));
  }
}

function spreadFirstUse(world: World): void {
  const { system, practices, settings, state, sizes, luck } = world;
  const heard = settings.initialAwareness[0]!;
  for (let i = 0; i < sizes.person; i++) {
    for (let d = 0; d < sizes.domain; d++) {
      const first = practices.domainOffsets[d]!;
      const end = first + state.circulating[d]!;
      if (heard > 0) {
        for (let p = first; p < end; p++) {
          if (luck.uniform(hearsay, 0, i, p) < heard) state.aware[i * sizes.domain + d]! |= 1 << (p - first);
        }
      }
      // One number decides which of the domain's practices is in use, if any.
      let left = luck.uniform(firstUse, 0, i, d);
      for (let p = first; p < end; p++) {
        left -= practices.initialUse[p]!;
        if (left >= 0) continue;
        startUse(world, i, d, p);
        break;
      }
    }
  }
  for (let k = 0; k < practices.seeds.length; k++) {
    const { practice, schools, share } = practices.seeds[k]!;
    for (let s = 0; s < sizes.school; s++) {
      if (schools !== null && !schools.includes(s)) continue;
      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        if (luck.uniform(seeding, 0, i, practice) < share)
          startUse(world, i, world.structure.domainOf[practice]!, practice);
      }
    }
  }
}

function placeFirstUsers(world: World): void {
  const list = world.practices.firstUsers ?? [];
  for (let k = 0; k < list.length; k++) {
    const { practice, people, together } = list[k]!;
    const chosen = together
      ? chooseTogether(world.system.ties, people, world.luck, k)
      : chooseApart(world.sizes.person, people, world.luck, k);
    for (const i of chosen) startUse(world, i, world.structure.domainOf[practice]!, practice);
  }
}

function startUse(world: World, i: number, d: number, p: number): void {
  const { state, sizes, settings, practices } = world;
  const at = i * sizes.domain + d;
  const before = state.current[at]!;
  if (before === p) return;
  const bit = 1 << (p - practices.domainOffsets[d]!);
  if (before >= 0) {
    countUse(world, i, before, -1);
    state.everUsers[before]!--;
    state.everUsed[at] = 0;
  }
  state.current[at] = p;
  state.fidelity[at] = settings.initialFidelity[0]!;
  state.aware[at]! |= bit;
  state.everUsed[at]! |= bit;
  state.everUsers[p]!++;
  state.beliefMean[i * sizes.practice + p] = settings.initialConfidence[0]!;
  countUse(world, i, p, 1);
}
