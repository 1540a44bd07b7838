import { join } from "node:path";
import { metrics } from "../../model/metrics/index.ts";
import { hasValues, type FactorSpec } from "../../scenario/vary/factor.ts";
import { declarationAt } from "../../scenario/vary/declarationAt.ts";
import { writeAtomically } from "../atomicFile.ts";
import { showSetting } from "../settingLines.ts";
import { readFinals, type Finals } from "../study/finals.ts";
import type { FinishedStudy, Study, StudyTool } from "../study/study.ts";
import { tableText } from "../study/toolTables.ts";
import { halfSteps } from "./halfSteps.ts";
import { morrisMeasures } from "./morrisMeasures.ts";
import { casesOf, keyOf, pointsOf, trajectoriesOf, type SensitivityDesign } from "./sensitivityDesign.ts";
import type { MetricSensitivity, SensitivityFactor, SensitivityResult } from "./sensitivityResult.ts";
import { sensitivityColumns, sensitivityRows } from "./sensitivityTable.ts";
import { sobolIndices } from "./sobolIndices.ts";

/** Which settings move the results: Morris' screening, and Sobol' indices with the share of luck. */
export const sensitivityTool: StudyTool<SensitivityDesign, SensitivityResult> = {
  kind: "sensitivity",
  isStatic: true,
  async nextCases(study, done) {
    return done > 0 ? [] : casesOf(study);
  },
  async analyse(finished) {
    const { study, folder } = finished;
    const result = await sensitivityOf(finished);
    writeAtomically(
      join(folder, "sensitivity.csv"),
      tableText(sensitivityColumns(study), sensitivityRows(result)),
    );
    return result;
  },
};

/** What the tables of a study tell, without writing anything. */
export async function sensitivityOf({
  study,
  cases,
  folder,
}: Pick<FinishedStudy<SensitivityDesign>, "study" | "cases" | "folder">): Promise<SensitivityResult> {
  const finals = await readFinals(folder, cases, study.metrics);
  const { method, factors, units } = study.design;
  return {
    method,
    factors: factors.map(describeFactor),
    units,
    replicates: study.replicates,
    runs: cases.length * study.replicates,
    metrics: study.metrics.map((key, at) => analyseMetric(study, key, outcomesOf(finals, at))),
  };
}

/** A metric's values, future by future inside, case by case. */
function outcomesOf(finals: Finals, metric: number): Float64Array {
  return Float64Array.from(finals.cases.flatMap((each) => finals.valuesOf(each, metric)));
}

function analyseMetric(
  study: Study<SensitivityDesign>,
  key: string,
  outcomes: Float64Array,
): MetricSensitivity {
  const { label, unit } = metrics.find((metric) => metric.key === key)!;
  const missing = outcomes.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
  const { design, replicates } = study;
  const bootstrap = keyOf(study, "bootstrap");
  const told = { key, label, unit, missing };
  if (design.method === "morris")
    return { ...told, morris: morrisMeasures(trajectoriesOf(study), replicates, outcomes, bootstrap) };
  const count = design.factors.length;
  return {
    ...told,
    sobol: sobolIndices(count, replicates, outcomes, bootstrap),
    steps: halfSteps(count, replicates, outcomes, pointsOf(study)),
  };
}

function describeFactor(spec: FactorSpec): SensitivityFactor {
  const parameter = declarationAt(spec.path);
  const show = (value: unknown): string =>
    typeof value === "number" && parameter !== undefined && parameter.options === undefined
      ? showSetting(value, parameter.unit)
      : typeof value === "string"
        ? value
        : JSON.stringify(value);
  return {
    path: spec.path,
    label: parameter?.label ?? spec.path,
    range: hasValues(spec) ? spec.values.map(show).join(", ") : `${show(spec.min)} to ${show(spec.max)}`,
    isOrdered: hasValues(spec) ? spec.values.every((value) => typeof value === "number") : true,
    isFixed: hasValues(spec) && spec.values.length === 1,
  };
}
