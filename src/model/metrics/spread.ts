import { sumOf } from "../observation.ts";
import { ratio, type Metric } from "./metric.ts";

/** How widely practices are used, and which. */
export const spreadMetrics: readonly Metric[] = [
  {
    key: "adoption",
    label: "Share of practice places (teachers × domains) in which a practice is used",
    unit: "share",
    of: ({ sizes }, seen) => ratio(sumOf(seen.uses), sumOf(seen.teachers) * sizes.domain),
  },
  {
    key: "adoption_good",
    label: "Share of practice places in use by practices that clearly lift instruction there (.1 SD or more)",
    unit: "share",
    better: "higher",
    of: ({ sizes }, seen) => ratio(sumOf(seen.goodUses), sumOf(seen.teachers) * sizes.domain),
  },
  {
    key: "adoption_middling",
    label: "Share of practice places in use by practices that lift instruction there by less than .1 SD",
    unit: "share",
    of: ({ sizes }, seen) =>
      ratio(
        sumOf(seen.uses) - sumOf(seen.goodUses) - sumOf(seen.harmfulUses),
        sumOf(seen.teachers) * sizes.domain,
      ),
  },
  {
    key: "adoption_harmful",
    label: "Share of practice places in use by practices that lower instruction there",
    unit: "share",
    better: "lower",
    of: ({ sizes }, seen) => ratio(sumOf(seen.harmfulUses), sumOf(seen.teachers) * sizes.domain),
  },
  {
    key: "harmful_share",
    label: "Share of all use that lowers instruction",
    unit: "share",
    better: "lower",
    of: (_world, seen) => ratio(sumOf(seen.harmfulUses), sumOf(seen.uses)),
  },
  {
    key: "fidelity_mean",
    label: "How fully practices in use are carried out, mean",
    unit: "share",
    of: (_world, seen) => ratio(sumOf(seen.fidelity), sumOf(seen.uses)),
  },
  {
    key: "fit_mean",
    label: "How well practices in use fit school and classroom, mean",
    unit: "SD",
    of: (_world, seen) => ratio(sumOf(seen.fit), sumOf(seen.uses)),
  },
  {
    key: "diversity",
    label: "Effective number of practices in use (inverse Simpson)",
    unit: "practices",
    of: (_world, seen) => {
      const total = sumOf(seen.users);
      let squares = 0;
      for (let p = 0; p < seen.users.length; p++) squares += seen.users[p]! * seen.users[p]!;
      return ratio(total * total, squares);
    },
  },
  {
    key: "adoptions",
    label: "Times a practice was taken up so far",
    unit: "times",
    of: ({ state }) => total(state.adoptions),
  },
  {
    key: "drops",
    label: "Times a practice was dropped so far",
    unit: "times",
    of: ({ state }) => total(state.drops),
  },
  {
    key: "leavers",
    label: "People who left so far",
    unit: "people",
    better: "lower",
    of: ({ state }) => total(state.leavers),
  },
  { key: "contacts", label: "Ties used in the week", unit: "times", of: ({ now }) => now.contacts },
];

function total(counts: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at]!;
  return sum;
}
