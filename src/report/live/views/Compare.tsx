import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { compareRows, withCommonFutures, type ComparedPlan } from "../../board/compareRows.ts";
import { DOT_COUNT } from "../../board/fifty.ts";
import { USUALLY } from "../../board/verdict.ts";
import { countOf, listOf, quoted } from "../../sentences/words.ts";
import { columnsOf, COLUMNS_MAXIMUM, twins, type ColumnState } from "../compare/columns.ts";
import { CompareCards } from "../compare/CompareCards.tsx";
import { CompareTable } from "../compare/CompareTable.tsx";
import { PlanFiles } from "../compare/PlanFiles.tsx";
import { PlanHead } from "../compare/PlanHead.tsx";
import { inputRows } from "../compare/planInputs.ts";
import { Regrets } from "../compare/Regrets.tsx";
import { usePlanStates } from "../compare/usePlanStates.ts";
import { GainNote } from "../parts/GainNote.tsx";
import { usePage } from "../state/page.ts";

/** Up to four plans side by side: what they come to, what goes in, and what is lost by the wrong choice. */
export function CompareView(): VNode {
  const page = usePage();
  const data = page.data.value;
  const { plans, goal, matters } = page.settings.value;
  const columns = useMemo(() => columnsOf(plans, data), [plans, data]);
  const states = usePlanStates(columns, page.live.value);
  const headline = { ...data.result.headline, goal, matters };
  const compared = columns.flatMap(({ name }, place): ComparedPlan[] => {
    const state = states[place]!;
    return state.kind === "known" ? [{ name, futures: state.futures }] : [];
  });
  const rows = useMemo(
    () =>
      compareRows(compared, {
        headline,
        currency: data.result.currency,
        paysHours: data.scenario.values.hourCost > 0,
      }),
    [data, goal, matters, ...states.map((state) => (state.kind === "known" ? state.futures : null)), columns],
  );
  const inputs = useMemo(() => inputRows(plans.slice(0, COLUMNS_MAXIMUM - 1), data), [plans, data]);
  const shared = withCommonFutures(compared);
  const common = shared[0]?.futures.replicates.length ?? 0;
  // Futures that were waited for are told to those who do not see them come in.
  const waiting = states.filter(({ kind }) => kind === "running").length;
  const before = useRef(waiting);
  const goalVerdict = rows[0]?.verdict ?? "";
  useEffect(() => {
    if (waiting < before.current && waiting === 0)
      page.announce(`All plans are run. Reaching the goal: ${goalVerdict}`);
    before.current = waiting;
  }, [waiting, goalVerdict]);
  const names = columns.map(({ name }) => name);
  const content = {
    names,
    heads: states.map((state, place) => <PlanHead key={place} state={state} place={place - 1} />),
    rows,
    cellOf: cellsOf(states),
    inputs,
  };
  return (
    <>
      <h1>Compare plans</h1>
      {columns.length === 1 ? (
        <p>There is no plan beside today’s path yet. Make one under “What if”, and it stands here.</p>
      ) : (
        <p>
          {common === 0
            ? ""
            : `All plans share the same ${countOf(common, "future")}: the same schools and the same luck. `}
          {common > 0 && common < DOT_COUNT
            ? `That is too few to call a plan best: ${DOT_COUNT} are needed.`
            : `A plan is called best only where it wins in at least ${USUALLY} of ${DOT_COUNT} futures against each of the others.`}
        </p>
      )}
      <GainNote />
      {twins(columns).map((same) => (
        <p class="compare-warning" key={same.join()}>
          {listOf(same.map((name) => quoted(name)))} have the same settings, so they end the same in every
          future. Change one of them to compare them.
        </p>
      ))}
      <CompareTable {...content} />
      <CompareCards {...content} />
      <Regrets plans={shared} headline={headline} />
      <PlanFiles />
    </>
  );
}

/** Place of each column among those that are compared. */
function cellsOf(states: readonly ColumnState[]): (number | null)[] {
  let next = 0;
  return states.map(({ kind }) => (kind === "known" ? next++ : null));
}
