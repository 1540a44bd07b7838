import { UserError, type Fault } from "../../core/fault.ts";
import { prepareGiven } from "../../scenario/prepareGiven.ts";
import { checkOptions, overridesOf } from "./checkOptions.ts";
import type { ScenarioOptions } from "./options.ts";
import type { Scenario } from "./scenarioType.ts";

/**
 * What is wrong with a scenario, in the words of `spreadwell validate`; none where it can be run. Never throws for
 * a scenario, whatever it is; options of the wrong kind are faults too. Makes the network, but runs nothing.
 */
export function check(scenario: Scenario | object, options: ScenarioOptions = {}): readonly Fault[] {
  try {
    checkOptions("check", options, ["replicates"]);
    prepareGiven(scenario, options.files ?? {}, overridesOf(options));
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.faults;
    throw error;
  }
}
