import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { answersOf } from "../../../scenario/questions/whatIf.ts";
import { placeOfPlan, searchBudget, type BudgetSearch } from "../../board/budgetSearch.ts";
import { budgetFigure } from "../../board/charts/budgetChart.ts";
import { moneyWords } from "../../../scenario/questions/moneyWords.ts";
import { budgetSentences, impossibleSentence } from "../../board/sentences/budget.ts";
import { ofCount } from "../../board/sentences/counts.ts";
import { figureMarkIn } from "../../sections/figureMark.ts";
import { MarkView } from "../parts/MarkView.tsx";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Phase } from "./phase.ts";
import { usePage } from "../state/page.ts";
import { basisOf, budgetRunOf, startBudgetRun, type BudgetRun } from "./budgetRun.ts";
import { packageWords } from "./packageWords.ts";
import { BROAD } from "./panelSize.ts";
import { chosenPlan, PLANS_MAXIMUM, takePlan } from "./planEdits.ts";

/** What a budget buys: the reader says how much, the page runs packages within it, and shows which does best. */
export function BudgetMode({ phase }: { readonly phase: Phase }): VNode {
  const page = usePage();
  const run = budgetRunOf(page);
  const { budget } = page.settings.value;
  const data = page.data.value;
  const live = page.live.value;
  const plan = chosenPlan(page.settings.value);
  const current = run.value?.data === data ? run.value : null;
  const isRunning = current !== null && current.batch?.isOver.value === false;
  const hasToday = data.result.plans[0]!.futures.replicates.length > 0;
  const isReady = live?.state.value === "ready" && hasToday;
  return (
    <section class="budget-mode" aria-labelledby="budget-title">
      <h2 id="budget-title">What does a budget buy?</h2>
      <p>
        Enter what your plan may cost in all, beside today’s path. The page then runs up to 40 packages of
        coaching, time, links and tests within it. All else stays as in the plan in hand.
      </p>
      <div class="budget-ask">
        <label for="budget-money">I have</label>
        <span>{data.result.currency}</span>
        <input
          id="budget-money"
          type="number"
          min={0}
          step="any"
          value={budget ?? ""}
          disabled={!page.isAlive.value}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value.trim() === "" ? null : Number(currentTarget.value);
            if (typed !== null && !(Number.isFinite(typed) && typed >= 0)) return;
            page.change((before) => ({ ...before, budget: typed }), "aim-budget");
          }}
        />
        <span>in all</span>
        <button
          type="button"
          class="main"
          disabled={!isReady || budget === null || isRunning}
          onClick={() => {
            if (live !== null && budget !== null) run.value = startBudgetRun(live, plan, budget, data);
          }}
        >
          Look for the best package
        </button>
      </div>
      {current !== null && (
        <BudgetResult
          run={current}
          inHand={phase.kind === "done" ? phase.futures : null}
          isOld={current.budget !== budget || current.basis !== basisOf(plan)}
        />
      )}
    </section>
  );
}

function BudgetResult({
  run,
  inHand,
  isOld,
}: {
  readonly run: BudgetRun;
  /** Futures of the plan in hand; null where it is today’s path or not run yet. */
  readonly inHand: FutureSet | null;
  readonly isOld: boolean;
}): VNode {
  const page = usePage();
  const { goal, matters } = page.settings.value;
  const { result, scenario } = run.data;
  const { batch, budget, packages } = run;
  const done = batch?.done.value ?? 0;
  const isOver = batch?.isOver.value ?? true;
  const today = useMemo(() => answersOf(scenario), [scenario]);
  // Packages that are half run would be judged by fewer futures than the others: only whole ones count.
  const search = useMemo(() => {
    const found = batch?.results.value ?? [];
    const most = Math.max(0, ...found.map((each) => each?.replicates.length ?? 0));
    const whole = found.map((each, place) =>
      each !== null && (place < done || each.replicates.length === most) ? each : null,
    );
    const headline = { ...result.headline, goal, matters };
    return searchBudget(whole, result.plans[0]!.futures, headline, budget);
  }, [run, done, isOver, goal, matters]);
  const words = (place: number): string => packageWords(packages[place]!, today);
  const hand = useMemo(
    () =>
      inHand === null
        ? null
        : placeOfPlan(inHand, result.plans[0]!.futures, { ...result.headline, goal, matters }),
    [inHand, run, goal, matters],
  );
  const best = search.best === null ? null : words(search.best.place);
  useEffect(() => {
    if (isOver && best !== null) page.announce(`The search is done. The best package: ${best}.`);
  }, [run, isOver]);

  if (batch === null) return <p class="warning">{impossibleSentence(budget, result.currency)}</p>;
  return (
    <div class="budget-result">
      {isOld && (
        <p class="badge dashed">
          found for {moneyWords(budget, result.currency)} and the plan as it was then
        </p>
      )}
      {!isOver && (
        <div class="progress">
          <p>
            {done} of {packages.length} packages so far.
          </p>
          <progress aria-label="Packages done" max={packages.length} value={done} />
          <button
            type="button"
            onClick={() => {
              batch.stop();
            }}
          >
            Stop and use what we have
          </button>
        </div>
      )}
      {isOver && search.tried.length === 0 && (
        <p>No package was run to its end, so there is nothing to show.</p>
      )}
      {search.tried.length > 0 && (
        <>
          {isOver &&
            budgetSentences({
              search,
              budget,
              currency: result.currency,
              wanted: packages.length,
              words,
            }).map((sentence) => <p key={sentence}>{sentence}</p>)}
          {isOver && search.best !== null && (
            <UsePlan run={run} place={search.best.place} label="Use the best package" />
          )}
          <MarkView
            mark={figureMarkIn(
              budgetFigure({ search, budget, currency: result.currency, inHand: hand }, words),
              BROAD,
            )}
          />
          {isOver && <Steps search={search} run={run} words={words} />}
        </>
      )}
    </div>
  );
}

/** The packages on the stepped line, from the cheapest: each is the best for its money. */
function Steps({
  search,
  run,
  words,
}: {
  readonly search: BudgetSearch;
  readonly run: BudgetRun;
  readonly words: (place: number) => string;
}): VNode | null {
  const steps = search.tried.filter(
    ({ isOnFrontier, reach }) => isOnFrontier && reach.count > search.today.count,
  );
  if (steps.length === 0)
    return <p>No package within the budget reaches the goal in more futures than today’s path does.</p>;
  return (
    <>
      <h3>Step by step, from the cheapest</h3>
      <ol>
        {steps.map(({ place, extra, reach }) => (
          <li key={place}>
            {moneyWords(extra, run.data.result.currency)}: {words(place)}. {ofCount(reach)} futures reach the
            goal. <UsePlan run={run} place={place} label="Use this plan" />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Makes a package the plan in hand. */
function UsePlan({
  run,
  place,
  label,
}: {
  readonly run: BudgetRun;
  readonly place: number;
  readonly label: string;
}): VNode {
  const page = usePage();
  const isFull = page.settings.value.plans.length >= PLANS_MAXIMUM;
  const name = `Within ${moneyWords(run.budget, run.data.result.currency)}`;
  return (
    <button
      type="button"
      onClick={() => {
        page.change((before) => takePlan(before, name, run.answers[place]!));
      }}
    >
      {label}
      {isFull ? " in place of the plan in hand" : ""}
    </button>
  );
}
