import { join } from "node:path";
import { declarationAt } from "../../scenario/vary/declarationAt.ts";
import { writeAtomically } from "../atomicFile.ts";
import { slug } from "../slug.ts";
import { changesOf, factorCell } from "../study/factorColumns.ts";
import { Finals, readFinals } from "../study/finals.ts";
import type { FinishedStudy, Study, StudyCase, StudyTool } from "../study/study.ts";
import { tableText, type ToolTable } from "../study/toolTables.ts";
import { variedSetting } from "../study/variedSetting.ts";
import { decide, frontierOf } from "./decide.ts";
import { measuredColumns } from "./goal.ts";
import { columnsRead, plansOf, rulesOf, type OptimiseDesign } from "./optimiseDesign.ts";
import type { OptimiseResult } from "./optimiseResult.ts";
import { frontierRows, frontierTable, planRows, plansTable } from "./optimiseTables.ts";
import { outcomesIn, unmeasuredCount, type PlanCase } from "./planOutcomes.ts";
import { followRace, type RaceState } from "./race.ts";

/** The cheapest plan that reaches its goals often enough: plans race, round by round. */
export const optimiseTool: StudyTool<OptimiseDesign, OptimiseResult> = {
  kind: "optimise",
  isStatic: false,

  async nextCases(study, done, folder) {
    const { cases } = await replay(study, done, folder);
    return cases.slice(done).map(({ studyCase }) => studyCase);
  },

  async analyse(finished) {
    const { study, folder } = finished;
    const result = await resultOf(finished);
    for (const [table, rows] of [
      [plansTable, planRows(result)],
      [frontierTable, frontierRows(result)],
    ] as const)
      writeAtomically(join(folder, `${table.name}.csv`), tableText(columnsOf(table, study), rows));
    return result;
  },
};

function columnsOf({ columns }: ToolTable, study: Study) {
  return typeof columns === "function" ? columns(study) : columns;
}

/** A race as far as the tables go. */
interface Replay {
  /** Cases of all rounds that were asked for: more than `done` where a round is under way. */
  readonly cases: readonly PlanCase[];
  readonly state: RaceState;
  readonly finals: Finals;
}

/** Follows the race once more from its start, up to the round in which case `done` lies. */
async function replay(study: Study<OptimiseDesign>, done: number, folder: string): Promise<Replay> {
  const { design } = study;
  const rules = rulesOf(design);
  const columns = columnsRead(design);
  const plans = plansOf(design);
  const cases: PlanCase[] = [];
  let finals = new Finals([], columns);
  for (;;) {
    const state = followRace(rules, outcomesIn(finals, cases, design, rules.planCount));
    if (state.next === null) return { cases, state, finals };
    const { first, end } = state.next;
    for (const plan of state.next.plans) {
      const replicates = { first, count: end - first };
      cases.push({ plan, studyCase: caseOf(study, plans[plan]!, cases.length, replicates) });
    }
    if (cases.length > done) return { cases, state, finals };
    finals = await readFinals(
      folder,
      cases.map(({ studyCase }) => studyCase),
      columns,
    );
  }
}

function caseOf(
  { arms, design }: Study<OptimiseDesign>,
  values: readonly unknown[],
  number: number,
  replicates: StudyCase["replicates"],
): StudyCase {
  return {
    number,
    arm: 0,
    label: slug(arms[0]!.name),
    changes: changesOf(design.factors, values),
    replicates,
    factors: values.map(factorCell),
  };
}

async function resultOf({ study, cases, folder }: FinishedStudy<OptimiseDesign>): Promise<OptimiseResult> {
  const { design } = study;
  const { scenario } = study.arms[0]!;
  const { cases: planCases, state, finals } = await replay(study, cases.length, folder);
  const rules = rulesOf(design);
  const values = plansOf(design).map((plan) => plan.map(factorCell));
  const columns = new Map(measuredColumns().map((column) => [column.name, column]));
  return {
    name: scenario.name,
    description: scenario.description,
    settings: design.factors.map((spec, at) =>
      variedSetting(
        spec,
        values.map((plan) => plan[at]!),
      ),
    ),
    goals: design.goals.map((goal) => ({ ...goal, column: columns.get(goal.metric)! })),
    cost: costOf(design),
    chance: design.chance,
    confidence: design.confidence,
    rounds: state.rounds,
    roundsMost: design.totals.length,
    futuresMost: design.totals.at(-1)!,
    runs: planCases.reduce((sum, { studyCase }) => sum + studyCase.replicates.count, 0),
    unmeasured: unmeasuredCount(finals, planCases, design),
    plans: state.standings.map((standing) => ({ ...standing, values: values[standing.plan]! })),
    decision: decide(state.standings, rules),
    frontier: frontierOf(state.standings),
  };
}

function costOf({ factors, minimise }: OptimiseDesign): OptimiseResult["cost"] {
  if ("metric" in minimise) {
    const column = measuredColumns().find(({ name }) => name === minimise.metric)!;
    return { ...column, isSetting: false };
  }
  const { path } = factors[minimise.setting]!;
  const parameter = declarationAt(path);
  return { name: path, label: parameter?.label ?? path, unit: parameter?.unit ?? "", isSetting: true };
}
