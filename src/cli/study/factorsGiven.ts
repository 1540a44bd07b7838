import { UserError } from "../../core/fault.ts";
import { checkFactors } from "../../scenario/vary/checkFactors.ts";
import { givenInSweep } from "../../scenario/vary/checkSweep.ts";
import type { FactorSpec } from "../../scenario/vary/factor.ts";
import { parseVary } from "../../scenario/vary/parseVary.ts";
import { tryValues } from "../../scenario/vary/tryValues.ts";
import type { OpenedScenario } from "../openScenario.ts";

/**
 * What varies: what `--vary` says, or else what the scenario's own `sweep` says. Throws the user's faults, all at once.
 */
export function factorsGiven(
  vary: readonly string[] | undefined,
  { input, places }: Pick<OpenedScenario, "input" | "places">,
): readonly FactorSpec[] {
  const written = input as Readonly<Record<string, unknown>>;
  const given = vary === undefined ? givenInSweep(written) : vary.map(parseVary);
  const { factors, faults } = checkFactors(given, written);
  if (faults.length > 0) throw new UserError(faults);
  const unfit = tryValues(factors, { file: places.scenarioFile, input });
  if (unfit.length > 0) throw new UserError(unfit);
  return factors;
}
