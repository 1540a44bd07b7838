import type { Observation } from "../observation.ts";
import { participationOf } from "../participation.ts";
import type { World } from "../world.ts";
import { ratio } from "./metric.ts";

/** A measure of one school: a column of the schools table. */
export interface SchoolMetric {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  of(world: World, seen: Observation, school: number): number;
}

export const schoolMetrics: readonly SchoolMetric[] = [
  {
    key: "staff",
    label: "Staff of the school",
    unit: "people",
    of: ({ system }, _seen, s) => system.schoolOffsets[s + 1]! - system.schoolOffsets[s]!,
  },
  { key: "teachers", label: "Teachers", unit: "people", of: (_world, seen, s) => seen.teachers[s]! },
  {
    key: "adoption",
    label: "Share of practice places in use",
    unit: "share",
    of: ({ sizes }, seen, s) => ratio(seen.uses[s]!, seen.teachers[s]! * sizes.domain),
  },
  {
    key: "harmful_share",
    label: "Share of use that lowers instruction",
    unit: "share",
    of: (_world, seen, s) => ratio(seen.harmfulUses[s]!, seen.uses[s]!),
  },
  {
    key: "fidelity_mean",
    label: "Fidelity of use, mean",
    unit: "share",
    of: (_world, seen, s) => ratio(seen.fidelity[s]!, seen.uses[s]!),
  },
  {
    key: "instruction_mean",
    label: "Instructional quality, mean",
    unit: "SD",
    of: (_world, seen, s) => ratio(seen.instruction[s]!, seen.teachers[s]!),
  },
  {
    key: "instruction_gain",
    label: "Gain in instructional quality since the start",
    unit: "SD",
    of: ({ state }, seen, s) =>
      ratio(seen.contribution[s]! - state.startContribution[s]! * seen.teachers[s]!, seen.teachers[s]!),
  },
  {
    key: "achievement_gain",
    label: "Gain in students' achievement since the start",
    unit: "student SD",
    of: (_world, seen, s) => ratio(seen.achievement[s]!, seen.teachers[s]!),
  },
  {
    key: "staff_hours",
    label: "Staff hours spent so far",
    unit: "hours",
    of: ({ state }, _seen, s) => state.hours[s]!,
  },
  {
    key: "principal_participation",
    label: "How often the principal takes part in teachers' learning",
    unit: "share",
    of: (world, _seen, s) => participationOf(world, s),
  },
  {
    key: "leavers",
    label: "People who left so far",
    unit: "people",
    of: ({ state }, _seen, s) => state.leavers[s]!,
  },
];
