import { UserError } from "../../core/fault.ts";
import { checkFactors } from "../../scenario/vary/checkFactors.ts";
import { givenInSweep } from "../../scenario/vary/checkSweep.ts";
import type { FactorSpec } from "../../scenario/vary/factor.ts";
import { parseVary } from "../../scenario/vary/parseVary.ts";

/**
 * What varies: what `--vary` says, or else what the scenario's own `sweep` says. `input` is the scenario as written,
 * `extends` and overrides merged in. Throws the user's faults, all at once.
 */
export function factorsGiven(
  vary: readonly string[] | undefined,
  input: Readonly<Record<string, unknown>>,
): readonly FactorSpec[] {
  const given = vary === undefined ? givenInSweep(input) : vary.map(parseVary);
  const { factors, faults } = checkFactors(given, input);
  if (faults.length > 0) throw new UserError(faults);
  return factors;
}
