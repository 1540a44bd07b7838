import { quantileOfSorted } from "../../core/statistics.ts";
import { TODAY } from "../../scenario/board/headlines.ts";
import type { ToolTable } from "../study/toolTables.ts";
import type { BoardDesign } from "./boardDesign.ts";
import type { BoardResult, Headline } from "./boardResult.ts";

type Values = readonly (number | null)[];
type Cells = (number | string)[];

const UNIT = "as the headline";

/** What the board's page shows: one row for each plan, and for everything that was tried beside it. */
export const boardTable: ToolTable = {
  name: "board",
  columns: [
    { name: "plan", label: "Name of the plan; Today's path is without any", unit: "", type: "text" },
    {
      name: "tried",
      label:
        "What was tried beside the plan: without a peril, a setting at an end of what is plausible, or all assumptions drawn anew in each future; empty for the plan itself",
      unit: "",
      type: "text",
    },
    { name: "value", label: "Value of the setting that was tried", unit: "as the setting" },
    { name: "futures", label: "Futures with a value", unit: "futures", type: "whole" },
    {
      name: "missing",
      label: "Futures without: failed, or nothing to measure",
      unit: "futures",
      type: "whole",
    },
    { name: "reached", label: "Futures that reach the goal", unit: "futures", type: "whole" },
    { name: "median", label: "Headline after the last week, median over the futures", unit: UNIT },
    { name: "low", label: "Value below which 10 of 100 futures lie", unit: UNIT },
    { name: "high", label: "Value below which 90 of 100 futures lie", unit: UNIT },
    {
      name: "compared_with",
      label: "What the same futures are compared with: Today's path, or the plan without what was tried",
      unit: "",
      type: "text",
    },
    {
      name: "higher",
      label: "Of the same futures, how many are higher than there",
      unit: "futures",
      type: "whole",
    },
    {
      name: "lower",
      label: "Of the same futures, how many are lower than there",
      unit: "futures",
      type: "whole",
    },
    { name: "difference", label: "Difference within the same futures, median", unit: UNIT },
    { name: "difference_low", label: "Value below which 10 of 100 differences lie", unit: UNIT },
    { name: "difference_high", label: "Value below which 90 of 100 differences lie", unit: UNIT },
    { name: "money", label: "Money spent after the last week, median over the futures", unit: "currency" },
    {
      name: "staff_hours",
      label: "Staff hours spent after the last week, median over the futures",
      unit: "hours",
    },
  ],
};

// A goal of 0.3 is reached by a share that sums came to as 0.29999999999999998: on the page, too.
const CLOSE = 1e-9;

/** True where a value reaches the goal: at least so much, or of harm at most so much. */
function reaches({ kind, goal }: Headline, value: number): boolean {
  return kind === "harm" ? value <= goal + CLOSE : value >= goal - CLOSE;
}

/** The rows of the table, cells in the order of its columns. */
export function boardRows(
  { headline, plans, perils, assumptions, unknown }: BoardResult,
  design: BoardDesign,
): Cells[] {
  const today = plans[0]!;
  const main = plans[1] ?? today;
  const row = (
    plan: string,
    tried: Cells,
    values: Values,
    beside: [string, Values] | null,
    end?: Cells,
  ): Cells => [
    plan,
    ...tried,
    ...summaryOf(values, headline),
    ...(beside === null ? ["", "", "", "", "", ""] : [beside[0], ...differencesOf(values, beside[1])]),
    ...(end ?? ["", ""]),
  ];
  const tryBoth = (
    tried: (string | number)[],
    { today: under, plan }: { readonly today: Values; readonly plan: Values },
  ): Cells[] => [
    row(TODAY, tried, under, [TODAY, today.futures.ends.headline]),
    ...(plans.length === 1 ? [] : [row(main.name, tried, plan, [main.name, main.futures.ends.headline])]),
  ];
  return [
    ...plans.map(({ name, futures: { ends } }, at) => {
      const end = [medianOf(ends.money), medianOf(ends.staff_hours)];
      return row(name, ["", ""], ends.headline, at === 0 ? null : [TODAY, today.futures.ends.headline], end);
    }),
    ...perils.map(({ key, headline: values }) =>
      row(main.name, [`without ${key}`, ""], values, [main.name, main.futures.ends.headline]),
    ),
    ...assumptions.flatMap(({ path, low, high }, at) => [
      ...tryBoth([path, design.assumptions[at]!.range.min], low),
      ...tryBoth([path, design.assumptions[at]!.range.max], high),
    ]),
    ...(unknown === null ? [] : tryBoth(["all assumptions", ""], unknown)),
  ];
}

function summaryOf(values: Values, headline: Headline): Cells {
  const own = sorted(values);
  const reached = own.filter((value) => reaches(headline, value)).length;
  return [own.length, values.length - own.length, reached, ...quantiles(own)];
}

/** Both by future: those that only one of the two has are left out. */
function differencesOf(values: Values, beside: Values): Cells {
  const differences = sorted(
    values.map((value, at) => {
      const other = beside[at] ?? null;
      return value === null || other === null ? null : value - other;
    }),
  );
  const higher = differences.filter((difference) => difference > 0).length;
  const lower = differences.filter((difference) => difference < 0).length;
  return [higher, lower, ...quantiles(differences)];
}

function quantiles(own: Float64Array): number[] {
  return [0.5, 0.1, 0.9].map((share) => quantileOfSorted(own, share));
}

function medianOf(values: Values): number {
  return quantileOfSorted(sorted(values), 0.5);
}

function sorted(values: Values): Float64Array {
  return Float64Array.from(values.filter((value) => value !== null)).sort();
}
