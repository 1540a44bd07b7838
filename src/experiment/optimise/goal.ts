import type { Fault } from "../../core/fault.ts";
import { metrics } from "../../model/metrics/index.ts";
import { unknownName } from "../../scenario/names.ts";
import { tableColumns } from "../tables.ts";

/** How a goal compares a measure with its bound. */
export const relations = ["<=", ">=", "<", ">"] as const;
export type Relation = (typeof relations)[number];

/** What a plan is to reach after the last week. Plain JSON. */
export interface Goal {
  /** Column of runs.csv. */
  readonly metric: string;
  readonly relation: Relation;
  readonly bound: number;
}

/** A column of runs.csv that can be a goal or a cost. */
export interface MeasuredColumn {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

/** Columns of runs.csv that hold what a run came to, as numbers. */
export function measuredColumns(): readonly MeasuredColumn[] {
  const keys = new Set([...metrics.map(({ key }) => key), "week_of_half", "early_reproduction"]);
  return tableColumns.runs
    .filter(({ name }) => keys.has(name))
    .map(({ name, label, unit }) => ({ name, label: label.replace(/; last week$/, ""), unit }));
}

/** Reads `harmful_share<0.1`, `instruction_gain>=0.2`, `harmful_share < 10 %`. */
export function parseGoal(text: string): Goal | Fault {
  const path = `--goal ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
  const found = /^\s*([\w.]+)\s*(<=|>=|<|>|≤|≥)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(
    text,
  );
  if (found === null) {
    const allowed = "a column of runs.csv, < or <= or > or >=, and a number: 'harmful_share<0.1'";
    return { path, problem: "is no goal", given: JSON.stringify(text), allowed };
  }
  const [, metric, sign, number, percent] = found;
  const measured = measuredColumns();
  const columns = measured.map(({ name }) => name);
  if (!columns.includes(metric!))
    return { path, ...unknownName("is about nothing that is measured", metric!, columns) };
  const bound = percent === "" ? Number(number) : Number(number) / 100;
  // Who writes 50 for 50 % would get a goal that every plan reaches, or none.
  if (measured.find(({ name }) => name === metric)!.unit === "share" && !(bound >= 0 && bound <= 1)) {
    return {
      ...{ path, problem: "is beyond what a share can be", given: `${number}${percent}` },
      allowed: "from 0 to 1, or from 0 % to 100 %",
      ...(percent === "" && bound > 1 && bound <= 100
        ? { remedy: `write '${metric} ${sign} ${number} %' or '${metric} ${sign} ${bound / 100}'` }
        : {}),
    };
  }
  const relation = sign === "≤" ? "<=" : sign === "≥" ? ">=" : (sign as Relation);
  return { metric: metric!, relation, bound };
}

/** True for what `parseGoal` could not read. */
export function isFault(read: Goal | Fault): read is Fault {
  return "problem" in read;
}

/** Whether a value reaches a goal; where there is nothing to measure it does not. */
export function reaches({ relation, bound }: Goal, value: number): boolean {
  switch (relation) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
  }
}
