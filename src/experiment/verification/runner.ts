import { UserError } from "../../core/fault.ts";
import { unknownName } from "../../scenario/names.ts";
import type { Check, Target } from "./target.ts";

/** A target and what came of it. */
export interface Verdict {
  readonly target: Target;
  readonly checks: readonly Check[];
  readonly pass: boolean;
}

/** The targets with these keys, in the order of the list; all where none is named. Throws a fault for each unknown key. */
export function chooseTargets<Any extends Pick<Target, "key">>(
  list: readonly Any[],
  keys: readonly string[],
): readonly Any[] {
  const known = list.map(({ key }) => key);
  const faults = keys
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: `--only ${key}`, ...unknownName("there is no such target", key, known) }));
  if (faults.length > 0) throw new UserError(faults);
  return keys.length === 0 ? list : list.filter(({ key }) => keys.includes(key));
}

/** Runs targets one after the other, telling of each as it is done. A target without checks has not passed. */
export function runTargets(
  chosen: readonly Target[],
  effort: number,
  onDone: (verdict: Verdict) => void = () => {},
): Verdict[] {
  return chosen.map((target) => {
    const checks = target.run(effort);
    const verdict = { target, checks, pass: checks.length > 0 && checks.every(({ pass }) => pass) };
    onDone(verdict);
    return verdict;
  });
}
