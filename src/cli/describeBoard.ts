import { quantileOfSorted } from "../core/statistics.ts";
import type { BoardPlan, BoardResult } from "../experiment/board/boardResult.ts";
import { reaches } from "../experiment/board/boardTable.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { NO_VALUE } from "../report/format.ts";
import { formatLevel } from "../report/formatUnit.ts";
import { quoted, span } from "../report/sentences/words.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { textTable } from "./textTable.ts";

/** What a study for the board tells on stdout: how often each plan reaches the goal, and beside today's path. */
export function describeBoard(result: BoardResult, { study }: Manifest): string {
  const { name, weeks } = study.arms[0]!.scenario;
  const { plans, headline } = result;
  const unit = headline.kind === "gain" ? "SD" : "share";
  const show = (value: number): string => formatLevel(value, unit);
  const goal = `${headline.kind === "harm" ? "at most" : "at least"} ${show(headline.goal)}`;
  const rows = plans.map((plan, at) => {
    const values = valuesOf(plan);
    const shown = Float64Array.from(values).sort();
    const reached = values.filter((value) => reaches(headline, value)).length;
    return [
      plan.name,
      `${reached} of ${values.length}`,
      show(quantileOfSorted(shown, 0.5)),
      `${show(quantileOfSorted(shown, 0.1))} to ${show(quantileOfSorted(shown, 0.9))}`,
      at === 0 ? NO_VALUE : betterWords(plan, plans[0]!, headline.kind === "harm"),
    ];
  });
  const header = ["", "reach the goal", "middle future", "8 of 10 futures", "better than today's path"];
  const lines = [
    `${name}, ${counted(study.replicates, "future", "futures")} of each plan over ${span(weeks)}, under the same luck`,
    `The goal: ${outcomeOf(result)} of ${goal}`,
    "",
    ...textTable(header, rows, [0]).map((line) => line.trimEnd()),
  ];
  return `${lines.join("\n")}\n`;
}

function outcomeOf({ headline: { kind, practice } }: BoardResult): string {
  if (kind === "gain") return "a gain in teaching";
  if (kind === "harm") return "a share of all use that lowers instruction";
  return `a share of teachers who use ${quoted(practice!)} well`;
}

/** In how many of the same futures a plan is better; only those that both have. */
function betterWords(plan: BoardPlan, today: BoardPlan, isLessBetter: boolean): string {
  const [own, beside] = [plan.futures.ends.headline, today.futures.ends.headline];
  const differences = own.flatMap((value, at) => {
    const other = beside[at] ?? null;
    return value === null || other === null ? [] : [isLessBetter ? other - value : value - other];
  });
  return `${differences.filter((difference) => difference > 0).length} of ${differences.length}`;
}

function valuesOf({ futures }: BoardPlan): number[] {
  return futures.ends.headline.filter((value) => value !== null);
}
