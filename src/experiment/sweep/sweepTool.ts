import { join } from "node:path";
import { estimate } from "../../core/estimate.ts";
import { seedKey } from "../../core/seedKey.ts";
import { metrics } from "../../model/metrics/index.ts";
import { writeAtomically } from "../atomicFile.ts";
import { SpreadCollector, type Spread } from "../bands.ts";
import { slug } from "../slug.ts";
import { changesOf, factorCell } from "../study/factorColumns.ts";
import { readFinals } from "../study/finals.ts";
import type { FinishedStudy, Study, StudyTool } from "../study/study.ts";
import { tableText } from "../study/toolTables.ts";
import { variedSetting } from "../study/variedSetting.ts";
import { combinationsOf, isGrid, type SweepDesign } from "./combinations.ts";
import { extremesOf } from "./extremes.ts";
import { mainEffectOf } from "./mainEffects.ts";
import { readSweepCurves } from "./sweepCurves.ts";
import type { SweepResult } from "./sweepResult.ts";
import { summaryRows, sweepSummary } from "./sweepTables.ts";
import { turnsOf } from "./turns.ts";

/** A sweep: settings over their values, every combination with the same luck. */
export const sweepTool: StudyTool<SweepDesign, SweepResult> = {
  kind: "sweep",
  isStatic: true,

  async nextCases(study, done) {
    if (done > 0) return [];
    const { arms, design, replicates } = study;
    const { scenario } = arms[0]!;
    const label = slug(arms[0]!.name);
    return combinationsOf(design, seedKey(scenario.seed)).map((values, number) => ({
      number,
      arm: 0,
      label,
      changes: changesOf(design.factors, values),
      replicates: { first: 0, count: replicates },
      factors: values.map(factorCell),
    }));
  },

  async analyse(finished) {
    const result = await resultOf(finished);
    const { study, folder } = finished;
    const text = tableText(columnsOf(study), summaryRows(result));
    writeAtomically(join(folder, `${sweepSummary.name}.csv`), text);
    return result;
  },
};

function columnsOf(study: Study) {
  return typeof sweepSummary.columns === "function" ? sweepSummary.columns(study) : sweepSummary.columns;
}

async function resultOf({ study, cases, folder }: FinishedStudy<SweepDesign>): Promise<SweepResult> {
  const { design, replicates, tables } = study;
  const { scenario } = study.arms[0]!;
  const finals = await readFinals(folder, cases, study.metrics);
  const measures = study.metrics.map((name) => {
    const { key, label, unit, better } = metrics.find((metric) => metric.key === name)!;
    return { key, label, unit, ...(better === undefined ? {} : { better }) };
  });
  const settings = design.factors.map((spec, at) =>
    variedSetting(
      spec,
      cases.map(({ factors }) => factors[at]!),
    ),
  );
  const valuesOf = (metric: number) => (cell: number) => finals.valuesOf(cases[cell]!, metric);
  const isSquare = isGrid(design.design);
  return {
    name: scenario.name,
    description: scenario.description,
    design: design.design,
    replicates,
    settings,
    measures,
    cells: cases.map((cell) => ({
      case: cell.number,
      values: cell.factors,
      spreads: measures.map((_, metric) => spreadOf(finals.valuesOf(cell, metric))),
    })),
    extremes: measures.map((_, metric) => extremesOf(cases.length, valuesOf(metric))),
    effects: measures.map((_, metric) =>
      isSquare
        ? settings.map((_, at) =>
            mainEffectOf(
              cases.map(({ factors }) => factors[at]!),
              valuesOf(metric),
            ),
          )
        : [],
    ),
    turns: measures.map(({ better }, metric) =>
      design.design === "cartesian"
        ? turnsOf(
            cases.map(({ factors }) => factors),
            valuesOf(metric),
            better ?? "higher",
          )
        : [],
    ),
    curves: tables.includes("weeks")
      ? await readSweepCurves(
          folder,
          cases,
          settings.map(({ name }) => name),
          study.metrics[0]!,
        )
      : null,
  };
}

function spreadOf(values: readonly number[]): Spread {
  const collector = new SpreadCollector();
  for (const value of values) collector.add("", value);
  // Combinations often have few futures, for which the normal interval would be far too narrow.
  const { low, high } = estimate(values);
  return { ...collector.spread(""), ciLow: low, ciHigh: high };
}
