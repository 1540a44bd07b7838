import type { World } from "../world.ts";
import { changeType } from "./changeType.ts";
import { chooseSchools, chooseStaff } from "./choose.ts";
import { coachStaff } from "./coach.ts";
import { connectSchools } from "./connect.ts";
import { exchangeStaff } from "./exchange.ts";
import type { Intervention, InterventionKind } from "./intervention.ts";
import { mandatePractice } from "./mandate.ts";
import { seedPractice } from "./seed.ts";
import { setParameters } from "./set.ts";
import { trainStaff } from "./train.ts";

/** Every kind of intervention. */
export const interventionKinds: {
  readonly [K in Intervention["kind"]]: InterventionKind<Extract<Intervention, { kind: K }>>;
} = {
  set: setParameters,
  seed: seedPractice,
  mandate: mandatePractice,
  train: trainStaff,
  coach: coachStaff,
  connect: connectSchools,
  exchange: exchangeStaff,
  changeType,
};

/** The kind of an entry: what it does is asked of its kind, whichever that is. */
export function kindOf({ kind }: Pick<Intervention, "kind">): InterventionKind<Intervention> {
  return interventionKinds[kind] as unknown as InterventionKind<Intervention>;
}

/** Whether an entry acts in a week: what lasts does so once, as it begins. */
export function actsIn(entry: Intervention, week: number): boolean {
  const { at, every, until } = entry;
  if (week === at) return true;
  if (kindOf(entry).lasts || every === undefined || every === null) return false;
  return week > at && week <= (until ?? Infinity) && (week - at) % every === 0;
}

/** Whether a lasting entry is in force in a week. */
export function isInForce(entry: Intervention, week: number): boolean {
  return kindOf(entry).lasts && entry.at <= week && week <= (entry.until ?? Infinity);
}

/** How many of the entries before number `index` are the same act in the same week. */
export function ordinalOf(interventions: readonly Intervention[], index: number, week: number): number {
  const entry = interventions[index]!;
  let ordinal = 0;
  for (let at = 0; at < index; at++) {
    const other = interventions[at]!;
    if (other.kind === entry.kind && practiceOf(other) === practiceOf(entry) && actsIn(other, week))
      ordinal++;
  }
  return ordinal;
}

function practiceOf(entry: Intervention): number {
  return "practice" in entry ? entry.practice : -1;
}

const kindNumbers = Object.keys(interventionKinds);

/** Schools or staff that an entry is about, as things stand now: 1 for each. */
export function choose(world: World, entry: Intervention, ordinal: number): Uint8Array {
  // Luck of its own for each kind, practice and repetition.
  const use = (kindNumbers.indexOf(entry.kind) * 1024 + practiceOf(entry) + 1) * 16384 + ordinal;
  const kind = kindOf(entry);
  const chosen =
    kind.chooses === "schools" ? chooseSchools(world, entry, use) : chooseStaff(world, entry, use);
  kind.narrow?.(world, entry, chosen);
  return chosen;
}

/**
 * Where the state keeps whom a lasting entry chose as it began, because that cannot be worked out later; null
 * where all schools or the listed ones are meant.
 */
export function memoryOf(entry: Intervention): "chosenSchools" | "chosenStaff" | null {
  const kind = kindOf(entry);
  if (!kind.lasts) return null;
  if (kind.chooses === "staff") return "chosenStaff";
  return entry.pick === undefined || entry.pick === null ? null : "chosenSchools";
}

/** How many entries keep whom they chose in the state. */
export function memoriesNeeded(
  interventions: readonly Intervention[],
  of: "chosenSchools" | "chosenStaff",
): number {
  return interventions.filter((entry) => memoryOf(entry) === of).length;
}

/** The part of the state that keeps whom entry number `index` chose; null where nothing is kept. */
export function memory(
  { state, sizes }: World,
  interventions: readonly Intervention[],
  index: number,
): Uint8Array | null {
  const of = memoryOf(interventions[index]!);
  if (of === null) return null;
  const row = memoriesNeeded(interventions.slice(0, index), of);
  const width = of === "chosenSchools" ? sizes.school : sizes.person;
  return state[of].subarray(row * width, (row + 1) * width);
}
