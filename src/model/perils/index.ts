import { deindividuation } from "./deindividuation.ts";
import { diffusionOfResponsibility } from "./diffusionOfResponsibility.ts";
import { groupthink } from "./groupthink.ts";
import { qualityControl } from "./qualityControl.ts";

/** The four perils of working together. */
export const perils = { qualityControl, groupthink, diffusionOfResponsibility, deindividuation } as const;

export type PerilKey = keyof typeof perils;
export const perilKeys = Object.keys(perils) as PerilKey[];

/** How each peril acts in a run. */
export type PerilsAtWork = { readonly [K in PerilKey]: (typeof perils)[K]["present"] };

/** The perils of a run, some of them taken out. */
export function perilsWithout(absent: readonly PerilKey[]): PerilsAtWork {
  return Object.fromEntries(
    perilKeys.map((key) => [key, perils[key][absent.includes(key) ? "absent" : "present"]]),
  ) as unknown as PerilsAtWork;
}
