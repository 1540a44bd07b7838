import { createSimulation, step } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { groupBacking } from "../../../model/backing.ts";
import type { Recorder } from "../../../model/recorder.ts";
import { staffName } from "../../../model/system.ts";
import { practiceName } from "../../../model/variants.ts";
import type { CardAsked } from "../engine/protocol.ts";
import type { PersonCard } from "./actRun.ts";

/** What one person knows and weighs at the end of a week. The future is run again up to that week. */
export function readCard(setup: Setup, { replicate, week, person, domain }: CardAsked): PersonCard {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const { system, practices, state, sizes } = world;
  const sources = new Set<number>();
  world.recorder = hearing((who, from) => {
    if (who === person && from >= 0) sources.add(from);
  });
  while (world.week < Math.min(week, setup.weeks)) {
    sources.clear();
    step(simulation);
  }
  const d = practices.domainNames.indexOf(domain);
  const [first, end] = [practices.domainOffsets[d]!, practices.domainOffsets[d + 1]!];
  const known = state.aware[person * sizes.domain + d]!;
  const s = state.school[person]!;
  const row = person * sizes.practice;
  const places = Array.from({ length: end - first }, (_, at) => first + at);
  return {
    week: world.week,
    person,
    name: staffName(system, person),
    school: system.schoolNames[s]!,
    role: system.role[person]!,
    contacts: state.degree[person]!,
    heardFrom: sources.size,
    uses: state.current[person * sizes.domain + d]!,
    fidelity: state.fidelity[person * sizes.domain + d]!,
    practices: places.map((p) => ({
      practice: p,
      name: practiceName(world, p),
      isKnown: ((known >>> (p - first)) & 1) === 1,
      users: state.usersAmong[row + p]!,
      needed: state.need[person]!,
      isBacked: groupBacking(world, person, d, p) >= 0,
      believed: state.beliefMean[row + p]!,
      worth: state.merit[s * sizes.practice + p]!,
      ownFit: state.ownFit[row + p]!,
    })),
  };
}

/** A recorder that listens to nothing but who heard from whom. */
function hearing(heard: (person: number, from: number) => void): Recorder {
  const nothing = (): void => undefined;
  return {
    heard: (person, _practice, from) => heard(person, from),
    endorsed: nothing,
    tookUp: nothing,
    dropped: nothing,
    left: nothing,
    brought: nothing,
    exchanged: nothing,
    connectionMissed: nothing,
    tieFormed: nothing,
  };
}
