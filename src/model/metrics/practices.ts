import { sumOf, type Observation } from "../observation.ts";
import type { World } from "../world.ts";
import { ratio } from "./metric.ts";

/** A measure of one practice: a column of the practices table. */
export interface PracticeMetric {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  of(world: World, seen: Observation, practice: number): number;
}

export const practiceMetrics: readonly PracticeMetric[] = [
  { key: "users", label: "Teachers who use it", unit: "people", of: (_world, seen, p) => seen.users[p]! },
  {
    key: "adoption",
    label: "Share of teachers who use it",
    unit: "share",
    of: (_world, seen, p) => ratio(seen.users[p]!, sumOf(seen.teachers)),
  },
  {
    key: "fidelity_mean",
    label: "Fidelity of use, mean",
    unit: "share",
    of: (_world, seen, p) => ratio(seen.usersFidelity[p]!, seen.users[p]!),
  },
  {
    key: "adoption_well",
    label: "Share of teachers who use it at good fidelity (60 of 100 or more)",
    unit: "share",
    of: (_world, seen, p) => ratio(seen.usersWell[p]!, sumOf(seen.teachers)),
  },
  {
    key: "ever_users",
    label: "People who have used it at some time in their post",
    unit: "people",
    of: ({ state }, _seen, p) => state.everUsers[p]!,
  },
  {
    key: "adoptions",
    label: "Times it was taken up so far",
    unit: "times",
    of: ({ state }, _seen, p) => state.adoptions[p]!,
  },
  {
    key: "adoptions_from_contacts",
    label: "Of these, by people with a user among their contacts",
    unit: "times",
    of: ({ state }, _seen, p) => state.adoptionsFromContacts[p]!,
  },
  {
    key: "early_reproduction",
    label: "Of these, in the first school year, for each user at the start",
    unit: "times",
    of: ({ state }, _seen, p) => ratio(state.earlyUptake[p]!, state.startUsers[p]!),
  },
  {
    key: "drops",
    label: "Times it was dropped so far",
    unit: "times",
    of: ({ state }, _seen, p) => state.drops[p]!,
  },
  {
    key: "replaced",
    label: "Times it gave way to another so far",
    unit: "times",
    of: ({ state }, _seen, p) => state.replaced[p]!,
  },
];
