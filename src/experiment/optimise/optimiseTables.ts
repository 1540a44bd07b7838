import type { Study } from "../study/study.ts";
import type { ToolTable } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { factorColumn } from "../tables.ts";
import type { OptimiseResult, PlanResult } from "./optimiseResult.ts";

const planColumns = ({ factors }: Study): Column[] => [
  { name: "plan", label: "Number of the plan, from 0", unit: "", type: "whole" },
  ...factors.map(factorColumn),
  {
    name: "cost",
    label: "What was to be as small as possible; mean over the futures",
    unit: "as its measure",
  },
  {
    name: "cost_low",
    label: "Lower end of the 95 % confidence interval of the mean cost",
    unit: "as its measure",
  },
  { name: "cost_high", label: "Upper end of it", unit: "as its measure" },
  { name: "futures", label: "Futures of the plan", unit: "futures", type: "whole" },
  { name: "reached", label: "Futures in which it reached all goals", unit: "futures", type: "whole" },
  { name: "chance", label: "Share of futures in which it reached all goals", unit: "share" },
  {
    name: "chance_low",
    label: "Lower bound of that chance, for all plans and rounds together",
    unit: "share",
  },
  { name: "chance_high", label: "Upper bound of it", unit: "share" },
];

/** What became of every plan. */
export const plansTable: ToolTable = {
  name: "plans",
  columns: (study) => [
    ...planColumns(study),
    {
      name: "fate",
      label:
        "possible, misses (surely below the chance asked for) or dearer (surely no cheaper than one that surely reaches it)",
      unit: "",
      type: "text",
    },
    {
      name: "left_after",
      label: "Round after which it left the race; 0: it did not",
      unit: "rounds",
      type: "whole",
    },
    { name: "is_chosen", label: "1 for the plan chosen", unit: "", type: "whole" },
  ],
};

/** Plans that no other beats in both cost and chance. */
export const frontierTable: ToolTable = { name: "frontier", columns: planColumns };

/** Rows of plans.csv. */
export function planRows({ plans, decision }: OptimiseResult): (number | string)[][] {
  return plans.map((plan) => [
    ...planCells(plan),
    ...[plan.fate, plan.leftAfter, decision.kind !== "none" && plan.plan === decision.plan ? 1 : 0],
  ]);
}

/** Rows of frontier.csv, the cheapest first. */
export function frontierRows({ plans, frontier }: OptimiseResult): (number | string)[][] {
  return frontier.map((plan) => planCells(plans[plan]!));
}

function planCells({ plan, values, cost, futures, hits, low, high }: PlanResult): (number | string)[] {
  return [plan, ...values, cost.mean, cost.low, cost.high, futures, hits, hits / futures, low, high];
}
