import { showValue } from "../core/fault.ts";
import { applyOverride } from "./applyOverride.ts";
import type { Examination } from "./examination.ts";
import { parseOverride } from "./parseOverride.ts";

/** An input with a change on top that a file proposes, as for --set. What is wrong with it is told of `path`, where it stands. */
export function proposedChange(
  written: string,
  input: Readonly<Record<string, unknown>>,
  path: string,
  examination: Examination,
): Record<string, unknown> {
  const { input: changed, faults } = applyOverride(input, parseOverride(written));
  for (const { problem, allowed, nearest, remedy } of faults) {
    const words = Object.entries({ given: showValue(written), allowed, nearest, remedy });
    const known = Object.fromEntries(words.filter(([, word]) => word !== undefined));
    examination.add(path, { problem, ...known });
  }
  return changed;
}
