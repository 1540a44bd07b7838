import type { ParameterSet } from "../../core/parameter.ts";
import { choiceOf } from "../../core/distributions.ts";
import { stream } from "../../core/luck.ts";
import { addTie, hasTie } from "../tieStore.ts";
import type { World } from "../world.ts";
import { chargeSchools, spend } from "./costs.ts";
import type { ConnectSchools, InterventionKind } from "./intervention.ts";

export const connectingParameters = {
  connectingHours: {
    section: "costs",
    label: "Hours that it takes each of two colleagues of different schools to get to know each other",
    unit: "hours",
    min: 0,
    max: 1000,
    plausible: [1, 12],
    default: 4,
    scope: "school",
    assumed: "two visits to the other's school",
  },
  connectingMoney: {
    section: "costs",
    label: "Money for each of two colleagues of different schools who get to know each other",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [0, 200],
    default: 30,
    scope: "school",
    assumed: "travel to the other school",
  },
} as const satisfies ParameterSet;

const meeting = stream("intervention.connecting");
/** Pairs drawn for each pair wanted, before it is given up. */
const TRIES = 16;

/**
 * Pairs of colleagues from two of the chosen schools begin to learn from each other. Who has no room left for a new tie
 * is passed over; a pair for whom nobody can be found is told to the event log as missed.
 */
export const connectSchools: InterventionKind<ConnectSchools> = {
  key: "connect",
  label: "Connect schools",
  chooses: "schools",
  lasts: false,

  act(world, intervention, chosen, ordinal) {
    const schools: number[] = [];
    for (let s = 0; s < chosen.length; s++) if (chosen[s] === 1) schools.push(s);
    if (schools.length < 2) return;
    const { connectingHours, connectingMoney } = world.settings;
    const isOwnCost = intervention.cost !== undefined && intervention.cost !== null;
    for (let k = 0; k < intervention.pairs; k++) {
      const first = schools[k % schools.length]!;
      const made = connect(world, schools, first, k, ordinal);
      if (made < 0) world.recorder?.connectionMissed(world.week, first);
      else if (!isOwnCost) {
        for (const s of [first, made]) spend(world, s, connectingHours[s]!, connectingMoney[s]!);
      }
    }
    if (isOwnCost) chargeSchools(world, intervention, chosen, null, null);
  },
};

/** Ties one of the staff of a school to one of another of the schools; returns the other school, −1 for none. */
function connect(world: World, schools: readonly number[], s: number, k: number, ordinal: number): number {
  const { structure, state, luck, week } = world;
  for (let tried = 0; tried < TRIES; tried++) {
    const draw = luck.draw(meeting, week, k, tried + TRIES * ordinal);
    const [whom, who, where] = [draw[2]!, draw[1]!, draw[0]!];
    const place = choiceOf(where, schools.length - 1);
    const other = schools[place]! === s ? schools.at(-1)! : schools[place]!;
    const i = personOf(world, s, who);
    const j = personOf(world, other, whom);
    if (i < 0 || j < 0 || !hasRoom(world, i) || !hasRoom(world, j)) continue;
    if (hasTie(structure, state, i, j) || hasTie(structure, state, j, i)) continue;
    addTie(world, i, j);
    addTie(world, j, i);
    return other;
  }
  return -1;
}

function personOf({ system }: World, s: number, word: number): number {
  const first = system.schoolOffsets[s]!;
  const count = system.schoolOffsets[s + 1]! - first;
  return count === 0 ? -1 : first + choiceOf(word, count);
}

function hasRoom({ structure, state }: World, i: number): boolean {
  return structure.slotOffsets[i]! + state.degree[i]! < structure.slotOffsets[i + 1]!;
}
