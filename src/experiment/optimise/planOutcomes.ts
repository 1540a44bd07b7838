import type { Finals } from "../study/finals.ts";
import type { StudyCase } from "../study/study.ts";
import { reaches } from "./goal.ts";
import { columnsRead, type OptimiseDesign } from "./optimiseDesign.ts";
import type { Outcomes } from "./race.ts";

/** A case of a race: futures of a plan that were run in one round. */
export interface PlanCase {
  readonly plan: number;
  readonly studyCase: StudyCase;
}

/** The outcomes that the tables hold: a failed run and one with nothing to measure have missed the goals. */
export function outcomesIn(
  finals: Finals,
  planCases: readonly PlanCase[],
  design: OptimiseDesign,
  planCount: number,
): Outcomes {
  const { goals, minimise } = design;
  const costColumn = "metric" in minimise ? columnsRead(design).length - 1 : -1;
  const blocks = Array.from({ length: planCount }, (): StudyCase[] => []);
  for (const { plan, studyCase } of planCases) blocks[plan]!.push(studyCase);
  const valueOf = (plan: number, future: number, column: number): number => {
    const block = blocks[plan]!.find(({ replicates }) => future < replicates.first + replicates.count)!;
    return finals.value(block.number, future - block.replicates.first, column);
  };
  return {
    futures: (plan) => blocks[plan]!.reduce((sum, { replicates }) => sum + replicates.count, 0),
    met: (plan, future) => goals.every((goal, at) => reaches(goal, valueOf(plan, future, at))),
    cost: (plan, future) => (costColumn < 0 ? NaN : valueOf(plan, future, costColumn)),
  };
}

/** Futures in which some goal had nothing to measure: failed runs among them. */
export function unmeasuredCount(
  finals: Finals,
  planCases: readonly PlanCase[],
  { goals }: OptimiseDesign,
): number {
  let missing = 0;
  for (const { studyCase } of planCases) {
    for (let at = 0; at < studyCase.replicates.count; at++)
      if (goals.some((_, column) => Number.isNaN(finals.value(studyCase.number, at, column)))) missing++;
  }
  return missing;
}
