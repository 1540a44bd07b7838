import { describeFault, showValue, type Fault } from "../../core/fault.ts";
import { applyOverride } from "../applyOverride.ts";
import { Examination } from "../examination.ts";
import { draftScenario } from "../resolve.ts";
import { scenarioSchema, type ScenarioInput } from "../schema.ts";
import { hasValues, type FactorSpec } from "./factor.ts";

/** Values of one setting that are tried; of longer lists the first. */
const VALUES_TRIED = 200;

/**
 * Puts every value (of a range both ends) into the scenario, one at a time, and says what then is wrong with the
 * scenario: for example an intervention after its last week. Only for factors that `checkFactors` let pass.
 */
export function tryValues(
  factors: readonly FactorSpec[],
  scenario: { readonly file: string; readonly input: ScenarioInput },
): Fault[] {
  const input = scenario.input as Readonly<Record<string, unknown>>;
  const before = new Set(faultsOf(scenario.file, input).map(describeFault));
  return factors.flatMap((spec) => {
    const values = hasValues(spec) ? spec.values.slice(0, VALUES_TRIED) : [spec.min, spec.max];
    return values.flatMap((value) => {
      const written = `with ${spec.path} = ${showValue(value)}`;
      const changed = applyOverride({ ...input }, { path: spec.path, value, written }).input;
      return faultsOf(scenario.file, changed)
        .filter((fault) => !before.has(describeFault(fault)))
        .map(({ file, path, ...fault }) => ({
          path: [written, file, path].filter(Boolean).join(": "),
          ...fault,
        }));
    });
  });
}

function faultsOf(file: string, input: Readonly<Record<string, unknown>>): readonly Fault[] {
  const examination = new Examination([{ name: file, input }]);
  examination.collect(() => draftScenario({ file, input: scenarioSchema.parse(input) }, examination));
  return examination.faults;
}
