import { createSimulation, step, type Simulation } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { groupBacking } from "../../../model/backing.ts";
import type { Recorder } from "../../../model/recorder.ts";
import { staffName } from "../../../model/system.ts";
import { NEVER } from "../../../model/threshold.ts";
import { practiceName } from "../../../model/variants.ts";
import type { World } from "../../../model/world.ts";
import type { CardAsked } from "../engine/protocol.ts";
import type { PersonCard } from "./actRun.ts";

/** Runs that are kept, so that going on in a story is quick: one for each side of the stage. */
const KEPT = 2;

interface Running {
  readonly key: string;
  readonly setup: Setup;
  readonly simulation: Simulation;
  readonly hearing: Hearing;
}

/** Reads what persons know and weigh. A future is run up to the week that is asked for, and further where a later one is. */
export class CardReader {
  private readonly runs: Running[] = [];

  /**
   * What one person knows and weighs at the end of a week; a week beyond the last is the last. `prepare` makes the setup
   * of the changes that are asked for, where no run of it is kept.
   */
  read(asked: CardAsked, prepare: () => Setup): PersonCard {
    const { simulation, hearing } = this.runTo(asked, prepare);
    return cardOf(simulation.world, hearing, asked);
  }

  /** Forgets all runs. */
  clear(): void {
    this.runs.length = 0;
  }

  private runTo({ changes, replicate, week }: CardAsked, prepare: () => Setup): Running {
    const key = JSON.stringify([changes, replicate]);
    const at = this.runs.findIndex(
      (run) => run.key === key && run.simulation.world.week <= Math.max(0, week),
    );
    const run = at < 0 ? start(key, prepare(), replicate) : this.runs.splice(at, 1)[0]!;
    this.runs.push(run);
    if (this.runs.length > KEPT) this.runs.shift();
    while (run.simulation.world.week < Math.min(week, run.setup.weeks)) {
      run.hearing.beginWeek();
      step(run.simulation);
    }
    return run;
  }
}

/** What one person knows and weighs at the end of a week. The future is run again up to that week. */
export function readCard(setup: Setup, asked: CardAsked): PersonCard {
  return new CardReader().read(asked, () => setup);
}

function start(key: string, setup: Setup, replicate: number): Running {
  const simulation = createSimulation(setup, replicate);
  const hearing = new Hearing();
  simulation.world.recorder = hearing;
  return { key, setup, simulation, hearing };
}

function cardOf(world: World, hearing: Hearing, { person, domain }: CardAsked): PersonCard {
  const { system, practices, state, sizes, week } = world;
  const d = practices.domainNames.indexOf(domain);
  if (d < 0) throw new Error(`there is no domain ${domain}`);
  if (!(person >= 0 && person < sizes.person)) throw new Error(`there is no person ${person}`);
  const first = practices.domainOffsets[d]!;
  const known = state.aware[person * sizes.domain + d]!;
  const s = state.school[person]!;
  const row = person * sizes.practice;
  // What was said this week in a post that changed hands was said to whoever held it before.
  const isNew = hearing.gone.has(person);
  return {
    week,
    person,
    name: staffName(system, person),
    school: system.schoolNames[s]!,
    role: system.role[person]!,
    contacts: state.degree[person]!,
    asked: isNew ? 0 : askedBy(world, person),
    heardFrom: isNew ? 0 : hearing.sourcesOf(person),
    joined: Math.max(0, state.joinedWeek[person]!),
    uses: state.current[person * sizes.domain + d]!,
    fidelity: state.fidelity[person * sizes.domain + d]!,
    // Places beyond these are free for variants still to come.
    practices: Array.from({ length: state.circulating[d]! }, (_, at) => {
      const p = first + at;
      const isBacked = groupBacking(world, person, d, p) >= 0;
      return {
        practice: p,
        name: practiceName(world, p),
        isKnown: ((known >>> at) & 1) === 1,
        users: state.usersAmong[row + p]!,
        needed: isBacked ? neededWithBacking(world, person) : state.need[person]!,
        isBacked,
        believed: state.beliefMean[row + p]!,
        worth: state.merit[s * sizes.practice + p]!,
        ownFit: state.ownFit[row + p]!,
      };
    }),
  };
}

/** How many of a person's ties were used in the week that is over. */
function askedBy({ now, structure }: World, person: number): number {
  const { values, count } = now.usedTies;
  const [first, end] = [structure.slotOffsets[person]!, structure.slotOffsets[person + 1]!];
  let asked = 0;
  for (let at = 0; at < count; at++) if (values[at]! >= first && values[at]! < end) asked++;
  return asked;
}

/** The number of users that is enough where a person's group stands behind a practice: adoption counts it as some users. */
function neededWithBacking({ state, settings }: World, person: number): number {
  const [need, contacts] = [state.need[person]!, state.degree[person]!];
  const isShare = settings.thresholdKind[0] === 0;
  const backing = settings.endorsementWeight[state.school[person]!]!;
  for (let users = 0; users <= contacts && users < need; users++) {
    const share = isShare ? (contacts > 0 ? users / contacts : 0) + backing : users + backing * contacts;
    if (Math.fround(share) >= state.threshold[person]!) return users;
  }
  return Math.min(need, NEVER);
}

const nothing = (): void => undefined;

/** Hears who told whom of a practice in the week, and nothing else. */
class Hearing implements Recorder {
  /** Who heard, and from whom, in turn. */
  readonly pairs: number[] = [];
  /** Whose post changed hands. */
  readonly gone = new Set<number>();
  readonly endorsed = nothing;
  readonly tookUp = nothing;
  readonly dropped = nothing;
  readonly brought = nothing;
  readonly exchanged = nothing;
  readonly connectionMissed = nothing;
  readonly tieFormed = nothing;

  beginWeek(): void {
    this.pairs.length = 0;
    this.gone.clear();
  }

  left(_week: number, person: number): void {
    this.gone.add(person);
  }

  heard(person: number, _practice: number, from: number): void {
    if (from >= 0) this.pairs.push(person, from);
  }

  sourcesOf(person: number): number {
    const sources = new Set<number>();
    for (let at = 0; at < this.pairs.length; at += 2)
      if (this.pairs[at] === person) sources.add(this.pairs[at + 1]!);
    return sources.size;
  }
}
