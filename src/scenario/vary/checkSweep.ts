import type { Fault } from "../../core/fault.ts";
import type { Examination } from "../examination.ts";
import { below, isGroup, valueAt } from "../paths.ts";
import { checkFactors } from "./checkFactors.ts";
import { parseVaryEntry, type GivenFactor } from "./parseVary.ts";

/** What the `sweep` of a scenario varies, as it stands there. */
export function givenInSweep(input: Readonly<Record<string, unknown>>): GivenFactor[] {
  const vary = valueAt(input, ["sweep", "vary"]);
  return isGroup(vary)
    ? Object.entries(vary).map(([path, given]) => parseVaryEntry(path, below("sweep.vary", path), given))
    : [];
}

/** Says what is wrong with the `sweep` of a scenario, whatever command reads it. */
export function checkSweep(input: Readonly<Record<string, unknown>>, examination: Examination): void {
  if (!examination.isSound("sweep")) return;
  const { sweep, ...rest } = input;
  for (const { path = "", ...fault } of checkFactors(givenInSweep({ sweep }), rest).faults)
    examination.add(path, fault satisfies Omit<Fault, "path">);
}
